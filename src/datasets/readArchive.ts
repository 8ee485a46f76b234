/** A zip archive → the first table in it, by content; what else it holds is counted and said. */
import type { ReadProblem } from './FileView';
import { listArchive, type ArchiveEntry } from './listArchive';
import { readDelimited } from './readDelimited';
import { mostBytes } from './readLimits';
import { isWorkbook, readWorkbook } from './readWorkbook';
import { recogniseFile } from './recogniseFile';
import { readProblem, type ReadHooks, type TableRead } from './TableRead';
import { ArchiveError, unpackEntry } from './unpackEntry';

/** A spreadsheet is an archive too. `name`: the file's own. */
export async function readArchive(name: string, archive: Blob, hooks: ReadHooks = {}): Promise<TableRead> {
  const entries = await listArchive(archive);
  if (!entries) return readProblem({ kind: 'unreadable', detail: 'the archive is not complete' });
  if (isWorkbook(entries)) return readWorkbook({ name, blob: archive, entries }, hooks);
  const tables = entries.filter(mayBeTable).sort((a, b) => rankOfName(a.name) - rankOfName(b.name));
  const open = tables.filter(({ isEncrypted }) => !isEncrypted);
  if (tables.length > 0 && open.length === 0) return readProblem({ kind: 'protected' });
  let first: ReadProblem | null = null;
  for (const entry of open) {
    const read = await readEntry(archive, entry, hooks);
    if (read.kind === 'read') return withEntryName(read, entry, tables.length);
    first ??= read.problem;
  }
  // One file in an archive is that file: what is wrong with it is what is wrong.
  return readProblem(open.length === 1 && first ? first : { kind: 'archive-without-table' });
}

/** Not a folder, not what macOS and others leave behind, not a document. */
function mayBeTable({ name, bytes }: ArchiveEntry): boolean {
  const file = fileName(name);
  if (file === '' || file.startsWith('.') || name.startsWith('__MACOSX/') || bytes === 0) return false;
  return rankOfName(name) < 2 || !file.includes('.');
}

/** Tables before texts, which may be a read-me; otherwise the order of the archive. */
function rankOfName(name: string): number {
  if (/\.(?:csv|tsv|tab|xlsx|xlsm)$/i.test(name)) return 0;
  return /\.(?:txt|dat|log)$/i.test(name) ? 1 : 2;
}

async function readEntry(archive: Blob, entry: ArchiveEntry, hooks: ReadHooks): Promise<TableRead> {
  const name = fileName(entry.name);
  try {
    const head = await firstChunk(archive, entry);
    const form = recogniseFile(head);
    if (form.kind === 'archive') return await readInnerWorkbook(name, archive, entry, hooks);
    if (form.kind !== 'text') return readProblem({ kind: 'not-a-table' });
    return await readDelimited(
      { name, size: entry.bytes, chunks: unpackEntry(archive, entry, mostBytes) },
      hooks,
    );
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return readProblem(
      error.reason === 'too-large'
        ? { kind: 'too-large', bytes: entry.bytes, most: mostBytes }
        : { kind: 'unreadable', detail: error.message },
    );
  }
}

async function firstChunk(archive: Blob, entry: ArchiveEntry): Promise<Uint8Array> {
  for await (const chunk of unpackEntry(archive, entry, mostBytes)) return chunk.slice();
  return new Uint8Array(0);
}

/** A spreadsheet within an archive; an archive within an archive is not opened. */
async function readInnerWorkbook(
  name: string,
  archive: Blob,
  entry: ArchiveEntry,
  hooks: ReadHooks,
): Promise<TableRead> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of unpackEntry(archive, entry, mostBytes)) pieces.push(piece.slice());
  const blob = new Blob(pieces);
  const entries = await listArchive(blob);
  return entries && isWorkbook(entries)
    ? readWorkbook({ name, blob, entries }, hooks)
    : readProblem({ kind: 'not-a-table', looksLike: 'archive' });
}

function withEntryName(
  read: Extract<TableRead, { kind: 'read' }>,
  entry: ArchiveEntry,
  files: number,
): TableRead {
  if (files === 1) return read;
  return { ...read, remarks: [{ kind: 'first-of-files', file: entry.name, files }, ...read.remarks] };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
