/** What is under a point of the canvas. The answer is what the eye sees on top, lines with some room around them. */
import type { ConnectionId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { boxContains, inflateBox, type Point } from './Box';
import type { ConnectionShape } from './connectionPath';
import type { MapLayout } from './MapLayout';
import type { SceneOwner } from './Scene';
import { flattenPath } from './svgPath';

/**
 * `tolerance`: how far from a line still counts, in canvas units (pixels divided by the zoom). Cost: linear in what
 * the map holds, so call it for clicks and hovering, not inside a loop.
 */
export function hitTest(
  layout: MapLayout,
  map: JourneyMap,
  point: Point,
  tolerance: number,
): SceneOwner | null {
  for (const [id, box] of layout.touchpoints) {
    if (boxContains(box, point)) return { kind: 'touchpoint', id };
  }
  const nodes = [...layout.nodes.values()].filter((node) => boxContains(node.box, point));
  const persona = nodes.findLast((node) => node.kind === 'persona');
  // A node's kind says which of the two id types it is.
  if (persona) return { kind: 'persona', id: persona.id as Extract<SceneOwner, { kind: 'persona' }>['id'] };
  const stage = nodes.findLast((node) => node.kind === 'stage');
  const connection = connectionAt(layout, map, point, tolerance, stage !== undefined);
  if (connection) return { kind: 'connection', id: connection };
  if (stage) return { kind: 'stage', id: stage.id as Extract<SceneOwner, { kind: 'stage' }>['id'] };
  return null;
}

/** Lines between nodes run below the stages: over a stage only lines of touchpoints can be hit. */
function connectionAt(
  layout: MapLayout,
  map: JourneyMap,
  point: Point,
  tolerance: number,
  overStage: boolean,
): ConnectionId | null {
  let nearest: ConnectionId | null = null;
  let least = tolerance;
  for (const [id, shape] of layout.connections) {
    if (!boxContains(inflateBox(shape.box, tolerance), point)) continue;
    if (overStage && !isConnectionOfTouchpoint(layout, map, id)) continue;
    const distance = distanceToShape(shape, point);
    if (distance <= least) {
      least = distance;
      nearest = id;
    }
  }
  return nearest;
}

/** These lines are painted over the stages, all others below them. */
export function isConnectionOfTouchpoint(
  layout: Pick<MapLayout, 'nodes'>,
  map: JourneyMap,
  id: ConnectionId,
): boolean {
  const connection = map.connections[id];
  const nodes: ReadonlyMap<string, unknown> = layout.nodes;
  return connection !== undefined && !(nodes.has(connection.from) && nodes.has(connection.to));
}

function distanceToShape(shape: ConnectionShape, point: Point): number {
  const points = [...flattenPath(shape.commands), ...shape.head.slice(0, 1)];
  let least = Infinity;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (a && b) least = Math.min(least, distanceToSegment(point, a, b));
  }
  return least;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - (a.x + t * dx), point.y - (a.y + t * dy));
}
