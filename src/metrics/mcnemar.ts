/** The same people asked twice, yes or no each time: only those who changed their mind tell anything. */
import { logGamma } from './beta';
import { normalTwoSided } from './normal';

export interface McNemar {
  /** (after only − before only)/√(both), without continuity correction; z² is McNemar's χ² with 1 degree of freedom. */
  readonly z: number;
  readonly chiSquare: number;
  /** Of z: fine from about 25 changed minds on. */
  readonly p: number;
  /** Exact two-sided binomial p: never too small, mostly too large. */
  readonly exactP: number;
  /** Mid-p (Fagerland, Lydersen & Laake 2013): the one to show for few changed minds. */
  readonly midP: number;
}

/**
 * `beforeOnly` said yes only the first time, `afterOnly` only the second: whole numbers ≥ 0. Nobody changed: all p are 1.
 * Cost: linear in the smaller of the two.
 */
export function mcnemar(beforeOnly: number, afterOnly: number): McNemar {
  const changed = beforeOnly + afterOnly;
  if (!(changed > 0)) return { z: 0, chiSquare: 0, p: 1, exactP: 1, midP: 1 };
  const z = (afterOnly - beforeOnly) / Math.sqrt(changed);
  const fewer = Math.min(beforeOnly, afterOnly);
  let tail = 0;
  for (let k = 0; k <= fewer; k += 1) tail += halfBinomial(k, changed);
  const last = halfBinomial(fewer, changed);
  return {
    z,
    chiSquare: z * z,
    p: normalTwoSided(z),
    exactP: Math.min(1, 2 * tail),
    midP: Math.min(1, 2 * tail - last),
  };
}

/** P(Binomial(n, ½) = k). */
function halfBinomial(k: number, n: number): number {
  return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) - n * Math.LN2);
}
