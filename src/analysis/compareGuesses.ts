/**
 * The workshop's guesses beside what was measured, along the journey: one band a node, one point a touchpoint, both on the
 * axis of health. Pure; the figures are the ranking's own, so that curve, card and list never disagree.
 *
 * −2 stands at 0, 0 at 50 (par), +2 at 100: the anchors of emotion votes (metrics.md 2.2).
 */
import { guessedEmotion, type GuessedEmotion } from '../model/guessedEmotion';
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import type { MeasuredTouchpoint, Ranking } from '../ranking/Ranking';

/** 1.645: the 90 % of the rank intervals. */
const z90 = 1.6448536269514722;
const healthPerStep = 25;

export const lowestEmotion = -2;
export const highestEmotion = 2;

/** −2…+2 → 0–100. */
export function healthOfEmotion(emotion: number): number {
  return 50 + healthPerStep * emotion;
}

/** 0–100 → −2…+2; outside it is cut. */
export function emotionOfHealth(health: number): number {
  return Math.max(lowestEmotion, Math.min(highestEmotion, (health - 50) / healthPerStep));
}

export interface MeasuredPoint {
  /** Adjusted health, 0–100. */
  readonly health: number;
  /** Its 90 % interval, 0–100. */
  readonly low: number;
  readonly high: number;
  /**
   * `measured`: enough answers · `thin`: too few to be ranked, so mostly the journey's average · `opinion`: workshop
   * estimates only. A guess can only be tested by the first: the others are a guess again, or hardly an answer.
   */
  readonly basis: 'measured' | 'thin' | 'opinion';
  /** 1 = weakest; null when it is not ranked. */
  readonly rank: number | null;
}

export interface GuessPoint {
  readonly id: TouchpointId;
  readonly node: NodeId;
  readonly guess: GuessedEmotion | null;
  readonly measured: MeasuredPoint | null;
  /** Health points by which the guess lies above what was measured; null unless both are there. */
  readonly gap: number | null;
}

export interface GuessBand {
  readonly node: NodeId;
  readonly points: readonly GuessPoint[];
}

/** Journey order. Every stage has a band, also an empty one; a persona only when touchpoints hang on it. */
export function compareGuesses(map: JourneyMap, ranking: Ranking): readonly GuessBand[] {
  const measured = new Map<TouchpointId, MeasuredPoint>();
  for (const row of ranking.ranked) measured.set(row.id, measuredPoint(row, row.rank));
  for (const row of ranking.needsData) measured.set(row.id, measuredPoint(row, null));
  const groups = groupTouchpoints(map);
  const bandOf = (node: NodeId): GuessBand => ({
    node,
    points: (groups.get(node) ?? []).map(({ id, emotion }) => {
      const guess = guessedEmotion(emotion, ranking.persona);
      const found = measured.get(id) ?? null;
      return { id, node, guess, measured: found, gap: gapOf(guess, found) };
    }),
  });
  return [
    ...listPersonas(map)
      .map(({ id }) => bandOf(id))
      .filter(({ points }) => points.length > 0),
    ...listStages(map).map(({ id }) => bandOf(id)),
  ];
}

function gapOf(guess: GuessedEmotion | null, measured: MeasuredPoint | null): number | null {
  return guess && measured ? healthOfEmotion(guess.value) - measured.health : null;
}

function measuredPoint(row: MeasuredTouchpoint, rank: number | null): MeasuredPoint {
  const half = z90 * Math.sqrt(row.variance);
  const basis = row.evidence === 'estimate' ? 'opinion' : rank === null ? 'thin' : 'measured';
  return {
    health: row.adjustedHealth,
    low: Math.max(0, row.adjustedHealth - half),
    high: Math.min(100, row.adjustedHealth + half),
    basis,
    rank,
  };
}
