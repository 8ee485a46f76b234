/** Files damaged at random, thousands of them: never an exception, never an unsound map, never a silent loss. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMap } from '../../src/formats/own/readMap';
import { writeMap } from '../../src/formats/own/writeMap';
import { recordKinds } from '../../src/model/JourneyMap';
import { findBroken } from '../../src/model/invariants';
import { countingIds, read, versionOneText } from './fileText';

const whole = new TextEncoder().encode(versionOneText);
const places = listPlaces(JSON.parse(versionOneText));

/** Whatever comes in: a refusal, or a sound map that is written and read back without any further repair. */
function expectSound(source: string | Uint8Array): void {
  const result = read(source);
  if (!result.ok) {
    expect(result.refusal.why).toMatch(/^[a-z-]+$/);
    return;
  }
  expect(findBroken(result.map)).toEqual([]);
  const again = readMap(writeMap(result.map), countingIds());
  expect(again).toMatchObject({ ok: true, repairs: [] });
}

/** When nothing is listed as repaired, what we write says what the file said. */
function expectNoSilentLoss(text: string): void {
  const result = read(text);
  if (!result.ok || result.repairs.length > 0) return;
  expect(sortLists(JSON.parse(writeMap(result.map)))).toEqual(sortLists(JSON.parse(text)));
}

// Each of these reads hundreds of files; on a busy machine that is more than the usual five seconds.
describe('a damaged file', { timeout: 60_000 }, () => {
  test('with bytes flipped is refused or sound', () => {
    const flip = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 6 }), (flips) => {
        const damaged = whole.slice();
        for (const [at, mask] of flips) damaged[at] = (damaged[at] ?? 0) ^ mask;
        expectSound(damaged);
      }),
      { numRuns: 800 },
    );
  });

  test('with a piece missing, doubled or moved is refused or sound', () => {
    const at = fc.nat({ max: versionOneText.length });
    fc.assert(
      fc.property(at, at, at, (from, to, into) => {
        const [start, end] = from < to ? [from, to] : [to, from];
        const piece = versionOneText.slice(start, end);
        const rest = versionOneText.slice(0, start) + versionOneText.slice(end);
        expectSound(rest);
        expectSound(rest.slice(0, into) + piece + rest.slice(into));
      }),
      { numRuns: 300 },
    );
  });

  test('with values of other types in it is refused or sound, and every change is listed', () => {
    const other = fc.oneof(
      fc.constantFrom<unknown>(null, true, '', '3', 'gone', -1, 0.5, 1e300, [], {}, ['a'], { form: 'share' }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const swap = fc.tuple(fc.nat({ max: places.length - 1 }), other);
    fc.assert(
      fc.property(fc.array(swap, { minLength: 1, maxLength: 5 }), (swaps) => {
        const file: unknown = JSON.parse(versionOneText);
        for (const [index, value] of swaps) setAt(file, places[index] ?? [], structuredClone(value));
        expectSound(JSON.stringify(file));
        expectNoSilentLoss(JSON.stringify(file));
      }),
      { numRuns: 1_000 },
    );
  });

  test('with its keys and values exchanged is refused or sound', () => {
    const place = fc.nat({ max: places.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 4 }), (swaps) => {
        const file: unknown = JSON.parse(versionOneText);
        for (const [left, right] of swaps) {
          const [a, b] = [places[left] ?? [], places[right] ?? []];
          const kept: unknown = structuredClone(getAt(file, a));
          setAt(file, a, structuredClone(getAt(file, b)));
          setAt(file, b, kept);
        }
        expectSound(JSON.stringify(file));
      }),
      { numRuns: 600 },
    );
  });

  test('keeps its unknown keys, at every level, through a round trip', () => {
    const json = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.boolean()),
    );
    const objects = places.filter((place) => isObject(getAt(JSON.parse(versionOneText), place)));
    fc.assert(
      fc.property(fc.constantFrom(...objects, []), json, (place, value) => {
        // In `byPersona` every key is a persona, so an unknown one is a reference to nobody.
        if (place.at(-1) === 'byPersona') return;
        const file: unknown = JSON.parse(versionOneText);
        setAt(file, [...place, 'ßomething new'], structuredClone(value));
        const result = read(JSON.stringify(file));
        expect(result).toMatchObject({ ok: true, repairs: [] });
        if (result.ok) expect(JSON.parse(writeMap(result.map))).toEqual(file);
      }),
      { numRuns: 300 },
    );
  });
});

type Place = readonly string[];

/** Every place in a file but the root. */
function listPlaces(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...at, key], ...listPlaces(item, [...at, key])]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function getAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, key) => Reflect.get(Object(at), key), value);
}

/** Does nothing when an earlier change has taken the way there. */
function setAt(value: unknown, place: Place, to: unknown): void {
  const holder = getAt(value, place.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, place.at(-1) ?? '', to);
}

/** The order of a list says nothing, and a list that is null is an empty one. */
function sortLists(file: unknown): unknown {
  const map = getAt(file, ['map']);
  for (const kind of recordKinds) {
    const list = getAt(map, [kind]) ?? [];
    if (Array.isArray(list)) setAt(map, [kind], list.toSorted(byId));
  }
  return file;
}

function byId(a: unknown, b: unknown): number {
  return String(getAt(a, ['id'])) < String(getAt(b, ['id'])) ? -1 : 1;
}
