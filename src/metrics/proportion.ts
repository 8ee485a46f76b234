/**
 * Intervals for x of n: CSAT, first-contact resolution, resolution rate, conversion, task success, retention.
 *
 * The product shows Wilson's. The others are here as the references it is compared with. Never the Wald interval:
 * 0 of 3 would have no width at all.
 */
import { betaQuantile } from './beta';
import { clipInterval, type Interval } from './Interval';
import { z95 } from './normal';

/**
 * Wilson's score interval, cut to [0, 1]; recommended by Agresti–Coull 1998 and Brown–Cai–DasGupta 2001.
 * x and n may be fractions (weighted or finite-population counts); n > 0, 0 ≤ x ≤ n.
 */
export function wilsonInterval(x: number, n: number, z: number = z95): Interval {
  const p = x / n;
  const s = z * z;
  const centre = (p + s / (2 * n)) / (1 + s / n);
  const half = (z / (1 + s / n)) * Math.sqrt((p * (1 - p)) / n + s / (4 * n * n));
  // At the ends the bound is the end itself; floating point would leave it a hair away.
  return {
    low: x === 0 ? 0 : Math.max(0, centre - half),
    high: x === n ? 1 : Math.min(1, centre + half),
  };
}

/** Agresti–Coull: Wald's form around Wilson's centre, cut to [0, 1]. */
export function agrestiCoullInterval(x: number, n: number, z: number = z95): Interval {
  const size = n + z * z;
  const centre = (x + (z * z) / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  return clipInterval({ low: centre - half, high: centre + half }, 0, 1);
}

/** Clopper–Pearson: never covers too little, and therefore mostly too much. A conservative reference only. */
export function clopperPearsonInterval(x: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

export interface BetaPosterior {
  readonly mean: number;
  readonly sd: number;
  readonly interval: Interval;
}

/**
 * Beta(x + a, n − x + b): what x of n says on top of a prior worth a + b answers with mean a/(a + b).
 * a = b = ½ is Jeffreys' prior.
 */
export function betaPosterior(x: number, n: number, a: number, b: number, confidence = 0.95): BetaPosterior {
  const yes = x + a;
  const no = n - x + b;
  const all = yes + no;
  const tail = (1 - confidence) / 2;
  return {
    mean: yes / all,
    sd: Math.sqrt((yes * no) / (all * all * (all + 1))),
    interval: { low: betaQuantile(tail, yes, no), high: betaQuantile(1 - tail, yes, no) },
  };
}

/**
 * The number of answers out of an unlimited base that say as much as n out of a base of N customers:
 * n(N − 1)/(N − n). Everybody asked: ∞, no sampling error is left.
 */
export function finitePopulationN(n: number, population: number): number {
  return n >= population ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n);
}

/** Wilson's interval when n of a known base of N customers answered. */
export function finitePopulationInterval(
  x: number,
  n: number,
  population: number,
  z: number = z95,
): Interval {
  const p = x / n;
  const size = finitePopulationN(n, population);
  return Number.isFinite(size) ? wilsonInterval(p * size, size, z) : { low: p, high: p };
}
