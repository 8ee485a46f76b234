/** Whatever is pasted wherever: the map stays sound, the originals stay as they are, and nothing is counted twice. */
import * as fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { pasteRecords, type PasteRecordsArgs } from '../../src/commands/pasteRecords';
import { findPasteTargets } from '../../src/commands/pasteTargets';
import { findBroken } from '../../src/model/invariants';
import { recordKinds, type JourneyMap } from '../../src/model/JourneyMap';
import { partOfMap, type MapPart } from '../../src/model/partOfMap';
import { groupTouchpoints, listStages, listTouchpoints } from '../../src/model/questions';
import { makeSound } from '../../src/model/soundMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, awareness, checkout, family, purchase, search, smallJourney } from '../helpers/journey';

let made = 0;

function paste(map: JourneyMap, args: Partial<PasteRecordsArgs> & { part: MapPart }): JourneyMap {
  const whole: PasteRecordsArgs = { slot: null, place: null, after: null, as: 'paste', ...args };
  expect(pasteRecords.can(map, whole)).toBeNull();
  return produce(map, (draft) => {
    const context = { newId: () => `pasted-${String((made += 1))}`, now: () => '2026-01-01T00:00:00.000Z' };
    pasteRecords.apply(draft, whole, context);
  });
}

function part(map: JourneyMap, ids: readonly string[]): MapPart {
  const found = partOfMap(map, ids);
  if (!found) throw new Error('nothing was chosen');
  return found;
}

const nodesOf = (map: JourneyMap) => [...Object.keys(map.stages), ...Object.keys(map.personas)];

describe('pasting', () => {
  const pasted = fc.tuple(arbitraryMap(), arbitraryMap()).chain(([map, other]) =>
    fc.record({
      map: fc.constant(map),
      from: fc.constantFrom(map, other),
      share: fc.infiniteStream(fc.boolean()),
      slotAt: fc.nat(),
      place: fc.option(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))),
    }),
  );

  test('keeps every rule of the model and every record that was there, from this map or another', () => {
    fc.assert(
      fc.property(pasted, ({ map, from, share, slotAt, place }) => {
        const choices = [...nodesOf(from), ...Object.keys(from.touchpoints)];
        const found = partOfMap(
          from,
          choices.filter(() => share.next().value),
        );
        if (!found) return;
        const nodes = nodesOf(map);
        const node = nodes[slotAt % Math.max(nodes.length, 1)];
        const slot = node === undefined ? null : { node: node as never, index: slotAt % 3 };
        const after = paste(map, { part: found, slot: slotAt % 2 === 0 ? slot : null, place });
        expect(findBroken(after)).toEqual([]);
        expect(makeSound(after).map).toBe(after);
        for (const kind of recordKinds) {
          for (const [id, record] of Object.entries(map[kind])) {
            const { rank: _r, place: _p, ...kept } = record as Record<string, unknown>;
            expect((after[kind] as Readonly<Record<string, unknown>>)[id]).toMatchObject(kept);
          }
        }
        const moved = Object.keys(found.map.touchpoints).length;
        expect(Object.keys(after.touchpoints)).toHaveLength(Object.keys(map.touchpoints).length + moved);
      }),
      { numRuns: 300 },
    );
  });

  test('never counts the same answers twice about things of the same name', () => {
    const once = paste(smallJourney(), { part: part(smallJourney(), [checkout]) });
    expect(Object.keys(once.measurements)).toHaveLength(1);
    const empty: JourneyMap = { ...smallJourney(), touchpoints: {}, measurements: {}, connections: {} };
    const moved = paste(empty, { part: part(smallJourney(), [checkout]) });
    expect(Object.keys(moved.measurements)).toHaveLength(1);
    const twice = paste(moved, { part: part(smallJourney(), [checkout]) });
    expect(Object.keys(twice.measurements)).toHaveLength(1);
    expect(Object.keys(twice.touchpoints)).toHaveLength(2);
    expect(findPasteTargets(moved, part(smallJourney(), [checkout])).leftOut.size).toBe(1);
  });

  test('without a place puts each behind its original, and where that is gone into the stage of its name', () => {
    const both = paste(smallJourney(), { part: part(smallJourney(), [advert, checkout]) });
    expect(listTouchpoints(both, awareness).map(({ name }) => name)).toEqual(['Advert', 'Advert', 'Search']);
    const { [search]: _gone, ...touchpoints } = smallJourney().touchpoints;
    const after = paste({ ...smallJourney(), touchpoints }, { part: part(smallJourney(), [search]) });
    expect(listTouchpoints(after, awareness).map(({ name }) => name)).toEqual(['Advert', 'Search']);
  });

  test('brings the stage along when no stage has its name', () => {
    const empty: JourneyMap = {
      ...smallJourney(),
      stages: {},
      touchpoints: {},
      connections: {},
      measurements: {},
    };
    const after = paste(empty, { part: part(smallJourney(), [checkout]) });
    expect(listStages(after).map(({ name }) => name)).toEqual(['Purchase']);
    expect([...groupTouchpoints(after).values()].flat().map(({ name }) => name)).toEqual(['Checkout']);
  });

  test('of a persona with touchpoints that name it: the copies name the copy', () => {
    const after = paste(smallJourney(), { part: part(smallJourney(), [family, checkout]) });
    const copy = Object.keys(after.personas).find((id) => id !== family);
    const till = listTouchpoints(after, purchase)[1];
    expect(Object.keys(till?.emotion?.byPersona ?? {})).toEqual([copy]);
  });

  test('at a place keeps how the things stood to each other', () => {
    const after = paste(smallJourney(), {
      part: part(smallJourney(), [awareness, purchase]),
      place: [1000, 300],
    });
    const places = listStages(after)
      .slice(2)
      .map(({ place }) => place);
    expect(places).toEqual([
      [1000, 300],
      [1216, 300],
    ]);
  });
});
