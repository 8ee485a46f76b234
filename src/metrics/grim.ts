/**
 * The GRIM check (Brown & Heathers 2017): can this reported figure come from that many whole people?
 * 73 % of 7 people cannot. A reason to warn and ask, never to refuse.
 */
import type { Metric } from '../model/JourneyMap';

/**
 * Whether a whole number of units over `n` people rounds to `reported` at that many decimals. `unitsPerWhole` is what
 * the figure would be with one unit from one person: 100 for a percentage or NPS, the step of the scale for a mean.
 * Both roundings of an exact half are allowed, because reports use both.
 */
export function isReachable(reported: number, n: number, decimals: number, unitsPerWhole = 100): boolean {
  const half = 0.5 * 10 ** -decimals;
  const nearest = Math.round((reported * n) / unitsPerWhole);
  return [nearest - 1, nearest, nearest + 1].some(
    (units) => Math.abs((units * unitsPerWhole) / n - reported) <= half * (1 + 1e-9) + 1e-12,
  );
}

/** How many decimals a figure was reported with, up to six: 73 has none, 4.25 has two. */
export function decimalsOf(reported: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const scaled = reported * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-7) return decimals;
  }
  return 6;
}

/** A figure with more than six decimals nobody has rounded: it was computed, from weighted answers for one. */
export function isRounded(figure: number): boolean {
  const millionths = figure * 1e6;
  return Math.abs(millionths - Math.round(millionths)) < 1e-3;
}

/** GRIM needs whole people. */
export function isWholeCount(n: number | undefined): n is number {
  return n !== undefined && Number.isInteger(n) && n >= 1;
}

export interface GrimStep {
  /** Where the figure is 0. */
  readonly from: number;
  /** From the metric's unit to the one it is reported in. */
  readonly perUnit: number;
  readonly unitsPerWhole: number;
}

/** How a figure of this metric grows with one person; null: by no whole steps. */
export function grimStepOf({ unit, kind, scale }: Pick<Metric, 'unit' | 'kind' | 'scale'>): GrimStep | null {
  switch (unit) {
    case 'share':
      // Half a success may have been agreed for tasks.
      return { from: 0, perUnit: 100, unitsPerWhole: kind === 'taskSuccess' ? 50 : 100 };
    case 'nps':
      return { from: 0, perUnit: 1, unitsPerWhole: 100 };
    case 'score':
      return scale === undefined || kind === 'umuxLite'
        ? null
        : { from: scale.min, perUnit: 1, unitsPerWhole: scale.step };
    case 'seconds':
    case 'count':
      return null;
  }
}
