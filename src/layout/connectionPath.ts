/**
 * The line of one connection: a short arrow between neighbours, an arc over the stages it skips, a loop below them
 * when it goes back. Pure geometry on boxes; which colour and dash it has is decided in `buildConnectionGroup.ts`.
 */
import type { ConnectionKind } from '../model/JourneyMap';
import type { Box, Point } from './Box';
import { personaHeight, stageAnchorY } from './measures';
import { pathBox } from './pathBox';
import type { PathCommand } from './svgPath';

export interface ConnectionEnd {
  readonly kind: 'stage' | 'persona' | 'touchpoint';
  readonly box: Box;
}

/** What the line has to go round, found by `layoutConnections.ts`. */
export interface ConnectionRoute {
  /** Top and bottom of everything between the two ends; absent: nothing stands between. */
  readonly between?: { readonly top: number; readonly bottom: number };
  /** Lines that go the same way keep apart: 0, 1, 2 … */
  readonly lane: number;
}

export interface ConnectionShape {
  readonly commands: readonly PathCommand[];
  /** The triangle of the arrow head; its first point is the tip. */
  readonly head: readonly Point[];
  /** Where the label stands. */
  readonly middle: Point;
  /** Around line and head. */
  readonly box: Box;
  /** Which of the lines that go the same way it is; absent: 0. */
  readonly lane?: number;
}

const headLength = 8;
const headWidth = 7;
const cornerRadius = 48;
const loopDepth = 36;
const laneGap = 14;
const sideBulge = 22;

export function connectionPath(
  from: ConnectionEnd,
  to: ConnectionEnd,
  kind: ConnectionKind,
  route: ConnectionRoute,
): ConnectionShape {
  const nodesOnly = from.kind !== 'touchpoint' && to.kind !== 'touchpoint';
  const gap = to.box.x - (from.box.x + from.box.width);
  if (nodesOnly && kind !== 'return' && standApart(from.box, to.box)) return upright(from.box, to.box);
  if (nodesOnly && to.kind === 'stage' && from.kind === 'stage' && (kind === 'return' || gap < 0)) {
    return loopBelow(from.box, to.box, route);
  }
  if (nodesOnly && to.kind === 'stage' && gap >= 0 && route.between) return arcAbove(from, to.box, route);
  if (gap >= 0) return sideways(from, to, 1, route.lane);
  if (from.box.x - (to.box.x + to.box.width) >= 0) return sideways(from, to, -1, route.lane);
  return besides(from, to, route.lane);
}

/** One above the other, with room between them. */
function standApart(a: Box, b: Box): boolean {
  const overlapAcross = a.x < b.x + b.width && b.x < a.x + a.width;
  const room = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  return overlapAcross && room >= 2 * headLength;
}

/** From the nearer edge of the one to the nearer edge of the other. */
function upright(from: Box, to: Box): ConnectionShape {
  const direction = to.y > from.y ? 1 : -1;
  const start: Point = { x: from.x + from.width / 2, y: from.y + (direction === 1 ? from.height : 0) };
  const tip: Point = { x: to.x + to.width / 2, y: to.y + (direction === 1 ? 0 : to.height) };
  const end: Point = { x: tip.x, y: tip.y - direction * headLength };
  const reach = (end.y - start.y) * 0.5;
  const commands: PathCommand[] = [
    ['M', start.x, start.y],
    ['C', start.x, start.y + reach, end.x, end.y - reach, end.x, end.y],
  ];
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return finish(commands, tip, { x: 0, y: direction }, middle);
}

/** Where lines meet the side of an end. Personas' lines arrive one below the other, below the stage's own arrow. */
function anchorY(end: ConnectionEnd, lane: number): number {
  if (end.kind === 'stage') return end.box.y + stageAnchorY + Math.min(lane, 6) * 9;
  if (end.kind === 'persona') return end.box.y + personaHeight / 2;
  return end.box.y + end.box.height / 2;
}

/** `direction` 1: to the right; −1: to the left. */
function sideways(from: ConnectionEnd, to: ConnectionEnd, direction: 1 | -1, lane: number): ConnectionShape {
  const forward = direction === 1;
  const start: Point = { x: from.box.x + (forward ? from.box.width : 0), y: anchorY(from, 0) };
  const tip: Point = { x: to.box.x + (forward ? 0 : to.box.width), y: anchorY(to, lane) };
  const end: Point = { x: tip.x - direction * headLength, y: tip.y };
  const reach = Math.max(8, Math.min(120, Math.abs(end.x - start.x) * 0.55)) * direction;
  const commands: PathCommand[] = [
    ['M', start.x, start.y],
    ['C', start.x + reach, start.y, end.x - reach, end.y, end.x, end.y],
  ];
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return finish(commands, tip, { x: direction, y: 0 }, middle);
}

