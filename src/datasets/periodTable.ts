/**
 * Into which month, quarter or year each text of the period column falls, by the calendar day that is written: no zone is
 * applied. Without a length all rows share one period, from the first day to the last, so that the age of the answers is
 * kept; rows without a readable date then count as well.
 */
import type { Period } from '../model/JourneyMap';
import type { Dataset, DatasetColumn } from './Dataset';
import type { ImportPlan, PeriodLength } from './ImportPlan';
import { readDate, type WrittenDate } from './readDate';

export interface PeriodTable {
  /** In time order. */
  readonly periods: readonly Period[];
  /** Absent: all rows are in the only period. */
  readonly key?: {
    readonly column: DatasetColumn;
    readonly values: Int32Array;
    readonly reason: 'unreadable-date';
  };
}

/** Null: the plan names no column and no period, or no date can be read. */
export function periodTable(dataset: Dataset, plan: ImportPlan): PeriodTable | null {
  const index = plan.periodColumn;
  const column = index === undefined ? undefined : dataset.columns[index];
  const meaning = index === undefined ? undefined : plan.meanings[index];
  if (!column || meaning?.kind !== 'timestamp') return plan.period ? { periods: [plan.period] } : null;
  const dates = column.texts.map((text) => readDate(text, meaning.order));
  if (plan.periodLength === 'none') return wholeSpan(dates);
  const { periodLength } = plan;
  const starts = [...new Set(dates.flatMap((date) => (date ? [startOf(date, periodLength)] : [])))].sort(
    (a, b) => a - b,
  );
  const places = new Map(starts.map((start, place) => [start, place]));
  const values = Int32Array.from(dates, (date) =>
    date ? (places.get(startOf(date, periodLength)) ?? -1) : -1,
  );
  return {
    periods: starts.map((start) => periodFrom(start, periodLength)),
    key: { column, values, reason: 'unreadable-date' },
  };
}

function wholeSpan(dates: readonly (WrittenDate | null)[]): PeriodTable | null {
  let from: string | null = null;
  let to: string | null = null;
  for (const date of dates) {
    if (!date) continue;
    const day = isoDay(date.year, date.month, date.day);
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  }
  return from === null || to === null ? null : { periods: [{ from, to }] };
}

type Length = Exclude<PeriodLength, 'none'>;
const monthsIn: Readonly<Record<Length, number>> = { month: 1, quarter: 3, year: 12 };

/** Months since year 0 of the first month of the period. */
function startOf(date: WrittenDate, length: Length): number {
  const months = date.year * 12 + date.month - 1;
  return months - (months % monthsIn[length]);
}

function periodFrom(start: number, length: Length): Period {
  const end = start + monthsIn[length] - 1;
  const [endYear, endMonth] = [Math.floor(end / 12), (end % 12) + 1];
  // Day 0 of the month after is the last of this one.
  const lastDay = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  return {
    from: isoDay(Math.floor(start / 12), (start % 12) + 1, 1),
    to: isoDay(endYear, endMonth, lastDay),
  };
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
