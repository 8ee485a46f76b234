/** Student's t distribution, for means and durations of small samples: quantile and two-sided tail. */
import { betaCdf, betaQuantile } from './beta';
import { normalQuantile, normalTwoSided } from './normal';

/** Above this the series is exact to double precision and the beta quantile loses digits to large logarithms. */
const seriesFrom = 500;

/**
 * The t with P(T ≤ t) = p for `freedom` > 0 degrees of freedom (fractions allowed), to 1e-9.
 * 0 < p < 1; ±∞ at the ends.
 */
export function studentTQuantile(p: number, freedom: number): number {
  if (!(p >= 0 && p <= 1) || !(freedom > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, freedom);
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (freedom >= seriesFrom) return quantileBySeries(normalQuantile(p), freedom);
  const tail = 2 * (1 - p);
  const x = betaQuantile(tail, freedom / 2, 0.5);
  return Math.sqrt((freedom * betaComplement(x, tail, freedom)) / x);
}

/** 1 − x, taken from the other side of the distribution when x is so close to 1 that the difference has no digits. */
function betaComplement(x: number, tail: number, freedom: number): number {
  return x < 0.9 ? 1 - x : betaQuantile(1 - tail, 0.5, freedom / 2);
}

/** Cornish–Fisher series in 1/ν (Abramowitz–Stegun 26.7.5). */
function quantileBySeries(z: number, freedom: number): number {
  const s = z * z;
  const g1 = ((s + 1) * z) / 4;
  const g2 = (((5 * s + 16) * s + 3) * z) / 96;
  const g3 = ((((3 * s + 19) * s + 17) * s - 15) * z) / 384;
  const g4 = (((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) * z) / 92_160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}

/**
 * P(|T| ≥ |t|) for `freedom` > 0 degrees of freedom (fractions allowed): the two-sided p of a t test, to about 1e-12.
 * I_{ν/(ν + t²)}(ν/2, ½).
 */
export function studentTTwoSided(t: number, freedom: number): number {
  if (Number.isNaN(t) || !(freedom > 0)) return Number.NaN;
  // Beyond this the two distributions differ by less than 1e-8, and the beta function loses more than that.
  if (freedom > 1e7) return normalTwoSided(t);
  return betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5);
}
