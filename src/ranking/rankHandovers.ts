/**
 * Connections that carry measurements (waiting time, drop-off, repeat contact), weakest first, scored exactly as touchpoints
 * are but among themselves: their average is that of the connections. A journey breaks where one department hands over to
 * another, so those are marked.
 */
import { collectReadings, type SubjectReading } from '../metrics/collectReadings';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import type { ConnectionId, DepartmentId, EndId } from '../model/ids';
import { groupTouchpoints, isPersonaId, isStageId, isTouchpointId } from '../model/questions';
import { findMetrics } from './findMetrics';
import type { UnscoredMetric } from './Ranking';
import { rankTouchpoints } from './rankTouchpoints';
import { constantsOf } from './readTouchpoints';
import type { TouchpointInput } from './TouchpointInput';
import type { RankedTouchpoint, ScoredTouchpoint } from './TouchpointRanking';

export interface HandoverEnds {
  readonly id: ConnectionId;
  readonly from: EndId;
  readonly to: EndId;
  /** Who owns the ends; of a stage or persona: the last touchpoint before, the first after, that anybody owns. */
  readonly fromDepartment: DepartmentId | null;
  readonly toDepartment: DepartmentId | null;
  /** Both ends are owned, by different departments. */
  readonly isHandover: boolean;
}

interface Measured extends HandoverEnds {
  /** What was measured and counts, in the metrics' order; as long as `score.metrics`. */
  readonly readings: readonly SubjectReading[];
  readonly unscored: readonly UnscoredMetric[];
}

export interface RankedHandover extends Measured {
  readonly score: RankedTouchpoint;
}

export interface ThinHandover extends Measured {
  readonly score: ScoredTouchpoint;
}

export interface UnmeasuredHandover extends HandoverEnds {
  /** Measured, but by nothing that counts: a metric without anchors. */
  readonly unscored: readonly UnscoredMetric[];
}

export interface HandoverRanking {
  /** Trust-weighted mean of the measured connections; null without any. */
  readonly average: number | null;
  readonly k: number;
  /** Weakest first. */
  readonly ranked: readonly RankedHandover[];
  /** Measured by too few. */
  readonly needsData: readonly ThinHandover[];
  /** Hand-overs nobody measures, and connections whose metrics do not count; in the order of the records. */
  readonly unmeasured: readonly UnmeasuredHandover[];
}

export interface HandoverOptions {
  /** Only connections between departments. */
  readonly only?: 'handovers';
  readonly today?: string;
}

export function rankHandovers(map: JourneyMap, options: HandoverOptions = {}): HandoverRanking {
  const { today, only } = options;
  const readings = collectReadings(map, today === undefined ? {} : { today });
  const sites = listEnds(map)
    .filter(({ isHandover }) => only === undefined || isHandover)
    .map((ends) => ({ ends, found: findMetrics(readings.get(ends.id)?.readings ?? []) }));
  const ranking = rankTouchpoints(
    sites.map(({ ends, found }, journeyOrder): TouchpointInput => ({
      id: ends.id,
      metrics: found.scorable.map(({ input }) => input),
      reach01: 1,
      importance: 1,
      journeyOrder,
    })),
    { ...constantsOf(map), k: null },
  );
  const byId = new Map(sites.map((site) => [String(site.ends.id), site]));
  const measured = <S extends ScoredTouchpoint>(score: S): (Measured & { readonly score: S })[] => {
    const site = byId.get(score.id);
    if (!site) return [];
    const counted = new Set(score.metrics.map(({ id }) => id));
    const scored = site.found.scorable.filter(({ input }) => counted.has(input.id));
    return [
      { ...site.ends, readings: scored.map(({ found }) => found), unscored: site.found.unscored, score },
    ];
  };
  return {
    average: ranking.journeyAverage,
    k: ranking.k,
    ranked: ranking.ranked.flatMap(measured),
    needsData: ranking.needsData.flatMap(measured),
    unmeasured: ranking.unmeasured.flatMap((id): UnmeasuredHandover[] => {
      const site = byId.get(id);
      if (!site || !(site.ends.isHandover || site.found.unscored.length > 0)) return [];
      return [{ ...site.ends, unscored: site.found.unscored }];
    }),
  };
}

/** Every connection with who owns its ends. Linear in touchpoints and connections. */
export function listEnds(map: JourneyMap): HandoverEnds[] {
  const groups = groupTouchpoints(map);
  const departmentOf = (end: EndId, side: 'from' | 'to'): DepartmentId | null => {
    if (isTouchpointId(map, end)) return ownerOf(map, map.touchpoints[end]);
    if (!isStageId(map, end) && !isPersonaId(map, end)) return null;
    const inside = groups.get(end) ?? [];
    const ordered = side === 'from' ? [...inside].reverse() : inside;
    return ordered.map((touchpoint) => ownerOf(map, touchpoint)).find((owner) => owner !== null) ?? null;
  };
  return Object.values(map.connections).map(({ id, from, to }) => {
    const fromDepartment = departmentOf(from, 'from');
    const toDepartment = departmentOf(to, 'to');
    const isHandover = fromDepartment !== null && toDepartment !== null && fromDepartment !== toDepartment;
    return { id, from, to, fromDepartment, toDepartment, isHandover };
  });
}

function ownerOf(map: JourneyMap, touchpoint: Touchpoint | undefined): DepartmentId | null {
  const department = touchpoint?.department;
  return department !== undefined && map.departments[department] ? department : null;
}
