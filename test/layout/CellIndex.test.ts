/** The index answers what looking at every box would, in the same order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, inflateBox, type Box } from '../../src/layout/Box';
import { CellIndex } from '../../src/layout/CellIndex';

const boxes: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  width: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40_000 })),
  height: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40_000 })),
});

describe('an index of cells', () => {
  it('finds exactly the boxes that overlap the area with its margin, in the order given', () => {
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 120 }), boxes, fc.nat(100), (all, area, margin) => {
        const items = all.map((box, place) => ({ box, place }));
        const found = new CellIndex(items).list(area, margin);
        expect(found).toEqual(items.filter(({ box }) => boxesOverlap(box, inflateBox(area, margin))));
      }),
    );
  });

  it('finds a line that is exactly level or upright', () => {
    const level = { box: { x: 0, y: 100, width: 500, height: 0 } };
    const index = new CellIndex([level]);
    expect(index.list({ x: 200, y: 50, width: 10, height: 100 })).toEqual([level]);
    expect(index.list({ x: 200, y: 150, width: 10, height: 100 })).toEqual([]);
  });

  it('takes a box of any size without filling itself with its cells', () => {
    const huge = { box: { x: -1e12, y: -1e12, width: 2e12, height: 2e12 } };
    const index = new CellIndex([huge]);
    expect(index.list({ x: 0, y: 0, width: 1, height: 1 })).toEqual([huge]);
    expect(index.list({ x: -1e12, y: -1e12, width: 2e12, height: 2e12 })).toEqual([huge]);
  });
});
