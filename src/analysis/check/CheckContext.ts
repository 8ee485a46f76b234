/**
 * A map as the rules of the check read it, computed once: every list in journey order (a persona or stage before what
 * belongs to it, a connection where it begins), so that what a rule finds is in that order by itself, and the same on
 * every device whatever order the records are held in.
 */
import { chooseMeasurements, groupMeasurements } from '../../metrics/collectReadings';
import { readMeasurement, type ReadResult } from '../../metrics/readMeasurement';
import type { EndId, NodeId, SubjectId } from '../../model/ids';
import type {
  Connection,
  JourneyMap,
  Measurement,
  Metric,
  Persona,
  Stage,
  Touchpoint,
} from '../../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../../model/questions';
import { compareRanked, sortByRank } from '../../model/ranks';
import { listHandOvers, type HandOver } from './handOvers';

export interface Read {
  readonly metric: Metric;
  readonly measurement: Measurement;
  readonly result: ReadResult;
}

/** What speaks for everyone at one subject: one measurement, or the personas' together. Never empty. */
export interface InUse {
  readonly subject: SubjectId;
  readonly metric: Metric;
  readonly reads: readonly Read[];
}

export interface CheckContext {
  readonly map: JourneyMap;
  /** ISO date. */
  readonly today: string;
  readonly personas: readonly Persona[];
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  /** In their order; nodes without any have no entry. */
  readonly touchpointsOf: ReadonlyMap<NodeId, readonly Touchpoint[]>;
  readonly connections: readonly Connection[];
  readonly handOvers: readonly HandOver[];
  readonly metrics: readonly Metric[];
  /** Every measurement, read. */
  readonly reads: readonly Read[];
  /** Those that speak now: earlier periods are not among them. */
  readonly inUse: readonly InUse[];
  /** The same, for whoever asks about one subject; what nothing was measured of has no entry. */
  readonly inUseOf: ReadonlyMap<SubjectId, readonly InUse[]>;
}

/**
 * Cost: linear in the records of the map, but for sorting siblings. Ten thousand touchpoints have some twenty thousand
 * measurements, so what is done for each of them makes no list and no copy that it can do without.
 */
export function makeCheckContext(map: JourneyMap, today: string): CheckContext {
  const [personas, stages, touchpointsOf] = [listPersonas(map), listStages(map), groupTouchpoints(map)];
  const touchpoints = [...personas, ...stages].flatMap(({ id }) => touchpointsOf.get(id) ?? []);
  const ends = [...personas, ...stages].flatMap(({ id }): EndId[] => [
    id,
    ...(touchpointsOf.get(id) ?? []).map((touchpoint) => touchpoint.id),
  ]);
  const connections = listConnections(map, ends);
  const subjects = [map.map.id, ...ends, ...connections.map(({ id }) => id)] as const;
  return {
    map,
    today,
    personas,
    stages,
    touchpoints,
    touchpointsOf,
    connections,
    handOvers: listHandOvers(map, connections),
    metrics: sortByRank(Object.values(map.metrics)),
    ...readAll(map, today, subjects),
  };
}

function listConnections(map: JourneyMap, ends: readonly EndId[]): Connection[] {
  const beginning = new Map<EndId, Connection[]>();
  for (const connection of Object.values(map.connections)) {
    const others = beginning.get(connection.from);
    if (others) others.push(connection);
    else beginning.set(connection.from, [connection]);
  }
  for (const siblings of beginning.values()) siblings.sort((a, b) => (a.id < b.id ? -1 : 1));
  return ends.flatMap((end) => beginning.get(end) ?? []);
}

function readAll(
  map: JourneyMap,
  today: string,
  subjects: readonly (SubjectId | EndId)[],
): Pick<CheckContext, 'reads' | 'inUse' | 'inUseOf'> {
  const grouped: ReadonlyMap<string, ReadonlyMap<Metric, readonly Measurement[]>> = groupMeasurements(map);
  const [reads, inUse, inUseOf]: [Read[], InUse[], Map<SubjectId, InUse[]>] = [[], [], new Map()];
  for (const id of subjects) {
    const byMetric = grouped.get(id);
    if (!byMetric) continue;
    const ofSubject: InUse[] = [];
    for (const [metric, measurements] of [...byMetric].sort(([a], [b]) => compareRanked(a, b))) {
      const own = measurements.map((measurement) => readOne(metric, measurement, today));
      if (own.length > 1) own.sort((a, b) => (a.measurement.id < b.measurement.id ? -1 : 1));
      for (const read of own) reads.push(read);
      const [first] = own;
      if (!first) continue;
      const { subject } = first.measurement;
      const used = { subject, metric, reads: own.length === 1 ? own : chooseReads(own) };
      ofSubject.push(used);
      inUse.push(used);
      inUseOf.set(subject, ofSubject);
    }
  }
  return { reads, inUse, inUseOf };
}

/**
 * What was read last of each measurement: records are never changed in place, so the next check while somebody edits
 * reads only what is new. Only a memory; with or without it the answers are equal.
 */
const remembered = new WeakMap<Measurement, Read & { readonly today: string }>();

function readOne(metric: Metric, measurement: Measurement, today: string): Read {
  const before = remembered.get(measurement);
  if (before?.metric === metric && before.today === today) return before;
  const result = readMeasurement(metric, measurement, { today });
  const read = { metric, measurement, result, today };
  remembered.set(measurement, read);
  return read;
}

function chooseReads(reads: readonly Read[]): readonly Read[] {
  const chosen = new Set(chooseMeasurements(reads.map(({ measurement }) => measurement)));
  return reads.filter(({ measurement }) => chosen.has(measurement));
}
