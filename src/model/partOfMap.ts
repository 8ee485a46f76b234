/**
 * A part of a map that stands by itself: what was chosen, what belongs to it, and what it names. Handed over by the
 * clipboard and by dragging copies. Never changes the map it is cut from.
 */
import { emptyMap } from './emptyMap';
import type { JourneyMap, RecordKind } from './JourneyMap';
import { isPersonaId, isStageId, isTouchpointId } from './questions';

export interface MapPart {
  /** Sound by itself. It also holds the stage or persona a chosen touchpoint stands in, and every persona that is named. */
  readonly map: JourneyMap;
  /** Stages, personas and touchpoints that were meant; what stands in a chosen stage or persona is meant with it. */
  readonly chosen: readonly string[];
}

/** Null: nothing that could stand by itself was chosen. Cost: a few passes over the records. */
export function partOfMap(whole: JourneyMap, ids: Iterable<string>): MapPart | null {
  const given = [...new Set(ids)];
  const nodes = new Set<string>(given.filter((id) => isStageId(whole, id) || isPersonaId(whole, id)));
  const isGiven = new Set(given);
  const touchpoints = Object.values(whole.touchpoints).filter(
    ({ id, node }) => nodes.has(node) || isGiven.has(id),
  );
  const chosen = given.filter(
    (id) => nodes.has(id) || (isTouchpointId(whole, id) && !nodes.has(whole.touchpoints[id]?.node ?? '')),
  );
  if (chosen.length === 0) return null;
  const ends = new Set<string>([...nodes, ...touchpoints.map(({ id }) => id)]);
  const connections = Object.values(whole.connections).filter(
    ({ from, to }) => ends.has(from) && ends.has(to),
  );
  const subjects = new Set<string>([...ends, ...connections.map(({ id }) => id)]);
  const measurements = Object.values(whole.measurements).filter(({ subject }) => subjects.has(subject));

  const named = new Set<string>([...nodes, ...touchpoints.map(({ node }) => node)]);
  for (const { channel, department, emotion } of touchpoints) {
    addAll(named, [channel, department, ...Object.keys(emotion?.byPersona ?? {})]);
  }
  for (const { personas } of connections) addAll(named, personas ?? []);
  for (const { metric, persona } of measurements) addAll(named, [metric, persona]);
  const personas = Object.values(whole.personas).filter(({ id }) => named.has(id));
  for (const { preferredChannels } of personas) addAll(named, preferredChannels ?? []);

  const kept = <K extends RecordKind>(kind: K): JourneyMap[K] => pick(whole[kind], named);
  const { id, title, updatedAt } = whole.map;
  return {
    chosen,
    map: {
      ...emptyMap(id, title, updatedAt),
      personas: kept('personas'),
      stages: kept('stages'),
      touchpoints: pick(whole.touchpoints, new Set(touchpoints.map((record) => record.id))),
      connections: pick(whole.connections, new Set(connections.map((record) => record.id))),
      channels: kept('channels'),
      departments: kept('departments'),
      metrics: kept('metrics'),
      measurements: pick(whole.measurements, new Set(measurements.map((record) => record.id))),
    },
  };
}

function addAll(set: Set<string>, ids: readonly (string | undefined)[]): void {
  for (const id of ids) if (id !== undefined) set.add(id);
}

/** What is left of a collection of records is one of the same kind. */
function pick<Records extends object>(records: Records, ids: ReadonlySet<string>): Records {
  return Object.fromEntries(Object.entries(records).filter(([id]) => ids.has(id))) as Records;
}
