/** A file as the readers take it: bytes that come one after the other, and never all at once. */

/** A chunk holds its bytes only until the next one is asked for: who keeps them, copies them. */
export type ByteChunks = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** Smaller ones cost more trips to the disk. */
const chunkBytes = 64 * 1024;

/** Into one and the same buffer, where the browser can: a new one for every chunk makes a whole file of garbage. */
export async function* chunksOf(blob: Blob): ByteChunks {
  const reader = bufferReader(blob);
  if (!reader) {
    yield* slicesOf(blob);
    return;
  }
  let buffer = new ArrayBuffer(chunkBytes);
  try {
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (done) return;
      yield value;
      buffer = value.buffer;
    }
  } finally {
    await reader.cancel();
  }
}

/** Null: this browser's streams of files do not fill a buffer that is given to them. */
function bufferReader(blob: Blob): ReadableStreamBYOBReader | null {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

async function* slicesOf(blob: Blob): ByteChunks {
  for (let start = 0; start < blob.size; start += chunkBytes) {
    const chunk = new Uint8Array(await blob.slice(start, start + chunkBytes).arrayBuffer());
    yield chunk;
    giveBack(chunk);
  }
}

/**
 * The memory at once, where the browser knows how. The array is empty afterwards. Left to the garbage collector, buffers
 * pile up: it looks after them only when much else is to be collected.
 */
export function giveBack(array: ArrayBufferView<ArrayBuffer>): void {
  const buffer: ArrayBuffer & { transfer?: (length: number) => ArrayBuffer } = array.buffer;
  if (array.byteLength === buffer.byteLength) buffer.transfer?.(0);
}

/** The same bytes, the first chunk at least this long: what a file is in is seen from its beginning. */
export async function* withLongHead(chunks: ByteChunks, leastBytes: number): ByteChunks {
  let head: Uint8Array<ArrayBuffer>[] | null = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (!head) {
      yield chunk;
      continue;
    }
    head.push(chunk.slice());
    length += chunk.length;
    if (length < leastBytes) continue;
    yield joinBytes(head);
    head = null;
  }
  if (head && length > 0) yield joinBytes(head);
}

export function joinBytes(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
