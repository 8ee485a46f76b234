import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothCurve, type CurveSegment } from '../../../src/panels/guess/smoothCurve';

const curve = fc
  .array(fc.record({ step: fc.integer({ min: 1, max: 90 }), y: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 12,
  })
  .map((rows) => {
    let x = 0;
    return rows.map(({ step, y }) => ({ x: (x += step), y }));
  });

function heightAt({ from, control1, control2, to }: CurveSegment, share: number): number {
  const rest = 1 - share;
  return (
    rest ** 3 * from.y +
    3 * rest ** 2 * share * control1.y +
    3 * rest * share ** 2 * control2.y +
    share ** 3 * to.y
  );
}

describe('the smooth curve (Steffen 1990)', () => {
  it('goes through every point', () => {
    fc.assert(
      fc.property(curve, (points) => {
        const segments = smoothCurve(points);
        expect(segments).toHaveLength(Math.max(0, points.length - 1));
        segments.forEach(({ from, to }, index) => {
          expect(from).toMatchObject(points[index] ?? {});
          expect(to).toMatchObject(points[index + 1] ?? {});
        });
      }),
    );
  });

  it('never rises above or falls below what it joins', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: 0, max: 1, noNaN: true }), (points, share) => {
        for (const segment of smoothCurve(points)) {
          const y = heightAt(segment, share);
          expect(y).toBeGreaterThanOrEqual(Math.min(segment.from.y, segment.to.y) - 1e-9);
          expect(y).toBeLessThanOrEqual(Math.max(segment.from.y, segment.to.y) + 1e-9);
        }
      }),
    );
  });

  it('has no corner: one slope on both sides of a point', () => {
    fc.assert(
      fc.property(curve, (points) => {
        const segments = smoothCurve(points);
        segments.slice(1).forEach((after, index) => {
          const before = segments[index];
          if (!before) return;
          const left = (before.to.y - before.control2.y) / (before.to.x - before.control2.x);
          const right = (after.control1.y - after.from.y) / (after.control1.x - after.from.x);
          expect(left).toBeCloseTo(right, 6);
        });
      }),
    );
  });
});
