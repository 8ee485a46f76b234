/**
 * What a comparison of two independent samples found. Always second minus first: `after − before`. Made by the
 * `compare…` files; knows nothing of direction, so "better" is never said here.
 */
import type { Interval } from './Interval';

export interface ChangeTest {
  /** In the unit of the metric; for durations the ratio after/before. */
  readonly difference: number;
  /** 95 %, in the same unit. */
  readonly interval95: Interval;
  /** z, or t with `freedom` degrees of freedom. 0 when both samples are equal and do not vary. */
  readonly statistic: number;
  /** Null: the normal distribution. */
  readonly freedom: number | null;
  /** Two-sided p, 0–1. */
  readonly p: number;
  /** Standard errors of both sides, in the unit of the metric; of logarithms for durations. */
  readonly standardErrors: readonly [before: number, after: number];
}
