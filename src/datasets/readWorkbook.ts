/**
 * A spreadsheet (.xlsx) → a dataset: the first sheet that holds a table. The library that reads it is loaded here and
 * nowhere else. It is given an archive that is already inflated and within the limits: by itself it would start
 * workers from blobs, which the page's policy forbids, and inflate whatever a small file says it holds.
 */
import { zipSync, type Zippable } from 'fflate';
import { cellText, numberText } from './cellText';
import { collectRows, type CollectedRows } from './collectRows';
import { isBlankRow } from './isBlankRow';
import type { ArchiveEntry } from './listArchive';
import { mostColumns, mostHeldBytes, mostWorkbookBytes } from './readLimits';
import { readProblem, type ReadHooks, type TableRead } from './TableRead';
import { ArchiveError, unpackEntry } from './unpackEntry';

interface WorkbookSource {
  readonly name: string;
  readonly blob: Blob;
  readonly entries: readonly ArchiveEntry[];
}

interface TextSheet {
  readonly name: string;
  /** Emptied as they are taken: the rows are large, and the dataset holds them again. */
  readonly rows: (readonly unknown[])[];
}

/** Inflating is the smaller part of the work; the reading after it cannot tell how far it is. */
const shareOfInflating = 0.4;
const rowsAtOnce = 5_000;

export function isWorkbook(entries: readonly ArchiveEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has('[Content_Types].xml') && names.has('xl/workbook.xml');
}

export async function readWorkbook(source: WorkbookSource, hooks: ReadHooks = {}): Promise<TableRead> {
  try {
    const sheets = await readSheets(await storeEntries(source, hooks));
    return takeFirstTable(source, sheets, hooks);
  } catch (error) {
    if (error instanceof ArchiveError && error.reason === 'too-large') {
      const bytes = source.entries.reduce((sum, entry) => sum + entry.bytes, 0);
      return readProblem({ kind: 'too-large', bytes, most: mostWorkbookBytes });
    }
    return readProblem({
      kind: 'unreadable',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The parts that make up the sheets, inflated and stored in an archive of their own. */
async function storeEntries(source: WorkbookSource, hooks: ReadHooks): Promise<ArrayBuffer> {
  const parts = source.entries.filter(
    ({ name }) => /\.xml(?:\.rels)?$/.test(name) && !name.startsWith('docProps/'),
  );
  const all = parts.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  const stored: Zippable = {};
  let left = mostWorkbookBytes;
  let done = 0;
  for (const part of parts) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of unpackEntry(source.blob, part, left)) {
      pieces.push(piece.slice());
      left -= piece.length;
    }
    stored[part.name] = [new Uint8Array(await new Blob(pieces).arrayBuffer()), { level: 0 }];
    done += part.packedBytes;
    hooks.onProgress?.({ rows: 0, share01: (shareOfInflating * done) / Math.max(1, all) });
  }
  const archive = zipSync(stored);
  return archive.byteLength === archive.buffer.byteLength ? archive.buffer : archive.slice().buffer;
}

async function readSheets(archive: ArrayBuffer): Promise<TextSheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const sheets = await readXlsxFile(archive, { parseNumber: numberText });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}

function takeFirstTable(source: WorkbookSource, sheets: readonly TextSheet[], hooks: ReadHooks): TableRead {
  const filled = sheets.filter(({ rows }) => rows.some((row) => !isBlankRow(row.map(cellText))));
  let first: CollectedRows | null = null;
  for (const sheet of filled) {
    const columns = widthOf(sheet.rows);
    if (columns > mostColumns)
      return readProblem({ kind: 'too-many-columns', count: columns, most: mostColumns });
    const collected = collectSheet(source.name, sheet.rows, columns, hooks);
    if (collected === 'too-large') {
      return readProblem({ kind: 'too-large', bytes: source.blob.size, most: mostHeldBytes });
    }
    if (collected.kind === 'rows') {
      const { dataset, remarks } = collected;
      const others = { kind: 'first-of-sheets', sheet: sheet.name, sheets: filled.length } as const;
      const all = filled.length > 1 ? [others, ...remarks] : remarks;
      return { kind: 'read', dataset, encoding: null, delimiter: null, remarks: all };
    }
    first ??= collected;
  }
  return readProblem(first?.kind === 'problem' ? first.problem : { kind: 'empty' });
}

function collectSheet(
  name: string,
  rows: (readonly unknown[])[],
  columns: number,
  hooks: ReadHooks,
): CollectedRows | 'too-large' {
  const collector = collectRows(name, columns);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce).map((row) => row.map(cellText));
    rows.fill([], start, start + some.length);
    const lines = some.map((_, index) => start + index + 1);
    collector.add({ rows: some.map((row) => padRow(row, columns)), lines, strayLines: [], tornLine: null });
    if (collector.bytesHeld > mostHeldBytes) return 'too-large';
    const share01 = shareOfInflating + ((1 - shareOfInflating) * (start + some.length)) / rows.length;
    hooks.onProgress?.({ rows: collector.rowCount, share01 });
  }
  return collector.finish();
}

/** A sheet's rows end with their last filled cell; that is no unevenness. */
function padRow(row: readonly string[], columns: number): readonly string[] {
  return row.length >= columns ? row : [...row, ...Array<string>(columns - row.length).fill('')];
}

/** The header's width, or that of the widest row: a column without a header is still one. */
function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 1);
}
