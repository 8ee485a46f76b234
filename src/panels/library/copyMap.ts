/** The same map as another one. Records keep their ids: an id is unique within its map, and nowhere else. */
import type { MapId, MeasurementId, ScenarioId } from '../../model/ids';
import type { JourneyMap, MapRecord, Measurement } from '../../model/JourneyMap';
import type { Scenario } from '../../model/Scenario';

/** What measures the map itself, or is imagined of it, is about the copy then. */
export function copyMap(
  map: JourneyMap,
  changes: Pick<MapRecord, 'id'> & Partial<Pick<MapRecord, 'title' | 'createdAt' | 'updatedAt'>>,
): JourneyMap {
  return {
    ...map,
    map: { ...map.map, ...changes },
    measurements: pointTo(map.measurements, map.map.id, changes.id),
    scenarios: pointScenariosTo(map.scenarios, map.map.id, changes.id),
  };
}

function pointTo(
  measurements: JourneyMap['measurements'],
  from: MapId,
  to: MapId,
): Readonly<Record<MeasurementId, Measurement>> {
  // `fromEntries` forgets the brand of the keys, which are the records' own ids.
  return Object.fromEntries(
    Object.entries(measurements).map(([id, measurement]) => [
      id,
      measurement.subject === from ? { ...measurement, subject: to } : measurement,
    ]),
  ) as Record<MeasurementId, Measurement>;
}

function pointScenariosTo(
  scenarios: JourneyMap['scenarios'],
  from: MapId,
  to: MapId,
): Readonly<Record<ScenarioId, Scenario>> {
  return Object.fromEntries(
    Object.entries(scenarios).map(([id, scenario]) => [
      id,
      {
        ...scenario,
        changes: scenario.changes.map((change) =>
          change.subject === from ? { ...change, subject: to } : change,
        ),
      },
    ]),
  ) as Record<ScenarioId, Scenario>;
}
