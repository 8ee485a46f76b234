/**
 * Empirical Bayes: how far the units truly differ, estimated from the units themselves. With fewer than eight
 * touchpoints the estimate is itself noise, so the ranking keeps its fixed τ; this is what an estimate is offered from.
 */

export interface BetaBinomialFit {
  /** Mean share of all units. */
  readonly mean01: number;
  /** Variance of the units' true shares. */
  readonly between: number;
  /** The prior's weight in answers; ∞ when the units do not differ. */
  readonly halfTrust: number;
  /** Each unit's share, pulled to the mean. */
  readonly shrunk01: readonly number[];
}

/**
 * Method of moments for x_i of n_i (Kleinman 1973): the correlation ρ within a unit from the weighted spread of the
 * shares, between = ρ·μ(1 − μ), K = (1 − ρ)/ρ. Not below zero.
 */
export function fitBetaBinomial(xs: readonly number[], ns: readonly number[]): BetaBinomialFit {
  const all = sum(ns);
  const mean01 = sum(xs) / all;
  const unit = mean01 * (1 - mean01);
  const spread = sum(ns.map((n, i) => n * ((xs[i] ?? 0) / n - mean01) ** 2));
  const freedom = sum(ns.map((n) => 1 - n / all));
  const scale = sum(ns.map((n) => n * (1 - n / all)));
  const correlation = Math.max(0, (spread - unit * freedom) / (unit * (scale - freedom)));
  const halfTrust = correlation === 0 ? Number.POSITIVE_INFINITY : (1 - correlation) / correlation;
  return {
    mean01,
    between: correlation * unit,
    halfTrust,
    shrunk01: ns.map((n, i) =>
      correlation === 0 ? mean01 : ((xs[i] ?? 0) + halfTrust * mean01) / (n + halfTrust),
    ),
  };
}

export interface RandomEffectsFit {
  /** Mean of the units' true values. */
  readonly mean: number;
  /** τ²: variance of the units' true values, at least 0. */
  readonly between: number;
  /** Cochran's Q. */
  readonly heterogeneity: number;
  /** Each value, pulled to the mean. */
  readonly shrunk: readonly number[];
}

/** DerSimonian–Laird (1986) for values y_i with known error variances v_i > 0; at least two units. */
export function fitRandomEffects(values: readonly number[], variances: readonly number[]): RandomEffectsFit {
  const weights = variances.map((variance) => 1 / variance);
  const all = sum(weights);
  const fixed = sum(values.map((value, i) => (weights[i] ?? 0) * value)) / all;
  const heterogeneity = sum(values.map((value, i) => (weights[i] ?? 0) * (value - fixed) ** 2));
  const scale = all - sum(weights.map((weight) => weight * weight)) / all;
  const between = Math.max(0, (heterogeneity - (values.length - 1)) / scale);
  const random = variances.map((variance) => 1 / (variance + between));
  const mean = sum(values.map((value, i) => (random[i] ?? 0) * value)) / sum(random);
  const shrunk = values.map((value, i) => {
    const trust = between / (between + (variances[i] ?? 0));
    return trust * value + (1 - trust) * mean;
  });
  return { mean, between, heterogeneity, shrunk };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
