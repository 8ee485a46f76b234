/**
 * The table of contents of a zip archive. fflate inflates, but it passes over the mark that says an entry is encrypted
 * and needs the whole archive in memory; the directory at the archive's end tells everything from a few bytes.
 */
import { sniffNarrow } from './sniffEncoding';

export interface ArchiveEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. Others cannot be read. */
  readonly method: number;
  readonly packedBytes: number;
  /** As the archive says; whoever inflates must not trust it. */
  readonly bytes: number;
  /** CRC-32 of the inflated bytes. */
  readonly checksum: number;
  /** Where its local header begins. */
  readonly headerOffset: number;
}

const endMark = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const entryMark = 0x02014b50;
const entryLength = 46;
const localMark = 0x04034b50;
const localLength = 30;
const wideEndMark = 0x06064b50;
const wideLocatorMark = 0x07064b50;
const wideLocatorLength = 20;
const wideEndLength = 56;
const wide32 = 0xffff_ffff;
const wideExtraId = 1;

/** Null: it is no archive, or its end is missing. */
export async function listArchive(blob: Blob): Promise<readonly ArchiveEntry[] | null> {
  const tailStart = Math.max(0, blob.size - endLength - longestComment - wideLocatorLength);
  const tail = await viewOf(blob, tailStart, blob.size);
  const end = findEnd(tail);
  if (end < 0) return null;
  const wide = await readWideEnd(blob, tail, end);
  const length = wide?.length ?? tail.getUint32(end + 12, true);
  const start = wide?.start ?? tail.getUint32(end + 16, true);
  if (start + length > blob.size) return null;
  return readEntries(await viewOf(blob, start, start + length));
}

/** The packed bytes of an entry; null when its local header is broken. */
export async function packedBlob(blob: Blob, entry: ArchiveEntry): Promise<Blob | null> {
  const header = await viewOf(blob, entry.headerOffset, entry.headerOffset + localLength);
  if (header.byteLength < localLength || header.getUint32(0, true) !== localMark) return null;
  const start = entry.headerOffset + localLength + header.getUint16(26, true) + header.getUint16(28, true);
  return start + entry.packedBytes > blob.size ? null : blob.slice(start, start + entry.packedBytes);
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === endMark) return at;
  }
  return -1;
}

/** Archives of over 4 GiB or 65,535 entries keep a second end with wide numbers before the first. */
async function readWideEnd(
  blob: Blob,
  tail: DataView,
  end: number,
): Promise<{ readonly start: number; readonly length: number } | null> {
  const locator = end - wideLocatorLength;
  if (locator < 0 || tail.getUint32(locator, true) !== wideLocatorMark) return null;
  const at = Number(tail.getBigUint64(locator + 8, true));
  const wide = await viewOf(blob, at, at + wideEndLength);
  if (wide.byteLength < wideEndLength || wide.getUint32(0, true) !== wideEndMark) return null;
  return { length: Number(wide.getBigUint64(40, true)), start: Number(wide.getBigUint64(48, true)) };
}

function readEntries(directory: DataView): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let at = 0;
  while (at + entryLength <= directory.byteLength && directory.getUint32(at, true) === entryMark) {
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const commentLength = directory.getUint16(at + 32, true);
    const next = at + entryLength + nameLength + extraLength + commentLength;
    if (next > directory.byteLength) break;
    entries.push(readEntry(directory, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

function readEntry(directory: DataView, at: number, nameLength: number, extraLength: number): ArchiveEntry {
  const name = new Uint8Array(directory.buffer, directory.byteOffset + at + entryLength, nameLength);
  const sizes = [
    directory.getUint32(at + 24, true),
    directory.getUint32(at + 20, true),
    directory.getUint32(at + 42, true),
  ];
  const wide = sizes.includes(wide32) ? wideExtra(directory, at + entryLength + nameLength, extraLength) : [];
  // The extra field holds, in this order, only the numbers that did not fit.
  const [bytes = 0, packedBytes = 0, headerOffset = 0] = sizes.map((size) =>
    size === wide32 ? (wide.shift() ?? size) : size,
  );
  return {
    // Archives made in Korean Windows name their entries in CP949 and do not say so.
    name: new TextDecoder(sniffNarrow(name)).decode(name),
    isEncrypted: (directory.getUint16(at + 8, true) & 1) === 1,
    method: directory.getUint16(at + 10, true),
    packedBytes,
    bytes,
    checksum: directory.getUint32(at + 16, true),
    headerOffset,
  };
}

function wideExtra(directory: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const size = directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === wideExtraId) {
      const count = Math.min(3, Math.floor(Math.min(size, start + length - at - 4) / 8));
      return Array.from({ length: count }, (_, index) =>
        Number(directory.getBigUint64(at + 4 + index * 8, true)),
      );
    }
    at += 4 + size;
  }
  return [];
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}
