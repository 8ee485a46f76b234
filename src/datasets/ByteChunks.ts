/** A file as the readers take it: bytes that come one after the other, and never all at once. */

/** Each chunk belongs to whoever takes it. */
export type ByteChunks = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** Smaller ones cost more trips to the disk, larger ones more memory for the rows cut from them. */
const chunkBytes = 256 * 1024;

/** Reads ahead by one chunk, so that reading and splitting take turns on two threads. */
export async function* chunksOf(blob: Blob): ByteChunks {
  const read = async (start: number): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await blob.slice(start, start + chunkBytes).arrayBuffer());
  if (blob.size === 0) return;
  let coming = read(0);
  // A read that fails while the one before is still being used must not count as unhandled; it is awaited below.
  for (let start = 0; start < blob.size; start += chunkBytes) {
    const chunk = await coming;
    if (start + chunkBytes < blob.size) {
      coming = read(start + chunkBytes);
      coming.catch(() => undefined);
    }
    yield chunk;
  }
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
    head.push(chunk);
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
