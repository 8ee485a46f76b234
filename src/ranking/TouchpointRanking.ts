/** The result of `rankTouchpoints.ts`: everything that "why is this the weakest?" needs, computed once. */
import type { MetricScore } from './scoreTouchpoint';

export interface MetricShare extends MetricScore {
  /** T·a·(h − centre): health points by which this metric moves the touchpoint; they sum to adjusted − centre. */
  readonly contribution: number;
}

export interface ScoredTouchpoint {
  readonly id: string;
  /** In the order given. */
  readonly metrics: readonly MetricShare[];
  /** H: own score, 0–100. */
  readonly ownHealth: number;
  /** T, 0–1: how much of the own score counts. */
  readonly trust: number;
  /** What the own score is pulled to: the journey average, or for a persona the touchpoint's score for everyone. */
  readonly centre: number;
  /** The score that ranks, 0–100. */
  readonly adjustedHealth: number;
  /** Of the adjusted score, health points squared. */
  readonly variance: number;
  /** adjustedHealth − centre. */
  readonly contributionSum: number;
  /** The largest raw n of its metrics. */
  readonly mostAnswers: number;
  readonly reach01: number;
  readonly importance: number;
  /** reach × importance × (100 − adjusted): a second list, never mixed into the first. */
  readonly pain: number;
}

/**
 * clear: P(weakest) ≥ 0.80 · likely: P(bottom k) ≥ 0.80 · contender: P(bottom k) ≥ 0.50 · not-distinguishable: less.
 */
export type RankLabel = 'clear' | 'likely' | 'contender' | 'not-distinguishable';

export interface RankedTouchpoint extends ScoredTouchpoint {
  /** 1 = weakest. */
  readonly rank: number;
  readonly probabilityWeakest: number;
  readonly probabilityBottomK: number;
  readonly expectedRank: number;
  /** Plausible ranks, 90 % unless set otherwise. */
  readonly rankInterval: { readonly low: number; readonly high: number };
  readonly label: RankLabel;
  /** It cannot be told apart from the first (who is in the group too, if anybody is). */
  readonly isTiedWithWeakest: boolean;
}

/** Somebody the weakest cannot be told apart from. */
export interface Tie {
  readonly id: string;
  /** P(the weakest is truly below this one), 0.5–0.8: "51 : 49". */
  readonly probabilityWeakestIsLower: number;
}

export interface TouchpointRanking {
  /** H̄: trust-weighted mean of own scores; null when nothing is measured. */
  readonly journeyAverage: number | null;
  /** How many count as the weakest. */
  readonly k: number;
  readonly confidence: number;
  /** Weakest first. */
  readonly ranked: readonly RankedTouchpoint[];
  /** Measured by too few to be ranked, in journey order. */
  readonly needsData: readonly ScoredTouchpoint[];
  /** Without any answer that counts, in journey order. */
  readonly unmeasured: readonly string[];
  /** In rank order. */
  readonly tiedWithWeakest: readonly Tie[];
  readonly method: 'exact' | 'approximate';
}
