/**
 * Cells as spreadsheets put them on the clipboard: tabs between them, a line a row, and quotes around what holds a tab,
 * a quote or a line break itself.
 */

/** Beyond it the paste is an accident: a whole sheet instead of a few rows. */
export const mostCellRows = 5_000;

/** Null: no cells, only text. Every row has as many cells as it was given; rows without any text are left out. */
export function readCells(text: string): string[][] | null {
  if (!text.includes('\t')) return null;
  const rows = splitCells(text);
  return trimRows(rows);
}

/** Cells without blanks around them, rows without cells left out. */
export function trimRows(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
}

function splitCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const quoted = isQuoted ? readQuoted(text, at) : null;
    const cell = quoted ?? readPlain(text, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) rows.at(-1)?.push('');
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    }
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where its separator stands. */
  readonly end: number;
}

function readPlain(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1;
  return { text: text.slice(start, end), end };
}

/** Null when the quote is only a letter of the cell: it is closed nowhere, or more text follows. */
function readQuoted(text: string, start: number): Cell | null {
  let at = start + 1;
  let content = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    content += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      content += '"';
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    return end === text.length || '\t\r\n'.includes(text[end] ?? '') ? { text: content, end } : null;
  }
}
