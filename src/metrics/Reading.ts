/** What a measurement says: the value, how many it comes from, how far it can be trusted. Made by `readMeasurement.ts`. */
import type { Interval } from './Interval';
import type { SampleLabel } from './sampleLabel';

/** What the value is. `reported`: somebody else's figure for a duration, mean or median unknown. */
export type Statistic = 'share' | 'net-score' | 'mean' | 'geometric-mean' | 'median' | 'reported' | 'count';

/**
 * What the interval rests on: the answers themselves; the kind's usual spread, because only a value and n are known;
 * or the largest spread possible (NPS without its groups).
 */
export type IntervalBasis = 'answers' | 'usual-spread' | 'upper-bound';

export interface Reading {
  /** In the metric's unit: shares 0–1, net scores −100…100, seconds. Never rounded. */
  readonly value: number;
  /** What health is computed from: the value, but for UMUX-Lite its SUS equivalent. */
  readonly scoredValue: number;
  readonly statistic: Statistic;
  /** Answers, tickets, customers; null: not known. */
  readonly n: number | null;
  /** n, or the five answers that an unknown n counts as. */
  readonly countedN: number;
  /** 1, 0.5 or 0.25. */
  readonly gradeFactor: number;
  /** The period ended more than twelve months before today. */
  readonly isOld: boolean;
  /** gradeFactor × countedN: what trust goes by. */
  readonly effectiveN: number;
  /**
   * 95 %, in the metric's unit, cut to the scale; null when one answer or an unknown n allows none. It speaks of the
   * sampling error of the answers given; what their grade is worth is in the trust.
   */
  readonly interval95: Interval | null;
  readonly intervalBasis: IntervalBasis | null;
  /** So few answers that the interval says next to nothing: show "too few" in its place. */
  readonly tooFewForInterval: boolean;
  readonly sampleLabel: SampleLabel;
  /** The figure cannot come from n whole people: warn. */
  readonly grimImpossible: boolean;
  /** "3 of 3 unhappy", where the answers tell. */
  readonly unhappy: { readonly count: number; readonly of: number } | null;
}

/** The part of a reading that depends on the metric's unit; the same four files that make it are named `read…`. */
export interface Estimate {
  readonly value: number;
  readonly statistic: Statistic;
  readonly n: number | null;
  readonly interval95: Interval | null;
  readonly intervalBasis: IntervalBasis | null;
  readonly isIntervalVague: boolean;
  readonly unhappy: { readonly count: number; readonly of: number } | null;
}

/** Why a value could not be read. */
export type ReadRefusal =
  /** The metric does not come in this form: durations for a CSAT. */
  | 'form-not-for-metric'
  /** Answer counts without a scale, or on a scale the score is not defined for (NPS needs 0–10). */
  | 'scale-not-for-metric'
  /** More or fewer counts than the scale has answers. */
  | 'wrong-number-of-counts'
  /** Nobody answered: not measured, which is not a bad score. */
  | 'no-answers'
  /** Not finite, below zero, x above n, a share above 1, an answer outside the scale. */
  | 'out-of-range'
  /** A summary of durations with neither mean nor median. */
  | 'no-value';

export type EstimateResult =
  { readonly ok: true; readonly estimate: Estimate } | { readonly ok: false; readonly refusal: ReadRefusal };

export function refuse(refusal: ReadRefusal): { readonly ok: false; readonly refusal: ReadRefusal } {
  return { ok: false, refusal };
}

/** What is wrong with a list of counts; null if nothing is. Counts may be fractions: weighted surveys have them. */
export function findCountProblem(counts: readonly number[]): ReadRefusal | null {
  if (!counts.every((count) => Number.isFinite(count) && count >= 0)) return 'out-of-range';
  return counts.some((count) => count > 0) ? null : 'no-answers';
}

/** What is wrong with a figure somebody reported; null if nothing is. */
export function findFigureProblem(
  value: number,
  n: number | undefined,
  min: number,
  max: number,
): ReadRefusal | null {
  if (!(value >= min && value <= max) || !Number.isFinite(value)) return 'out-of-range';
  if (n === undefined) return null;
  if (!Number.isFinite(n) || n < 0) return 'out-of-range';
  return n === 0 ? 'no-answers' : null;
}
