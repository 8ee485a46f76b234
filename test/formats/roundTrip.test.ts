/** What is written comes back: the file loses nothing, and the same map is always the same text. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMap } from '../../src/formats/own/readMap';
import { writeMap } from '../../src/formats/own/writeMap';
import { recordKinds, type RecordKind, type JourneyMap } from '../../src/model/JourneyMap';
import { findBroken } from '../../src/model/invariants';
import { makeSound } from '../../src/model/soundMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { smallMap } from '../model/smallMap';

const noNewIds = () => {
  throw new Error('A sound map needs no new ids');
};

describe('a written map', () => {
  test('is sound before it is written: random maps keep every rule and are left as they are', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(findBroken(map)).toEqual([]);
        expect(makeSound(map).map).toBe(map);
      }),
    );
  });

  test('reads back equal, with nothing repaired', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(readMap(writeMap(map), noNewIds)).toEqual({ ok: true, map, repairs: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('reads back equal from bytes in UTF-8, with a byte order mark, and in UTF-16 of both orders', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const text = writeMap(map);
        const sources = [
          new TextEncoder().encode(text),
          new TextEncoder().encode(`\uFEFF${text}`),
          `\uFEFF${text}`,
          utf16(`\uFEFF${text}`, 'little'),
          utf16(`\uFEFF${text}`, 'big'),
        ];
        for (const source of sources)
          expect(readMap(source, noNewIds)).toEqual({ ok: true, map, repairs: [] });
      }),
      { numRuns: 25 },
    );
  });

  test('is the same text whatever order the records and keys have in memory', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(writeMap(turnRound(map))).toBe(writeMap(map));
      }),
    );
  });

  test('ends with a newline, is indented by two, and has its lists in a fixed order', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const text = writeMap(map);
        expect(
          text.startsWith('{\n  "format": "touchstone-map",\n  "formatVersion": 1,\n  "map": {\n    "id"'),
        ).toBe(true);
        expect(text.endsWith('}\n')).toBe(true);
        const file: unknown = JSON.parse(text);
        const written = Object.keys((file as { map: object }).map).filter((key) =>
          recordKinds.some((kind) => kind === key),
        );
        // Scenarios and views came after the first files: a map without any is written as it was before.
        const isThere = (kind: RecordKind) =>
          (kind !== 'scenarios' && kind !== 'views') || Object.keys(map[kind]).length > 0;
        expect(written).toEqual(recordKinds.filter(isThere));
      }),
    );
  });

  test('has its scenarios before its views, with the keys of each change in a fixed order', () => {
    const file = JSON.parse(writeMap(turnRound(smallMap()))) as { map: { scenarios: object[] } };
    expect(Object.keys(file.map).slice(-2)).toEqual(['scenarios', 'views']);
    const [scenario] = file.map.scenarios;
    expect(Object.keys(scenario ?? {})).toEqual(['id', 'name', 'changes', 'rank', 'createdAt']);
    expect(scenario).toHaveProperty('changes.1.persona', 'mina');
    const changes = (scenario as { changes: object[] }).changes.map((change) => Object.keys(change));
    expect(changes).toEqual([
      ['metric', 'subject', 'value'],
      ['metric', 'subject', 'persona', 'value'],
      ['metric', 'subject', 'value'],
    ]);
  });

  test('has its views last, with their keys and those of the part they show in a fixed order', () => {
    const file = JSON.parse(writeMap(turnRound(smallMap()))) as { map: { views: { seen: object }[] } };
    const [view] = file.map.views;
    expect(Object.keys(view ?? {})).toEqual(
      'id name lens persona personas channels departments grades momentsOfTruth hides seen rank'.split(' '),
    );
    expect(Object.keys(view?.seen ?? {})).toEqual(['x', 'y', 'width', 'height', 'zoom']);
  });

  test('has its ranked records by rank, then by id', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const file = JSON.parse(writeMap(map)) as { map: { touchpoints: { rank: string; id: string }[] } };
        const keys = file.map.touchpoints.map(({ rank, id }) => [rank, id] as const);
        for (const [index, [rank, id]] of keys.entries()) {
          const [rankBefore, idBefore] = keys[index - 1] ?? ['', ''];
          expect(rankBefore < rank || (rankBefore === rank && idBefore < id)).toBe(true);
        }
      }),
    );
  });

  test('never lets a carried key take the place of a known one', () => {
    const map = fc.sample(arbitraryMap(), { numRuns: 1, seed: 1 })[0];
    if (!map) throw new Error('No sample');
    const carried = { file: { format: 'other', map: 1 }, map: { title: 'other', stages: 1 } };
    const shadowed: JourneyMap = { ...map, map: { ...map.map, carried } };
    const { carried: _, ...plain } = map.map;
    expect(writeMap(shadowed)).toBe(writeMap({ ...map, map: plain }));
  });
});

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'little');
  return new Uint8Array(view.buffer);
}

/** The same plain data with every object's keys in the opposite order. */
function turnRound<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => turnRound(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, item]) => [key, turnRound<unknown>(item)])) as T;
}
