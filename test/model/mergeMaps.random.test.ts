/** Merging under random edits: what must hold of any two copies of any map. The seed of a failure is printed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBroken } from '../../src/model/invariants';
import { isSameJson } from '../../src/model/Json';
import { recordKinds, type JourneyMap, type RecordKind } from '../../src/model/JourneyMap';
import { otherSide, type MergeChoices, type MergeConflict, type MergeSide } from '../../src/model/Merge';
import { mergeMaps } from '../../src/model/mergeMaps';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { smallJourney } from '../helpers/journey';
import { PlainEditor } from '../helpers/plainEditor';
import type { EditNumbers } from '../helpers/randomEdit';
import { contentOf, runMergeEdit } from './mergeEdits';

const number = fc.nat({ max: 9999 });
const edits = fc.array(fc.tuple(number, number, number, number), { maxLength: 12 });
const beginnings = fc.oneof(fc.constant(smallJourney()), arbitraryMap());

function edited(map: JourneyMap, list: readonly EditNumbers[], prefix: string): JourneyMap {
  const editor = new PlainEditor(map, prefix);
  for (const numbers of list) runMergeEdit(editor, numbers);
  return editor.map;
}

const copies = fc.tuple(beginnings, edits, edits, edits).map(([map, before, mine, theirs]) => {
  const base = edited(map, before, 'base');
  return { base, mine: edited(base, mine, 'one'), theirs: edited(base, theirs, 'two') };
});

function choose(conflicts: readonly MergeConflict[], picks: readonly boolean[]): Map<string, MergeSide> {
  return new Map(conflicts.map(({ key }, index) => [key, picks[index % picks.length] ? 'theirs' : 'mine']));
}

function mirror(choices: MergeChoices): MergeChoices {
  return new Map([...choices].map(([key, side]) => [key, otherSide(side)]));
}

const picks = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });

/** A thousand pairs take seconds, and a machine may be busy. */
describe('merging two randomly edited copies', { timeout: 120_000 }, () => {
  test('keeps all rules, whatever is chosen, and lists the same conflicts', () => {
    fc.assert(
      fc.property(copies, picks, ({ base, mine, theirs }, list) => {
        const { conflicts } = mergeMaps(base, mine, theirs);
        const chosen = mergeMaps(base, mine, theirs, choose(conflicts, list));
        expect(findBroken(chosen.map)).toEqual([]);
        expect(chosen.conflicts).toEqual(conflicts);
        expect(new Set(conflicts.map(({ key }) => key)).size).toBe(conflicts.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same with the sides changed over and the choices mirrored', () => {
    fc.assert(
      fc.property(copies, picks, ({ base, mine, theirs }, list) => {
        const { conflicts } = mergeMaps(base, mine, theirs);
        const choices = choose(conflicts, list);
        const one = mergeMaps(base, mine, theirs, choices);
        const other = mergeMaps(base, theirs, mine, mirror(choices));
        expect(contentOf(other.map)).toEqual(contentOf(one.map));
        expect(other.conflicts.map(({ key }) => key)).toEqual(conflicts.map(({ key }) => key));
      }),
      { numRuns: 1000 },
    );
  });

  test('without a conflict mends nothing', () => {
    let without = 0;
    fc.assert(
      fc.property(copies, ({ base, mine, theirs }) => {
        const { conflicts, mended } = mergeMaps(base, mine, theirs);
        if (conflicts.length > 0) return;
        without += 1;
        expect(mended).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(without).toBeGreaterThan(100);
  });

  test('keeps what only one side did, wherever nothing was in conflict', () => {
    fc.assert(
      fc.property(copies, ({ base, mine, theirs }) => {
        const merge = mergeMaps(base, mine, theirs);
        expectKept(base, mine, theirs, merge);
        expectKept(base, theirs, mine, merge);
      }),
      { numRuns: 1000 },
    );
  });

  test('has no conflict when the sides touched different records and neither deleted any', () => {
    let without = 0;
    fc.assert(
      fc.property(copies, ({ base, mine, theirs }) => {
        const [own, others] = [touchedIn(base, mine), touchedIn(base, theirs)];
        if (own === null || others === null || [...own].some((id) => others.has(id))) return;
        without += own.size > 0 && others.size > 0 ? 1 : 0;
        const inBase = mergeMaps(base, mine, theirs).conflicts.filter(({ kind, id }) =>
          kind === 'map' ? true : Object.hasOwn(base[kind], id),
        );
        expect(inBase).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(without).toBeGreaterThan(50);
  });

  test('with one side untouched is the other side', () => {
    fc.assert(
      fc.property(copies, ({ base, mine }) => {
        for (const merge of [mergeMaps(base, mine, base), mergeMaps(base, base, mine)]) {
          expect(merge.conflicts).toEqual([]);
          expect(merge.mended).toEqual([]);
          expect(contentOf(merge.map)).toEqual(contentOf(mine));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with both sides alike is that side', () => {
    fc.assert(
      fc.property(copies, ({ base, mine }) => {
        const merge = mergeMaps(base, mine, mine);
        expect(merge.conflicts).toEqual([]);
        expect(contentOf(merge.map)).toEqual(contentOf(mine));
      }),
      { numRuns: 100 },
    );
  });

  test('merged once, merging either side in again changes nothing', () => {
    fc.assert(
      fc.property(copies, picks, ({ base, mine, theirs }, list) => {
        const { conflicts } = mergeMaps(base, mine, theirs);
        const { map } = mergeMaps(base, mine, theirs, choose(conflicts, list));
        expect(contentOf(mergeMaps(theirs, map, theirs).map)).toEqual(contentOf(map));
      }),
      { numRuns: 300 },
    );
  });

  test('without an ancestor keeps every record of both, and says which are uncertain', () => {
    fc.assert(
      fc.property(copies, picks, ({ mine, theirs }, list) => {
        const { conflicts } = mergeMaps(null, mine, theirs);
        const choices = choose(conflicts, list);
        const merge = mergeMaps(null, mine, theirs, choices);
        expect(findBroken(merge.map)).toEqual([]);
        expect(merge.conflicts.filter(({ type }) => type === 'deletion')).toEqual([]);
        expect(contentOf(mergeMaps(null, theirs, mine, mirror(choices)).map)).toEqual(contentOf(merge.map));
        for (const { kind, id, side } of merge.uncertain) {
          const [here, there] = side === 'mine' ? [mine, theirs] : [theirs, mine];
          expect(Object.hasOwn(here[kind], id) && !Object.hasOwn(there[kind], id)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The ids of changed and new records; null when one was deleted. */
function touchedIn(base: JourneyMap, side: JourneyMap): Set<string> | null {
  const touched = new Set<string>();
  const { updatedAt: _was, ...was } = base.map;
  const { updatedAt: _is, ...is } = side.map;
  if (!isSameJson(was, is)) touched.add(side.map.id);
  for (const kind of recordKinds) {
    const [old, now] = [base[kind] as unknown as Records, side[kind] as unknown as Records];
    if (Object.keys(old).some((id) => !Object.hasOwn(now, id))) return null;
    for (const [id, record] of Object.entries(now)) if (!isSameJson(old[id], record)) touched.add(id);
  }
  return touched;
}

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Checked from outside, by the fields alone: every record and plain field that only `side` has set is in the merged map,
 * unless a conflict names the record, or the other copy has made the same thing too.
 */
function expectKept(
  base: JourneyMap,
  side: JourneyMap,
  other: JourneyMap,
  { map, conflicts }: ReturnType<typeof mergeMaps>,
): void {
  const contested = new Set(
    conflicts.flatMap((each) => [each.id, ...('along' in each ? each.along.map(({ id }) => id) : [])]),
  );
  const twice = new Set(['channels', 'departments', 'metrics', 'connections', 'measurements']);
  const isContested = (record: unknown) =>
    [...contested].some((id) => JSON.stringify(record).includes(JSON.stringify(id)));
  // Made twice and now once, under the other id.
  const renamed = [...twice].flatMap((kind) =>
    Object.keys(side[kind as RecordKind]).filter((id) => !Object.hasOwn(map[kind as RecordKind], id)),
  );
  const isRenamed = (value: unknown) =>
    renamed.some((id) => JSON.stringify(value).includes(JSON.stringify(id)));
  for (const kind of recordKinds) {
    const [was, is, twin, merged] = [base, side, other, map].map((each) => each[kind] as unknown as Records);
    for (const [id, record] of Object.entries(is ?? {})) {
      const old = was?.[id];
      if (isContested([record, old]) || isRenamed(record)) continue;
      if (!old && !twice.has(kind)) expect(merged).toHaveProperty([id]);
      const left = merged?.[id];
      for (const [field, value] of Object.entries(record)) {
        if (!left || !old || !twin?.[id] || isSameJson(old[field], value)) continue;
        // Where a touchpoint stands is its node and its turn there: a turn says nothing in the node the other copy moved it to.
        const isPlace =
          field === 'node' || (field === 'rank' && !isSameJson(twin[id]?.['node'], old['node']));
        if (isSameJson(twin[id]?.[field], old[field]) && !isPlace) {
          expect([kind, id, field, left[field]]).toEqual([kind, id, field, value]);
        }
      }
    }
    for (const id of Object.keys(was ?? {})) {
      if (!Object.hasOwn(is ?? {}, id) && !contested.has(id)) expect(merged).not.toHaveProperty([id]);
    }
  }
}
