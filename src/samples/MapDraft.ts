/**
 * Builds a sample record by record: ids from keys, ranks in the order of adding, places in the usual grid. Only for
 * samples and the script that writes them; an open map is changed by commands and by nothing else.
 */
import { personaGap, personaHeight } from '../layout/measures';
import {
  asId,
  type AnyId,
  type ChannelId,
  type ConnectionId,
  type DepartmentId,
  type EndId,
  type MapId,
  type MeasurementId,
  type MetricId,
  type NodeId,
  type PersonaId,
  type StageId,
  type SubjectId,
  type TouchpointId,
} from '../model/ids';
import type {
  Channel,
  Connection,
  Department,
  JourneyMap,
  MapRecord,
  Measurement,
  Metric,
  Persona,
  Rank,
  Stage,
  Touchpoint,
} from '../model/JourneyMap';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import type { IdOf } from './idsFrom';
import { placeOfStage } from './placeOfStage';

type Given<R, K extends keyof R = never> = Omit<R, 'id' | 'rank' | 'place' | K>;

type Mutable = { -readonly [K in keyof JourneyMap]: JourneyMap[K] };

export class MapDraft {
  private readonly records: Mutable;

  /** `idOf` must be stable; keys are unique within their kind. */
  constructor(
    private readonly idOf: IdOf,
    given: Given<MapRecord>,
  ) {
    this.records = {
      map: { id: asId<MapId>(idOf('map')), ...given },
      personas: {},
      stages: {},
      touchpoints: {},
      connections: {},
      channels: {},
      departments: {},
      metrics: {},
      measurements: {},
      scenarios: {},
      views: {},
    };
  }

  get mapId(): MapId {
    return this.records.map.id;
  }

  build(): JourneyMap {
    return { ...this.records };
  }

  addChannel(key: string, given: Given<Channel>): ChannelId {
    const id = this.newId<ChannelId>('channel', key, this.records.channels);
    const rank = lastRank(this.records.channels);
    this.records.channels = { ...this.records.channels, [id]: { id, ...given, rank } };
    return id;
  }

  addDepartment(key: string, given: Given<Department>): DepartmentId {
    const id = this.newId<DepartmentId>('department', key, this.records.departments);
    const rank = lastRank(this.records.departments);
    this.records.departments = { ...this.records.departments, [id]: { id, ...given, rank } };
    return id;
  }

  addPersona(key: string, given: Given<Persona>): PersonaId {
    const id = this.newId<PersonaId>('persona', key, this.records.personas);
    const rank = lastRank(this.records.personas);
    const place = [0, Object.keys(this.records.personas).length * (personaHeight + personaGap)] as const;
    this.records.personas = { ...this.records.personas, [id]: { id, ...given, rank, place } };
    return id;
  }

  addStage(key: string, given: Given<Stage>): StageId {
    const id = this.newId<StageId>('stage', key, this.records.stages);
    const rank = lastRank(this.records.stages);
    const place = placeOfStage(Object.keys(this.records.stages).length);
    this.records.stages = { ...this.records.stages, [id]: { id, ...given, rank, place } };
    return id;
  }

  addTouchpoint(key: string, node: NodeId, given: Given<Touchpoint, 'node'>): TouchpointId {
    const id = this.newId<TouchpointId>('touchpoint', key, this.records.touchpoints);
    const siblings = Object.values(this.records.touchpoints).filter((other) => other.node === node);
    const touchpoint = { id, node, ...given, rank: lastRank(siblings) };
    this.records.touchpoints = { ...this.records.touchpoints, [id]: touchpoint };
    return id;
  }

  addMetric(key: string, make: (given: { id: MetricId; rank: Rank }) => Metric): Metric {
    const id = this.newId<MetricId>('metric', key, this.records.metrics);
    const metric = make({ id, rank: lastRank(this.records.metrics) });
    this.records.metrics = { ...this.records.metrics, [id]: metric };
    return metric;
  }

  addMeasurement(key: string, given: Given<Measurement>): MeasurementId {
    const id = this.newId<MeasurementId>('measurement', key, this.records.measurements);
    this.records.measurements = { ...this.records.measurements, [id]: { id, ...given } };
    return id;
  }

  /** At most one connection of a kind leads from one end to another. */
  connect(from: EndId, to: EndId, given: Given<Connection, 'from' | 'to'>): ConnectionId {
    const id = this.newId<ConnectionId>(
      'connection',
      `${given.kind}/${from}/${to}`,
      this.records.connections,
    );
    this.records.connections = { ...this.records.connections, [id]: { id, from, to, ...given } };
    return id;
  }

  /** Stage by stage, in the order of the list. */
  connectInOrder(stages: readonly StageId[]): void {
    stages.slice(1).forEach((to, index) => {
      const from = stages[index];
      if (from !== undefined) this.connect(from, to, { kind: 'flow' });
    });
  }

  private newId<T extends AnyId>(kind: string, key: string, records: object): T {
    const id = this.idOf(`${kind}/${key}`);
    if (Object.hasOwn(records, id)) throw new Error(`The key ${key} of a ${kind} is used twice`);
    return asId<T>(id);
  }
}

/** A subject that is known by its key; a missing one is a mistake in the sample. */
export function mustFind<T extends SubjectId | EndId | ChannelId | DepartmentId | MetricId>(
  ids: ReadonlyMap<string, T>,
  key: string,
): T {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample has nothing with the key ${key}`);
  return id;
}

function lastRank(siblings: Readonly<Record<string, { id: string; rank: Rank }>>): Rank;
function lastRank(siblings: readonly { id: string; rank: Rank }[]): Rank;
function lastRank(
  siblings: Readonly<Record<string, { id: string; rank: Rank }>> | readonly { id: string; rank: Rank }[],
): Rank {
  const sorted = sortByRank(Object.values(siblings));
  const [rank] = ranksForInsertion(sorted, sorted.length, 1).ranks;
  if (rank === undefined) throw new Error('There is always a rank after the last');
  return rank;
}
