/** Lines and curves as numbers, and as the text of an SVG path. Absolute coordinates only. */
import type { Point } from './Box';

export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Two decimals are finer than any screen; never an exponent, never `-0`. */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : '0';
}

/** The `d` attribute of a path. */
export function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map(([letter, ...numbers]) => letter + numbers.map((number) => svgNumber(number)).join(' '))
    .join('');
}

export function movePath(commands: readonly PathCommand[], dx: number, dy: number): PathCommand[] {
  return commands.map((command): PathCommand => {
    switch (command[0]) {
      case 'M':
        return ['M', command[1] + dx, command[2] + dy];
      case 'L':
        return ['L', command[1] + dx, command[2] + dy];
      case 'C':
        return [
          'C',
          command[1] + dx,
          command[2] + dy,
          command[3] + dx,
          command[4] + dy,
          command[5] + dx,
          command[6] + dy,
        ];
      case 'Z':
        return command;
    }
  });
}

/** The path as a polyline: `steps` pieces for each curve. */
export function flattenPath(commands: readonly PathCommand[], steps = 16): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const command of commands) {
    if (command[0] === 'Z') {
      const first = points[0];
      if (first) points.push(first);
      continue;
    }
    if (command[0] === 'C') {
      for (let step = 1; step <= steps; step++) points.push(pointOnCubic(at, command, step / steps));
      at = { x: command[5], y: command[6] };
      continue;
    }
    at = { x: command[1], y: command[2] };
    points.push(at);
  }
  return points;
}

type Cubic = Extract<PathCommand, readonly ['C', ...unknown[]]>;

function pointOnCubic(start: Point, [, x1, y1, x2, y2, x3, y3]: Cubic, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: a * start.x + b * x1 + c * x2 + d * x3, y: a * start.y + b * y1 + c * y2 + d * y3 };
}
