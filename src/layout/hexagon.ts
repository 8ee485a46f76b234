/** The corners of the stone that carries a rank. */
import type { Point } from './Box';

const halfRoot3 = Math.sqrt(3) / 2;

/** Six corners, clockwise from the top. */
export function hexagonPoints(x: number, y: number, radius: number): Point[] {
  const side = radius * halfRoot3;
  return [
    { x, y: y - radius },
    { x: x + side, y: y - radius / 2 },
    { x: x + side, y: y + radius / 2 },
    { x, y: y + radius },
    { x: x - side, y: y + radius / 2 },
    { x: x - side, y: y - radius / 2 },
  ];
}
