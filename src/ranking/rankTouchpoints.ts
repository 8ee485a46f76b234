/**
 * The default ranking, exactly as metrics.md 3.3 defines it: own scores, pulled to the journey average by what is not
 * known, ordered, and guarded by the probability of every rank. A normal–normal empirical-Bayes model with known τ.
 *
 * Not true, and not to be "mended": with unequal trust the order of two touchpoints may depend on a third, because a
 * third moves the journey average.
 */
import { distributeRanks } from './distributeRanks';
import { probabilityBelow } from './probabilityBelow';
import { scoreTouchpoint, type OwnScore } from './scoreTouchpoint';
import { usualRanking, type RankingConstants, type TouchpointInput } from './TouchpointInput';
import type {
  RankedTouchpoint,
  RankLabel,
  ScoredTouchpoint,
  Tie,
  TouchpointRanking,
} from './TouchpointRanking';

/** Below this the weakest cannot be told apart from another. */
const tieBelow = 0.8;

/** Ids must be unique. Deterministic: the same input gives the same bytes. */
export function rankTouchpoints(
  touchpoints: readonly TouchpointInput[],
  constants: RankingConstants = usualRanking,
): TouchpointRanking {
  const { journeyAverage, order, needsData, unmeasured } = orderTouchpoints(touchpoints, constants);
  const k = constants.k ?? usualK(order.length);
  return {
    journeyAverage,
    k,
    confidence: constants.confidence,
    ...guard(order, k, constants.confidence),
    needsData,
    unmeasured,
  };
}

export interface WeaknessOrder extends Pick<
  TouchpointRanking,
  'journeyAverage' | 'needsData' | 'unmeasured'
> {
  /** Weakest first. */
  readonly order: readonly ScoredTouchpoint[];
}

/** The same without the guard, which is what costs: for asking many times who comes first. */
export function orderTouchpoints(
  touchpoints: readonly TouchpointInput[],
  constants: RankingConstants = usualRanking,
): WeaknessOrder {
  const rows: Row[] = [];
  const unmeasured: TouchpointInput[] = [];
  for (const touchpoint of touchpoints) {
    const own = scoreTouchpoint(touchpoint, constants);
    if (own) rows.push({ touchpoint, own });
    else unmeasured.push(touchpoint);
  }
  const average = averageOf(rows);
  const adjusted = rows.map((row) => adjust(row, average, constants)).sort(compareWeakness);
  const { leastAnswers, leastTrust } = constants;
  const isRanked = ({ scored }: Adjusted): boolean =>
    scored.mostAnswers >= leastAnswers && scored.trust >= leastTrust;
  return {
    journeyAverage: average?.health ?? null,
    order: adjusted.filter(isRanked).map(({ scored }) => scored),
    needsData: adjusted
      .filter((row) => !isRanked(row))
      .sort((a, b) => compareJourney(a.touchpoint, b.touchpoint))
      .map(({ scored }) => scored),
    unmeasured: unmeasured.sort(compareJourney).map(({ id }) => id),
  };
}

interface Row {
  readonly touchpoint: TouchpointInput;
  readonly own: OwnScore;
}

interface Adjusted extends Row {
  readonly scored: ScoredTouchpoint;
}

interface JourneyAverage {
  readonly health: number;
  /** ΣT. */
  readonly trust: number;
}

/** H̄ = ΣT·H/ΣT, the random-effects mean. Null without measured touchpoints. */
function averageOf(rows: readonly Row[]): JourneyAverage | null {
  const trust = rows.reduce((sum, { own }) => sum + own.trust, 0);
  if (!(trust > 0)) return null;
  return { health: rows.reduce((sum, { own }) => sum + own.trust * own.health, 0) / trust, trust };
}

/**
 * The posterior of one touchpoint. (1 − T)τ² is what its own answers leave open, (1 − T)² times the centre's variance
 * what the centre leaves open, ω²q how far its metrics may disagree. For a persona τ is τ_p and the centre the
 * touchpoint's score for everyone.
 */
