import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAroundPoints } from '../../src/layout/Box';
import { pathBox } from '../../src/layout/pathBox';
import { connectionPath, type ConnectionEnd } from '../../src/layout/connectionPath';
import { flattenPath, pathData, svgNumber } from '../../src/layout/svgPath';

const stage = (x: number, height = 300): ConnectionEnd => ({
  kind: 'stage',
  box: { x, y: 0, width: 192, height },
});
const persona: ConnectionEnd = { kind: 'persona', box: { x: 0, y: 0, width: 176, height: 72 } };

describe('a connection', () => {
  it('between neighbours is a short level arrow from side to side', () => {
    const shape = connectionPath(stage(200), stage(416), 'flow', { lane: 0 });
    expect(shape.head[0]).toEqual({ x: 416, y: 24 });
    expect(shape.box.width).toBeCloseTo(24);
    expect(new Set(flattenPath(shape.commands).map((point) => point.y))).toEqual(new Set([24]));
  });

  it('that returns runs below everything that stands between its ends', () => {
    const between = { top: 0, bottom: 900 };
    const shape = connectionPath(stage(800), stage(200), 'return', { between, lane: 0 });
    expect(shape.box.y + shape.box.height).toBeGreaterThan(900);
    expect(shape.head[0]).toEqual({ x: 296, y: 300 });
  });

  it('that skips stages runs above them', () => {
    const between = { top: -40, bottom: 500 };
    for (const from of [stage(200), persona]) {
      const shape = connectionPath(from, stage(900), 'flow', { between, lane: 0 });
      expect(shape.box.y).toBeLessThan(-40);
      expect(shape.head[0]).toEqual({ x: 996, y: 0 });
    }
  });

  it('between stages above one another goes straight from edge to edge', () => {
    const above: ConnectionEnd = { kind: 'stage', box: { x: 0, y: 0, width: 192, height: 100 } };
    const below: ConnectionEnd = { kind: 'stage', box: { x: 40, y: 300, width: 192, height: 100 } };
    const down = connectionPath(above, below, 'flow', { lane: 0 });
    expect(down.head[0]).toEqual({ x: 136, y: 300 });
    expect(down.box.y).toBeGreaterThanOrEqual(100);
    const up = connectionPath(below, above, 'flow', { lane: 0 });
    expect(up.head[0]).toEqual({ x: 96, y: 100 });
    expect(up.box.y + up.box.height).toBeLessThanOrEqual(300);
  });

  it('keeps apart from one that goes the same way', () => {
    const between = { top: 0, bottom: 300 };
    const [inner, outer] = [0, 1].map((lane) =>
      connectionPath(stage(800), stage(200), 'return', { between, lane }),
    );
    expect(outer?.middle.y).toBeGreaterThan(inner?.middle.y ?? Infinity);
  });

  it('from a stage to itself is a loop with some width', () => {
    const shape = connectionPath(stage(200), stage(200), 'return', { lane: 0 });
    expect(shape.box.width).toBeGreaterThan(30);
  });
});

describe('the box of a path', () => {
  it('holds every point of it and is no larger', () => {
    const number = fc.double({ min: -500, max: 500, noNaN: true });
    const cubic = fc.tuple(number, number, number, number, number, number, number, number);
    fc.assert(
      fc.property(cubic, ([x, y, ...rest]) => {
        const commands = [
          ['M', x, y],
          ['C', ...rest],
        ] as const;
        const box = pathBox(commands);
        const points = boxAroundPoints(flattenPath(commands, 2_000));
        for (const key of ['x', 'y', 'width', 'height'] as const)
          expect(box[key]).toBeCloseTo(points[key], 1);
      }),
    );
  });
});

describe('path text', () => {
  it('writes plain numbers only', () => {
    expect(pathData([['M', 1e-9, -0.001], ['L', 1234567.891, Number.NaN], ['Z']])).toBe('M0 0L1234567.89 0Z');
    expect(svgNumber(Infinity)).toBe('0');
  });
});
