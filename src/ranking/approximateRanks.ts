/**
 * The rank distribution of more scores than the exact one can do without a pause (it grows with J³).
 *
 * P(lowest), P(among the k lowest) and the expected rank are still exact, and so are the rank intervals of the scores near
 * either end, which are those anybody looks at. Only intervals in the middle are approximate: there the number of
 * scores below is taken as normal, and the rank quantile follows from the score's own quantile, widened by that count's
 * noise. A test holds them to the exact ones. Cost: about nodes × J.
 */
import { normalCdf, normalDensity, normalQuantile } from '../metrics/normal';
import {
  rankGrid,
  type RankDistribution,
  type RankGrid,
  type RankQuestion,
  type UncertainScores,
} from './RankDistribution';
import { collectTail, type TailCollector } from './tailRanks';

/** So many ranks at either end are exact. */
const exactDepth = 16;
/** A larger k than this is answered like the middle: carrying so many counts along would cost too much. */
const deepest = 64;

export function approximateRanks(scores: UncertainScores, question: RankQuestion): RankDistribution {
  const size = scores.means.length;
  const sigmas = scores.variances.map(Math.sqrt);
  const sweep = sweepGrid(scores, sigmas, Math.min(deepest, Math.max(exactDepth, question.k)));
  const tail = (1 - question.confidence) / 2;
  const quantiles = [tail, 1 - tail].map((share) => ({ share, z: normalQuantile(share) }));
  const bounds = scores.means.map((mean, t) => {
    const middle = middleOf(sweep, mean, sigmas[t] ?? 1, size);
    return quantiles.map(({ share, z }) => rankReaching(sweep, t, size, share, () => middle.rankAt(z)));
  });
  return {
    method: 'approximate',
    lowest: scores.means.map((_, t) => sweep.low.cumulative(t, 1)),
    amongLowest: scores.means.map((mean, t) =>
      question.k <= sweep.low.depth
        ? sweep.low.cumulative(t, question.k)
        : middleOf(sweep, mean, sigmas[t] ?? 1, size).shareUpTo(question.k),
    ),
    expectedRank: Array.from(sweep.expected),
    lowRank: bounds.map(([low]) => low ?? 1),
    highRank: bounds.map(([, high]) => high ?? size),
  };
}

/** What one pass over the grid leaves behind. */
interface Sweep {
  readonly grid: RankGrid;
  readonly low: TailCollector;
  readonly high: TailCollector;
  readonly expected: Float64Array;
  /** At each node: mean and variance of the number of scores below, and the slope of that mean. */
  readonly count: Float64Array;
  readonly noise: Float64Array;
  readonly slope: Float64Array;
}

function sweepGrid(scores: UncertainScores, sigmas: readonly number[], depth: number): Sweep {
  const size = sigmas.length;
  const grid = rankGrid(scores, 3, 201);
  const low = collectTail(size, depth);
  const high = collectTail(size, exactDepth);
  const expected = new Float64Array(size).fill(1);
  const count = new Float64Array(grid.nodes);
  const noise = new Float64Array(grid.nodes);
  const slope = new Float64Array(grid.nodes);
  const below = new Float64Array(size);
  const above = new Float64Array(size);
  const weight = new Float64Array(size);
  for (let node = 0; node < grid.nodes; node += 1) {
    const x = grid.start + node * grid.step;
    let allBelow = 0;
    let allNoise = 0;
    let allWeight = 0;
    for (let t = 0; t < size; t += 1) {
      const sigma = sigmas[t] ?? 1;
      const z = (x - (scores.means[t] ?? 0)) / sigma;
      const p = z < -9 ? 0 : z > 9 ? 1 : normalCdf(z);
      const w = Math.abs(z) > 9 ? 0 : (grid.step * normalDensity(z)) / sigma;
      below[t] = p;
      above[t] = 1 - p;
      weight[t] = w;
      allBelow += p;
      allNoise += p * (1 - p);
      allWeight += w;
    }
    for (let t = 0; t < size; t += 1) {
      expected[t] = (expected[t] ?? 0) + (weight[t] ?? 0) * (allBelow - (below[t] ?? 0));
    }
    count[node] = allBelow;
    noise[node] = allNoise;
    slope[node] = allWeight / grid.step;
    low.add({ below, weight });
    high.add({ below: above, weight });
  }
  return { grid, low, high, expected, count, noise, slope };
}

