/**
 * Makes any map sound: what keeps the rules stays untouched, what breaks one is repaired where that is safe and
 * left out where it is not, and all of it is listed. Used for what comes from outside: a file, or the edits of
 * two tabs that were each fine and do not fit together. Pure and deterministic: every device that holds the same
 * records comes to the same map. It must never invent a name, a figure or a date.
 */
import type { JourneyMap, RecordKind } from './JourneyMap';
import { dependencyOrder, mendMapRecord, mendRecord } from './mendRecord';
import { gone, isPlainObject, type PlainObject } from './mendValue';
import type { Repair } from './Repair';

export type { Repair } from './Repair';

/** After this many a list names each further record once: nobody reads it, and memory is finite. */
const mostRepairs = 100_000;

export interface SoundMap {
  readonly map: JourneyMap;
  /** Kind by kind, in the order in which the records stand; empty exactly when nothing was changed. */
  readonly repairs: readonly Repair[];
}

/**
 * Afterwards `findBroken` finds nothing. When nothing is wrong the result is the very map given, and so is every
 * collection and record that needed no repair. Cost: linear in what the map holds.
 */
export function makeSound(map: JourneyMap): SoundMap {
  const repairs: Repair[] = [];
  const mapRecord = mendMapRecord(map.map);
  // Sound by `mendMapRecord`: the compiler cannot follow the description of the fields by data.
  let sound: JourneyMap =
    mapRecord.record === map.map ? map : { ...map, map: mapRecord.record as JourneyMap['map'] };
  for (const finding of mapRecord.findings) {
    repairs.push({ ...finding, kind: 'map', id: sound.map.id, name: sound.map.title });
  }
  const seen = new Set<string>([sound.map.id]);
  for (const kind of dependencyOrder) {
    const records = makeKindSound(kind, sound, seen, repairs);
    if (records !== sound[kind]) sound = { ...sound, [kind]: records };
  }
  return { map: sound, repairs };
}

function makeKindSound(kind: RecordKind, map: JourneyMap, seen: Set<string>, repairs: Repair[]): PlainObject {
  const records: PlainObject = map[kind];
  const replaced = new Map<string, unknown>();
  for (const id of Object.keys(records)) {
    const given = records[id];
    const { record, findings } = mendRecord(kind, id, given, map, seen.has(id));
    if (record !== gone) seen.add(id);
    if (findings.length === 0) continue;
    replaced.set(id, record);
    const name = nameOfRecord(kind, record === gone ? given : record, map);
    const listed = repairs.length < mostRepairs ? findings : findings.slice(0, 1);
    for (const finding of listed) repairs.push({ ...finding, kind, id, name });
  }
  if (replaced.size === 0) return records;
  const kept = Object.entries(records).flatMap(([id, given]): [string, unknown][] => {
    const record = replaced.has(id) ? replaced.get(id) : given;
    return record === gone ? [] : [[id, record]];
  });
  return Object.fromEntries(kept);
}

/** What a person calls the record; a measurement goes by its metric. */
function nameOfRecord(kind: RecordKind, record: unknown, map: JourneyMap): string {
  if (!isPlainObject(record)) return '';
  if (kind === 'measurements') {
    const metrics: PlainObject = map.metrics;
    const metricId = record['metric'];
    const isThere = typeof metricId === 'string' && Object.hasOwn(metrics, metricId);
    return isThere ? nameOfRecord('metrics', metrics[metricId], map) : '';
  }
  const name = record[kind === 'connections' ? 'label' : 'name'];
  return typeof name === 'string' ? name : '';
}
