/** What the ranking needs to know of a touchpoint: plain figures, no map. `rankWeakest.ts` makes them from a map. */
import type { HealthAnchors } from '../metrics/health';

export interface MetricInput {
  readonly id: string;
  /** In the unit of the anchors. */
  readonly value: number;
  /** Answers, raw. 0 and less: not measured. */
  readonly n: number;
  /** How much of an answer counts, 0–1. */
  readonly gradeFactor: number;
  /** The metric's say, ≥ 0. */
  readonly weight: number;
  /** Sound anchors (`findAnchorProblem` is null). */
  readonly anchors: HealthAnchors;
  /** σ of one answer, in the unit of the anchors; of logarithms where they are. */
  readonly spread: number;
  /** Metrics of one family tell the same story twice (CSAT, sentiment, emotion); absent: a story of its own. */
  readonly family?: 'attitude';
}

/** What a touchpoint's own score is pulled to in place of the journey average: its score for everyone. */
export interface Centre {
  /** 0–100. */
  readonly health: number;
  readonly variance: number;
}

export interface TouchpointInput {
  readonly id: string;
  readonly metrics: readonly MetricInput[];
  /** Share of the journey's customers who pass, 0–1. */
  readonly reach01: number;
  readonly importance: number;
  /** Its place along the journey; breaks ties. */
  readonly journeyOrder: number;
  readonly centre?: Centre;
}

export interface RankingConstants {
  /** τ: true spread between touchpoints, health points. */
  readonly spreadHealth: number;
  /** τ that K is divided by once more for scores pulled to a centre of their own (τ_p). */
  readonly personaSpreadHealth: number;
  /** ω: how far metrics of one touchpoint disagree, health points. */
  readonly disagreementHealth: number;
  /** The largest raw n must reach this for a touchpoint to be ranked. */
  readonly leastAnswers: number;
  /** And its trust this. */
  readonly leastTrust: number;
  /** Health points squared. */
  readonly leastVariance: number;
  /** Of the rank interval. */
  readonly confidence: number;
  /** How many weakest; null: by the number of ranked touchpoints. */
  readonly k: number | null;
  /** The most that a family of metrics may say together where others are measured too, 0.5–1; null: as much as it likes. */
  readonly familyCap01: number | null;
}

/** The defaults of metrics.md 3.3. */
export const usualRanking: RankingConstants = {
  spreadHealth: 20,
  personaSpreadHealth: 12,
  disagreementHealth: 8,
  leastAnswers: 5,
  leastTrust: 0.2,
  leastVariance: 0.25,
  confidence: 0.9,
  k: null,
  familyCap01: null,
};
