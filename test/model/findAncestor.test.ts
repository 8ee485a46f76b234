/** Which of the states that left is what a copy began with; a wrong answer would silently undo what somebody did. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editRecord } from '../../src/commands/editRecord';
import { findAncestor as find, isCopyOf } from '../../src/model/findAncestor';
import { asId, type MapId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { mergeMaps } from '../../src/model/mergeMaps';
import { copyMap } from '../../src/panels/library/copyMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, awareness, checkout, purchase, search, smallJourney } from '../helpers/journey';
import { PlainEditor } from '../helpers/plainEditor';
import type { EditNumbers } from '../helpers/randomEdit';
import { contentOf, runMergeEdit } from './mergeEdits';

/** Every state is of another moment, as edits make them. */
let moment = 0;
function edit(map: JourneyMap, prefix: string, work: (editor: PlainEditor) => void): JourneyMap {
  const editor = new PlainEditor(map, prefix);
  work(editor);
  moment += 1;
  const updatedAt = new Date(Date.parse('2026-03-01T09:00:00Z') + moment * 60_000).toISOString();
  return { ...editor.map, map: { ...editor.map.map, updatedAt } };
}
const rename =
  (id: typeof checkout, name: string) =>
  (editor: PlainEditor): void => {
    editor.run(editRecord, { kind: 'touchpoints', id, fields: { name } });
  };
const add =
  (name: string) =>
  (editor: PlainEditor): void => {
    editor.run(createTouchpoints, { node: purchase, names: [name] });
  };

const findAncestor = (...given: Parameters<typeof find>): JourneyMap | null => find(...given)?.map ?? null;
const begun = smallJourney();
const exported = edit(begun, 'a1', add('Receipt'));

