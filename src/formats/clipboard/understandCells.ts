/**
 * Cells → touchpoints with their fields, and what of the cells was not understood: nothing is left out without a word.
 * The first row heads the columns when it holds words for fields; otherwise the first column is the name, and another
 * column is understood only when everything in it is on the map already.
 */
import { cellKey, type CellFields, type CellRow } from '../../datasets/CellRow';
import type { JourneyMap } from '../../model/JourneyMap';
import { makeWellFormed } from '../../model/wellFormedText';
import { columnOf, type CellColumn } from './cellHeaders';
import { fieldOfCell } from './fieldOfCell';

export interface UnderstoodCells {
  readonly rows: readonly CellRow[];
  /** What the columns are, in their order; null: not understood. */
  readonly columns: readonly (CellColumn | null)[];
  /** Headers, or letters as a spreadsheet has them, of columns with something in them that was not understood. */
  readonly unknown: readonly string[];
  /** Single values that their column's field cannot hold. */
  readonly unread: readonly { readonly column: CellColumn; readonly text: string }[];
  /** Rows that say something of a touchpoint that has no name. */
  readonly nameless: number;
}

/** `cells` without empty rows (`readCells`). */
export function understandCells(cells: readonly (readonly string[])[], map: JourneyMap): UnderstoodCells {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const positions = Array.from({ length: width }, (_, position) => position);
  const [first = []] = cells;
  const headed = oneEach(positions.map((position) => columnOf(first[position] ?? '')));
  const hasHeader = isHeader(first, headed, cells.length);
  const body = hasHeader ? cells.slice(1) : cells;
  const columns = hasHeader ? withName(headed) : guessColumns(positions, body, map);
  const unread: { column: CellColumn; text: string }[] = [];
  let nameless = 0;
  const rows = body.flatMap((row): CellRow[] => {
    const understood = readRow(row, columns, unread);
    if (understood) return [understood];
    nameless += 1;
    return [];
  });
  const unknown = positions.filter(
    (position) => columns[position] === null && body.some((row) => (row[position] ?? '') !== ''),
  );
  return {
    rows,
    columns,
    unread,
    nameless,
    unknown: unknown.map((position) =>
      hasHeader ? first[position] || letterOf(position) : letterOf(position),
    ),
  };
}

/** Two words for fields, or one where there is one column: a touchpoint may well be called "Channel". */
function isHeader(first: readonly string[], headed: readonly unknown[], rows: number): boolean {
  const known = headed.filter((column) => column !== null).length;
  const said = first.filter((cell) => cell !== '').length;
  const hasNames = ['name', 'doing', null].some((column) => headed.includes(column));
  return rows > 1 && known >= Math.min(2, said) && known > 0 && hasNames;
}

/** The second column of one kind is not understood: which of the two is meant? */
function oneEach(columns: readonly (CellColumn | null)[]): (CellColumn | null)[] {
  return columns.map((column, position) => (columns.indexOf(column) === position ? column : null));
}

/** Somewhere the names must be: without a word for it in the first column that is not understood. */
function withName(columns: readonly (CellColumn | null)[]): (CellColumn | null)[] {
  if (columns.includes('name')) return [...columns];
  const at = columns.includes(null) ? columns.indexOf(null) : columns.indexOf('doing');
  return columns.map((column, position) => (position === at ? 'name' : column));
}

function guessColumns(
  positions: readonly number[],
  rows: readonly (readonly string[])[],
  map: JourneyMap,
): (CellColumn | null)[] {
  const kinds = [
    ['stage', keysOf(map.stages)],
    ['channel', keysOf(map.channels)],
    ['department', keysOf(map.departments)],
  ] as const;
  const guessed = positions.map((position): CellColumn | null => {
    const keys = rows.map((row) => cellKey(row[position] ?? '')).filter((key) => key !== '');
    const kind = kinds.find(([, known]) => keys.length > 0 && keys.every((key) => known.has(key)));
    return kind?.[0] ?? null;
  });
  const columns = oneEach(guessed);
  const name = columns.indexOf(null);
  return columns.map((column, position) => (position === Math.max(name, 0) ? 'name' : column));
}

function keysOf(records: Readonly<Record<string, { readonly name: string }>>): ReadonlySet<string> {
  return new Set(Object.values(records).map(({ name }) => cellKey(name)));
}

/** Null: it has no name. */
function readRow(
  row: readonly string[],
  columns: readonly (CellColumn | null)[],
  unread: { column: CellColumn; text: string }[],
): CellRow | null {
  const fields: { -readonly [Field in keyof CellFields]: CellFields[Field] } = {};
  const names: { name?: string; stage?: string; channel?: string; department?: string } = {};
  const missed: { column: CellColumn; text: string }[] = [];
  columns.forEach((column, position) => {
    const text = makeWellFormed(row[position] ?? '').trim();
    if (column === null || text === '') return;
    if (column === 'name' || column === 'stage' || column === 'channel' || column === 'department') {
      names[column] = text.replace(/\s+/g, ' ');
      return;
    }
    const field = fieldOfCell(column, text);
    if (field) Object.assign(fields, field);
    else missed.push({ column, text });
  });
  const { name, ...rest } = names;
  if (name === undefined) return null;
  unread.push(...missed);
  return { ...rest, name, fields };
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letterOf(Math.floor(position / 26) - 1) + last;
}
