/**
 * Rectangles and points in canvas units (pixels at 100 %), y downwards. Plain data and arithmetic only: no model,
 * no drawing.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const emptyBox: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The smallest box around all; `emptyBox` when there is none. */
export function unionBoxes(boxes: Iterable<Box>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? emptyBox : { x: left, y: top, width: right - left, height: bottom - top };
}

export function boxAroundPoints(points: readonly Point[]): Box {
  return unionBoxes(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** `margin` on all four sides; a negative one shrinks. */
export function inflateBox(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** Edges count as inside. */
export function boxContains(box: Box, point: Point): boolean {
  return (
    point.x >= box.x && point.y >= box.y && point.x <= box.x + box.width && point.y <= box.y + box.height
  );
}

/** Boxes that only touch do not overlap. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
