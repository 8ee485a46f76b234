/**
 * The weakest touchpoints of a map: collects what was measured, scores and ranks it, and attaches to each what explains
 * it. Pure: the same map and day give the same ranking. Measurements of stages, connections and the map are no touchpoints
 * and never enter (the map's NPS is shown beside the list).
 *
 * Cost, measured on a busy two-core machine: 15 ms for 60 measured touchpoints, 35 ms for 120, 140 ms for 1,000 (of which
 * the guard 50). Run it after an edit has been painted, and not while a pointer moves.
 */
import { healthOf } from '../metrics/health';
import { isBelowPar } from '../metrics/isBelowPar';
import { susFromUmuxLite } from '../metrics/sus';
import { answersMissing } from '../metrics/trust';
import type { Grade, JourneyMap, Touchpoint } from '../model/JourneyMap';
import type { PersonaId } from '../model/ids';
import { listJourney } from '../model/questions';
import type { ScorableMetric } from './findMetrics';
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
import { centresOf, constantsOf, readTouchpoints, withCentres, type Site } from './readTouchpoints';
import { findRanking, keepRanking, recallRanking } from './recallRanking';
import type { MetricShare, ScoredTouchpoint, TouchpointRanking } from './TouchpointRanking';

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
  return recallRanking(map, questionOf(options), () =>
    rankView(map, listJourney(map), options, { persona, everyone }),
  );
}

/** What `rankWeakest` would answer without computing anything; null: it would have to. */
export function knownRanking(map: JourneyMap, options: RankOptions): Ranking | null {
  return findRanking(map, questionOf(options));
}

/** For a ranking of this map that was computed in another thread. */
export function rememberRanking(map: JourneyMap, options: RankOptions, ranking: Ranking): void {
  keepRanking(map, questionOf(options), ranking);
}

function questionOf({ persona, today = '' }: RankOptions): string {
  return persona === undefined ? today : `${today} ${persona}`;
}

interface PersonaView {
  readonly persona: PersonaId;
  readonly everyone: Ranking;
}

function rankView(
  map: JourneyMap,
  journey: readonly Touchpoint[],
  options: RankOptions,
  view: PersonaView | null,
): Ranking {
  const constants = constantsOf(map);
  const { inputs, sites } = readTouchpoints(map, journey, {
    ...(options.today !== undefined && { today: options.today }),
    ...(view && { persona: view.persona }),
  });
  const centred = view
    ? withCentres(
        inputs,
        centresOf(
          [...view.everyone.ranked, ...view.everyone.needsData],
          view.everyone.journeyAverage,
          constants,
        ),
      )
    : inputs;
  const ranking = describe(rankTouchpoints(centred, constants), sites);
  return {
    ...ranking,
    persona: view?.persona ?? null,
    journeyAverage: view ? view.everyone.journeyAverage : ranking.journeyAverage,
    healthOfNodes: findNodeHealth(map, [...ranking.ranked, ...ranking.needsData]),
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
