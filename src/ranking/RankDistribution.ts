/**
 * What is known about the order of several uncertain scores. Rank 1 is the lowest score. Lists are in the order of the
 * scores given. Made by `exactRanks.ts` or, for large maps, by `approximateRanks.ts`; `distributeRanks.ts` chooses.
 */
export interface RankDistribution {
  /** `approximate`: only the rank intervals away from both ends are; every probability is exact either way. */
  readonly method: 'exact' | 'approximate';
  /** P(rank 1). */
  readonly lowest: readonly number[];
  /** P(rank ≤ k). */
  readonly amongLowest: readonly number[];
  readonly expectedRank: readonly number[];
  /** The smallest ranks that reach both tails of the confidence asked for. */
  readonly lowRank: readonly number[];
  readonly highRank: readonly number[];
}

/** Independent normal scores: means and variances (> 0) of equal length. */
export interface UncertainScores {
  readonly means: readonly number[];
  readonly variances: readonly number[];
}

export interface RankQuestion {
  /** How many count as the lowest. */
  readonly k: number;
  /** Of the rank interval, for example 0.9. */
  readonly confidence: number;
}

/** The points at which scores are compared: from 8 standard deviations below the lowest to 8 above the highest. */
export interface RankGrid {
  readonly start: number;
  readonly step: number;
  readonly nodes: number;
}

/** `perSigma` points per smallest standard deviation, at least `atLeast` in all. */
export function rankGrid(scores: UncertainScores, perSigma: number, atLeast: number): RankGrid {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let smallest = Number.POSITIVE_INFINITY;
  scores.means.forEach((mean, index) => {
    const sigma = Math.sqrt(scores.variances[index] ?? 0);
    start = Math.min(start, mean - 8 * sigma);
    end = Math.max(end, mean + 8 * sigma);
    smallest = Math.min(smallest, sigma);
  });
  const range = end - start;
  const nodes = Math.max(atLeast, Math.ceil((perSigma * range) / smallest) + 1);
  return { start, step: range / (nodes - 1), nodes };
}
