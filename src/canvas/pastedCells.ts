/**
 * Cells on the clipboard: a table of a spreadsheet, a document or a page. HTML tells where a cell ends even when there are
 * line breaks in it; the text does where there is no HTML. The HTML is parsed apart from the page and never shown.
 */
import { readCells, trimRows } from '../formats/clipboard/readCells';

/** Null: what was pasted is no table, only text. */
export function readPastedCells({ html, text }: { html: string; text: string }): string[][] | null {
  return readTable(html) ?? readCells(text);
}

/** Larger HTML is a document, and its text is read instead. */
const mostHtml = 8_000_000;

/** Only when the table is all there is: a table in the middle of an article was not meant alone. */
function readTable(html: string): string[][] | null {
  if (html.length > mostHtml || !/<table[\s>]/i.test(html)) return null;
  // Line breaks of the source are blanks; those of the cells are put in below.
  const { body } = new DOMParser().parseFromString(html.replace(/[\r\n]+/g, ' '), 'text/html');
  for (const noise of body.querySelectorAll('style, script, meta, title')) noise.remove();
  const tables = body.querySelectorAll('table');
  const [table] = tables;
  if (!table || tables.length > 1) return null;
  const inTable = table.textContent.replace(/\s/g, '').length;
  if (body.textContent.replace(/\s/g, '').length > inTable) return null;
  const rows = [...table.rows].map((row) => [...row.cells].flatMap(readCell));
  return trimRows(rows);
}

/** A merged cell stands in its first column, and the others are empty. */
function readCell(cell: HTMLTableCellElement): string[] {
  for (const end of cell.querySelectorAll('p, div, li')) end.append('\n');
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  const text = cell.textContent
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return [text, ...Array.from({ length: Math.min(cell.colSpan, 50) - 1 }, () => '')];
}
