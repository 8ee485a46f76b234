/** A spreadsheet file (.xlsx) made of cells, as small as the format allows. Dates are serial numbers in style 1. */
import { strToU8, zipSync } from 'fflate';

export type SheetCell =
  | string
  | number
  | boolean
  | null
  /** A serial date: days since 1899-12-30. */
  | { readonly serial: number }
  /** A number as it stands in the file. */
  | { readonly raw: string };

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function workbookFile(sheets: readonly SheetContent[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: String(index + 1) }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered
      .map(({ name, id }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${numbered
      .map(
        ({ id }) =>
          `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )
      .join('')}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const { id, rows } of numbered) {
    parts[`xl/worksheets/sheet${id}.xml`] = `<worksheet xmlns="${main}"><sheetData>${rows
      .map((row, index) => writeRow(row, index + 1))
      .join('')}</sheetData></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function writeRow(row: readonly SheetCell[], number: number): string {
  const cells = row.map((cell, index) => writeCell(cell, `${columnName(index)}${String(number)}`));
  return `<row r="${String(number)}">${cells.join('')}</row>`;
}

function writeCell(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if ('raw' in cell) return `<c r="${place}"><v>${cell.raw}</v></c>`;
  return `<c r="${place}" s="1"><v>${String(cell.serial)}</v></c>`;
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
