/**
 * The map inside a PNG: an ancillary `iTXt` chunk with a keyword of our own, compressed with zlib. Every PNG reader
 * skips it; services that re-encode pictures drop it.
 */
import { insertChunk, makeChunk, walkChunks } from './pngChunks';

const keyword = 'touchstone-map';
const keywordBytes = new TextEncoder().encode(keyword);
/** Inflated text beyond this is refused: a small hostile file could otherwise fill the memory. */
export const largestMapBytes = 64 * 1024 * 1024;

/** Null when `png` is not a PNG. */
export async function addMapToPng(png: Uint8Array, mapJson: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = await deflate(new TextEncoder().encode(mapJson));
  // keyword NUL, compressed = 1, method zlib = 0, no language NUL, no translated keyword NUL
  const head = new TextEncoder().encode(`${keyword}\0\u0001\0\0\0`);
  const data = new Uint8Array(head.length + text.length);
  data.set(head);
  data.set(text, head.length);
  return insertChunk(png, makeChunk('iTXt', data));
}

/** The JSON text in a PNG of ours. Null: none in it, damaged, or larger than `largestMapBytes`. */
export async function readPngMap(bytes: Uint8Array): Promise<string | null> {
  const found = findMapText(bytes);
  if (!found) return null;
  const text = found.isCompressed ? await inflate(found.text) : found.text;
  if (!text || text.length > largestMapBytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return null;
  }
}

/** Whether `readPngMap` is worth a try; inflates nothing. */
export function hasPngMap(bytes: Uint8Array): boolean {
  return findMapText(bytes) !== null;
}

interface FoundText {
  readonly isCompressed: boolean;
  readonly text: Uint8Array;
}

function findMapText(bytes: Uint8Array): FoundText | null {
  for (const chunk of walkChunks(bytes)) {
    if (chunk.type !== 'iTXt' || !chunk.isCrcRight()) continue;
    const found = readText(chunk.data);
    if (found) return found;
  }
  return null;
}

function readText(data: Uint8Array): FoundText | null {
  const isOurs = keywordBytes.every((byte, index) => data[index] === byte);
  if (!isOurs || data[keyword.length] !== 0) return null;
  const compressed = data[keyword.length + 1];
  const method = data[keyword.length + 2];
  const language = data.indexOf(0, keyword.length + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0 || (compressed === 1 && method !== 0)) return null;
  return { isCompressed: compressed === 1, text: data.subarray(translated + 1) };
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Null when damaged or too large. Reading stops at the limit, whatever the stream would still give. */
async function inflate(bytes: Uint8Array): Promise<Uint8Array | null> {
  const reader = new Blob([bytes.slice()])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > largestMapBytes) {
        await reader.cancel();
        return null;
      }
      pieces.push(value);
    }
  } catch {
    return null;
  }
  const result = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
