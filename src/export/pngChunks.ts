/**
 * PNG as a row of chunks (W3C PNG, third edition, 5.2–5.6): walking, checking, inserting. Pure. Input may be hostile:
 * nothing here throws, reads past the end or loops without going forward.
 */
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;
const smallestChunk = 12;

export interface PngChunk {
  /** Four ASCII letters. */
  readonly type: string;
  /** A view onto the file's bytes, not a copy. */
  readonly data: Uint8Array;
  /** Offset of the chunk, its length field included. */
  readonly start: number;
  readonly end: number;
  /** Computed when it is asked for: the pixels of a large picture are not worth reading twice. */
  readonly isCrcRight: () => boolean;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in PNG annex D and ISO 3309. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Chunks up to IEND, or to the first that is cut off or has no name of four letters. Not a PNG: none. */
export function* walkChunks(bytes: Uint8Array): Generator<PngChunk> {
  if (!isPng(bytes)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start: number = signature.length;
  while (start + smallestChunk <= bytes.length) {
    const length = view.getUint32(start);
    const end = start + smallestChunk + length;
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    // Zeros after the signature would be millions of empty chunks.
    if (!/^[A-Za-z]{4}$/.test(type)) return;
    const checked = bytes.subarray(start + 4, end - 4);
    const crc = view.getUint32(end - 4);
    yield {
      type,
      data: bytes.subarray(start + 8, end - 4),
      start,
      end,
      isCrcRight: () => crc === crc32(checked),
    };
    if (type === 'IEND') return;
    start = end;
  }
}

/** One whole chunk: length, type, data, CRC. */
export function makeChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(smallestChunk + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) chunk[4 + i] = type.charCodeAt(i);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** The PNG with the chunk right after its header, where readers find it before any pixel; null: not a PNG. */
export function insertChunk(png: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const header = walkChunks(png).next().value;
  if (!header || header.type !== 'IHDR') return null;
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, header.end), 0);
  result.set(chunk, header.end);
  result.set(png.subarray(header.end), header.end + chunk.length);
  return result;
}
