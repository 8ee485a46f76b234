/** Where one has been, and how a kept part fits another screen. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfPart } from '../../src/canvas/travel';
import { noteVisit, stepVisits, visit } from '../../src/canvas/visited';
import { distanceAt } from '../../src/layout/SceneView';
import { asId, type MapId } from '../../src/model/ids';

const start = { x: 0, y: 0, zoom: 1 };
const limits = { least: 0.05, most: 4 };

describe('visited places', () => {
  it('are new when one goes far or comes much closer, not when one looks about', () => {
    const at = { places: [start], at: 0 };
    expect(visit(at, { x: 100, y: -80, zoom: 1.2 }).places).toHaveLength(1);
    expect(visit(at, { x: -900, y: 0, zoom: 1 }).places).toHaveLength(2);
    expect(visit(at, { x: 0, y: 0, zoom: 2 }).places).toHaveLength(2);
  });

  it('are walked back and forward, and going elsewhere forgets what lay ahead', () => {
    const map = asId<MapId>('walked');
    const [second, third, other] = [
      { x: -2000, y: 0, zoom: 1 },
      { x: -4000, y: 0, zoom: 1 },
      { x: 0, y: -3000, zoom: 1 },
    ];
    noteVisit(map, second, start);
    noteVisit(map, third, start);
    expect(stepVisits(map, -1)).toEqual(second);
    // The move that going back makes is noted as well, and is nothing new.
    noteVisit(map, second, start);
    expect(stepVisits(map, 1)).toEqual(third);
    expect(stepVisits(map, 1)).toBeNull();
    expect(stepVisits(map, -1)).toEqual(second);
    noteVisit(map, other, start);
    expect(stepVisits(map, 1)).toBeNull();
    expect(stepVisits(map, -1)).toEqual(second);
    expect(stepVisits(map, -1)).toEqual(start);
    expect(stepVisits(map, -1)).toBeNull();
  });
});

describe('a kept part of the map', () => {
  const size = fc.double({ min: 50, max: 20_000, noNaN: true });
  const screen = fc.record({
    width: fc.integer({ min: 320, max: 4000 }),
    height: fc.integer({ min: 320, max: 2400 }),
  });

  it('is in the middle of any screen, at the distance it was kept at', () => {
    fc.assert(
      fc.property(
        fc.record({
          x: size,
          y: size,
          width: size,
          height: size,
          zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
        }),
        screen,
        (part, { width, height }) => {
          const place = placeOfPart(part, width, height, limits);
          expect(distanceAt(place.zoom)).toBe(distanceAt(part.zoom));
          expect((part.x + part.width / 2) * place.zoom + place.x).toBeCloseTo(width / 2, 3);
          expect((part.y + part.height / 2) * place.zoom + place.y).toBeCloseTo(height / 2, 3);
        },
      ),
    );
  });

  it('fills the screen it was kept on as it did', () => {
    const part = { x: -100, y: 40, width: 800, height: 600, zoom: 1.5 };
    expect(placeOfPart(part, 1200, 900, limits)).toEqual({ x: 150, y: -60, zoom: 1.5 });
  });
});
