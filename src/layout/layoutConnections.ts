/** The lines of all connections, each knowing what stands in its way and which lane is free. */
import type { ConnectionId, EndId, NodeId, TouchpointId } from '../model/ids';
import type { Connection, JourneyMap } from '../model/JourneyMap';
import type { Box } from './Box';
import {
  type ConnectionEnd,
  connectionPath,
  type ConnectionRoute,
  type ConnectionShape,
} from './connectionPath';
import { endOf, type MapLayout, type NodeLayout } from './MapLayout';

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
    const between = isOfNodes(from, to) ? standBetween(from, to, stageBoxes) : null;
    const key = laneKey(connection, from, between !== null);
    const lane = lanes.get(key) ?? 0;
    lanes.set(key, lane + 1);
    const before = previous?.get(connection.id);
    const course: Course = { from: from.box, to: to.box, kind: connection.kind, lane, between };
    const isSame = before !== undefined && isSameCourse(courses.get(before), course);
    const shape = isSame ? before : drawCourse(from, to, course);
    shapes.set(connection.id, shape);
  }
  return shapes;
}

/**
 * The lines of some connections while their ends are carried about: each keeps its lane, all others are left as they are.
 * `boxOf`: where an end is at the moment; one that is nowhere gets no line.
 */
export function carryConnections(
  connections: readonly Connection[],
  layout: Pick<MapLayout, 'nodes' | 'touchpoints' | 'connections'>,
  boxOf: (id: EndId, box: Box) => Box,
): Map<ConnectionId, ConnectionShape> {
  const moving = new Map<EndId, Box>();
  const place = (id: EndId, { kind, box }: ConnectionEnd): ConnectionEnd => {
    // One box for one end: a stage does not stand in the way of its own line.
    const now = moving.get(id) ?? boxOf(id, box);
    moving.set(id, now);
    return { kind, box: now };
  };
  const stageBoxes = [...layout.nodes.values()]
    .filter((node) => node.kind === 'stage')
    .map((node) => place(node.id, node).box);
  const carried = new Map<ConnectionId, ConnectionShape>();
  for (const { id, from, to, kind } of connections) {
    const ends = [endOf(layout, from), endOf(layout, to)] as const;
    if (!ends[0] || !ends[1]) continue;
    const start = place(from, ends[0]);
    const end = place(to, ends[1]);
    const lane = layout.connections.get(id)?.lane ?? 0;
    const between = isOfNodes(start, end) ? standBetween(start, end, stageBoxes) : null;
    carried.set(id, connectionPath(start, end, kind, between ? { between, lane } : { lane }));
  }
  return carried;
}

function isOfNodes(from: ConnectionEnd, to: ConnectionEnd): boolean {
  return from.kind !== 'touchpoint' && to.kind !== 'touchpoint';
}

/** All that a line depends on. Boxes that did not change keep their identity (`layoutMap.ts`). */
interface Course {
  readonly from: Box;
  readonly to: Box;
  readonly kind: Connection['kind'];
  readonly lane: number;
  readonly between: { readonly top: number; readonly bottom: number } | null;
}

/** What lines were drawn from: most edits leave nearly all of them. */
const courses = new WeakMap<ConnectionShape, Course>();

function drawCourse(from: ConnectionEnd, to: ConnectionEnd, course: Course): ConnectionShape {
  const { kind, lane, between } = course;
  const route: ConnectionRoute = between ? { between, lane } : { lane };
  const shape: ConnectionShape = { ...connectionPath(from, to, kind, route), lane };
  courses.set(shape, course);
  return shape;
}

function isSameCourse(a: Course | undefined, b: Course): boolean {
  return (
    a !== undefined &&
    a.from === b.from &&
    a.to === b.to &&
    a.kind === b.kind &&
    a.lane === b.lane &&
    a.between?.top === b.between?.top &&
    a.between?.bottom === b.between?.bottom
  );
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
