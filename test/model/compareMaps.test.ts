import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editMap, editRecord } from '../../src/commands/editRecord';
import { moveNodes } from '../../src/commands/moveNodes';
import { moveTouchpoints } from '../../src/commands/moveTouchpoints';
import { compareMaps, countChanges, isSameMap } from '../../src/model/compareMaps';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { mergeLists } from '../../src/model/mergeLists';
import { findOrderMoves } from '../../src/model/orderMoves';
import { arbitraryMap } from '../helpers/arbitraryMap';
import {
  advert,
  awareness,
  checkout,
  family,
  purchase,
  sales,
  search,
  site,
  smallJourney,
} from '../helpers/journey';
import { PlainEditor } from '../helpers/plainEditor';

function after(work: (editor: PlainEditor) => void): ReturnType<typeof compareMaps> {
  const editor = new PlainEditor(smallJourney(), 'new');
  work(editor);
  return compareMaps(smallJourney(), editor.map);
}

describe('comparing two states of a map', () => {
  test('finds nothing between equal maps, and nothing in the time of the last change', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const copy: JourneyMap = structuredClone(map);
        const later = { ...copy, map: { ...copy.map, updatedAt: '2027-01-01T00:00:00Z' } };
        expect(isSameMap(compareMaps(map, later))).toBe(true);
      }),
    );
  });

  test('is added where the other way round it is removed', () => {
    fc.assert(
      fc.property(arbitraryMap(), arbitraryMap(), (one, other) => {
        const [there, back] = [compareMaps(one, other), compareMaps(other, one)];
        for (const [kind, { added, removed }] of Object.entries(there.kinds)) {
          const { added: made, removed: gone } = back.kinds[kind as 'stages'];
          expect([added.toSorted(), removed.toSorted()]).toEqual([gone.toSorted(), made.toSorted()]);
        }
      }),
    );
  });

  test('tells a new name from a new field, and emotions persona by persona', () => {
    const emotion = { all: -1, byPersona: { [family]: 1 } };
    const { kinds } = after((editor) =>
      editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name: 'Pay', emotion } }),
    );
    expect(kinds.touchpoints.changed).toEqual([
      {
        kind: 'touchpoints',
        id: checkout,
        renamed: { before: 'Checkout', after: 'Pay' },
        moved: null,
        fields: [{ path: ['emotion', 'byPersona', family], before: -2, after: 1 }],
      },
    ]);
  });

  test('says where a touchpoint was and is, and counts it as moved only', () => {
    const { kinds } = after((editor) =>
      editor.run(moveTouchpoints, { ids: [advert], node: purchase, index: 0 }),
    );
    expect(kinds.touchpoints.changed).toMatchObject([
      { id: advert, moved: { node: { before: awareness, after: purchase } }, fields: [] },
    ]);
    expect(countChanges(kinds.touchpoints)).toEqual({ added: 0, removed: 0, changed: 0, moved: 1 });
  });

  test('names the one that was moved in its row, not those it passed', () => {
    const { kinds } = after((editor) =>
      editor.run(moveTouchpoints, { ids: [search], node: awareness, index: 0 }),
    );
    expect(kinds.touchpoints.changed).toMatchObject([
      { id: search, moved: { order: { before: 2, after: 1, of: 2 } } },
    ]);
  });

  test('is quiet about ranks that only made room', () => {
    const base = smallJourney();
    const equal = {
      ...base,
      touchpoints: {
        ...base.touchpoints,
        [search]: { id: search, node: awareness, name: 'Search', rank: 'a0' },
      },
    };
    const editor = new PlainEditor(equal, 'new');
    editor.run(createTouchpoints, { node: awareness, names: ['Poster'], index: 1 });
    expect(editor.map.touchpoints[search]?.rank).not.toBe('a0');
    expect(compareMaps(equal, editor.map).kinds.touchpoints).toMatchObject({ added: ['new-1'], changed: [] });
  });

  test('a drag on the canvas is a move; what a field said about a deleted thing went with it', () => {
    const { kinds, map } = after((editor) => {
      editor.run(moveNodes, { moves: [{ id: family, place: [5, 5] }] });
      editor.run(deleteRecords, { ids: [site, sales] });
      editor.run(editMap, { fields: { scenario: 'Fly', ranking: { spreadHealth: 9 } } });
    });
    expect(kinds.personas.changed).toMatchObject([{ id: family, moved: { isOnCanvas: true }, fields: [] }]);
    expect(kinds.touchpoints.changed).toEqual([]);
    expect(kinds.channels.removed).toEqual([site]);
    expect(map.map(({ path }) => path)).toEqual([['scenario'], ['ranking', 'spreadHealth']]);
  });
});

describe('moves in a row', () => {
  const rowOf = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id, index) => [id, { id, rank: `a${String(index).padStart(3, '0')}` }]));

  test('leave the others in their old order, and say where each was and is', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `i${String(index)}`);
    const orders = fc.shuffledSubarray(ids, { minLength: ids.length });
    fc.assert(
      fc.property(orders, (order) => {
        const moves = findOrderMoves('stages', rowOf(ids), rowOf(order));
        const stayed = order.filter((id) => !moves.has(id));
        expect(stayed).toEqual(ids.filter((id) => stayed.includes(id)));
        for (const [id, { before, after: now, of }] of moves) {
          expect([ids[before - 1], order[now - 1], of]).toEqual([id, id, 8]);
        }
      }),
    );
  });
});

describe('merging lists', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 });

  test('is the same whichever copy comes first, and the other copy where one is untouched', () => {
    fc.assert(
      fc.property(lists, lists, lists, (base, one, other) => {
        expect(mergeLists(base, one, other)).toEqual(mergeLists(base, other, one));
        expect(mergeLists(base, one, base)).toEqual(one);
        expect(mergeLists(base, one, one)).toEqual(one);
      }),
    );
  });

  test('holds what either put in and nothing that either took out', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9)),
        fc.uniqueArray(fc.nat(9)),
        fc.uniqueArray(fc.nat(9)),
        (base, one, other) => {
          const merged = mergeLists(base, one, other);
          for (const item of [...base, ...one, ...other]) {
            const isKept = base.includes(item) ? one.includes(item) && other.includes(item) : true;
            expect(merged.filter((each) => each === item)).toHaveLength(isKept ? 1 : 0);
          }
        },
      ),
    );
  });
});
