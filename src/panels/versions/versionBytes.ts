/**
 * The text of a map's file as the bytes of a version, and back. The first byte says how the rest is written, so that a
 * browser that cannot compress keeps versions all the same. Never trusts what it is given: bytes that are cut off or
 * changed are an error, and so is a text that grows beyond every map.
 */

const plain = 0;
const deflated = 1;
/** A map of a hundred thousand touchpoints; what is larger was not made by us. */
const mostTextBytes = 256_000_000;

export async function packText(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const packed = await compress(bytes);
  return packed && packed.byteLength < bytes.byteLength ? marked(deflated, packed) : marked(plain, bytes);
}

/** Throws when the bytes cannot be read. */
export async function unpackText(bytes: Uint8Array): Promise<string> {
  const rest = bytes.slice(1);
  const text = bytes[0] === deflated ? await decompress(rest) : rest;
  if (bytes[0] !== plain && bytes[0] !== deflated)
    throw new Error('The version is written in an unknown way');
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}

function marked(form: number, bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(bytes.byteLength + 1);
  all[0] = form;
  all.set(bytes, 1);
  return all;
}

/** Null: this browser has no compression of its own. */
async function compress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  if (typeof CompressionStream === 'undefined') return null;
  return await readAll(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
}

async function decompress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) break;
    size += value.byteLength;
    if (size > mostTextBytes) {
      await reader.cancel();
      throw new Error('The version is larger than any map');
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
