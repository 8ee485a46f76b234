/**
 * The weakest touchpoints of a map and why: what the list, the canvas, the sentence, the contribution bar and the rank
 * plot show. Made by `rankWeakest.ts`. Plain data; an interface formats it and computes nothing of its own.
 */
import type { Interval } from '../metrics/Interval';
import type { SubjectReading } from '../metrics/collectReadings';
import type { AnchorProblem, HealthAnchors } from '../metrics/health';
import type { Grade } from '../model/JourneyMap';
import type { NodeId, PersonaId, TouchpointId } from '../model/ids';
import type { RankedTouchpoint, ScoredTouchpoint, Tie } from './TouchpointRanking';

/** One metric of a touchpoint that counts in its score. */
export interface MetricFinding extends SubjectReading {
  readonly anchors: HealthAnchors;
  /** 0–3, as set or as usual for the kind. */
  readonly weight: number;
  /** h, 0–100. */
  readonly health: number;
  /** Health at both ends of the 95 % interval; null without one. */
  readonly healthInterval: Interval | null;
  /** K: answers at which the metric is believed half. */
  readonly halfTrust: number;
  /** t, 0–1. */
  readonly trust: number;
  /** a: its part of the own score; a touchpoint's says sum to 1. */
  readonly say: number;
  /** Health points by which it moves the touchpoint; they sum to contributionSum. */
  readonly contribution: number;
  /** More answers wanted until trust 0.8. */
  readonly answersMissing: number;
  /** Even the optimistic end of the interval is below par: "3 of 3 unhappy: go and ask". */
  readonly isBelowPar: boolean;
}

/** One metric of a touchpoint that is shown but counts for nothing. */
export interface UnscoredMetric extends SubjectReading {
  readonly why: AnchorProblem | 'no-say' | 'same-information';
}

interface Findings {
  readonly id: TouchpointId;
  /** In the metrics' order. */
  readonly metrics: readonly MetricFinding[];
  readonly unscored: readonly UnscoredMetric[];
  /** What most of the score rests on. */
  readonly evidence: Grade;
  /** The reach is set or follows from a volume; otherwise everyone is taken to pass. */
  readonly isReachKnown: boolean;
  /** Some metric is below par even at its best. In `needsData` this is the early warning. */
  readonly isEarlyWarning: boolean;
}

export type MeasuredTouchpoint = Omit<ScoredTouchpoint, 'id' | 'metrics'> & Findings;
export type WeakTouchpoint = Omit<RankedTouchpoint, 'id' | 'metrics'> & Findings;

export interface UnmeasuredTouchpoint {
  readonly id: TouchpointId;
  /** `no-score`: measured, but by nothing that counts (a volume, a metric without anchors, a weight of 0). */
  readonly why: 'no-measurement' | 'unreadable' | 'no-score';
  readonly unscored: readonly UnscoredMetric[];
}

/** The trust-weighted mean of the adjusted health of a node's measured touchpoints. */
export interface NodeHealth {
  /** 0–100. */
  readonly health: number;
  /** How many touchpoints it rests on. */
  readonly measured: number;
}

export interface WeakTie extends Tie {
  readonly id: TouchpointId;
}

export interface Ranking {
  /** Whose view it is; null: everyone's. */
  readonly persona: PersonaId | null;
  /** H̄ of everyone's answers, also in a persona's view; null when nothing is measured. */
  readonly journeyAverage: number | null;
  /** How many count as the weakest. */
  readonly k: number;
  /** Of the rank intervals. */
  readonly confidence: number;
  /** `approximate`: rank intervals away from the ends are, in maps of more than 120 ranked touchpoints. */
  readonly method: 'exact' | 'approximate';
  /** Weakest first. */
  readonly ranked: readonly WeakTouchpoint[];
  /** Measured by too few, in journey order; early warnings stand out here and never in the ranking. */
  readonly needsData: readonly MeasuredTouchpoint[];
  /** In journey order. */
  readonly unmeasured: readonly UnmeasuredTouchpoint[];
  /** Who the weakest cannot be told apart from, in rank order. */
  readonly tiedWithWeakest: readonly WeakTie[];
  /** Nodes without a measured touchpoint have no entry. */
  readonly healthOfNodes: ReadonlyMap<NodeId, NodeHealth>;
}
