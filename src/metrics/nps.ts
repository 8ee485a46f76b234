/**
 * Net promoter score and every other score that is a difference of two shares (net sentiment), −100…100.
 *
 * Always from counts, never from rounded shares: 2 promoters and 1 detractor are +33.33, not 67 − 33 = 34.
 * `low`, `middle`, `high` are detractors, passives, promoters, or negative, neutral, positive.
 */
import { clipInterval, type Interval } from './Interval';
import { z95 } from './normal';

export interface Groups {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Answers 0–10: 0–6 detract, 7 and 8 are passive, 9 and 10 promote. */
export function groupNpsAnswers(answers: readonly number[]): Groups {
  const low = answers.filter((answer) => answer <= 6).length;
  const high = answers.filter((answer) => answer >= 9).length;
  return { low, middle: answers.length - low - high, high };
}

export function sizeOf(groups: Groups): number {
  return groups.low + groups.middle + groups.high;
}

/** 100 × (high − low) / n; NaN without answers. */
export function netScore(groups: Groups): number {
  return (100 * (groups.high - groups.low)) / sizeOf(groups);
}

/** The exact multinomial variance of one answer scored −1, 0, +1: p + q − (p − q)², in [0, 1]. */
export function netVariance(groups: Groups): number {
  const n = sizeOf(groups);
  const difference = (groups.high - groups.low) / n;
  return (groups.high + groups.low) / n - difference * difference;
}

export interface NetEstimate {
  /** The middle of the interval, −100…100. */
  readonly centre: number;
  /** Standard error, in points. */
  readonly standardError: number;
  readonly interval: Interval;
}

function estimateAround(groups: Groups, z: number): NetEstimate {
  const centre = netScore(groups);
  const standardError = 100 * Math.sqrt(Math.max(0, netVariance(groups)) / sizeOf(groups));
  return {
    centre,
    standardError,
    interval: clipInterval({ low: centre - z * standardError, high: centre + z * standardError }, -100, 100),
  };
}

/** The plain Wald interval: a reference, not for showing. Five promoters of five would have no width. */
export function netWald(groups: Groups, z: number = z95): NetEstimate {
  return estimateAround(groups, z);
}

/** Adjusted Wald of Rocks (2016): ¾, 1½ and ¾ of an answer added first. This is the interval shown. */
export function netAdjustedWald(groups: Groups, z: number = z95): NetEstimate {
  return estimateAround(withRocksPrior(groups), z);
}

function withRocksPrior(groups: Groups): Groups {
  return { low: groups.low + 0.75, middle: groups.middle + 1.5, high: groups.high + 0.75 };
}

export interface NetPosterior {
  /** −100…100. */
  readonly mean: number;
  /** Of the mean of one answer scored −1…+1. */
  readonly variance: number;
  /** Standard deviation in points. */
  readonly sd: number;
}

/** The Bayesian twin: Dirichlet(low + ¾, middle + 1½, high + ¾); variance [(R + D)/A − m²]/(A + 1). */
export function netPosterior(groups: Groups): NetPosterior {
  const posterior = withRocksPrior(groups);
  const all = sizeOf(posterior);
  const mean = (posterior.high - posterior.low) / all;
  const variance = ((posterior.high + posterior.low) / all - mean * mean) / (all + 1);
  return { mean: 100 * mean, variance, sd: 100 * Math.sqrt(variance) };
}

export interface NetErrorBounds {
  /** Standard error in points when nobody was in the middle: it cannot be larger. */
  readonly worst: number;
  /** With the usual three in ten in the middle. */
  readonly typical: number;
}

/** When somebody reports only the score and n. The typical share outside the middle is raised where the score needs it. */
export function netErrorBounds(score: number, n: number): NetErrorBounds {
  const s = score / 100;
  return {
    worst: 100 * Math.sqrt(Math.max(0, 1 - s * s) / n),
    typical: 100 * Math.sqrt(Math.max(0, Math.max(0.7, Math.abs(s)) - s * s) / n),
  };
}
