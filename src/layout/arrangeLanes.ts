/** Which stages stand beside each other: the rows of a journey as it lies there, however crooked. Pure geometry. */
import type { Box } from './Box';

interface Standing {
  readonly box: Box;
}

/** A row this crooked is still one; less than the height of the lowest stage and the room below it. */
const leastSlack = 100;

/**
 * Rows from top to bottom, each from left to right; what stands on the same spot keeps the order it was given in. A
 * new row begins below what stands in the way, or where a stage begins lower than half the height of the row.
 */
export function listLanes<T extends Standing>(nodes: readonly T[]): T[][] {
  const byTop = [...nodes].sort((a, b) => a.box.y - b.box.y);
  const lanes: T[][] = [];
  for (const node of byTop) {
    const lane = lanes.at(-1);
    if (lane && standsIn(lane, node.box)) lane.push(node);
    else lanes.push([node]);
  }
  const given = new Map(nodes.map((node, index) => [node, index]));
  for (const lane of lanes) {
    lane.sort((a, b) => a.box.x - b.box.x || (given.get(a) ?? 0) - (given.get(b) ?? 0));
  }
  return lanes;
}

function standsIn(lane: readonly Standing[], box: Box): boolean {
  const top = lane[0]?.box.y ?? 0;
  const height = lane.reduce((sum, other) => sum + other.box.height, 0) / lane.length;
  if (box.y - top > Math.max(leastSlack, height / 2)) return false;
  return !lane.some(({ box: other }) => isBelow(box, other));
}

function isBelow(box: Box, other: Box): boolean {
  const sharesColumn = box.x < other.x + other.width && other.x < box.x + box.width;
  return sharesColumn && box.y >= other.y + other.height;
}
