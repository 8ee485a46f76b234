/**
 * What of a pasted part the map has already: the same answer tells the person which figures are left out, and the
 * command what it need not bring. Never changes anything.
 */
import { isSameMetric, isSameName, nameKey } from '../datasets/isSameMetric';
import type { JourneyMap, Measurement } from '../model/JourneyMap';
import type { MapPart } from '../model/partOfMap';
import { nameOfEnd } from '../model/questions';
import { compareRanked, sortByRank } from '../model/ranks';

export interface PasteTargets {
  /** Ids of the part that need not be made, and which of the map they are. Chosen ones are always made anew. */
  readonly known: ReadonlyMap<string, string>;
  /**
   * Measurements that stay out, as the same answers about the same thing are on the map: counted twice they would move
   * every average (`duplicateRecords.ts` leaves them out for the same reason).
   */
  readonly leftOut: ReadonlySet<string>;
}

/** The same id is the same thing; another map's is found by its name; metrics must ask the same way as well. */
export function findPasteTargets(map: JourneyMap, { map: part, chosen }: MapPart): PasteTargets {
  const known = new Map<string, string>();
  const isChosen = new Set(chosen);
  for (const kind of ['channels', 'departments', 'personas', 'stages'] as const) {
    const own: Readonly<Record<string, Named>> = map[kind];
    const byName = firstByName(Object.values(own));
    for (const { id, name } of Object.values(part[kind])) {
      const match = Object.hasOwn(own, id) ? id : byName.get(nameKey(name));
      if (match !== undefined && !isChosen.has(id)) known.set(id, match);
    }
  }
  const metrics = sortByRank(Object.values(map.metrics));
  for (const metric of Object.values(part.metrics)) {
    const same = metrics.filter((other) => isSameMetric(other, metric));
    const match =
      same.find(({ id }) => id === metric.id) ?? same.find(({ name }) => isSameName(name, metric.name));
    if (match) known.set(metric.id, match.id);
  }
  return { known, leftOut: findMeasured(map, part, known) };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly rank: string;
}

function firstByName(records: readonly Named[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const { id, name } of [...records].sort(compareRanked)) {
    if (name.trim() !== '' && !byName.has(nameKey(name))) byName.set(nameKey(name), id);
  }
  return byName;
}

function findMeasured(
  map: JourneyMap,
  part: JourneyMap,
  known: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const measurements = Object.values(part.measurements);
  if (measurements.length === 0) return new Set();
  const own = new Set(Object.values(map.measurements).map((each) => measuredKey(map, each, new Map())));
  const isThere = (each: Measurement) =>
    (Object.hasOwn(map.measurements, each.id) && map.measurements[each.id]?.subject === each.subject) ||
    own.has(measuredKey(part, each, known));
  return new Set(measurements.filter(isThere).map(({ id }) => id));
}

/** The same answers about a thing of the same name. Two maps share no ids of their things, but they share this. */
function measuredKey(map: JourneyMap, measurement: Measurement, known: ReadonlyMap<string, string>): string {
  const { metric, persona, subject, period, value, source, grade, importedFrom } = measurement;
  const idOf = (id: string | undefined) => (id === undefined ? null : (known.get(id) ?? id));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    ...subjectName(map, subject),
    idOf(metric),
    idOf(persona),
    [period?.from, period?.to],
    entries,
    source,
    grade,
    [importedFrom?.dataset, importedFrom?.column],
  ]);
}

function subjectName(map: JourneyMap, id: Measurement['subject']): readonly string[] {
  // A subject is one of several kinds; each collection is asked for it.
  const own = id as never;
  const end = map.touchpoints[own] ?? map.stages[own];
  if (end) return ['node' in end ? 'touchpoint' : 'stage', nameKey(end.name)];
  const connection = map.connections[own];
  return connection
    ? [connection.kind, nameKey(nameOfEnd(map, connection.from)), nameKey(nameOfEnd(map, connection.to))]
    : ['', id];
}
