/**
 * The older of a log's two snapshots is only read when the newest cannot be: it is kept compressed, with the checksum
 * that gzip has, to a fifth of its size or less. The newest never is: it is read with every opening.
 */
import type { LoadedLog, LoadOutcome } from './MapStorage';
import { readFailure } from './storageFailure';

/** Null where the browser cannot, or where nothing is gained: then it stays as it is. */
export async function packBytes(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (typeof CompressionStream === 'undefined' || typeof DecompressionStream === 'undefined') return null;
  const packed = await pipe(bytes, new CompressionStream('gzip'));
  return packed.length < bytes.length ? packed : null;
}

/** A log whose first update is packed, as it was before. Fails when the bytes are not what was packed. */
export async function unpackFirst(log: LoadedLog): Promise<LoadOutcome> {
  const [first, ...since] = log.updates;
  if (!first) return { ok: true, ...log };
  try {
    const bytes = await pipe(first.bytes, new DecompressionStream('gzip'));
    return { ok: true, ...log, updates: [{ ...first, bytes }, ...since] };
  } catch (error) {
    return readFailure(error);
  }
}

async function pipe(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  // What is stored was never shared memory; the general type allows for it.
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
