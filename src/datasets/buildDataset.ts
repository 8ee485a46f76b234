/**
 * Rows of cells → a `Dataset`: every column's distinct texts once, and a code per row. Takes rows batch by batch, so
 * that nobody ever holds all rows. The strings it keeps are copies: a cell that a splitter cut from a block of text
 * would keep the whole block alive.
 */
import { giveBack } from './ByteChunks';
import type { Dataset, DatasetColumn } from './Dataset';

export interface DatasetBuilder {
  readonly rowCount: number;
  /** About how many bytes the builder holds. Whoever feeds it decides when that is too much. */
  readonly bytesHeld: number;
  /** How many rows there will be, about: with room for them at once, nothing has to be moved as it grows. */
  readonly expectRows: (rowCount: number) => void;
  /** Every row must have a cell for each column or more; `lines[i]` is the line on which `rows[i]` begins. */
  readonly addRows: (rows: readonly (readonly string[])[], lines: ArrayLike<number>) => void;
  /** The builder is used up afterwards. */
  readonly finish: () => Dataset;
}

type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

interface ColumnBuilder {
  readonly header: string;
  readonly texts: string[];
  /** Codes of the cells of one character, by its code: most answers are one digit, and this spares hashing them. */
  readonly codeOfChar: Int32Array;
  readonly codeOfText: Map<string, number>;
  codes: Codes;
}

const firstCapacity = 1024;
/** A guess may be far off; above this the arrays grow as they are filled. */
const mostExpected = 4_000_000;
const charCodes = 128;
/** V8 cuts shorter strings by copying; longer ones stay views on what they were cut from. */
const shortestView = 13;
/** Rough cost of a distinct text besides its characters: the string's head, its place in the map and in the list. */
const bytesPerText = 64;

/** `headers` in the order of the cells; trimmed here. */
export function buildDataset(name: string, headers: readonly string[]): DatasetBuilder {
  const columns = headers.map(startColumn);
  let lines = new Uint32Array(firstCapacity);
  let rowCount = 0;
  let textBytes = 0;

  const grow = (needed: number): void => {
    if (needed <= lines.length) return;
    const capacity = Math.max(needed, lines.length * 2);
    const longer = new Uint32Array(capacity);
    longer.set(lines);
    giveBack(lines);
    lines = longer;
    for (const column of columns) column.codes = widen(column.codes, capacity, column.texts.length);
  };

  return {
    get rowCount() {
      return rowCount;
    },
    get bytesHeld() {
      return columns.reduce((sum, { codes }) => sum + codes.byteLength, lines.byteLength + textBytes);
    },
    expectRows: (expected) => grow(Math.min(expected, mostExpected)),
    addRows: (rows, lineOfRow) => {
      grow(rowCount + rows.length);
      for (let row = 0; row < rows.length; row += 1) lines[rowCount + row] = lineOfRow[row] ?? 0;
      for (let index = 0; index < columns.length; index += 1) {
        const column = columns[index];
        if (column) textBytes += addCells(column, rows, index, rowCount);
      }
      rowCount += rows.length;
    },
    finish: () => ({
      name,
      rowCount,
      columns: columns.map((column) => finishColumn(column, rowCount)),
      lines: lines.slice(0, rowCount),
    }),
  };
}

function startColumn(header: string): ColumnBuilder {
  return {
    header: copyText(header.trim()),
    texts: [],
    codeOfChar: new Int32Array(charCodes).fill(-1),
    codeOfText: new Map(),
    codes: new Uint8Array(firstCapacity),
  };
}

/** Gives about how many bytes the column's new texts take. */
function addCells(
  column: ColumnBuilder,
  rows: readonly (readonly string[])[],
  index: number,
  firstRow: number,
): number {
  let bytes = 0;
  let { codes } = column;
  const { codeOfChar, texts } = column;
  for (let row = 0; row < rows.length; row += 1) {
    const cell = trimCell(rows[row]?.[index] ?? '');
    const char = cell.length === 1 ? cell.charCodeAt(0) : charCodes;
    let code = char < charCodes ? (codeOfChar[char] ?? -1) : (column.codeOfText.get(cell) ?? -1);
    if (code < 0) {
      code = texts.length;
      const text = copyText(cell);
      texts.push(text);
      if (char < charCodes) codeOfChar[char] = code;
      else column.codeOfText.set(text, code);
      bytes += bytesPerText + text.length;
      if (code === 0x100 || code === 0x1_0000) {
        codes = widen(codes, codes.length, code + 1);
        column.codes = codes;
      }
    }
    codes[firstRow + row] = code;
  }
  return bytes;
}

/** The blanks are looked for by hand first: most cells have none, and `trim` on millions of them costs. */
function trimCell(cell: string): string {
  const { length } = cell;
  if (length === 0) return cell;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(length - 1);
  return isPlain(first) && isPlain(last) ? cell : cell.trim();
}

function isPlain(char: number): boolean {
  return char > 0x20 && char < 0x7f;
}

function copyText(text: string): string {
  return text.length < shortestView ? text : ` ${text}`.slice(1);
}

/** Only the first so many rows of them; the array given is used up. */
function cutTo(codes: Codes, length: number): Codes {
  if (codes.length === length) return codes;
  const narrow = codes.slice(0, length);
  giveBack(codes);
  return narrow;
}

/** The codes in an array of `capacity` whose elements can count `textCount` texts; they are gone from where they were. */
function widen(codes: Codes, capacity: number, textCount: number): Codes {
  const wide =
    textCount <= 0x100
      ? new Uint8Array(capacity)
      : textCount <= 0x1_0000
        ? new Uint16Array(capacity)
        : new Uint32Array(capacity);
  wide.set(codes.length <= capacity ? codes : codes.subarray(0, capacity));
  giveBack(codes);
  return wide;
}

function finishColumn(column: ColumnBuilder, rowCount: number): DatasetColumn {
  const { header, texts, codes } = column;
  // What finds texts is needed no longer, and the arrays are cut to their rows one column at a time.
  column.codeOfText.clear();
  const narrow = cutTo(codes, rowCount);
  return { header, texts, codes: narrow };
}
