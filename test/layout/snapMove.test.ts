/** Snapping: to the nearest edge, middle or gap within reach, never further, and with a reason that can be seen. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/layout/Box';
import { stageGap } from '../../src/layout/measures';
import { snapMove, type SnapGuide } from '../../src/layout/snapMove';

const box = (x: number, y: number, width = 192, height = 300): Box => ({ x, y, width, height });
const gapsOf = (guides: readonly SnapGuide[], axis: 'x' | 'y') =>
  guides.flatMap((guide) => (guide.kind === 'gap' && guide.axis === axis ? [guide.to - guide.from] : []));
const linesOf = (guides: readonly SnapGuide[], axis: 'x' | 'y') =>
  guides.flatMap((guide) => (guide.kind === 'line' && guide.axis === axis ? [guide.at] : []));

describe('snapping', () => {
  it('to the upper edge of a neighbour, with the distance to it', () => {
    const snap = snapMove(box(500, 4), [box(0, 0)], 6);
    expect([snap.dx, snap.dy]).toEqual([0, -4]);
    expect(linesOf(snap.guides, 'y')).toContain(0);
    expect(gapsOf(snap.guides, 'x')).toEqual([308]);
  });

  it('to the left edge of what stands above', () => {
    const snap = snapMove(box(5, 700), [box(0, 0)], 6);
    expect(snap.dx).toBe(-5);
    expect(linesOf(snap.guides, 'x')).toContain(0);
    expect(gapsOf(snap.guides, 'y')).toEqual([400]);
  });

  it('to the gap that stages keep by themselves', () => {
    const snap = snapMove(box(192 + stageGap + 3, 80), [box(0, 0)], 6);
    expect(snap.dx).toBe(-3);
    expect(gapsOf(snap.guides, 'x')).toEqual([stageGap]);
  });

  it('to the gap that the others keep, and shows both', () => {
    const snap = snapMove(box(2 * (192 + 57) + 4, 130), [box(0, 0), box(192 + 57, 0)], 6);
    expect(snap.dx).toBe(-4);
    expect(gapsOf(snap.guides, 'x')).toEqual([57, 57]);
  });

  it('to the middle between two', () => {
    const snap = snapMove(box(303, 130), [box(0, 0), box(600, 0)], 6);
    expect(snap.dx).toBe(-3);
    expect(gapsOf(snap.guides, 'x')).toEqual([108, 108]);
  });

  it('not at all when nothing is within reach', () => {
    expect(snapMove(box(1000, 1000), [box(0, 0)], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it('never moves it further than the reach, and says why it moved', () => {
    const anyBox = fc.record({
      x: fc.integer({ min: 0, max: 2000 }),
      y: fc.integer({ min: 0, max: 2000 }),
      width: fc.constantFrom(176, 192),
      height: fc.integer({ min: 72, max: 700 }),
    });
    fc.assert(
      fc.property(
        anyBox,
        fc.array(anyBox, { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (moving, others, tolerance) => {
          const { dx, dy, guides } = snapMove(moving, others, tolerance);
          expect(Math.abs(dx)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs(dy)).toBeLessThanOrEqual(tolerance);
          const now = { ...moving, x: moving.x + dx, y: moving.y + dy };
          if (dx !== 0 || dy !== 0) expect(guides.length).toBeGreaterThan(0);
          for (const guide of guides) {
            if (guide.kind === 'gap') {
              expect(guide.to).toBeGreaterThan(guide.from);
              continue;
            }
            const [at, size] = guide.axis === 'x' ? (['x', 'width'] as const) : (['y', 'height'] as const);
            const own = [now[at], now[at] + now[size] / 2, now[at] + now[size]];
            expect(Math.min(...own.map((line) => Math.abs(line - guide.at)))).toBeLessThan(0.02);
          }
          // What it has snapped to holds: where it is now, nothing would move it on along x.
          if (dx !== 0) expect(Math.abs(snapMove(now, others, 0.001).dx)).toBeLessThan(0.02);
        },
      ),
    );
  });
});
