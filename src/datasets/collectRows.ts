/**
 * Rows of cells as they were split → a dataset and what is to be said about it: the first row that is not blank is the
 * header (survey programs write up to three: `joinHeaders.ts`), blank rows are left out and counted, rows that do not fit the header are kept as far as they fit.
 */
import { buildDataset, type DatasetBuilder } from './buildDataset';
import type { Dataset } from './Dataset';
import type { ReadProblem, ReadRemark } from './FileView';
import { isBlankRow } from './isBlankRow';
import { joinHeaders, mostHeaderRows } from './joinHeaders';
import type { SplitRecords } from './splitRecords';

export interface RowCollector {
  readonly rowCount: number;
  readonly bytesHeld: number;
  /** How many rows there will be, about; asked when the header is known. */
  readonly expectRows: (rowCount: number) => void;
  readonly add: (records: SplitRecords) => void;
  readonly finish: () => CollectedRows;
}

export type CollectedRows =
  | { readonly kind: 'rows'; readonly dataset: Dataset; readonly remarks: readonly ReadRemark[] }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

export function collectRows(name: string, columns: number): RowCollector {
  let builder: DatasetBuilder | null = null;
  /** The first rows, until there are enough of them to tell which are headers. */
  let head: HeadRow[] | null = [];
  let emptyRows = 0;
  let tornLine: number | null = null;
  const uneven = { count: 0, line: 0 };

  const countUneven = (line: number): void => {
    if (uneven.count === 0 || line < uneven.line) uneven.line = line;
    uneven.count += 1;
  };

  const keep = (rows: readonly HeadRow[]): void => {
    for (const { row, line, isStray } of rows) if (isUneven(row, columns) || isStray) countUneven(line);
    builder?.addRows(
      rows.map(({ row }) => row),
      rows.map(({ line }) => line),
    );
  };

  const openBuilder = (): void => {
    if (!head || head.length === 0) return;
    const joined = joinHeaders(head.map(({ row }) => fitHeader(row, columns)));
    builder = buildDataset(name, joined.header);
    keep(head.slice(joined.rows));
    head = null;
  };

  const add = (records: SplitRecords): void => {
    const kept: (readonly string[])[] = [];
    const lines: number[] = [];
    const stray = new Set(records.strayLines);
    for (let index = 0; index < records.rows.length; index += 1) {
      const row = records.rows[index] ?? [];
      const line = records.lines[index] ?? 0;
      if (isBlankRow(row)) {
        emptyRows += 1;
      } else if (head) {
        head.push({ row, line, isStray: stray.has(line) });
        if (head.length >= mostHeaderRows) openBuilder();
      } else {
        if (isUneven(row, columns) || (stray.size > 0 && stray.has(line))) countUneven(line);
        kept.push(row);
        lines.push(line);
      }
    }
    builder?.addRows(kept, lines);
    tornLine ??= records.tornLine;
  };

  return {
    get rowCount() {
      return builder?.rowCount ?? Math.max(0, (head?.length ?? 0) - 1);
    },
    get bytesHeld() {
      return builder?.bytesHeld ?? 0;
    },
    expectRows: (rowCount) => builder?.expectRows(rowCount),
    add,
    finish: () => {
      openBuilder();
      if (!builder) return { kind: 'problem', problem: { kind: tornLine === null ? 'empty' : 'no-rows' } };
      if (builder.rowCount === 0) return { kind: 'problem', problem: { kind: 'no-rows' } };
      const remarks: ReadRemark[] = [];
      if (tornLine !== null) remarks.push({ kind: 'torn-last-row', line: tornLine });
      if (uneven.count > 0) remarks.push({ kind: 'uneven-rows', ...uneven });
      if (emptyRows > 0) remarks.push({ kind: 'empty-rows', count: emptyRows });
      return { kind: 'rows', dataset: builder.finish(), remarks };
    },
  };
}

interface HeadRow {
  readonly row: readonly string[];
  readonly line: number;
  /** Read as it stands because a quote in it closed nowhere. */
  readonly isStray: boolean;
}

function fitHeader(row: readonly string[], columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => row[index] ?? '');
}

/** Cells are missing, or there are some for which there is no column. Blank ones too many say nothing. */
function isUneven(row: readonly string[], columns: number): boolean {
  if (row.length === columns) return false;
  return row.length < columns || !isBlankRow(row.slice(columns));
}
