/**
 * Read-only questions about a map: what is in a node, in what order, what hangs on what.
 * Every answer is computed from the records given; nothing is kept. Cost is linear in the records of the kind.
 */
import type { ConnectionId, EndId, NodeId, PersonaId, StageId, TouchpointId } from './ids';
import type {
  Connection,
  ConnectionKind,
  JourneyMap,
  Measurement,
  Persona,
  Stage,
  Touchpoint,
} from './JourneyMap';
import { compareRanked, sortByRank } from './ranks';

export function listStages(map: JourneyMap): Stage[] {
  return sortByRank(Object.values(map.stages));
}

export function listPersonas(map: JourneyMap): Persona[] {
  return sortByRank(Object.values(map.personas));
}

export function listTouchpoints(map: JourneyMap, node: NodeId): Touchpoint[] {
  return sortByRank(Object.values(map.touchpoints).filter((touchpoint) => touchpoint.node === node));
}

/** All nodes' touchpoints in one pass; use this instead of `listTouchpoints` in a loop over nodes. */
export function groupTouchpoints(map: JourneyMap): Map<NodeId, Touchpoint[]> {
  const groups = new Map<NodeId, Touchpoint[]>();
  for (const touchpoint of Object.values(map.touchpoints)) {
    const group = groups.get(touchpoint.node);
    if (group) group.push(touchpoint);
    else groups.set(touchpoint.node, [touchpoint]);
  }
  for (const group of groups.values()) group.sort(compareRanked);
  return groups;
}

/**
 * Journey order: the personas with what concerns the whole relationship, then stage by stage. The order in
 * which a keyboard walks, a screen reader reads, and ties of the ranking are broken.
 */
export function listJourney(map: JourneyMap): Touchpoint[] {
  const groups = groupTouchpoints(map);
  return [...listPersonas(map), ...listStages(map)].flatMap((node) => groups.get(node.id) ?? []);
}

export function isStageId(map: JourneyMap, id: string): id is StageId {
  return Object.hasOwn(map.stages, id);
}

export function isPersonaId(map: JourneyMap, id: string): id is PersonaId {
  return Object.hasOwn(map.personas, id);
}

export function isTouchpointId(map: JourneyMap, id: string): id is TouchpointId {
  return Object.hasOwn(map.touchpoints, id);
}

export function isEndId(map: JourneyMap, id: string): id is EndId {
  return isStageId(map, id) || isPersonaId(map, id) || isTouchpointId(map, id);
}

/** Whether it can be measured: a touchpoint, a stage, a connection or the map itself. */
export function isSubject(map: JourneyMap, id: string): boolean {
  return (
    id === map.map.id ||
    Object.hasOwn(map.touchpoints, id) ||
    Object.hasOwn(map.stages, id) ||
    Object.hasOwn(map.connections, id)
  );
}

/** The name on the canvas of anything a connection can end at; empty when there is no such thing. */
export function nameOfEnd(map: JourneyMap, id: EndId): string {
  if (isStageId(map, id)) return map.stages[id]?.name ?? '';
  if (isPersonaId(map, id)) return map.personas[id]?.name ?? '';
  if (isTouchpointId(map, id)) return map.touchpoints[id]?.name ?? '';
  return '';
}

export function listConnectionsOf(map: JourneyMap, end: EndId): Connection[] {
  return Object.values(map.connections).filter((c) => c.from === end || c.to === end);
}

/** Whether the two are connected in this direction and kind already; `except` is a connection that does not count. */
export function isConnected(
  map: JourneyMap,
  from: EndId,
  to: EndId,
  kind: ConnectionKind,
  except?: ConnectionId,
): boolean {
  return Object.values(map.connections).some(
    (other) => other.from === from && other.to === to && other.kind === kind && other.id !== except,
  );
}

export function listMeasurementsOf(map: JourneyMap, subject: string): Measurement[] {
  return Object.values(map.measurements).filter((measurement) => measurement.subject === subject);
}
