/** The lines of all connections, each knowing what stands in its way and which lane is free. */
import type { ConnectionId, NodeId, TouchpointId } from '../model/ids';
import type { Connection, JourneyMap } from '../model/JourneyMap';
import { type Box, isSameBox } from './Box';
import {
  type ConnectionEnd,
  connectionPath,
  type ConnectionRoute,
  type ConnectionShape,
} from './connectionPath';
import { endOf, type NodeLayout } from './MapLayout';

interface Routed {
  readonly connection: Connection;
  readonly from: ConnectionEnd;
  readonly to: ConnectionEnd;
  readonly span: number;
}

/** A connection with an end that does not exist gets no line. */
export function layoutConnections(
  map: JourneyMap,
  nodes: ReadonlyMap<NodeId, NodeLayout>,
  touchpoints: ReadonlyMap<TouchpointId, Box>,
  previous?: ReadonlyMap<ConnectionId, ConnectionShape>,
): Map<ConnectionId, ConnectionShape> {
  const stageBoxes = [...nodes.values()].filter((node) => node.kind === 'stage').map((node) => node.box);
  const routed: Routed[] = [];
  for (const connection of Object.values(map.connections)) {
    const from = endOf({ nodes, touchpoints }, connection.from);
    const to = endOf({ nodes, touchpoints }, connection.to);
    if (!from || !to) continue;
    routed.push({ connection, from, to, span: Math.abs(to.box.x - from.box.x) });
  }
  // Short lines take the inner lanes, so that long ones go round them and none cross without need.
  routed.sort((a, b) => a.span - b.span || (a.connection.id < b.connection.id ? -1 : 1));
  const lanes = new Map<string, number>();
  const shapes = new Map<ConnectionId, ConnectionShape>();
  for (const { connection, from, to } of routed) {
    const between =
      from.kind === 'touchpoint' || to.kind === 'touchpoint' ? null : standBetween(from, to, stageBoxes);
    const key = laneKey(connection, from, between !== null);
    const lane = lanes.get(key) ?? 0;
    lanes.set(key, lane + 1);
    const route: ConnectionRoute = between ? { between, lane } : { lane };
    const shape = connectionPath(from, to, connection.kind, route);
    const before = previous?.get(connection.id);
    shapes.set(connection.id, before && isSameShape(before, shape) ? before : shape);
  }
  return shapes;
}

function isSameShape(a: ConnectionShape, b: ConnectionShape): boolean {
  if (!isSameBox(a.box, b.box) || a.commands.length !== b.commands.length) return false;
  return a.commands.every((command, index) => {
    const other = b.commands[index];
    return other !== undefined && command.every((part, at) => part === other[at]);
  });
}

function laneKey(connection: Connection, from: ConnectionEnd, goesRound: boolean): string {
  if (connection.kind === 'return' && from.kind !== 'touchpoint') return 'below';
  if (goesRound) return 'above';
  return from.kind === 'touchpoint' ? `from ${connection.from}` : `to ${connection.to}`;
}

function standBetween(
  from: ConnectionEnd,
  to: ConnectionEnd,
  stageBoxes: readonly Box[],
): { top: number; bottom: number } | null {
  const left = Math.min(from.box.x + from.box.width, to.box.x + to.box.width);
  const right = Math.max(from.box.x, to.box.x);
  let top = Infinity;
  let bottom = -Infinity;
  for (const box of stageBoxes) {
    if (box === from.box || box === to.box || box.x + box.width <= left || box.x >= right) continue;
    top = Math.min(top, box.y);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return top === Infinity ? null : { top, bottom };
}
