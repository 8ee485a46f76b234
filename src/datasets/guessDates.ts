/** Columns of dates: which order the day, month and year stand in, told from the dates themselves where they tell it. */
import type { ColumnFacts } from './ColumnFacts';
import type { ColumnGuess } from './ColumnGuess';
import { columnWords } from './columnWords';
import type { DatasetColumn } from './Dataset';
import type { DateOrder } from './ImportPlan';
import { likelyOrder, ordersOf, readDate } from './readDate';

const looksLikeDate = /^\D{0,12}\d{1,4}(?:\D|$)/;
const leastDates01 = 0.8;

/** Earlier years are clock times that a spreadsheet has given a day: 12/31/1899, 1900-01-01, 1904-01-01. */
const firstYear = 1950;

export function guessDates(facts: ColumnFacts, column: DatasetColumn): ColumnGuess | null {
  const sample = facts.texts.slice(0, 50);
  const isCompact =
    facts.numeric01 === 1 &&
    columnWords.date.test(facts.words) &&
    (facts.min > 19_000_000 || (facts.min >= 195_001 && facts.max <= 210_012));
  if (!isCompact && (facts.numeric01 > 0.5 || !sample.some(({ text }) => looksLikeDate.test(text))))
    return null;
  const dated = sample.filter(({ text }) => ordersOf(text).length > 0).length;
  if (dated < sample.length * 0.5) return null;
  const tally = tallyOrders(column);
  if (tally.readable < facts.filled * leastDates01) return null;
  const { example, order, orders } = choose(tally);
  const year = readDate(example, order)?.year ?? 0;
  if (year < firstYear) return { guess: { kind: 'nothing' }, unsure: [] };
  return {
    guess: { kind: 'timestamp', order },
    unsure: orders.length > 1 ? ['date-order'] : [],
    dates: { ambiguous: tally.ambiguous, unreadable: facts.filled - tally.rows(order), example, orders },
  };
}

interface OrderTally {
  /** Rows that read as a date in one order or another. */
  readonly readable: number;
  /** Rows that are another day in another order. */
  readonly ambiguous: number;
  readonly rows: (order: DateOrder) => number;
  readonly firstAmbiguous: string | null;
  readonly first: string;
}

function tallyOrders(column: DatasetColumn): OrderTally {
  const counts = countCodes(column);
  const byOrder = new Map<DateOrder, number>();
  let readable = 0;
  let ambiguous = 0;
  let firstAmbiguous: string | null = null;
  let first = '';
  column.texts.forEach((text, code) => {
    const count = counts[code] ?? 0;
    if (text === '' || count === 0) return;
    const orders = ordersOf(text);
    const [order] = orders;
    if (order === undefined) return;
    if (first === '') first = text;
    readable += count;
    for (const one of orders) byOrder.set(one, (byOrder.get(one) ?? 0) + count);
    if (orders.length > 1 && isAmbiguous(text, orders)) {
      ambiguous += count;
      firstAmbiguous ??= text;
    }
  });
  return { readable, ambiguous, firstAmbiguous, first, rows: (order) => byOrder.get(order) ?? 0 };
}

function countCodes(column: DatasetColumn): Uint32Array {
  const counts = new Uint32Array(column.texts.length);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** 05/05/2024 is the same day in both orders. */
function isAmbiguous(text: string, orders: readonly DateOrder[]): boolean {
  const days = orders.map((order) => {
    const date = readDate(text, order);
    return date && `${date.year}-${date.month}-${date.day}`;
  });
  return new Set(days).size > 1;
}

function choose(tally: OrderTally): {
  readonly order: DateOrder;
  readonly orders: readonly DateOrder[];
  readonly example: string;
} {
  const yearFirst: DateOrder = tally.rows('iso') >= tally.rows('ymd') ? 'iso' : 'ymd';
  const numeric = (['mdy', 'dmy', 'ymd'] as const).filter((order) => tally.rows(order) > 0);
  if (tally.rows('mdy') === 0 && tally.rows('dmy') === 0) {
    return { order: yearFirst, orders: [yearFirst], example: tally.first };
  }
  const most = Math.max(...numeric.map((order) => tally.rows(order)));
  const best: readonly DateOrder[] = numeric.filter((order) => tally.rows(order) === most);
  const example = tally.firstAmbiguous ?? tally.first;
  const likely = likelyOrder(example);
  const order = best.includes(likely) ? likely : (best[0] ?? likely);
  // All days alike in every order: there is nothing to ask.
  return { order, orders: tally.ambiguous === 0 ? [order] : best, example };
}
