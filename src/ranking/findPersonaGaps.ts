/**
 * Where personas fare most differently: at each touchpoint the highest persona score less the lowest, largest gap first
 * (metrics.md 3.3). Only the order and the scores are computed for each persona, not the guard.
 */
import type { SubjectReading } from '../metrics/collectReadings';
import type { JourneyMap } from '../model/JourneyMap';
import type { PersonaId, TouchpointId } from '../model/ids';
import { listJourney, listPersonas } from '../model/questions';
import { probabilityBelow } from './probabilityBelow';
import { orderTouchpoints } from './rankTouchpoints';
import { centresOf, constantsOf, readTouchpoints, withCentres } from './readTouchpoints';
import type { ScoredTouchpoint } from './TouchpointRanking';

export interface PersonaSide {
  readonly persona: PersonaId;
  /** 0–100, pulled to the touchpoint's score for everyone. */
  readonly adjustedHealth: number;
  readonly ownHealth: number;
  /** T, at least the trust needed to be ranked. */
  readonly trust: number;
  readonly variance: number;
  /** The largest raw n of its metrics. */
  readonly mostAnswers: number;
  /** What this persona said: values, n, intervals. */
  readonly readings: readonly SubjectReading[];
}

export interface PersonaGap {
  readonly touchpoint: TouchpointId;
  /** Health points: adjusted score of `high` less that of `low`, ≥ 0. */
  readonly gap: number;
  readonly low: PersonaSide;
  readonly high: PersonaSide;
  /** P(the lower is truly lower). Cautious: the score both are pulled to is taken as if it erred apart. */
  readonly probability: number;
  /** Everyone's adjusted score; null when only personas were measured too thinly. */
  readonly everyone: number | null;
}

/** Touchpoints where at least two personas have T ≥ 0.2 (a persona takes 2.78 times the answers), largest gap first. */
export function findPersonaGaps(map: JourneyMap, options: { readonly today?: string } = {}): PersonaGap[] {
  const constants = constantsOf(map);
  const journey = listJourney(map);
  const all = orderTouchpoints(readTouchpoints(map, journey, options).inputs, constants);
  const everyone = [...all.order, ...all.needsData];
  const centreOf = centresOf(everyone, all.journeyAverage, constants);
  const sides = new Map<string, PersonaSide[]>();
  for (const { id: persona } of listPersonas(map)) {
    const { inputs, sites } = readTouchpoints(map, journey, { ...options, persona });
    const own = orderTouchpoints(withCentres(inputs, centreOf), constants);
    for (const row of [...own.order, ...own.needsData]) {
      if (row.trust < constants.leastTrust) continue;
      const scorable = sites.get(row.id)?.found.scorable ?? [];
      const list = sides.get(row.id) ?? [];
      list.push(
        sideOf(
          persona,
          row,
          scorable.map(({ found }) => found),
        ),
      );
      sides.set(row.id, list);
    }
  }
  const scores = new Map(everyone.map((row) => [row.id, row.adjustedHealth]));
  return journey
    .flatMap(({ id }) => gapOf(id, sides.get(id) ?? [], scores.get(id) ?? null))
    .sort((a, b) => b.gap - a.gap);
}

function sideOf(persona: PersonaId, row: ScoredTouchpoint, readings: readonly SubjectReading[]): PersonaSide {
  const { adjustedHealth, ownHealth, trust, variance, mostAnswers } = row;
  return { persona, adjustedHealth, ownHealth, trust, variance, mostAnswers, readings };
}

function gapOf(
  touchpoint: TouchpointId,
  sides: readonly PersonaSide[],
  everyone: number | null,
): PersonaGap[] {
  const sorted = [...sides].sort((a, b) => a.adjustedHealth - b.adjustedHealth);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low || !high || low === high) return [];
  const probability = probabilityBelow(
    { mean: low.adjustedHealth, variance: low.variance },
    { mean: high.adjustedHealth, variance: high.variance },
  );
  return [{ touchpoint, gap: high.adjustedHealth - low.adjustedHealth, low, high, probability, everyone }];
}
