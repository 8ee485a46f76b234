/**
 * The second list: not "who is weakest" but "where would fixing help most". pain = reach × importance × (100 − adjusted),
 * in health points lost per 100 customers entering the journey. Never mixed into the first list; made from it.
 */
import type { TouchpointId } from '../model/ids';
import { distributeRanks, exactUpTo } from './distributeRanks';
import { exactRanks } from './exactRanks';
import {
  growingNodes,
  type RankDistribution,
  type RankQuestion,
  type UncertainScores,
} from './RankDistribution';
import type { Ranking, WeakTouchpoint } from './Ranking';

export interface PainfulTouchpoint {
  readonly id: TouchpointId;
  /** 1 = most pain. */
  readonly rank: number;
  /** reach01 × importance × gap, ≥ 0. */
  readonly pain: number;
  /** 0–1. */
  readonly reach01: number;
  /** The reach is set or follows from a volume; otherwise everyone is taken to pass. */
  readonly isReachKnown: boolean;
  /** Stated importance, of a moment of truth × 1.5. */
  readonly importance: number;
  /** 100 − adjusted health. */
  readonly gap: number;
  readonly probabilityHighest: number;
  /** P(among the k with most pain). */
  readonly probabilityTopK: number;
  readonly rankInterval: { readonly low: number; readonly high: number };
  /** Its place in the first list, 1 = weakest. */
  readonly weaknessRank: number;
  /** The row of the first list. */
  readonly weakness: WeakTouchpoint;
}

export interface PainRanking {
  /** Most pain first: the ranked touchpoints of the first list, no others. */
  readonly ranked: readonly PainfulTouchpoint[];
  readonly k: number;
  readonly confidence: number;
}

/** A pain that varies less than this part of the one that varies most is as good as certain. */
const leastSpreadShare = 1e-6;
/** Beyond so many nodes spreads are raised until fewer do: only with settings that make every score all but certain. */
const mostNodes = 8000;
/** Above `exactUpTo` the guard is approximate and takes equal steps, which need spreads of one order. */
const leastSpreadShareOfMany = 1 / 25;

/**
 * The guard is that of the first list with mean c·(100 − adjusted) and variance c²·var, c = reach × importance. Equal pains
 * keep the order of the first list. Reach and importance themselves are taken as given. Cost: as `distributeRanks`.
 */
export function rankByPain(ranking: Ranking): PainRanking {
  const order = [...ranking.ranked].sort(
    (a, b) => Math.round(b.pain * 1e9) - Math.round(a.pain * 1e9) || a.rank - b.rank,
  );
  const distribution = guardPains(
    // Rank 1 is the lowest score, so pain goes in below zero.
    order.map(({ pain }) => -pain),
    order.map((row) => row.reach01 * row.importance * Math.sqrt(row.variance)),
    { k: ranking.k, confidence: ranking.confidence },
  );
  return {
    k: ranking.k,
    confidence: ranking.confidence,
    ranked: order.map((row, index): PainfulTouchpoint => ({
      id: row.id,
      rank: index + 1,
      pain: row.pain,
      reach01: row.reach01,
      isReachKnown: row.isReachKnown,
      importance: row.importance,
      gap: 100 - row.adjustedHealth,
      probabilityHighest: distribution.lowest[index] ?? 0,
      probabilityTopK: distribution.amongLowest[index] ?? 0,
      rankInterval: {
        low: distribution.lowRank[index] ?? 1,
        high: distribution.highRank[index] ?? order.length,
      },
      weaknessRank: row.rank,
      weakness: row,
    })),
  };
}

function guardPains(
  means: readonly number[],
  sds: readonly number[],
  question: RankQuestion,
): RankDistribution {
  const most = Math.max(...sds, 1e-9);
  const withLeast = (share: number): UncertainScores => ({
    means,
    variances: sds.map((sd) => Math.max(sd, share * most) ** 2),
  });
  if (means.length > exactUpTo) return distributeRanks(withLeast(leastSpreadShareOfMany), question);
  let share = leastSpreadShare;
  while (share < 1 && means.length > 0 && growingNodes(withLeast(share)).count > mostNodes) share *= 10;
  return exactRanks(withLeast(share), question, growingNodes);
}
