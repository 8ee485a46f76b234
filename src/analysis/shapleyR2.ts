/**
 * The other fair division of R²: what a driver adds, averaged over every order in which drivers can enter (Shapley;
 * Lindeman, Merenda & Gold 1980). Equal to `relativeWeights.ts` for two drivers and close for more; kept as the check on
 * it, because 2^p regressions are too many beyond ten drivers.
 */
import type { RelativeWeights } from './relativeWeights';
import { pickEntries, solvePositive, type SymmetricMatrix } from './SymmetricMatrix';

export const mostShapleyDrivers = 10;

/** Same arguments as `relativeWeights`. Null for more than ten drivers or correlations that are not positive definite. */
export function shapleyR2(among: SymmetricMatrix, withOutcome: readonly number[]): RelativeWeights | null {
  const { size } = among;
  if (size > mostShapleyDrivers) return null;
  const explained = new Float64Array(2 ** size);
  for (let set = 1; set < explained.length; set += 1) {
    const found = explainedBy(among, withOutcome, placesOf(set, size));
    if (found === null) return null;
    explained[set] = found;
  }
  const orders = orderShares(size);
  const weights = withOutcome.map((_, driver) => {
    const bit = 2 ** driver;
    let weight = 0;
    for (let set = 0; set < explained.length; set += 1) {
      if ((set & bit) !== 0) continue;
      const added = (explained[set + bit] ?? 0) - (explained[set] ?? 0);
      weight += (orders[placesOf(set, size).length] ?? 0) * added;
    }
    // What a driver adds is never negative; its last digit may be.
    return Math.max(0, weight);
  });
  return { weights, rSquared: explained.at(-1) ?? 0 };
}

function placesOf(set: number, size: number): number[] {
  return Array.from({ length: size }, (_, place) => place).filter((place) => (set & (2 ** place)) !== 0);
}

/** R² of the regression on some drivers: rᵀ·R⁻¹·r. */
function explainedBy(among: SymmetricMatrix, r: readonly number[], places: readonly number[]): number | null {
  const some = places.map((place) => r[place] ?? 0);
  const beta = solvePositive(pickEntries(among, places), some);
  return beta && beta.reduce((sum, value, index) => sum + value * (some[index] ?? 0), 0);
}

/** Share of all orders in which exactly these `s` drivers come before one driver: s!(p − 1 − s)!/p!. */
function orderShares(size: number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return Array.from({ length: size }, (_, s) => (factorial(s) * factorial(size - 1 - s)) / factorial(size));
}
