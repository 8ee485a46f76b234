/**
 * Bootstrap percentile intervals that come out the same to the last digit on every machine: the random numbers are
 * mulberry32 with a given seed. Never `Math.random`.
 */
import { quantileOfSorted } from './durations';
import type { Interval } from './Interval';

/** Tommy Ettinger's mulberry32: a source of numbers in [0, 1) with 32 bits of state. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface BootstrapPlan {
  readonly seed: number;
  /** How many samples are drawn. */
  readonly draws: number;
  readonly confidence: number;
}

export const usualBootstrap: BootstrapPlan = { seed: 1, draws: 2000, confidence: 0.95 };

/**
 * Percentile interval of any statistic, type-7 quantiles, samples drawn row by row. The statistic gets a sample that
 * is sorted ascending. Null for fewer than ten values: below that the bootstrap only repeats the extremes.
 * Cost: draws × n log n.
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sorted: readonly number[]) => number,
  plan: BootstrapPlan = usualBootstrap,
): Interval | null {
  if (values.length < 10) return null;
  const random = mulberry32(plan.seed);
  const results: number[] = [];
  for (let draw = 0; draw < plan.draws; draw += 1) {
    const sample = values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN);
    results.push(statistic(sample.sort((a, b) => a - b)));
  }
  results.sort((a, b) => a - b);
  const tail = (1 - plan.confidence) / 2;
  return { low: quantileOfSorted(results, tail), high: quantileOfSorted(results, 1 - tail) };
}

export function medianOfSorted(sorted: readonly number[]): number {
  return quantileOfSorted(sorted, 0.5);
}
