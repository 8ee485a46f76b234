/**
 * From the readings of a map to what the ranking scores: which metrics count at each touchpoint, its reach and importance,
 * the map's settings. `rankWeakest.ts` ranks it; what asks many times (`judgeRobustness.ts`, `findPersonaGaps.ts`) starts
 * here too.
 */
import { collectReadings, type SubjectReadings } from '../metrics/collectReadings';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import type { PersonaId, SubjectId, TouchpointId } from '../model/ids';
import { findMetrics, type FoundMetrics } from './findMetrics';
import { readReach, type Reach } from './readReach';
import { usualRanking, type Centre, type RankingConstants, type TouchpointInput } from './TouchpointInput';

/** What a moment of truth multiplies the importance by. */
const momentOfTruthFactor = 1.5;

/** What was found at one touchpoint. */
export interface Site {
  readonly touchpoint: Touchpoint;
  readonly found: FoundMetrics;
  readonly isUnreadable: boolean;
  readonly reach: Reach;
}

function findSites(
  journey: readonly Touchpoint[],
  readings: ReadonlyMap<SubjectId, SubjectReadings>,
  reach: ReadonlyMap<TouchpointId, Reach>,
): ReadonlyMap<string, Site> {
  return new Map(
    journey.map((touchpoint) => {
      const own = readings.get(touchpoint.id);
      return [
        touchpoint.id,
        {
          touchpoint,
          found: findMetrics(own?.readings ?? []),
          isUnreadable: own !== undefined && own.readings.length === 0 && own.unread.length > 0,
          reach: reach.get(touchpoint.id) ?? { share01: 1, isKnown: false },
        },
      ];
    }),
  );
}

/** Stated importance, 1 unless set; of a moment of truth × 1.5 (metrics.md 3.7). */
export function importanceOf({ importance = 1, momentOfTruth }: Touchpoint): number {
  return momentOfTruth ? importance * momentOfTruthFactor : importance;
}

function inputOfSite(touchpoint: Touchpoint, journeyOrder: number, site: Site | undefined): TouchpointInput {
  return {
    id: touchpoint.id,
    metrics: site?.found.scorable.map(({ input }) => input) ?? [],
    reach01: site?.reach.share01 ?? 1,
    importance: importanceOf(touchpoint),
    journeyOrder,
  };
}

/** Settings of the map; one that makes no sense (a file written by hand) falls back to the default. */
export function constantsOf({ map }: JourneyMap): RankingConstants {
  const { spreadHealth, disagreementHealth, personaSpreadHealth, familyCap01 } = map.ranking ?? {};
  const count = map.highlightCount;
  return {
    ...usualRanking,
    ...(spreadHealth !== undefined && spreadHealth > 0 && { spreadHealth }),
    ...(disagreementHealth !== undefined && disagreementHealth >= 0 && { disagreementHealth }),
    ...(personaSpreadHealth !== undefined && personaSpreadHealth > 0 && { personaSpreadHealth }),
    ...(familyCap01 !== undefined && familyCap01 >= 0.5 && familyCap01 <= 1 && { familyCap01 }),
    k: count !== undefined && count >= 1 ? Math.floor(count) : null,
  };
}

/** What a persona's score at a touchpoint is pulled to. */
export type CentreOf = (id: string) => Centre | null;

/**
 * From everyone's scores. A touchpoint that only this persona tells about is taken to be average, as far from it as
 * touchpoints are.
 */
export function centresOf(
  everyone: readonly { readonly id: string; readonly adjustedHealth: number; readonly variance: number }[],
  journeyAverage: number | null,
  constants: RankingConstants,
): CentreOf {
  const rows = new Map(everyone.map((row) => [row.id, row]));
  return (id) => {
    const row = rows.get(id);
    if (row) return { health: row.adjustedHealth, variance: row.variance };
    return journeyAverage === null
      ? null
      : { health: journeyAverage, variance: constants.spreadHealth * constants.spreadHealth };
  };
}

export function withCentres(inputs: readonly TouchpointInput[], centreOf: CentreOf): TouchpointInput[] {
  return inputs.map((input) => {
    const centre = centreOf(input.id);
    return centre ? { ...input, centre } : input;
  });
}

export interface ReadTouchpoints {
  /** In journey order, without centres. */
  readonly inputs: readonly TouchpointInput[];
  readonly sites: ReadonlyMap<string, Site>;
}

/** One persona's answers, or everyone's; reach is everyone's either way. */
export function readTouchpoints(
  map: JourneyMap,
  journey: readonly Touchpoint[],
  options: { readonly persona?: PersonaId; readonly today?: string },
): ReadTouchpoints {
  const { persona, today } = options;
  const dated = { ...(today !== undefined && { today }) };
  const forEveryone = collectReadings(map, dated);
  const readings = persona === undefined ? forEveryone : collectReadings(map, { ...dated, persona });
  const sites = findSites(journey, readings, readReach(journey, forEveryone));
  return {
    inputs: journey.map((touchpoint, index) => inputOfSite(touchpoint, index, sites.get(touchpoint.id))),
    sites,
  };
}
