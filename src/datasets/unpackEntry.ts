/** The bytes of one entry of a zip archive, inflated as they are asked for and never more than is allowed. */
import { Inflate } from 'fflate';
import { chunksOf, giveBack, type ByteChunks } from './ByteChunks';
import { sumBytes } from './sumBytes';
import { packedBlob, type ArchiveEntry } from './listArchive';

/** A broken or lying entry. Thrown from within the stream, where there is no other way to end it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(
    readonly reason: 'broken' | 'method' | 'too-large',
    detail: string,
  ) {
    super(detail);
  }
}

/** Deflate packs up to 1:1032: a piece this small cannot blow up to more than some 16 MB at once. */
const pieceBytes = 16 * 1024;

/** `mostBytes`: more than that ends the stream with an `ArchiveError`, whatever the entry says of its size. */
export async function* unpackEntry(archive: Blob, entry: ArchiveEntry, mostBytes: number): ByteChunks {
  const packed = await packedBlob(archive, entry);
  if (!packed) throw new ArchiveError('broken', 'the entry is not where the archive says');
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ArchiveError('method', `packed with method ${String(entry.method)}`);
  }
  const checksum = sumBytes();
  let given = 0;
  for await (const chunk of entry.method === 0 ? chunksOf(packed) : inflate(packed)) {
    given += chunk.length;
    if (given > mostBytes) throw new ArchiveError('too-large', 'more inside than can be read');
    checksum.add(chunk);
    yield chunk;
  }
  // Damaged bytes often inflate to something all the same, and to fewer.
  if (given !== entry.bytes || checksum.value() !== entry.checksum) {
    throw new ArchiveError('broken', 'the entry is damaged');
  }
}

async function* inflate(packed: Blob): ByteChunks {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const stream = new Inflate((data) => {
    if (data.length > 0) ready.push(data);
  });
  let left = packed.size;
  for await (const chunk of chunksOf(packed)) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      left -= piece.length;
      push(stream, piece, left === 0);
      for (const data of ready) {
        yield data;
        giveBack(data);
      }
      ready = [];
    }
  }
}

/** The last piece must bring the end of the entry with it, or it is refused as broken. */
function push(stream: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    stream.push(piece, isLast);
  } catch (error) {
    throw new ArchiveError('broken', error instanceof Error ? error.message : 'cannot be inflated');
  }
}
