/** Where a dragged card would land. Reads the layout only; whether it may land there is the command's question. */
import type { NodeId, TouchpointId } from '../model/ids';
import { type Box, boxContains, inflateBox, type Point } from './Box';
import { cardBox } from './layoutMap';
import type { MapLayout, NodeLayout } from './MapLayout';
import { cardGap, stageGap } from './measures';

export interface Slot {
  readonly node: NodeId;
  /** Among the node's cards without the dragged ones: what `ranksForInsertion` wants. */
  readonly index: number;
  /** The line to draw at the drop place. */
  readonly line: Box;
}

const reach = 8;
const lineHeight = 3;
const columnAbove = 24;
const columnBelow = 600;

/** `point` is the middle of the dragged card, in canvas units. Null outside every node. */
export function nearestSlot(
  layout: MapLayout,
  point: Point,
  dragged: ReadonlySet<TouchpointId>,
): Slot | null {
  const node = topNodeAt(layout, point);
  if (!node) return null;
  const rest = node.cards.filter((id) => !dragged.has(id));
  let index = 0;
  let previous: Box | undefined;
  for (const id of rest) {
    const box = layout.touchpoints.get(id);
    if (box && box.y + box.height / 2 > point.y) break;
    // One that a filter hides keeps its turn.
    previous = box ?? previous;
    index += 1;
  }
  const first = cardBox(node.kind, [node.box.x, node.box.y], 0);
  const y = previous ? previous.y + previous.height + cardGap / 2 : first.y - cardGap / 2;
  return {
    node: node.id,
    index,
    line: { x: first.x, y: y - lineHeight / 2, width: first.width, height: lineHeight },
  };
}

/** Later nodes are painted over earlier ones: the last hit is the one seen. */
function topNodeAt(layout: MapLayout, point: Point): NodeLayout | null {
  let found: NodeLayout | null = null;
  let below: NodeLayout | null = null;
  for (const node of layout.nodes.values()) {
    if (boxContains(inflateBox(node.box, reach), point)) found = node;
    if (node.kind === 'stage' && boxContains(columnOf(node.box), point)) below = node;
  }
  return found ?? below;
}

/** Stages differ in length; what is let go below a short one was meant for it. */
function columnOf({ x, y, width, height }: Box): Box {
  return { x: x - stageGap / 2, y: y - columnAbove, width: width + stageGap, height: height + columnBelow };
}
