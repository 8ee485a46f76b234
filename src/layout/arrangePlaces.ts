/**
 * Where everything stands once it is arranged: stages in straight rows, as many as they lie in now and in the order
 * they lie in, personas in a line on the side of the stages where they are. What was near stays near. Places only.
 *
 * Arranging what is arranged changes nothing. Cost: quadratic in stages and personas, of which there are dozens.
 */
import type { NodeId, StageId } from '../model/ids';
import type { Place } from '../model/JourneyMap';
import { listLanes } from './arrangeLanes';
import type { ArrangeNode } from './arrangeNode';
import { boxesOverlap, inflateBox, unionBoxes, type Box } from './Box';
import { personaGap, stageGap } from './measures';

export interface Arrangement {
  /** Of those that were asked for, whether they move or not; whole canvas units. */
  readonly places: ReadonlyMap<NodeId, Place>;
  /** The stages of the map in the order in which they are read afterwards. */
  readonly order: readonly StageId[];
}

/** Between two rows: lines that go round a row need it. */
const laneGap = 72;

/**
 * `nodes`: all of the map, stages in journey order. `chosen`: the only ones that may move; the others are gone round.
 * Absent: all may.
 */
export function arrangePlaces(nodes: readonly ArrangeNode[], chosen?: ReadonlySet<string>): Arrangement {
  const isChosen = ({ id }: ArrangeNode) => chosen?.has(id) ?? true;
  const moving = nodes.filter(isChosen);
  const stages = moving.filter(({ kind }) => kind === 'stage');
  const personas = moving.filter(({ kind }) => kind === 'persona');
  const taken = nodes.filter((node) => !isChosen(node)).map(({ box }) => box);
  const placed = new Map<NodeId, Box>();
  placeLanes(stages, taken, placed);
  if (chosen || stages.length === 0) placeLine(personas, [...taken, ...placed.values()], placed);
  else placeBeside(personas, stages, placed);
  const places = new Map([...placed].map(([id, { x, y }]): [NodeId, Place] => [id, [x, y]]));
  const after = nodes.map((node) => ({ ...node, box: placed.get(node.id) ?? node.box }));
  return { places, order: stages.length === 0 ? orderOf(nodes) : readingOrder(after) };
}

function orderOf(nodes: readonly ArrangeNode[]): StageId[] {
  // A node's kind says which of the two id types it is.
  return nodes.filter(({ kind }) => kind === 'stage').map(({ id }) => id as StageId);
}

/** Row by row, from left to right. */
function readingOrder(nodes: readonly ArrangeNode[]): StageId[] {
  return orderOf(listLanes(nodes.filter(({ kind }) => kind === 'stage')).flat());
}

function placeLanes(stages: readonly ArrangeNode[], taken: readonly Box[], placed: Map<NodeId, Box>): void {
  const corner = cornerOf(stages);
  let y = corner.y;
  for (const lane of listLanes(stages)) {
    let x = corner.x;
    for (const { id, box } of lane) {
      const free = firstFree({ ...box, x, y }, taken, 'x', stageGap);
      placed.set(id, free);
      x = free.x + free.width + stageGap;
    }
    y += Math.max(...lane.map(({ box }) => box.height)) + laneGap;
  }
}

/** In one line, upright or level, whichever they nearly are. */
function placeLine(nodes: readonly ArrangeNode[], taken: readonly Box[], placed: Map<NodeId, Box>): void {
  const spread = unionBoxes(nodes.map(({ box: { x, y } }) => ({ x, y, width: 0, height: 0 })));
  const axis = spread.width > spread.height ? 'x' : 'y';
  const corner = cornerOf(nodes);
  let at = corner[axis];
  for (const { id, box } of sortAlong(nodes, axis)) {
    const free = firstFree({ ...box, ...corner, [axis]: at }, taken, axis, personaGap);
    placed.set(id, free);
    at = free[axis] + (axis === 'x' ? free.width : free.height) + personaGap;
  }
}

type Side = 'left' | 'right' | 'above' | 'below';

/** Each on the side of the stages where it stands; what stands among them goes to the left, where personas begin. */
function placeBeside(
  personas: readonly ArrangeNode[],
  stages: readonly ArrangeNode[],
  placed: Map<NodeId, Box>,
): void {
  const before = unionBoxes(stages.map(({ box }) => box));
  const after = unionBoxes(stages.map(({ id, box }) => placed.get(id) ?? box));
  const bySide: Record<Side, ArrangeNode[]> = { left: [], right: [], above: [], below: [] };
  for (const persona of personas) bySide[sideOf(persona.box, before)].push(persona);
  for (const side of ['left', 'right'] as const) {
    let { y } = after;
    for (const { id, box } of sortAlong(bySide[side], 'y')) {
      const x = side === 'left' ? after.x - stageGap - box.width : after.x + after.width + stageGap;
      placed.set(id, { ...box, x, y });
      y += box.height + personaGap;
    }
  }
  for (const side of ['above', 'below'] as const) {
    const rows = wrapRows(listLanes(bySide[side]).flat(), after.width);
    const heights = rows.map((row) => Math.max(...row.map(({ box }) => box.height)) + laneGap);
    const height = heights.reduce((sum, rowHeight) => sum + rowHeight, 0);
    let y = side === 'above' ? after.y - height : after.y + after.height + laneGap;
    rows.forEach((row, index) => {
      let { x } = after;
      for (const { id, box } of row) {
        placed.set(id, { ...box, x, y });
        x += box.width + personaGap;
      }
      y += heights[index] ?? 0;
    });
  }
}

/** No row longer than the stages are wide: past their end it would stand beside them. */
function wrapRows(nodes: readonly ArrangeNode[], width: number): ArrangeNode[][] {
  const rows: ArrangeNode[][] = [];
  let end = Infinity;
  for (const node of nodes) {
    end += personaGap + node.box.width;
    if (end <= width) {
      rows.at(-1)?.push(node);
    } else {
      rows.push([node]);
      end = node.box.width;
    }
  }
  return rows;
}

function sideOf(box: Box, stages: Box): Side {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const outside: readonly (readonly [Side, number])[] = [
    ['left', stages.x - x],
    ['right', x - (stages.x + stages.width)],
    ['above', stages.y - y],
    ['below', y - (stages.y + stages.height)],
  ];
  // Beside is beside, however far down: a long column of personas passes the foot of the stages.
  const side = outside.find(([, distance]) => distance > 0);
  return side?.[0] ?? 'left';
}

function sortAlong(nodes: readonly ArrangeNode[], axis: 'x' | 'y'): ArrangeNode[] {
  // Stable: what stands on the same spot keeps its order.
  return [...nodes].sort((a, b) => a.box[axis] - b.box[axis]);
}

function cornerOf(nodes: readonly ArrangeNode[]): { readonly x: number; readonly y: number } {
  const { x, y } = unionBoxes(nodes.map(({ box }) => box));
  return { x: Math.round(x), y: Math.round(y) };
}

/** The first spot along the axis where it stands on nothing. */
function firstFree(box: Box, taken: readonly Box[], axis: 'x' | 'y', gap: number): Box {
  let free = box;
  const isInTheWay = (other: Box) => boxesOverlap(inflateBox(other, gap), free);
  for (let other = taken.find(isInTheWay); other; other = taken.find(isInTheWay)) {
    const end = other[axis] + (axis === 'x' ? other.width : other.height);
    free = { ...free, [axis]: Math.ceil(end + gap) };
  }
  return free;
}
