/** Where the importance of touchpoints can come from: what people stated on the map, and what moves with the overall answer. */
import type { TouchpointId } from '../../model/ids';
import { isTouchpointId } from '../../model/questions';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking } from '../../ranking/Ranking';
import type { DriverColumnInfo, FoundDrivers } from './DriverMessages';

export interface ImportanceSources {
  /** At least two ranked touchpoints differ in what was stated. */
  readonly isStated: boolean;
  /** By touchpoint; null: no key drivers of at least two ranked touchpoints. */
  readonly ofDrivers: ReadonlyMap<TouchpointId, number> | null;
}

export function importanceSources(
  map: JourneyMap,
  ranking: Ranking,
  columns: readonly DriverColumnInfo[],
  found: FoundDrivers | null,
): ImportanceSources {
  const stated = new Set(ranking.ranked.map(({ importance }) => importance));
  const ofDrivers = found?.result.ok ? new Map<TouchpointId, number>() : null;
  if (ofDrivers && found?.result.ok) {
    for (const { id, importance } of found.result.found.drivers) {
      const subject = columns.find(({ key }) => key === id)?.subject ?? null;
      if (subject === null || !isTouchpointId(map, subject)) continue;
      // Two questions about one touchpoint: what moves with either moves with it.
      ofDrivers.set(subject, (ofDrivers.get(subject) ?? 0) + importance);
    }
  }
  const ranked = ranking.ranked.filter(({ id }) => ofDrivers?.has(id));
  return { isStated: stated.size > 1, ofDrivers: ranked.length > 1 ? ofDrivers : null };
}
