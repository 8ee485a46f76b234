/** Which character divides the cells: the one by which most rows have as many cells as the header. */
import type { Delimiter } from './FileView';
import { isBlankRow } from './isBlankRow';
import { splitCells } from './splitCells';

export interface SniffedDelimiter {
  /** Null: one column, nothing divides it. */
  readonly delimiter: Delimiter | null;
  /** Cells of the header. */
  readonly columns: number;
}

/** What divides a tie: who writes tabs or semicolons has commas in the numbers and the texts. */
const candidates: readonly Delimiter[] = ['\t', ';', '|', ','];
const probedRows = 200;
/** Of the rows, as many cells as the header; with two columns chance is greater, so more is asked. */
const leastAgreement = { two: 0.5, more: 0.25 };

/** `text`: the first lines of the file, whole, with LF. `hint`: the delimiter that the file itself names. */
export function sniffDelimiter(text: string, hint?: string): SniffedDelimiter {
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  const hinted = candidates.find((delimiter) => delimiter === hint);
  if (hinted) return { delimiter: hinted, columns: headerOf(lines, hinted)?.length ?? 1 };
  let best: SniffedDelimiter = { delimiter: null, columns: 1 };
  let bestScore = 0;
  for (const delimiter of candidates) {
    if (!lines.includes(delimiter)) continue;
    const [header, ...rows] = splitCells(lines, delimiter, probedRows).rows.filter((row) => !isBlankRow(row));
    const columns = header?.length ?? 0;
    if (columns < 2) continue;
    const agreement =
      rows.length === 0 ? 1 : rows.reduce((sum, row) => sum + agree(row, columns), 0) / rows.length;
    if (agreement < (columns === 2 ? leastAgreement.two : leastAgreement.more)) continue;
    // More columns count for more, but not so much that a few commas in texts beat a delimiter that always agrees.
    const score = agreement * Math.log2(columns + 1);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { delimiter, columns };
  }
  return best;
}

function headerOf(lines: string, delimiter: Delimiter): readonly string[] | undefined {
  return splitCells(lines, delimiter, probedRows).rows.find((row) => !isBlankRow(row));
}

/** A row that was cut short agrees half, one with too many cells only when the rest is blank. */
function agree(row: readonly string[], columns: number): number {
  if (row.length < columns) return row.length > 1 ? 0.5 : 0;
  return isBlankRow(row.slice(columns)) ? 1 : 0;
}
