/** The periods a map was measured in, and what was measured in each. ISO dates compare as text; no clock is needed. */
import type { JourneyMap, Measurement, Period } from '../model/JourneyMap';

/** `2024-01-01/2024-03-31`; an open end is empty. Equal periods have equal keys. */
export type PeriodKey = string;

export function periodKey(period: Period): PeriodKey {
  return `${period.from ?? ''}/${period.to ?? ''}`;
}

export interface MapPeriod {
  readonly key: PeriodKey;
  readonly period: Period;
  /** How many measurements it has. */
  readonly measurements: number;
  /** Days, both ends included; null for an open end. */
  readonly days: number | null;
}

/** Oldest first, by end and then by start. Measurements without a period belong to none. */
export function listPeriods(map: JourneyMap): MapPeriod[] {
  const found = new Map<PeriodKey, { period: Period; measurements: number }>();
  for (const { period } of Object.values(map.measurements)) {
    if (!isDated(period)) continue;
    const key = periodKey(period);
    const entry = found.get(key);
    if (entry) entry.measurements += 1;
    else found.set(key, { period, measurements: 1 });
  }
  return [...found]
    .map(([key, { period, measurements }]) => ({ key, period, measurements, days: daysIn(period) }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

export function isDated(period: Period | undefined): period is Period {
  return period !== undefined && (period.from !== undefined || period.to !== undefined);
}

export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.to ?? a.from ?? '', b.to ?? b.from ?? '') || compareText(a.from ?? '', b.from ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from start to end, both included; null when an end is open or a date is none. */
export function daysIn({ from, to }: Period): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === null || end === null ? null : end - start + 1;
}

/** Days since 1970 (proleptic Gregorian calendar). */
function dayNumber(date: string | undefined): number | null {
  const parts = date === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!parts) return null;
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / 86_400_000;
}

/** They have a day in common: answers of both may be the same ones. Open ends reach as far as they can. */
export function overlap(a: Period, b: Period): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

/**
 * A month beside a quarter, say: the longer is about twice the shorter or more. Fieldwork of three weeks beside four is
 * alike. Unknown lengths are taken to be alike.
 */
export function hasOtherLength(a: Period, b: Period): boolean {
  const [one, two] = [daysIn(a), daysIn(b)];
  if (one === null || two === null) return false;
  return Math.max(one, two) > 1.9 * Math.min(one, two);
}

/** The map as if only these measurements had been made. */
export function mapWithin(map: JourneyMap, belongs: (measurement: Measurement) => boolean): JourneyMap {
  return {
    ...map,
    measurements: Object.fromEntries(
      Object.entries(map.measurements).filter(([, measurement]) => belongs(measurement)),
    ),
  };
}
