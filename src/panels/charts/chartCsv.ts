/**
 * The figures of a chart as CSV: RFC 4180, CRLF, comma. Numbers stay numbers, with a point, whatever the language.
 * Pure. Never hands a spreadsheet a text that it would run as a formula.
 */

/** null: there is no value, which is not 0. */
export type ChartCell = string | number | null;

/** The first row names the columns. */
export type ChartRows = readonly (readonly ChartCell[])[];

/**
 * A spreadsheet reads a cell that begins so as a formula, also behind spaces and what cannot be seen; tab and return only
 * hide it. The wide signs count in Chinese, Japanese and Korean editions.
 */
const runsAsFormula = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r]/u;

/**
 * A text that could run gets an apostrophe in front: the spreadsheet then shows it as it is. So does one that has an
 * apostrophe there already: taking away one of every text that begins so gives back what it was.
 */
export function guardFormula(text: string): string {
  return runsAsFormula.test(text) ? `'${text}` : text;
}

export function chartCsv(rows: ChartRows): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: ChartCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(tidy(cell)) : '';
  const text = guardFormula(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Ten significant digits: more than was measured, and none of what binary fractions add (0.30000000000000004). */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
