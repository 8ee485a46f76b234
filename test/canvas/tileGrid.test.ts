/** Tiles cover the view without gaps, whatever the zoom they were drawn at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTiles, tileArea, tilePlaceInView, tileSize, type TileView } from '../../src/canvas/tileGrid';

const views: fc.Arbitrary<TileView> = fc.record({
  x: fc.double({ min: -50_000, max: 50_000, noNaN: true }),
  y: fc.double({ min: -50_000, max: 50_000, noNaN: true }),
  scale: fc.double({ min: 0.05, max: 8, noNaN: true }),
  width: fc.integer({ min: 1, max: 3_000 }),
  height: fc.integer({ min: 1, max: 2_000 }),
});
/** How much larger or smaller the tiles are shown than they were drawn. */
const stretches = fc.double({ min: 0.4, max: 2.5, noNaN: true });

describe('the tiles of a view', () => {
  it('cover every pixel of it, at any stretch, and none of them lies wholly outside', () => {
    fc.assert(
      fc.property(views, stretches, (view, stretch) => {
        const scale = view.scale / stretch;
        const places = listTiles(view, scale).map((place) => tilePlaceInView(place, scale, view));
        const left = Math.min(...places.map(({ x }) => x));
        const top = Math.min(...places.map(({ y }) => y));
        const right = Math.max(...places.map(({ x, width }) => x + width));
        const bottom = Math.max(...places.map(({ y, height }) => y + height));
        // Half a pixel is what rounding to whole ones may take from an edge.
        expect(left).toBeLessThanOrEqual(1);
        expect(top).toBeLessThanOrEqual(1);
        expect(right).toBeGreaterThanOrEqual(view.width - 1);
        expect(bottom).toBeGreaterThanOrEqual(view.height - 1);
        const area = places.reduce((sum, { width, height }) => sum + width * height, 0);
        expect(area).toBe((right - left) * (bottom - top));
        for (const { x, y, width, height } of places) {
          expect(x).toBeLessThanOrEqual(view.width);
          expect(y).toBeLessThanOrEqual(view.height);
          expect(x + width).toBeGreaterThanOrEqual(-1);
          expect(y + height).toBeGreaterThanOrEqual(-1);
        }
      }),
    );
  });

  it('are not scaled when they are shown as they were drawn', () => {
    fc.assert(
      fc.property(views, (view) => {
        for (const place of listTiles(view, view.scale)) {
          const { width, height } = tilePlaceInView(place, view.scale, view);
          expect([width, height]).toEqual([tileSize, tileSize]);
        }
      }),
    );
  });

  it('begin with the one in the middle, where the eye is, and a ring adds one on each side', () => {
    const view: TileView = { x: 0, y: 0, scale: 1, width: 5 * tileSize, height: 3 * tileSize };
    const places = listTiles(view, 1);
    expect(places).toHaveLength(15);
    expect(places[0]).toMatchObject({ column: 2, row: 1 });
    expect(listTiles(view, 1, 1)).toHaveLength(7 * 5);
    expect(tileArea({ key: '', column: 2, row: 1 }, 0.5)).toEqual({
      x: 1_024,
      y: 512,
      width: 512,
      height: 512,
    });
  });
});
