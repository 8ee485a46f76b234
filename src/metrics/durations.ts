/**
 * Durations: first response, resolution. They are skewed (a mean of five times the median is common), so everything
 * that compares them works on logarithms. Any unit of time will do, as long as it is one; all durations are above 0.
 */
import { betaCdf } from './beta';
import type { Interval } from './Interval';
import { summariseValues, tInterval } from './means';
import { tOfConfidence } from './rememberedT';

export interface DurationSummary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly geometricMean: number;
  /** Mean of the natural logarithms. */
  readonly logMean: number;
  /** Spread of the natural logarithms (n − 1); null for a single duration. */
  readonly logSd: number | null;
}

/** Null for an empty list and for one that holds anything but finite durations above 0. */
export function summariseDurations(durations: readonly number[]): DurationSummary | null {
  if (!durations.every((duration) => Number.isFinite(duration) && duration > 0)) return null;
  const logs = summariseValues(durations.map((duration) => Math.log(duration)));
  const plain = summariseValues(durations);
  if (!logs || !plain) return null;
  return {
    n: plain.n,
    mean: plain.mean,
    median: quantile(durations, 0.5),
    geometricMean: Math.exp(logs.mean),
    logMean: logs.mean,
    logSd: logs.sd,
  };
}

/** Quantile of type 7 (Hyndman–Fan; the default of R and numpy), 0 ≤ p ≤ 1; NaN for an empty list. */
export function quantile(values: readonly number[], p: number): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    p,
  );
}

/** The same for a list that is sorted already; use it in a loop. */
export function quantileOfSorted(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (at - Math.floor(at)) * (above - below);
}

/**
 * Interval of the geometric mean, the best small-sample estimate of the median (Sauro & Lewis 2010): the t interval of
 * the logarithms, taken back. Null for n < 2.
 */
export function logTInterval(logMean: number, logSd: number, n: number, confidence = 0.95): Interval | null {
  const logs = tInterval(logMean, logSd, n, confidence);
  return logs && { low: Math.exp(logs.low), high: Math.exp(logs.high) };
}

export interface MeanOfLogNormal {
  readonly estimate: number;
  readonly interval: Interval;
}

/**
 * Arithmetic mean of log-normal durations with the modified Cox interval (Olsson, J. Statistics Education 13(1), 2005):
 * ȳ + s²/2 ± t·√(s²/n + s⁴/(2(n − 1))) on logarithms. Null for n < 2.
 */
export function modifiedCox(
  logMean: number,
  logSd: number,
  n: number,
  confidence = 0.95,
): MeanOfLogNormal | null {
  if (!(n > 1)) return null;
  const variance = logSd * logSd;
  const centre = logMean + variance / 2;
  const error = Math.sqrt(variance / n + (variance * variance) / (2 * (n - 1)));
  const half = tOfConfidence(confidence, n - 1) * error;
  return {
    estimate: Math.exp(centre),
    interval: { low: Math.exp(centre - half), high: Math.exp(centre + half) },
  };
}

export interface MedianInterval {
  readonly interval: Interval;
  /** Ranks of the two durations used, 1 = shortest. */
  readonly ranks: readonly [low: number, high: number];
  /** The true coverage, at least the confidence asked for. */
  readonly coverage: number;
}

/**
 * Interval of a median that assumes nothing: the l-th shortest and l-th longest duration, with the largest l for
 * which P(Binomial(n, ½) < l) stays within one tail. Null when even the extremes cover too little (n < 6 at 95 %).
 */
export function medianInterval(durations: readonly number[], confidence = 0.95): MedianInterval | null {
  const sorted = [...durations].sort((a, b) => a - b);
  const n = sorted.length;
  const tail = (1 - confidence) / 2;
  let rank = 0;
  // P(Binomial(n, ½) ≤ l − 1) = I_½(n − l + 1, l)
  while (rank + 1 <= n / 2 && betaCdf(0.5, n - rank, rank + 1) <= tail) rank += 1;
  const low = sorted[rank - 1];
  const high = sorted[n - rank];
  if (low === undefined || high === undefined) return null;
  return {
    interval: { low, high },
    ranks: [rank, n + 1 - rank],
    coverage: 1 - 2 * betaCdf(0.5, n - rank + 1, rank),
  };
}

/**
 * The median when some tickets are still open: smallest time t with Kaplan–Meier S(t) ≤ ½; null when fewer than half
 * are known to be resolved by the end. Leaving the open ones out would flatter the time (7 instead of 24 in the
 * worked case). `times[i]` is the resolution time, or for an open ticket its age. With `weights` (survey weights, above 0)
 * ticket i counts that many times; without open ones this is the weighted median.
 */
export function kaplanMeierMedian(
  times: readonly number[],
  resolved: readonly boolean[],
  weights?: readonly number[],
): number | null {
  const tickets = times
    .map((time, index) => ({ time, resolved: resolved[index] === true, weight: weights?.[index] ?? 1 }))
    .sort((a, b) => a.time - b.time);
  let atRisk = tickets.reduce((sum, { weight }) => sum + weight, 0);
  let survival = 1;
  for (let first = 0; first < tickets.length;) {
    const time = tickets[first]?.time;
    if (time === undefined) break;
    let next = first;
    let events = 0;
    let leaving = 0;
    for (let ticket = tickets[next]; ticket?.time === time; ticket = tickets[next]) {
      if (ticket.resolved) events += ticket.weight;
      leaving += ticket.weight;
      next += 1;
    }
    survival *= 1 - events / atRisk;
    atRisk -= leaving;
    // A product such as 3/4 · 2/3 can come out a hair above ½.
    if (events > 0 && survival <= 0.5 + 1e-12) return time;
    first = next;
  }
  return null;
}
