/** Two means of different people: effort, SUS, emotion. Durations go through `compareDurations.ts`. */
import type { ChangeTest } from './ChangeTest';
import { studentTQuantile, studentTTwoSided } from './studentT';

/** A mean that is known from n > 1 answers with standard deviation `sd` (n − 1). */
export interface MeanOf {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

/** A mean, its standard error and the degrees of freedom of that error (∞: the error is known). */
export interface Estimated {
  readonly mean: number;
  readonly standardError: number;
  readonly freedom: number;
}

/** Welch's t test: no equal spreads assumed, degrees of freedom by Welch–Satterthwaite. Null unless both n > 1. */
export function compareMeans(before: MeanOf, after: MeanOf): ChangeTest | null {
  if (!(before.n > 1 && after.n > 1)) return null;
  return compareEstimates(estimateOf(before), estimateOf(after));
}

function estimateOf({ mean, sd, n }: MeanOf): Estimated {
  return { mean, standardError: sd / Math.sqrt(n), freedom: n - 1 };
}

/** The same from standard errors of whatever kind. Two equal means without any spread: p = 1. */
export function compareEstimates(before: Estimated, after: Estimated): ChangeTest {
  const difference = after.mean - before.mean;
  const error = Math.hypot(before.standardError, after.standardError);
  const standardErrors = [before.standardError, after.standardError] as const;
  if (!(error > 0)) {
    const isEqual = difference === 0;
    return {
      difference,
      interval95: { low: difference, high: difference },
      statistic: isEqual ? 0 : Math.sign(difference) * Infinity,
      freedom: null,
      p: isEqual ? 1 : 0,
      standardErrors,
    };
  }
  const freedom = welchFreedom(before, after);
  const half = studentTQuantile(0.975, freedom) * error;
  return {
    difference,
    interval95: { low: difference - half, high: difference + half },
    statistic: difference / error,
    freedom,
    p: studentTTwoSided(difference / error, freedom),
    standardErrors,
  };
}

/** (v₁ + v₂)²/(v₁²/ν₁ + v₂²/ν₂), v the squared standard errors. */
function welchFreedom(before: Estimated, after: Estimated): number {
  const [v1, v2] = [before.standardError ** 2, after.standardError ** 2];
  const below = (v1 * v1) / before.freedom + (v2 * v2) / after.freedom;
  return below > 0 ? (v1 + v2) ** 2 / below : Infinity;
}
