import { describe, expect, it } from 'vitest';
import { boxOf, listMarked, neighbour, nodeOf, walkingOrder } from '../../src/canvas/walk';
import { layoutMap } from '../../src/layout/layoutMap';
import { advert, awareness, checkout, family, purchase, search, smallJourney } from '../helpers/journey';

const layout = layoutMap(smallJourney());

describe('walking with Tab', () => {
  it('goes over the personas and then stage by stage, each with its touchpoints', () => {
    expect(walkingOrder(layout)).toEqual([family, awareness, advert, search, purchase, checkout]);
  });
});

describe('going with the arrow keys', () => {
  it('goes up and down within a stage, its head first', () => {
    expect(neighbour(layout, awareness, 'down')).toBe(advert);
    expect(neighbour(layout, advert, 'down')).toBe(search);
    expect(neighbour(layout, advert, 'up')).toBe(awareness);
  });

  it('goes to the card beside, and from a head to the head beside', () => {
    expect(neighbour(layout, advert, 'right')).toBe(checkout);
    expect(neighbour(layout, checkout, 'left')).toBe(advert);
    expect(neighbour(layout, awareness, 'right')).toBe(purchase);
    expect(neighbour(layout, awareness, 'left')).toBe(family);
  });

  it('stays at the edge of the map', () => {
    expect(neighbour(layout, family, 'left')).toBeNull();
    expect(neighbour(layout, checkout, 'right')).toBeNull();
  });

  it('reaches everything from everywhere', () => {
    const all = walkingOrder(layout);
    for (const start of all) {
      const reached = new Set([start]);
      for (const id of reached) {
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = neighbour(layout, id, direction);
          if (next !== null) reached.add(next);
        }
      }
      expect([...reached].sort()).toEqual([...all].sort());
    }
  });
});

it('knows the node a touchpoint is in', () => {
  expect(nodeOf(layout, checkout)?.id).toBe(purchase);
  expect(nodeOf(layout, purchase)?.id).toBe(purchase);
  expect(nodeOf(layout, 'nowhere')).toBeUndefined();
});

describe('a marquee', () => {
  const boxAt = (id: string) => boxOf(layout, id) ?? { x: 0, y: 0, width: 0, height: 0 };

  it('takes a touchpoint as soon as it is touched, and the stage around it not', () => {
    const { x, y } = boxAt(search);
    expect(listMarked(layout, { x: x + 4, y: y - 30, width: 10, height: 40 })).toEqual([advert, search]);
  });

  it('takes a stage only when it is wholly inside', () => {
    const { x, y, width, height } = boxAt(purchase);
    const around = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
    expect(listMarked(layout, around)).toEqual([purchase, checkout]);
    expect(listMarked(layout, { ...around, height: height - 1 })).toEqual([checkout]);
  });

  it('takes a persona that is touched', () => {
    const { x, y } = boxAt(family);
    expect(listMarked(layout, { x: x - 5, y: y - 5, width: 6, height: 6 })).toEqual([family]);
  });
});
