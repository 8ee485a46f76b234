/** A layout made from the one before is the layout made from nothing, whatever was edited in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/layout/Box';
import { carryConnections } from '../../src/layout/layoutConnections';
import { layoutMap } from '../../src/layout/layoutMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { smallJourney } from '../helpers/journey';
import { openTestSession } from '../helpers/openTestSession';
import { runRandomEdit, type EditNumbers } from '../helpers/randomEdit';

const numbers: fc.Arbitrary<EditNumbers> = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999));

describe('a layout with the one before', () => {
  it('equals the whole layout after any edits, order of its parts included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { maxLength: 40 }), async (edits) => {
        const { session } = await openTestSession(smallJourney());
        let kept = layoutMap(session.map);
        for (const edit of edits) {
          runRandomEdit(session, edit);
          kept = layoutMap(session.map, kept);
          const whole = layoutMap(session.map);
          expect(kept).toEqual(whole);
          expect([...kept.touchpoints.keys()]).toEqual([...whole.touchpoints.keys()]);
          expect([...kept.nodes.keys()]).toEqual([...whole.nodes.keys()]);
          expect([...kept.connections.keys()]).toEqual([...whole.connections.keys()]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the very one from before when only names and the like have changed', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const before = layoutMap(map);
        const touchpoints = Object.fromEntries(
          Object.entries(map.touchpoints).map(([id, touchpoint]) => [id, { ...touchpoint, name: 'Another' }]),
        );
        expect(layoutMap({ ...map, touchpoints }, before)).toBe(before);
      }),
    );
  });
});

describe('lines that are carried', () => {
  it('by nothing at all are where they were', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const layout = layoutMap(map);
        const still = (_id: string, box: Box): Box => box;
        for (const [id, shape] of carryConnections(Object.values(map.connections), layout, still)) {
          expect({ ...shape, lane: layout.connections.get(id)?.lane }).toEqual(layout.connections.get(id));
        }
      }),
    );
  });
});
