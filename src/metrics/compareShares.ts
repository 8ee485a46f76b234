/** Two shares of different people: has satisfaction, resolution or conversion changed? Same people twice: `mcnemar.ts`. */
import type { ChangeTest } from './ChangeTest';
import type { Interval } from './Interval';
import { normalTwoSided, z95 } from './normal';
import { wilsonInterval } from './proportion';

/** x of n, n > 0, 0 ≤ x ≤ n. Fractions are allowed: weighted counts. */
export interface Proportion {
  readonly x: number;
  readonly n: number;
}

/**
 * The N − 1 two-proportion test (Campbell 2007), recommended for small samples:
 * z = (p₂ − p₁)·√((N − 1)/N)/√(P(1 − P)(1/n₁ + 1/n₂)). Both shares 0 or both 1: no difference, p = 1.
 */
export function testShares(
  before: Proportion,
  after: Proportion,
): { readonly z: number; readonly p: number } {
  const all = before.n + after.n;
  const pooled = (before.x + after.x) / all;
  const spread = pooled * (1 - pooled) * (1 / before.n + 1 / after.n);
  if (!(spread > 0)) return { z: 0, p: 1 };
  const difference = after.x / after.n - before.x / before.n;
  const z = difference * Math.sqrt(Math.max(0, all - 1) / all / spread);
  return { z, p: normalTwoSided(z) };
}

/**
 * Newcombe's hybrid score interval (1998, method 10) of p₂ − p₁: the Wilson limits of both sides put together. Never
 * leaves [−1, 1] and has a width at 0 of 3 as well.
 */
export function newcombeInterval(before: Proportion, after: Proportion, z: number = z95): Interval {
  const [p1, p2] = [before.x / before.n, after.x / after.n];
  const one = wilsonInterval(before.x, before.n, z);
  const two = wilsonInterval(after.x, after.n, z);
  return {
    low: p2 - p1 - Math.hypot(p2 - two.low, one.high - p1),
    high: p2 - p1 + Math.hypot(two.high - p2, p1 - one.low),
  };
}

/** The test with the interval. The two may disagree at the very edge of significance; the test decides. */
export function compareShares(before: Proportion, after: Proportion): ChangeTest {
  const { z, p } = testShares(before, after);
  const error = ({ x, n }: Proportion): number => Math.sqrt(((x / n) * (1 - x / n)) / n);
  return {
    difference: after.x / after.n - before.x / before.n,
    interval95: newcombeInterval(before, after),
    statistic: z,
    freedom: null,
    p,
    standardErrors: [error(before), error(after)],
  };
}
