/**
 * What if some metrics stood elsewhere: the whole ranking anew with other values, and the map as it was. Exact: answers,
 * grades and trust stay, so only what the values move moves, in a persona's view as in everyone's.
 *
 * Cost: as `rankWeakest` (below a frame for 30 touchpoints). Nothing here enters the history or the map.
 */
import { chooseMeasurements, groupMeasurements } from '../metrics/collectReadings';
import { valueWith } from '../metrics/valueWith';
import type { JourneyMap, Measurement } from '../model/JourneyMap';
import type { MetricId, PersonaId, SubjectId } from '../model/ids';
import type { Ranking } from './Ranking';
import { rankWeakest, type RankOptions } from './rankWeakest';

/** One figure as it might be. */
export interface ValueChange {
  readonly metric: MetricId;
  readonly subject: SubjectId;
  /** Only this persona's answers; absent: everyone's. */
  readonly persona?: PersonaId;
  /** In the metric's unit, as `Reading.value`. */
  readonly value: number;
}

/** What `rankWeakest` would say of the map with the changes; without changes the very same ranking. */
export function rankWithChanges(
  map: JourneyMap,
  changes: readonly ValueChange[],
  options: RankOptions = {},
): Ranking {
  return rankWeakest(mapWithChanges(map, changes), options);
}

/**
 * The map with other values in the measurements that count now. Where everyone's figure is put together from the
 * personas', a change for everyone moves each of them there. Later changes win. A change of something that is not measured,
 * or that has no readable value, changes nothing: there are no answers that could be different.
 */
export function mapWithChanges(map: JourneyMap, changes: readonly ValueChange[]): JourneyMap {
  if (changes.length === 0) return map;
  const grouped = groupMeasurements(map);
  const changed: Record<string, Measurement> = {};
  for (const { metric: id, subject, persona, value } of changes) {
    const metric = map.metrics[id];
    const measured = metric && grouped.get(subject)?.get(metric);
    if (!metric || !measured) continue;
    for (const measurement of chooseMeasurements(measured, persona)) {
      const other = valueWith(metric, measurement.value, value);
      if (other) changed[measurement.id] = { ...measurement, value: other };
    }
  }
  if (Object.keys(changed).length === 0) return map;
  return { ...map, measurements: { ...map.measurements, ...changed } };
}
