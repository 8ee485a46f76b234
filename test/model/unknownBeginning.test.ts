/**
 * Merging on a laptop that opened the map from a file: the ancestor is found among the states that are known, never
 * given. Whatever is found, nothing that only one side did may be lost unasked.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { editRecord } from '../../src/commands/editRecord';
import { findAncestor } from '../../src/model/findAncestor';
import { findBroken } from '../../src/model/invariants';
import { recordKinds, type JourneyMap, type RecordKind } from '../../src/model/JourneyMap';
import type { Merge, MergeSide } from '../../src/model/Merge';
import { mergeMaps } from '../../src/model/mergeMaps';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, checkout, purchase, search, smallJourney } from '../helpers/journey';
import { PlainEditor } from '../helpers/plainEditor';
import type { EditNumbers } from '../helpers/randomEdit';
import { runMergeEdit } from './mergeEdits';

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
  (...names: string[]) =>
  (editor: PlainEditor): void => {
    editor.run(createTouchpoints, { node: purchase, names });
  };

function merged(
  mine: JourneyMap,
  theirs: JourneyMap,
  ways: readonly JourneyMap[],
  answer?: MergeSide,
): { readonly merge: Merge; readonly isKnown: boolean } {
  const found = findAncestor(mine, theirs, null, ways);
  const ancestor = found?.map ?? null;
  const first = mergeMaps(ancestor, mine, theirs, new Map(), found ?? undefined);
  const choices = new Map(first.conflicts.map(({ key }) => [key, answer ?? 'mine'] as const));
  const merge = answer ? mergeMaps(ancestor, mine, theirs, choices, found ?? undefined) : first;
  return { merge, isKnown: found !== null && !found.isPartial };
}
const names = ({ touchpoints }: JourneyMap): string[] =>
  Object.values(touchpoints)
    .map(({ name }) => name)
    .toSorted();

const file = edit(smallJourney(), 'f', add('Till receipt'));
const mineAtExport = edit(file, 'a', (editor) => {
  add('Receipt')(editor);
  rename(checkout, 'Pay by card')(editor);
});
const fromB = edit(file, 'b', (editor) => {
  rename(search, 'Look up')(editor);
  add('Parking')(editor);
});

describe('two laptops that opened the same file', () => {
  test('lose nothing when only an export of the one is known, made after it had worked on the map', () => {
    for (const answer of ['mine', 'theirs'] as const) {
      const { merge } = merged(mineAtExport, fromB, [mineAtExport], answer);
      expect(merge.conflicts.length).toBeGreaterThan(0);
      if (answer === 'mine') expect(names(merge.map)).toEqual(expect.arrayContaining(names(mineAtExport)));
    }
    const { merge } = merged(mineAtExport, fromB, [mineAtExport]);
    const asked = merge.conflicts.map(({ id }) => id);
    expect(asked).toContain(checkout);
    expect(names(merge.map)).toEqual(
      ['Advert', 'Parking', 'Pay by card', 'Receipt', 'Search', 'Till receipt'].toSorted(),
    );
  });

  test('are asked only about what the other did, when the opened state is known', () => {
    const { merge } = merged(mineAtExport, fromB, [file, mineAtExport], 'theirs');
    expect(merge.conflicts.map(({ id }) => id)).toEqual([search]);
    expect(names(merge.map)).toEqual(
      ['Advert', 'Look up', 'Parking', 'Pay by card', 'Receipt', 'Till receipt'].toSorted(),
    );
  });

  test('are asked nothing but real conflicts once the copy holds what was made before it left', () => {
    const theirs = edit(mineAtExport, 'b', rename(search, 'Look up'));
    const { merge, isKnown } = merged(mineAtExport, theirs, [file, mineAtExport]);
    expect(isKnown).toBe(true);
    expect(merge.conflicts).toEqual([]);
    expect(names(merge.map)).toContain('Look up');
  });

  test('keep deletions of the one that opened the file', () => {
    const mine = edit(file, 'a', (editor) => {
      editor.run(editRecord, { kind: 'touchpoints', id: search, fields: { quote: 'Where?' } });
    });
    const { [advert]: _gone, ...rest } = mine.touchpoints;
    const { merge } = merged({ ...mine, touchpoints: rest }, fromB, [file], 'theirs');
    expect(merge.map.touchpoints[advert]).toBeUndefined();
    expect(merge.map.touchpoints[search]).toMatchObject({ name: 'Look up', quote: 'Where?' });
  });
});

describe('a laptop that only opened the copy of one group, merging that of another', () => {
  const groupB = edit(file, 'b', (editor) => {
    rename(checkout, 'Pay')(editor);
    add('Queue')(editor);
  });
  const groupC = edit(file, 'c', rename(search, 'Look up'));

  test('undoes nothing of the first unasked', () => {
    const { merge, isKnown } = merged(groupB, groupC, [groupB]);
    expect(isKnown).toBe(false);
    expect(merge.conflicts.map(({ type }) => type).toSorted()).toEqual(['deletion', 'field', 'field']);
    expect(names(merge.map)).toEqual(expect.arrayContaining(['Pay', 'Queue']));
  });

  test('takes no single change that both made alike for a sign', () => {
    const exported = edit(groupB, 'a', rename(search, 'Look up'));
    const { merge, isKnown } = merged(exported, groupC, [groupB, exported]);
    expect(isKnown).toBe(false);
    expect(names(merge.map)).toEqual(expect.arrayContaining(['Pay', 'Queue']));
  });
});

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const recordsOf = (map: JourneyMap, kind: RecordKind): Records => map[kind] as unknown as Records;

/** What `side` alone renamed or made since `base` is there, unless it was asked about. */
function expectKept(base: JourneyMap, side: JourneyMap, other: JourneyMap, merge: Merge): void {
  const asked = new Set(
    merge.conflicts.flatMap((each) => [each.id, ...('along' in each ? each.along.map(({ id }) => id) : [])]),
  );
  // Made by both under two ids and one thing now, or mended for the rules after a choice.
  const loose = new Set<RecordKind>(['channels', 'departments', 'metrics', 'connections', 'measurements']);
  for (const kind of recordKinds) {
    if (loose.has(kind)) continue;
    const [was, is, twin, now] = [base, side, other, merge.map].map((each) => recordsOf(each, kind));
    for (const [id, record] of Object.entries(is ?? {})) {
      const old = was?.[id];
      const text = JSON.stringify([record, old]);
      if ([...asked].some((each) => text.includes(JSON.stringify(each)))) continue;
      if (!old) expect(now).toHaveProperty([id]);
      else if (twin?.[id]?.['name'] === old['name'] && record['name'] !== old['name'] && now?.[id]) {
        expect([id, now[id]['name']]).toEqual([id, record['name']]);
      }
    }
  }
}