/** One above the other: out of the right side and back into it. */
function besides(from: ConnectionEnd, to: ConnectionEnd, lane: number): ConnectionShape {
  const start: Point = { x: from.box.x + from.box.width, y: anchorY(from, 0) };
  const tip: Point = { x: to.box.x + to.box.width, y: anchorY(to, 0) + (from.box === to.box ? 16 : 0) };
  const far = Math.max(start.x, tip.x) + sideBulge + (lane % 4) * 6;
  const end: Point = { x: tip.x + headLength, y: tip.y };
  const commands: PathCommand[] = [
    ['M', start.x, start.y],
    ['C', far, start.y, far, end.y, end.x, end.y],
  ];
  return finish(commands, tip, { x: -1, y: 0 }, { x: far - sideBulge / 3, y: (start.y + tip.y) / 2 });
}

function loopBelow(from: Box, to: Box, route: ConnectionRoute): ConnectionShape {
  const itself = from.x === to.x && from.y === to.y;
  const start: Point = { x: from.x + from.width / 2 + (itself ? 24 : 0), y: from.y + from.height };
  const tip: Point = { x: to.x + to.width / 2 - (itself ? 24 : 0), y: to.y + to.height };
  const lowest = Math.max(start.y, tip.y, route.between?.bottom ?? -Infinity);
  const floor = lowest + loopDepth + (route.lane % 8) * laneGap;
  return roundTrip(start, tip, floor, { x: 0, y: -1 });
}

function arcAbove(from: ConnectionEnd, to: Box, route: ConnectionRoute): ConnectionShape {
  const tip: Point = { x: to.x + to.width / 2, y: to.y };
  const highest = Math.min(from.box.y, to.y, route.between?.top ?? Infinity);
  const ceiling = highest - loopDepth + 8 - (route.lane % 8) * laneGap;
  if (from.kind === 'stage') {
    return roundTrip({ x: from.box.x + from.box.width / 2, y: from.box.y }, tip, ceiling, { x: 0, y: 1 });
  }
  const start: Point = { x: from.box.x + from.box.width, y: anchorY(from, 0) };
  const turn: Point = { x: start.x + cornerRadius, y: ceiling };
  const end: Point = { x: tip.x, y: tip.y - headLength };
  const corner = tip.x - Math.min(cornerRadius, Math.max(4, tip.x - turn.x));
  const commands: PathCommand[] = [
    ['M', start.x, start.y],
    ['C', start.x + 16, start.y, start.x + 4, ceiling, turn.x, ceiling],
    ['L', corner, ceiling],
    ['C', tip.x - 6, ceiling, tip.x, ceiling, end.x, end.y],
  ];
  return finish(commands, tip, { x: 0, y: 1 }, { x: (turn.x + corner) / 2, y: ceiling });
}

/** Out to the level, along it, and back to the tip: below for a return, above for a skip. */
function roundTrip(start: Point, tip: Point, level: number, heading: Point): ConnectionShape {
  const direction = tip.x >= start.x ? 1 : -1;
  const radius = Math.min(cornerRadius, Math.abs(tip.x - start.x) / 2) * direction;
  const end: Point = { x: tip.x, y: tip.y - heading.y * headLength };
  const commands: PathCommand[] = [
    ['M', start.x, start.y],
    ['C', start.x, (start.y + 3 * level) / 4, start.x + radius / 4, level, start.x + radius, level],
    ['L', tip.x - radius, level],
    ['C', tip.x - radius / 4, level, tip.x, (end.y + 3 * level) / 4, end.x, end.y],
  ];
  return finish(commands, tip, heading, { x: (start.x + tip.x) / 2, y: level });
}

function finish(
  commands: readonly PathCommand[],
  tip: Point,
  heading: Point,
  middle: Point,
): ConnectionShape {
  const back: Point = { x: tip.x - heading.x * headLength, y: tip.y - heading.y * headLength };
  const side: Point = { x: (-heading.y * headWidth) / 2, y: (heading.x * headWidth) / 2 };
  const head = [tip, { x: back.x + side.x, y: back.y + side.y }, { x: back.x - side.x, y: back.y - side.y }];
  return { commands, head, middle, box: pathBox(commands, head) };
}
