/**
 * CRC-32 of a stream of bytes, as zip archives keep it of their entries (ISO 3309, polynomial 0xEDB88320 reflected). Four
 * bytes at a time by four tables: one at a time it would take as long as reading the rows.
 */

export interface ByteSum {
  readonly add: (bytes: Uint8Array) => void;
  readonly value: () => number;
}

const polynomial = 0xedb8_8320;
const one = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  return sum;
});
/** Each table is the one before it after one more zero byte. */
const two = one.map(afterZero);
const three = two.map(afterZero);
const four = three.map(afterZero);

function afterZero(sum: number): number {
  return (sum >>> 8) ^ (one[sum & 0xff] ?? 0);
}

export function sumBytes(): ByteSum {
  let sum = 0xffff_ffff;
  return {
    add: (bytes) => {
      let next = sum;
      let index = 0;
      for (; index + 4 <= bytes.length; index += 4) {
        next ^=
          (bytes[index] ?? 0) |
          ((bytes[index + 1] ?? 0) << 8) |
          ((bytes[index + 2] ?? 0) << 16) |
          ((bytes[index + 3] ?? 0) << 24);
        next =
          (four[next & 0xff] ?? 0) ^
          (three[(next >>> 8) & 0xff] ?? 0) ^
          (two[(next >>> 16) & 0xff] ?? 0) ^
          (one[next >>> 24] ?? 0);
      }
      for (; index < bytes.length; index += 1) {
        next = (one[(next ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (next >>> 8);
      }
      sum = next;
    },
    value: () => (sum ^ 0xffff_ffff) >>> 0,
  };
}