describe('what a copy began with', () => {
  test('is the state that was exported, whatever was done here since', () => {
    const mine = edit(exported, 'a2', add('Parking'));
    const theirs = edit(exported, 'b', rename(checkout, 'Pay'));
    expect(findAncestor(mine, theirs, begun, [exported])).toBe(exported);
  });

  test('is the earlier of two exports when the copy holds nothing made between them', () => {
    const again = edit(exported, 'a2', add('Parking'));
    const theirs = edit(exported, 'b', rename(checkout, 'Pay'));
    expect(findAncestor(again, theirs, begun, [exported, again])).toBe(exported);
  });

  test('is the later of two exports when the copy holds what was made between them', () => {
    const again = edit(exported, 'a2', (editor) => {
      add('Parking')(editor);
      rename(search, 'Look up')(editor);
    });
    const theirs = edit(again, 'b', rename(search, 'Search'));
    expect(findAncestor(again, theirs, begun, [exported, again])).toBe(again);
    const { map, conflicts } = mergeMaps(again, again, theirs);
    expect(conflicts).toEqual([]);
    expect(map.touchpoints[search]?.name).toBe('Search');
  });

  test('is not a later state that both came to alike but for one change, which would be undone', () => {
    const alike = (editor: PlainEditor): void => {
      rename(checkout, 'Pay')(editor);
      rename(search, 'Look up')(editor);
    };
    const again = edit(exported, 'a2', (editor) => {
      alike(editor);
      rename(advert, 'Poster')(editor);
    });
    const theirs = edit(exported, 'b', alike);
    const ancestor = findAncestor(again, theirs, begun, [exported, again]);
    expect(ancestor).toBe(exported);
    expect(mergeMaps(ancestor, again, theirs).map.touchpoints[advert]?.name).toBe('Poster');
  });

  test('is what a group brought the first time, when the group comes back', () => {
    const first = edit(exported, 'b', (editor) => {
      add('Queue')(editor);
      rename(checkout, 'Pay')(editor);
    });
    const merged = edit(mergeMaps(exported, exported, first).map, 'a2', (editor) => {
      editor.run(deleteRecords, { ids: [search] });
    });
    const second = edit(first, 'b2', rename(checkout, 'Till'));
    const ancestor = findAncestor(merged, second, begun, [exported, first]);
    expect(ancestor).toBe(first);
    const { map, conflicts } = mergeMaps(ancestor, merged, second);
    expect(conflicts).toEqual([]);
    expect(map.touchpoints[checkout]?.name).toBe('Till');
    expect(map.touchpoints[search]).toBeUndefined();
  });

  test('is not what another group brought', () => {
    const first = edit(exported, 'b', rename(checkout, 'Pay'));
    const other = edit(exported, 'c', rename(checkout, 'Till'));
    const merged = mergeMaps(exported, exported, first).map;
    const ancestor = findAncestor(merged, other, begun, [exported, first]);
    expect(ancestor).toBe(exported);
    expect(mergeMaps(ancestor, merged, other).conflicts).toMatchObject([{ id: checkout, path: ['name'] }]);
  });

  test('is the copy itself when nobody edited it, under another id too', () => {
    const mine = edit(exported, 'a2', rename(checkout, 'Pay'));
    const copy = copyMap(exported, { id: asId<MapId>('copied') });
    expect(findAncestor(mine, copy, begun, [exported, mine])).toBe(exported);
  });

  test('leaves it to a person whether the only new thing was deleted in the copy or never in it', () => {
    const theirs = edit(exported, 'b', (editor) => {
      const receipt = Object.values(editor.map.touchpoints).find(({ name }) => name === 'Receipt');
      editor.run(deleteRecords, { ids: receipt ? [receipt.id] : [] });
    });
    const found = find(exported, theirs, begun, [exported]);
    const asked = (side: 'mine' | 'theirs') => {
      const key = `touchpoints/${[...(found?.doubtful ?? [])].join()}`;
      return mergeMaps(found?.map ?? null, exported, theirs, new Map([[key, side]]), found ?? undefined);
    };
    expect(asked('mine').conflicts).toMatchObject([{ type: 'deletion', deletedBy: 'theirs', because: [] }]);
    expect(contentOf(asked('mine').map)).toEqual(contentOf(exported));
    expect(Object.keys(asked('theirs').map.touchpoints)).toEqual(Object.keys(begun.touchpoints));
    expect(asked('theirs').mended).toEqual([]);
  });

  test('does not ask about many new things when the copy has none of them: it never had them', () => {
    const left = edit(begun, 'a1', (editor) => {
      editor.run(createTouchpoints, { node: purchase, names: ['One', 'Two', 'Three'] });
    });
    const theirs = edit(begun, 'b', rename(checkout, 'Pay'));
    const found = find(left, theirs, begun, [left]);
    expect(found).toEqual({ map: begun, doubtful: new Set() });
  });

  test('is nothing known when every state is older than what both have', () => {
    const theirs = edit(exported, 'b', rename(checkout, 'Pay'));
    expect(findAncestor(exported, theirs, null, [edit(begun, 'a0', rename(search, 'Find'))])).toBeNull();
    expect(findAncestor(exported, theirs, null, [])).toBeNull();
  });

  test(
    'never makes a merge undo what only this side did, however the two were edited',
    { timeout: 60_000 },
    () => {
      const number = fc.nat({ max: 9999 });
      const edits = fc.array(fc.tuple(number, number, number, number), { maxLength: 8 });
      const run = (map: JourneyMap, list: readonly EditNumbers[], prefix: string) =>
        edit(map, prefix, (editor) => {
          for (const numbers of list) runMergeEdit(editor, numbers);
        });
      const beginnings = fc.oneof(fc.constant(smallJourney()), arbitraryMap());
      let exact = 0;
      fc.assert(
        fc.property(beginnings, edits, edits, edits, fc.boolean(), (map, before, between, after, isLater) => {
          const early = run(map, before, 'p');
          const late = run(early, between, 'q');
          const left = isLater ? late : early;
          const theirs = run(left, after, 'r');
          const known = find(late, theirs, early, [late]);
          const ancestor = known?.map ?? null;
          if (ancestor === left) exact += 1;
          const right = mergeMaps(left, late, theirs);
          const found = mergeMaps(ancestor, late, theirs, new Map(), known ?? undefined);
          // Too old a state only asks more; where it asks nothing, nothing that is here and not in what left may go.
          if (found.conflicts.length > 0 || right.conflicts.length > 0) return;
          for (const id of Object.keys(late.touchpoints)) {
            const [was, now] = [left.touchpoints[asTouchpoint(id)], late.touchpoints[asTouchpoint(id)]];
            if (!was && now) expect(found.map.touchpoints).toHaveProperty([id]);
            else if (was?.name !== now?.name && right.map.touchpoints[asTouchpoint(id)]) {
              expect(found.map.touchpoints[asTouchpoint(id)]?.name).toBe(now?.name);
            }
          }
        }),
        { numRuns: 400 },
      );
      expect(exact).toBeGreaterThan(200);
    },
  );
});

const asTouchpoint = (id: string): typeof checkout => asId<typeof checkout>(id);

describe('whether a map is a copy', () => {
  test('the same map is, and a copy of it under another id', () => {
    expect(isCopyOf(edit(begun, 'b', rename(checkout, 'Pay')), begun)).toBe(true);
    expect(isCopyOf(copyMap(exported, { id: asId<MapId>('copied') }), begun)).toBe(true);
  });

  test('another map is not, even when ids written by hand are the same in both', () => {
    const other = edit(copyMap(begun, { id: asId<MapId>('other') }), 'x', (editor) => {
      for (const { id } of Object.values(editor.map.touchpoints)) rename(id, `Not ${id}`)(editor);
      editor.run(editRecord, { kind: 'stages', id: awareness, fields: { name: 'Arrival' } });
      editor.run(editRecord, { kind: 'stages', id: purchase, fields: { name: 'Departure' } });
    });
    expect(isCopyOf(other, begun)).toBe(false);
  });

  test('a map that shares no record is not, nor is an empty one', () => {
    const empty: JourneyMap = {
      ...begun,
      map: { ...begun.map, id: asId<MapId>('empty') },
      personas: {},
      stages: {},
      touchpoints: {},
      connections: {},
      measurements: {},
      scenarios: {},
      views: {},
    };
    expect(isCopyOf(empty, begun)).toBe(false);
    expect(contentOf(empty)).not.toEqual(contentOf(begun));
  });
});
