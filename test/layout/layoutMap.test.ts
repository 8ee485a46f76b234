import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, type Box, inflateBox } from '../../src/layout/Box';
import { layoutMap } from '../../src/layout/layoutMap';
import { stageWidth } from '../../src/layout/measures';
import { firstMapPlaces, placeForNewPersona, placeForNewStage, tidyPlaces } from '../../src/layout/places';
import { listTouchpoints } from '../../src/model/questions';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, awareness, checkout, smallJourney, toPurchase } from '../helpers/journey';

const maps = arbitraryMap({ stages: 5, touchpoints: 14 });

describe('the layout', () => {
  it('puts the cards of a node inside it, in rank order, none over another', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const layout = layoutMap(map);
        for (const node of layout.nodes.values()) {
          expect(node.cards).toEqual(listTouchpoints(map, node.id).map((touchpoint) => touchpoint.id));
          const boxes = node.cards.flatMap((id) => layout.touchpoints.get(id) ?? []);
          expect(boxes).toHaveLength(node.cards.length);
          boxes.forEach((box, index) => {
            const next = boxes[index + 1];
            if (next) expect(next.y).toBeGreaterThan(box.y + box.height);
            expect(isInside(box, node.box)).toBe(true);
          });
        }
      }),
    );
  });

  it('keeps the identity of boxes that did not change', () => {
    const map = smallJourney();
    const before = layoutMap(map);
    const stage = map.stages[awareness];
    if (!stage) throw new Error('The journey has a first stage.');
    const moved = { ...map, stages: { ...map.stages, [awareness]: { ...stage, place: [216, 40] as const } } };
    const after = layoutMap(moved, before);
    expect(after.touchpoints.get(checkout)).toBe(before.touchpoints.get(checkout));
    expect(after.touchpoints.get(advert)).not.toBe(before.touchpoints.get(advert));
    expect(layoutMap(map, before).nodes.get(awareness)).toBe(before.nodes.get(awareness));
    expect(layoutMap(map, before).connections.get(toPurchase)).toBe(before.connections.get(toPurchase));
    expect(after.connections.get(toPurchase)).not.toBe(before.connections.get(toPurchase));
  });

  it('has bounds around every box and every line', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const layout = layoutMap(map);
        const around = inflateBox(layout.bounds, 0.001);
        for (const { box } of [...layout.nodes.values(), ...layout.connections.values()]) {
          expect(isInside(box, around)).toBe(true);
        }
      }),
    );
  });

  it('draws a line for every connection of a sound map', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(layoutMap(map).connections.size).toBe(Object.keys(map.connections).length);
      }),
    );
  });
});

describe('places', () => {
  it('puts tidied nodes side by side, none over another', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const places = tidyPlaces(map);
        const boxes = [...layoutMap(withPlaces(map, places)).nodes.values()].map((node) => node.box);
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
        });
      }),
    );
  });

  it('puts a new stage and a new persona where no node of their kind stands', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const nodes = [...layoutMap(map).nodes.values()];
        const [x] = placeForNewStage(map);
        const stages = nodes.filter((node) => node.kind === 'stage');
        expect(stages.every(({ box }) => box.x + stageWidth <= x)).toBe(true);
        const [, y] = placeForNewPersona(map);
        const personas = nodes.filter((node) => node.kind === 'persona');
        expect(personas.every(({ box }) => box.y + box.height <= y)).toBe(true);
      }),
    );
  });

  it('gives the first map its personas at the left and its stages in a row', () => {
    const { personas, stages } = firstMapPlaces(2, 3);
    expect(personas).toEqual([
      [0, 0],
      [0, 96],
    ]);
    expect(stages).toEqual([
      [200, 0],
      [416, 0],
      [632, 0],
    ]);
  });
});

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function withPlaces(map: JourneyMap, places: ReturnType<typeof tidyPlaces>): JourneyMap {
  const move = <
    T extends
      JourneyMap['stages'][keyof JourneyMap['stages']] | JourneyMap['personas'][keyof JourneyMap['personas']],
  >(
    records: Readonly<Record<string, T>>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(records).map(([id, record]) => [
        id,
        { ...record, place: places.get(record.id) ?? record.place },
      ]),
    );
  return { ...map, stages: move(map.stages), personas: move(map.personas) };
}
