/**
 * Which records stand elsewhere in their order than before. A rank that changed is not yet a move: making room between
 * two equal ranks ranks every neighbour anew, and nobody has moved anything.
 */
import type { RecordKind } from './JourneyMap';
import { compareRanked } from './ranks';

/** Positions count from 1 among all that stand in the same row in that map. */
export interface OrderMove {
  readonly before: number;
  readonly after: number;
  readonly of: number;
}

type Ranked = { readonly id: string; readonly rank: string };
type Records = Readonly<Record<string, object>>;

/**
 * The fewest records whose move explains the new order; the others stay. A touchpoint that changed its node is not
 * among them: its order begins anew. Linear when no rank changed, else n log n in the rows concerned.
 */
export function findOrderMoves(kind: RecordKind, before: Records, after: Records): Map<string, OrderMove> {
  const moves = new Map<string, OrderMove>();
  const rows = changedRows(kind, before, after);
  if (rows.size === 0) return moves;
  const [was, is] = [groupRows(kind, before, rows), groupRows(kind, after, rows)];
  for (const row of rows) addRowMoves(was.get(row) ?? [], is.get(row) ?? [], moves);
  return moves;
}

function rowOf(kind: RecordKind, record: object): string {
  return kind === 'touchpoints' && 'node' in record ? String(record.node) : '';
}

function isRanked(record: object): record is Ranked {
  return 'rank' in record && typeof record.rank === 'string' && 'id' in record;
}

function changedRows(kind: RecordKind, before: Records, after: Records): Set<string> {
  const rows = new Set<string>();
  for (const [id, record] of Object.entries(after)) {
    const old = Object.hasOwn(before, id) ? before[id] : undefined;
    if (!old || old === record || !isRanked(old) || !isRanked(record) || old.rank === record.rank) continue;
    if (rowOf(kind, old) === rowOf(kind, record)) rows.add(rowOf(kind, record));
  }
  return rows;
}

function groupRows(kind: RecordKind, records: Records, rows: ReadonlySet<string>): Map<string, Ranked[]> {
  const groups = new Map<string, Ranked[]>();
  for (const record of Object.values(records)) {
    const row = rowOf(kind, record);
    if (!rows.has(row) || !isRanked(record)) continue;
    const group = groups.get(row);
    if (group) group.push(record);
    else groups.set(row, [record]);
  }
  for (const group of groups.values()) group.sort(compareRanked);
  return groups;
}

function addRowMoves(was: readonly Ranked[], is: readonly Ranked[], moves: Map<string, OrderMove>): void {
  const ranksBefore = new Map(was.map(({ id, rank }) => [id, rank]));
  const now = new Set(is.map(({ id }) => id));
  const isFixed = ({ id, rank }: Ranked) => ranksBefore.get(id) === rank;
  const fixed = new Set(is.filter(isFixed).map(({ id }) => id));
  const placesBefore = new Map(was.map(({ id }, index) => [id, index]));
  const [slotsBefore, slotsAfter] = [slotsAmong(was, fixed), slotsAmong(is, fixed)];
  const common = is.filter(({ id }) => placesBefore.has(id) && now.has(id));
  const stayed = common.filter(({ id }) => slotsBefore.get(id) === slotsAfter.get(id));
  const kept = longestRise(stayed.map(({ id }) => placesBefore.get(id) ?? 0));
  const inOrder = new Set([...kept].map((index) => stayed[index]?.id));
  is.forEach(({ id }, index) => {
    const before = placesBefore.get(id);
    if (before === undefined || inOrder.has(id)) return;
    moves.set(id, { before: before + 1, after: index + 1, of: is.length });
  });
}

/** How many of the fixed records stand before each; a fixed one stands in its own. */
function slotsAmong(row: readonly Ranked[], fixed: ReadonlySet<string>): Map<string, number> {
  const slots = new Map<string, number>();
  let passed = 0;
  for (const { id } of row) {
    slots.set(id, passed);
    if (fixed.has(id)) passed += 1;
  }
  return slots;
}

/** Indexes of a longest rising run of the numbers, not necessarily side by side (patience sorting, n log n). */
function longestRise(numbers: readonly number[]): Set<number> {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = index;
  });
  const rise = new Set<number>();
  for (let index = tops.at(-1); index !== undefined; index = before[index]) rise.add(index);
  return rise;
}
