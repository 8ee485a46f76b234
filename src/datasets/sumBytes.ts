/** CRC-32 of a stream of bytes, as zip archives keep it of their entries (ISO 3309, polynomial 0xEDB88320 reflected). */

export interface ByteSum {
  readonly add: (bytes: Uint8Array) => void;
  readonly value: () => number;
}

const polynomial = 0xedb8_8320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  return sum;
});

export function sumBytes(): ByteSum {
  let sum = 0xffff_ffff;
  return {
    add: (bytes) => {
      let next = sum;
      for (let index = 0; index < bytes.length; index += 1) {
        next = (table[(next ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (next >>> 8);
      }
      sum = next;
    },
    value: () => (sum ^ 0xffff_ffff) >>> 0,
  };
}