function adjust(
  { touchpoint, own }: Row,
  average: JourneyAverage | null,
  constants: RankingConstants,
): Adjusted {
  const tau = touchpoint.centre ? constants.personaSpreadHealth : constants.spreadHealth;
  const centre = touchpoint.centre ?? {
    health: average?.health ?? own.health,
    variance: (tau * tau) / (average?.trust ?? own.trust),
  };
  const open = 1 - own.trust;
  const omega = constants.disagreementHealth;
  const variance = open * tau * tau + open * open * centre.variance + omega * omega * own.concentration;
  const adjustedHealth = clampHealth(own.trust * own.health + open * centre.health);
  return {
    touchpoint,
    own,
    scored: {
      id: touchpoint.id,
      metrics: own.metrics.map((metric) => ({
        ...metric,
        contribution: own.trust * metric.say * (metric.health - centre.health),
      })),
      ownHealth: clampHealth(own.health),
      trust: own.trust,
      centre: centre.health,
      adjustedHealth,
      variance: Math.max(constants.leastVariance, variance),
      contributionSum: adjustedHealth - centre.health,
      mostAnswers: own.mostAnswers,
      reach01: touchpoint.reach01,
      importance: touchpoint.importance,
      pain: touchpoint.reach01 * touchpoint.importance * (100 - adjustedHealth),
    },
  };
}

function clampHealth(health: number): number {
  return Math.min(100, Math.max(0, health));
}

/**
 * Adjusted score, then own score (unclamped), trust (more first), reach, importance, journey order, id. Scores are
 * compared to a billionth, never as floats alone: the noise of two equal sums would decide before the journey does.
 */
function compareWeakness(a: Adjusted, b: Adjusted): number {
  return (
    billionths(orderHealth(a)) - billionths(orderHealth(b)) ||
    billionths(a.own.unclampedHealth) - billionths(b.own.unclampedHealth) ||
    billionths(b.own.trust) - billionths(a.own.trust) ||
    b.touchpoint.reach01 - a.touchpoint.reach01 ||
    b.touchpoint.importance - a.touchpoint.importance ||
    compareJourney(a.touchpoint, b.touchpoint)
  );
}

/**
 * Of touchpoints that all lie at the floor (or the target) and are shown as 0 (or 100), the adjusted scores differ only by
 * how many answered: 37 % of 26,000 would come before 31 % of 25,000. They count as equal, and the unclamped score decides.
 */
function orderHealth({ own, scored: { adjustedHealth } }: Adjusted): number {
  const end = Math.round(adjustedHealth);
  return (end === 0 || end === 100) && billionths(clampHealth(own.health)) === billionths(end)
    ? end
    : adjustedHealth;
}

function billionths(value: number): number {
  return Math.round(value * 1e9);
}

function compareJourney(a: TouchpointInput, b: TouchpointInput): number {
  return a.journeyOrder - b.journeyOrder || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A quarter of the ranked touchpoints, at least 1, at most 3. */
export function usualK(ranked: number): number {
  return Math.min(3, Math.max(1, Math.floor(ranked / 4 + 0.5)));
}

/** Attaches to every rank how sure it is. */
function guard(
  order: readonly ScoredTouchpoint[],
  k: number,
  confidence: number,
): Pick<TouchpointRanking, 'ranked' | 'tiedWithWeakest' | 'method'> {
  const scores = {
    means: order.map((row) => row.adjustedHealth),
    variances: order.map((row) => row.variance),
  };
  const distribution = distributeRanks(scores, { k, confidence });
  const tiedWithWeakest = findTies(order);
  const tied = new Set(tiedWithWeakest.map((tie) => tie.id));
  const ranked = order.map((row, index): RankedTouchpoint => {
    const probabilityWeakest = distribution.lowest[index] ?? 0;
    const probabilityBottomK = distribution.amongLowest[index] ?? 0;
    return {
      ...row,
      rank: index + 1,
      probabilityWeakest,
      probabilityBottomK,
      expectedRank: distribution.expectedRank[index] ?? index + 1,
      rankInterval: {
        low: distribution.lowRank[index] ?? 1,
        high: distribution.highRank[index] ?? order.length,
      },
      label: labelOf(probabilityWeakest, probabilityBottomK),
      isTiedWithWeakest: tied.has(row.id) || (index === 0 && tied.size > 0),
    };
  });
  return { ranked, tiedWithWeakest, method: distribution.method };
}

/** The headline goes by the bottom k: it calibrates better than the single weakest. */
export function labelOf(probabilityWeakest: number, probabilityBottomK: number): RankLabel {
  if (probabilityWeakest >= 0.8) return 'clear';
  if (probabilityBottomK >= 0.8) return 'likely';
  return probabilityBottomK >= 0.5 ? 'contender' : 'not-distinguishable';
}

function findTies(order: readonly ScoredTouchpoint[]): Tie[] {
  const [first, ...others] = order;
  if (!first) return [];
  return others
    .map((other) => ({
      id: other.id,
      probabilityWeakestIsLower: probabilityBelow(
        { mean: first.adjustedHealth, variance: first.variance },
        { mean: other.adjustedHealth, variance: other.variance },
      ),
    }))
    .filter((tie) => tie.probabilityWeakestIsLower < tieBelow);
}
