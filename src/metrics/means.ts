/** Means of scale answers (customer effort, SUS, emotion) and their t interval. */
import type { Interval } from './Interval';
import { tOfConfidence } from './rememberedT';

export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; null for a single answer. */
  readonly sd: number | null;
}

/**
 * Mean and spread of grouped answers: `counts[i]` people gave `values(i)`. Null without answers. Two passes, because
 * the one-pass sum of squares cancels on scales far from zero.
 */
export function summariseCounts(
  counts: readonly number[],
  values: (index: number) => number,
): MeanSummary | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (!(n > 0)) return null;
  const mean = counts.reduce((sum, count, index) => sum + count * values(index), 0) / n;
  if (n <= 1) return { n, mean, sd: null };
  const squares = counts.reduce((sum, count, index) => sum + count * (values(index) - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/** The same from single values. */
export function summariseValues(values: readonly number[]): MeanSummary | null {
  return summariseCounts(
    values.map(() => 1),
    (index) => values[index] ?? 0,
  );
}

/**
 * m ± t(0.975, n − 1)·s/√n; null for fewer than two answers. Not cut to the scale: an interval that runs over both
 * ends of the scale is the sign that there are too few answers.
 */
export function tInterval(mean: number, sd: number, n: number, confidence = 0.95): Interval | null {
  if (!(n > 1)) return null;
  const half = (tOfConfidence(confidence, n - 1) * sd) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}