/** The smallest rank r with P(rank ≤ r) ≥ share: exact near both ends, `inTheMiddle` otherwise. */
function rankReaching(
  sweep: Sweep,
  t: number,
  size: number,
  share: number,
  inTheMiddle: () => number,
): number {
  const wanted = share - 1e-12;
  for (let rank = 1; rank <= sweep.low.depth; rank += 1) {
    if (sweep.low.cumulative(t, rank) >= wanted) return rank;
  }
  // P(rank ≤ J − s) = 1 − P(at most s − 1 scores lie above)
  if (1 - sweep.high.cumulative(t, exactDepth) < wanted) {
    for (let above = exactDepth - 1; above >= 1; above -= 1) {
      if (1 - sweep.high.cumulative(t, above) >= wanted) return size - above;
    }
    return size;
  }
  return Math.min(size - exactDepth, Math.max(sweep.low.depth + 1, inTheMiddle()));
}

interface Middle {
  /** The rank below which the share Φ(z) lies. */
  readonly rankAt: (z: number) => number;
  /** P(rank ≤ rank). */
  readonly shareUpTo: (rank: number) => number;
}

/** Ranks of one score N(mean, sigma²) by the normal approximation of the number of others below it. */
function middleOf(sweep: Sweep, mean: number, sigma: number, size: number): Middle {
  /** The others below mean + zσ: how many, and the noise of that number as a part of the score's own. */
  const othersAt = (z: number): { count: number; widening: number } => {
    const { count, noise, slope } = interpolate(sweep, mean + z * sigma);
    const own = normalCdf(z);
    const variance = Math.max(0, noise - own * (1 - own));
    const perZ = slope * sigma - normalDensity(z);
    return { count: count - own, widening: Math.sqrt(1 + variance / Math.max(perZ * perZ, 1e-12)) };
  };
  return {
    rankAt: (z) => {
      let at = z;
      for (let step = 0; step < 6; step += 1) at = Math.max(-9, Math.min(9, z * othersAt(at).widening));
      return Math.min(size, Math.max(1, Math.ceil(othersAt(at).count + 0.5)));
    },
    shareUpTo: (rank) => {
      let low = -9;
      let high = 9;
      for (let step = 0; step < 40; step += 1) {
        const z = (low + high) / 2;
        if (othersAt(z).count < rank - 0.5) low = z;
        else high = z;
      }
      return normalCdf(low / othersAt(low).widening);
    },
  };
}

/** Count by its values and slopes (cubic Hermite), noise and slope along straight lines. */
function interpolate(sweep: Sweep, x: number): { count: number; noise: number; slope: number } {
  const { grid, count, noise, slope } = sweep;
  const place = Math.min(grid.nodes - 1, Math.max(0, (x - grid.start) / grid.step));
  const left = Math.min(grid.nodes - 2, Math.floor(place));
  const s = place - left;
  const between = (values: Float64Array): number =>
    (values[left] ?? 0) * (1 - s) + (values[left + 1] ?? 0) * s;
  const rise = s * s * (3 - 2 * s);
  return {
    count:
      (count[left] ?? 0) * (1 - rise) +
      (count[left + 1] ?? 0) * rise +
      grid.step * (s * (1 - s) * (1 - s) * (slope[left] ?? 0) - s * s * (1 - s) * (slope[left + 1] ?? 0)),
    noise: between(noise),
    slope: between(slope),
  };
}
