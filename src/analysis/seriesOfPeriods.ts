/**
 * The values of a touchpoint's metric period by period, with the places where no line may be drawn, and XmR limits from
 * eight comparable periods on (metrics.md 4).
 */
import { collectReadings, type SubjectReading } from '../metrics/collectReadings';
import { controlLimits, type ControlLimits } from '../metrics/controlLimits';
import { healthOf, isLogMetric, readAnchors } from '../metrics/health';
import type { JourneyMap, Metric, Period } from '../model/JourneyMap';
import type { MetricId, PersonaId, SubjectId } from '../model/ids';
import { comparePeriods, hasOtherLength, isDated, mapWithin, overlap, periodKey } from './MapPeriods';

export interface SeriesPoint {
  readonly period: Period;
  readonly found: SubjectReading;
  /** 0–100; null without anchors. */
  readonly health: number | null;
  /** Why no line leads here from the point before; null: it may be drawn (or there is none before). */
  readonly brokenBy: SeriesBreak | null;
}

export type SeriesBreak = 'overlap' | 'other-length' | 'other-statistic' | 'other-method';

export interface PeriodSeries {
  readonly subject: SubjectId;
  readonly metric: Metric;
  /** Oldest first; at least one. */
  readonly points: readonly SeriesPoint[];
  /**
   * Of the points after the last break, in the metric's unit; null for fewer than eight. `outside` and `shifts` are places
   * in `points`. Durations: computed on logarithms, as everything that compares them.
   */
  readonly control: ControlLimits | null;
}

export interface SeriesOptions {
  /** Only this subject; absent: all. */
  readonly subject?: SubjectId;
  readonly metric?: MetricId;
  readonly persona?: PersonaId;
  readonly today?: string;
}

/** In the order in which subjects are measured, then in the metrics' order. Measurements without a period are left out. */
export function seriesOfPeriods(map: JourneyMap, options: SeriesOptions = {}): PeriodSeries[] {
  const { subject, metric, persona, today } = options;
  const periods = new Map<string, Period>();
  for (const one of Object.values(map.measurements)) {
    if (isDated(one.period)) periods.set(periodKey(one.period), one.period);
  }
  const series = new Map<
    string,
    { subject: SubjectId; metric: Metric; points: Omit<SeriesPoint, 'brokenBy'>[] }
  >();
  for (const period of [...periods.values()].sort(comparePeriods)) {
    const within = mapWithin(
      map,
      (one) =>
        isDated(one.period) &&
        periodKey(one.period) === periodKey(period) &&
        (subject === undefined || one.subject === subject) &&
        (metric === undefined || one.metric === metric),
    );
    const found = collectReadings(within, {
      ...(persona !== undefined && { persona }),
      ...(today !== undefined && { today }),
    });
    for (const [id, { readings }] of found) {
      for (const reading of readings) {
        const key = `${id} ${reading.metric.id}`;
        const entry = series.get(key) ?? { subject: id, metric: reading.metric, points: [] };
        entry.points.push({ period, found: reading, health: healthOfReading(reading) });
        series.set(key, entry);
      }
    }
  }
  return [...series.values()].map((one) => {
    const points = markBreaks(one.points);
    return { ...one, points, control: limitsOf(one.metric, points) };
  });
}

function healthOfReading({ metric, reading }: SubjectReading): number | null {
  const anchors = readAnchors(metric);
  return anchors.ok ? healthOf(reading.scoredValue, anchors.anchors) : null;
}

function markBreaks(points: readonly Omit<SeriesPoint, 'brokenBy'>[]): SeriesPoint[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    return { ...point, brokenBy: before ? findBreak(before, point) : null };
  });
}

function findBreak(
  before: Pick<SeriesPoint, 'period' | 'found'>,
  after: Pick<SeriesPoint, 'period' | 'found'>,
): SeriesBreak | null {
  if (overlap(before.period, after.period)) return 'overlap';
  if (hasOtherLength(before.period, after.period)) return 'other-length';
  if (before.found.reading.statistic !== after.found.reading.statistic) return 'other-statistic';
  return (before.found.grade === 'estimate') === (after.found.grade === 'estimate') ? null : 'other-method';
}

function limitsOf(metric: Metric, points: readonly SeriesPoint[]): ControlLimits | null {
  const start = Math.max(
    0,
    points.findLastIndex(({ brokenBy }) => brokenBy !== null),
  );
  const values = points.slice(start).map(({ found }) => found.reading.value);
  const isLog = isLogMetric(metric) && values.every((value) => value > 0);
  const found = controlLimits(isLog ? values.map(Math.log) : values);
  if (!found) return null;
  const back = (value: number): number => (isLog ? Math.exp(value) : value);
  return {
    ...found,
    mean: back(found.mean),
    limits: { low: back(found.limits.low), high: back(found.limits.high) },
    outside: found.outside.map((place) => place + start),
    shifts: found.shifts.map((place) => place + start),
  };
}
