/**
 * The weakest touchpoints of a map: collects what was measured, scores and ranks it, and attaches to each what explains
 * it. Pure: the same map and day give the same ranking. Measurements of stages, connections and the map are no touchpoints
 * and never enter (the map's NPS is shown beside the list).
 *
 * Cost, measured on a busy two-core machine: 15 ms for 60 measured touchpoints, 35 ms for 120, 140 ms for 1,000 (of which
 * the guard 50). Run it after an edit has been painted, and not while a pointer moves.
 */
import { collectReadings, type SubjectReadings } from '../metrics/collectReadings';
import { healthOf } from '../metrics/health';
import { isBelowPar } from '../metrics/isBelowPar';
import { susFromUmuxLite } from '../metrics/sus';
import { answersMissing } from '../metrics/trust';
import type { Grade, JourneyMap, Touchpoint } from '../model/JourneyMap';
import type { PersonaId, SubjectId, TouchpointId } from '../model/ids';
import { listJourney } from '../model/questions';
import { findMetrics, type FoundMetrics, type ScorableMetric } from './findMetrics';
import { findNodeHealth } from './findNodeHealth';
import type {
  MeasuredTouchpoint,
  MetricFinding,
  Ranking,
  UnmeasuredTouchpoint,
  WeakTie,
  WeakTouchpoint,
} from './Ranking';
import { rankTouchpoints } from './rankTouchpoints';
import { readReach, type Reach } from './readReach';
import { recallRanking } from './recallRanking';
import { usualRanking, type Centre, type RankingConstants, type TouchpointInput } from './TouchpointInput';
import type { MetricShare, ScoredTouchpoint, TouchpointRanking } from './TouchpointRanking';

/** What a moment of truth multiplies the importance by. */
const momentOfTruthFactor = 1.5;

export interface RankOptions {
  /** Rank by this persona's answers, each touchpoint pulled to its score for everyone. */
  readonly persona?: PersonaId;
  /** ISO date; with it, old measurements count half. */
  readonly today?: string;
}

/** The very same ranking as long as nothing it reads has changed (`recallRanking.ts`). */
export function rankWeakest(map: JourneyMap, options: RankOptions = {}): Ranking {
  const { persona, today = '' } = options;
  const everyone = recallRanking(map, today, () => rankView(map, listJourney(map), options, null));
  if (persona === undefined) return everyone;
  return recallRanking(map, `${today} ${persona}`, () =>
    rankView(map, listJourney(map), options, { persona, everyone }),
  );
}

interface PersonaView {
  readonly persona: PersonaId;
  readonly everyone: Ranking;
}

/** What was found at one touchpoint. */
interface Site {
  readonly touchpoint: Touchpoint;
  readonly found: FoundMetrics;
  readonly isUnreadable: boolean;
  readonly reach: Reach;
}

