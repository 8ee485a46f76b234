import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TouchpointId } from '../../src/model/ids';
import { hitTest } from '../../src/layout/hitTest';
import { layoutMap } from '../../src/layout/layoutMap';
import { nearestSlot } from '../../src/layout/nearestSlot';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, awareness, purchase, search, smallJourney, toPurchase } from '../helpers/journey';

describe('the drop place', () => {
  const map = smallJourney();
  const layout = layoutMap(map);
  const middleOf = (id: TouchpointId): { x: number; y: number } => {
    const box = layout.touchpoints.get(id);
    if (!box) throw new Error(`${id} has no box.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const none = new Set<TouchpointId>();

  it('is before a card above its middle and after it below', () => {
    const at = middleOf(search);
    expect(nearestSlot(layout, { ...at, y: at.y - 5 }, none)).toMatchObject({ node: awareness, index: 1 });
    expect(nearestSlot(layout, { ...at, y: at.y + 5 }, none)).toMatchObject({ node: awareness, index: 2 });
  });

  it('counts only the cards that stay', () => {
    const at = middleOf(search);
    const dragged = new Set([advert]);
    expect(nearestSlot(layout, { ...at, y: at.y + 5 }, dragged)).toMatchObject({ node: awareness, index: 1 });
  });

  it('is the start of an empty stage and its line stands below the header', () => {
    const slot = nearestSlot(layout, { x: 450, y: 110 }, new Set(layout.touchpoints.keys()));
    expect(slot).toMatchObject({ node: purchase, index: 0, line: { x: 444, width: 168 } });
  });

  it('is nowhere outside every node', () => {
    expect(nearestSlot(layout, { x: 5_000, y: 5_000 }, none)).toBeNull();
  });

  it('never lies beyond the cards of its node', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.double({ min: 0, max: 1, noNaN: true }), (random, share01) => {
        const randomLayout = layoutMap(random);
        for (const node of randomLayout.nodes.values()) {
          const point = { x: node.box.x + node.box.width / 2, y: node.box.y + node.box.height * share01 };
          const slot = nearestSlot(randomLayout, point, none);
          const cards = slot && randomLayout.nodes.get(slot.node)?.cards.length;
          expect(slot?.index).toBeLessThanOrEqual(cards ?? -1);
        }
      }),
    );
  });
});

describe('pointing', () => {
  const map = smallJourney();
  const layout = layoutMap(map);

  it('finds the card before its stage, the stage around it, and nothing on the ground', () => {
    const card = layout.touchpoints.get(advert);
    if (!card) throw new Error('The advert has no box.');
    expect(hitTest(layout, map, { x: card.x + 4, y: card.y + 4 }, 6)).toEqual({
      kind: 'touchpoint',
      id: advert,
    });
    expect(hitTest(layout, map, { x: card.x - 6, y: card.y + 4 }, 2)).toEqual({
      kind: 'stage',
      id: awareness,
    });
    expect(hitTest(layout, map, { x: 5_000, y: 0 }, 6)).toBeNull();
  });

  it('finds a connection on its line and within the tolerance, not beyond', () => {
    const shape = layout.connections.get(toPurchase);
    if (!shape) throw new Error('The connection has no line.');
    const { x, y } = shape.middle;
    expect(hitTest(layout, map, { x, y }, 1)).toEqual({ kind: 'connection', id: toPurchase });
    expect(hitTest(layout, map, { x, y: y + 5 }, 6)).toEqual({ kind: 'connection', id: toPurchase });
    expect(hitTest(layout, map, { x, y: y + 9 }, 6)).toBeNull();
  });
});
