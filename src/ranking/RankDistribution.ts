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

/** Points to integrate over by the trapezoid rule, with the width that each stands for. */
export interface RankNodes {
  readonly count: number;
  readonly at: (node: number) => number;
  readonly width: (node: number) => number;
}

/** Equal steps: best for scores that vary alike. */
export function evenNodes(scores: UncertainScores): RankNodes {
  const { start, step, nodes } = rankGrid(scores, 3, 401);
  return { count: nodes, at: (node) => start + node * step, width: () => step };
}

/**
 * Steps that grow with the distance from 0, x = s·sinh(u): best for scores near 0 that vary a thousand times less than
 * those far from it, as pains do. s is the smallest σ; the steps stay within a third of σ wherever a score can be. The
 * rule stays as exact as with equal steps, because the integrand is as smooth in u.
 */
export function growingNodes({ means, variances }: UncertainScores): RankNodes {
  const sigmas = variances.map(Math.sqrt);
  const s = Math.min(...sigmas);
  const reach = (sign: 1 | -1): number =>
    Math.asinh(means.reduce((most, mean, t) => Math.max(most, sign * mean + 8 * (sigmas[t] ?? 0)), 0) / s);
  const finest = means.reduce(
    (least, mean, t) =>
      Math.min(least, (sigmas[t] ?? 0) / (3 * Math.hypot(Math.abs(mean) + 8 * (sigmas[t] ?? 0), s))),
    Number.POSITIVE_INFINITY,
  );
  const [start, end] = [-reach(-1), reach(1)];
  const count = Math.max(401, Math.ceil((end - start) / finest) + 1);
  const step = (end - start) / (count - 1);
  return {
    count,
    at: (node) => s * Math.sinh(start + node * step),
    width: (node) => s * Math.cosh(start + node * step) * step,
  };
}