function rankView(
  map: JourneyMap,
  journey: readonly Touchpoint[],
  options: RankOptions,
  view: PersonaView | null,
): Ranking {
  const { today } = options;
  const forEveryone = collectReadings(map, { ...(today !== undefined && { today }) });
  const readings = view
    ? collectReadings(map, { persona: view.persona, ...(today !== undefined && { today }) })
    : forEveryone;
  // Reach is a fact about the touchpoint: a persona's view takes everyone's.
  const sites = findSites(journey, readings, readReach(journey, forEveryone));
  const constants = constantsOf(map);
  const centres = view && centresOf(view.everyone, constants);
  const inputs = journey.map((touchpoint, index) =>
    inputOf(touchpoint, index, sites.get(touchpoint.id), centres?.(touchpoint.id) ?? null),
  );
  const ranking = describe(rankTouchpoints(inputs, constants), sites);
  return {
    ...ranking,
    persona: view?.persona ?? null,
    journeyAverage: view ? view.everyone.journeyAverage : ranking.journeyAverage,
    healthOfNodes: findNodeHealth(map, [...ranking.ranked, ...ranking.needsData]),
  };
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

function inputOf(
  touchpoint: Touchpoint,
  journeyOrder: number,
  site: Site | undefined,
  centre: Centre | null,
): TouchpointInput {
  const importance = touchpoint.importance ?? 1;
  return {
    id: touchpoint.id,
    metrics: site?.found.scorable.map(({ input }) => input) ?? [],
    reach01: site?.reach.share01 ?? 1,
    importance: touchpoint.momentOfTruth ? importance * momentOfTruthFactor : importance,
    journeyOrder,
    ...(centre && { centre }),
  };
}

/** Settings of the map; one that makes no sense (a file written by hand) falls back to the default. */
function constantsOf({ map }: JourneyMap): RankingConstants {
  const { spreadHealth, disagreementHealth, personaSpreadHealth } = map.ranking ?? {};
  const count = map.highlightCount;
  return {
    ...usualRanking,
    ...(spreadHealth !== undefined && spreadHealth > 0 && { spreadHealth }),
    ...(disagreementHealth !== undefined && disagreementHealth >= 0 && { disagreementHealth }),
    ...(personaSpreadHealth !== undefined && personaSpreadHealth > 0 && { personaSpreadHealth }),
    k: count !== undefined && count >= 1 ? Math.floor(count) : null,
  };
}

/** A touchpoint that only this persona tells about is taken to be average, as far from it as touchpoints are. */
function centresOf(everyone: Ranking, constants: RankingConstants): (id: TouchpointId) => Centre | null {
  const rows = new Map([...everyone.ranked, ...everyone.needsData].map((row) => [row.id, row]));
  return (id) => {
    const row = rows.get(id);
    if (row) return { health: row.adjustedHealth, variance: row.variance };
    const { journeyAverage } = everyone;
    return journeyAverage === null
      ? null
      : { health: journeyAverage, variance: constants.spreadHealth * constants.spreadHealth };
  };
}

type Described = Omit<Ranking, 'persona' | 'healthOfNodes'>;

function describe(ranking: TouchpointRanking, sites: ReadonlyMap<string, Site>): Described {
  const siteOf = (id: string): Site => {
    const site = sites.get(id);
    if (!site) throw new Error(`The ranking names a touchpoint it was not given: ${id}`);
    return site;
  };
  return {
    journeyAverage: ranking.journeyAverage,
    k: ranking.k,
    confidence: ranking.confidence,
    method: ranking.method,
    ranked: ranking.ranked.map((row): WeakTouchpoint => ({ ...row, ...findingsOf(row, siteOf(row.id)) })),
    needsData: ranking.needsData.map((row): MeasuredTouchpoint => ({
      ...row,
      ...findingsOf(row, siteOf(row.id)),
    })),
    unmeasured: ranking.unmeasured.map((id) => unmeasuredOf(siteOf(id))),
    tiedWithWeakest: ranking.tiedWithWeakest.map((tie): WeakTie => ({
      ...tie,
      id: siteOf(tie.id).touchpoint.id,
    })),
  };
}

function findingsOf(
  row: ScoredTouchpoint,
  site: Site,
): Pick<MeasuredTouchpoint, 'id' | 'metrics' | 'unscored' | 'evidence' | 'isReachKnown' | 'isEarlyWarning'> {
  const shares = new Map(row.metrics.map((share) => [share.id, share]));
  const metrics = site.found.scorable.flatMap((metric) => {
    const share = shares.get(metric.input.id);
    return share ? [findingOf(metric, share)] : [];
  });
  return {
    id: site.touchpoint.id,
    metrics,
    unscored: site.found.unscored,
    evidence: evidenceOf(metrics),
    isReachKnown: site.reach.isKnown,
    isEarlyWarning: metrics.some((metric) => metric.isBelowPar),
  };
}

function findingOf({ found, anchors, input }: ScorableMetric, share: MetricShare): MetricFinding {
  const { interval95, gradeFactor } = found.reading;
  const scored = (value: number): number =>
    healthOf(found.metric.kind === 'umuxLite' ? susFromUmuxLite(value) : value, anchors);
  const ends = interval95 && [scored(interval95.low), scored(interval95.high)];
  return {
    ...found,
    anchors,
    weight: input.weight,
    health: share.health,
    healthInterval: ends && { low: Math.min(...ends), high: Math.max(...ends) },
    halfTrust: share.halfTrust,
    trust: share.trust,
    say: share.say,
    contribution: share.contribution,
    answersMissing: answersMissing(input.n, gradeFactor, share.halfTrust),
    isBelowPar: isBelowPar(found.metric, found.reading, anchors),
  };
}

/** The grade with the largest say; of equal ones the weaker. */
function evidenceOf(metrics: readonly MetricFinding[]): Grade {
  const says: Record<Grade, number> = { estimate: 0, proxy: 0, measured: 0 };
  for (const metric of metrics) says[metric.grade] += metric.say;
  if (says.estimate >= says.proxy && says.estimate >= says.measured) return 'estimate';
  return says.proxy >= says.measured ? 'proxy' : 'measured';
}

function unmeasuredOf(site: Site): UnmeasuredTouchpoint {
  const { unscored } = site.found;
  return {
    id: site.touchpoint.id,
    why: unscored.length > 0 ? 'no-score' : site.isUnreadable ? 'unreadable' : 'no-measurement',
    unscored,
  };
}
