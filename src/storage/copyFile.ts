/**
 * How a rolling copy is written to a file: a line of JSON that says what follows and which bytes it must have, then the
 * map's own file, compressed where the browser can. A file whose end was never written is found by its checksum.
 */
import { sha256Of } from '../formats/backup/sha256';
import { asId, type MapId } from '../model/ids';
import type { CopyFacts, NewCopy } from './RollingCopies';

export interface CopyHead extends CopyFacts {
  readonly bytes: number;
  readonly sha256: string;
  readonly isPacked: boolean;
  /** Where the content begins. */
  readonly start: number;
}

/** The line is read without the rest; one with a long title in a second look. */
const usualHeadBytes = 4 * 1024;
const mostHeadBytes = 1024 * 1024;
const newline = 10;

export async function writeCopyFile({ text, ...facts }: NewCopy): Promise<Blob> {
  const isPacked = typeof CompressionStream !== 'undefined';
  const head = { touchstoneCopy: 1, ...facts, bytes: text.length, sha256: sha256Of(text), isPacked };
  const content = isPacked ? await piped(new Blob([text]), new CompressionStream('gzip')) : new Blob([text]);
  return new Blob([`${JSON.stringify(head)}\n`, content]);
}

/** Null: it is no copy, or not a whole line of one. Never throws on any content. */
export async function readCopyHead(file: Blob): Promise<CopyHead | null> {
  const first = await readFirstLine(file);
  if (!first) return null;
  const { touchstoneCopy, id, title, updatedAt, savedAt, bytes, sha256, isPacked } = first.line;
  if (touchstoneCopy !== 1 || typeof id !== 'string' || typeof title !== 'string') return null;
  if (typeof updatedAt !== 'string' || typeof savedAt !== 'string') return null;
  if (typeof bytes !== 'number' || typeof sha256 !== 'string' || typeof isPacked !== 'boolean') return null;
  return { id: asId<MapId>(id), title, updatedAt, savedAt, bytes, sha256, isPacked, start: first.end + 1 };
}

/** It does not even begin as a copy does; one of another version of this format does. */
export async function isUnfinishedCopy(file: Blob): Promise<boolean> {
  return typeof (await readFirstLine(file))?.line['touchstoneCopy'] !== 'number';
}

async function readFirstLine(
  file: Blob,
): Promise<{ readonly line: Readonly<Record<string, unknown>>; readonly end: number } | null> {
  let bytes = await firstBytes(file, usualHeadBytes);
  if (!bytes.includes(newline) && file.size > usualHeadBytes) bytes = await firstBytes(file, mostHeadBytes);
  const end = bytes.indexOf(newline);
  if (end < 0) return null;
  try {
    const line: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    return typeof line === 'object' && line !== null ? { line: { ...line }, end } : null;
  } catch {
    return null;
  }
}

/** The map's own file, every byte as it was written; null: damaged. */
export async function readCopyText(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await readCopyHead(file);
  if (!head) return null;
  try {
    const content = file.slice(head.start);
    const whole = head.isPacked ? await piped(content, new DecompressionStream('gzip')) : content;
    const text = new Uint8Array(await whole.arrayBuffer());
    return text.length === head.bytes && sha256Of(text) === head.sha256 ? text : null;
  } catch {
    return null;
  }
}

async function firstBytes(file: Blob, count: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, count).arrayBuffer());
}

async function piped(blob: Blob, through: CompressionStream | DecompressionStream): Promise<Blob> {
  return await new Response(blob.stream().pipeThrough(through)).blob();
}