describe('any two copies of a map that came from elsewhere', { timeout: 120_000 }, () => {
  const number = fc.nat({ max: 9999 });
  const edits = fc.array(fc.tuple(number, number, number, number), { maxLength: 8 });
  const run = (map: JourneyMap, list: readonly EditNumbers[], prefix: string): JourneyMap =>
    edit(map, prefix, (editor) => {
      for (const numbers of list) runMergeEdit(editor, numbers);
    });
  const histories = fc.record({
    map: fc.oneof(fc.constant(smallJourney()), arbitraryMap()),
    lists: fc.tuple(edits, edits, edits, edits, edits),
    /** Where the copy branched off: before the file that was opened here, at it, or at an export. */
    from: fc.constantFrom('older', 'opened', 'exported'),
    isOpenedKnown: fc.boolean(),
    isExported: fc.boolean(),
  });

  test('lose nothing that only one of them did, wherever the copy began and whatever is known', () => {
    const seen = { known: 0, partial: 0, none: 0 };
    fc.assert(
      fc.property(histories, ({ map, lists, from, isOpenedKnown, isExported }) => {
        const [before, first, second, last, others] = lists;
        const older = run(map, before, 'o');
        const opened = run(older, first, 'p');
        const exported = run(opened, second, 'q');
        const mine = run(exported, last, 'r');
        const base = { older, opened, exported }[from];
        const theirs = run(base, others, 's');
        // A copy of an export comes from one that was kept.
        const ways = [
          ...(isOpenedKnown ? [opened] : []),
          ...(isExported || from === 'exported' ? [exported] : []),
        ];
        const found = findAncestor(mine, theirs, null, ways);
        seen[!found ? 'none' : found.isPartial ? 'partial' : 'known'] += 1;
        const merge = mergeMaps(found?.map ?? null, mine, theirs, new Map(), found ?? undefined);
        expect(findBroken(merge.map)).toEqual([]);
        expectKept(base, mine, theirs, merge);
      }),
      { numRuns: 600 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(40);
  });
});
