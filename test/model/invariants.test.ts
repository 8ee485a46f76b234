import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordKinds, type JourneyMap } from '../../src/model/JourneyMap';
import { findBroken, findBrokenNear, type Touched } from '../../src/model/invariants';
import { rules } from '../../src/model/rules';
import { makeSound } from '../../src/model/soundMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { brokenMaps } from './brokenMaps';
import { change, smallMap } from './smallMap';

describe('a sound map', () => {
  test('has nothing broken, and is given back as it is', () => {
    const map = smallMap();
    expect(findBroken(map)).toEqual([]);
    expect(makeSound(map)).toEqual({ map, repairs: [] });
    expect(makeSound(map).map).toBe(map);
  });

  test('keeps its untouched records and collections as they are when another is repaired', () => {
    const map = change('touchpoints/till/importance', 9);
    const sound = makeSound(map).map;
    expect(sound.stages).toBe(map.stages);
    expect(Object.values(sound.touchpoints)[1]).toBe(Object.values(map.touchpoints)[1]);
  });
});

describe('every rule', () => {
  test('R1 to R26 is broken by at least one of the maps below, or by the anchors of R20', () => {
    const covered = new Set([...brokenMaps.map(({ rule }) => rule), rules.anchors]);
    expect([...covered].sort()).toEqual(Object.values(rules).sort());
  });

  for (const broken of brokenMaps) {
    const { rule, says, path, to, kind, id, field, did } = broken;
    const at = { rule, kind, id, ...(field !== undefined && { field }) };

    test(`${rule} finds ${says}, looking everywhere and looking near`, () => {
      const map = change(path, to);
      const own = path === 'map/id' ? { ...at, id: 'constructor' } : at;
      // A map without a usable id has also lost what was measured of it.
      expect(findBroken(map)).toContainEqual(own);
      expect(findBrokenNear(map, [{ kind, id }])).toContainEqual(own);
    });

    test(`${rule} repairs ${says}: ${did}`, () => {
      const given = change(path, to);
      const before = structuredClone(given);
      const { map, repairs } = makeSound(given);
      expect(repairs).toContainEqual(
        expect.objectContaining({ ...at, change: expect.objectContaining({ did }) }),
      );
      expect(findBroken(map)).toEqual([]);
      expect(given).toEqual(before);
      if (did === 'left-out' && kind !== 'map') expect(Object.hasOwn(map[kind], id)).toBe(false);
      else expect(valueAt(map, path)).toEqual(broken.becomes);
    });
  }
});

describe('R20: anchors', () => {
  const wrong = [
    ['metrics/csat/floor/value', 0.8],
    ['metrics/csat/par/value', 0.9],
    ['metrics/csat/direction', 'lower-is-better'],
    ['metrics/art/target/value', 90_000],
  ] as const;
  for (const [path, to] of wrong) {
    test(`out of order (${path} = ${to}) are found, and all dropped: nothing says which is wrong`, () => {
      const [kind = '', id = ''] = path.split('/');
      const found = findBroken(change(path, to));
      expect(found).toEqual(['floor', 'par', 'target'].map((field) => ({ rule: 'R20', kind, id, field })));
      const { map } = makeSound(change(path, to));
      expect(findBroken(map)).toEqual([]);
      expect(valueAt(map, `${kind}/${id}/par`)).toBeUndefined();
    });
  }

  test('need not all be there: two of them are ordered, one is always in order', () => {
    expect(findBroken(change('metrics/csat/par', undefined))).toEqual([]);
    const reversed = change('metrics/csat/par', undefined);
    expect(
      findBroken({ ...reversed, metrics: swapAnchors(reversed.metrics) }).map(({ rule }) => rule),
    ).toEqual(['R20', 'R20']);
  });
});

describe('looking near', () => {
  test('finds what refers to a deleted record, whatever its kind (R11 to R18, R27, R28)', () => {
    const found = (kind: Touched['kind'], id: string) =>
      findBrokenNear(change(`${kind}/${id}`, undefined), [{ kind, id }]).map(
        (broken) => `${broken.rule} ${broken.id}`,
      );
    expect(found('stages', 'look').sort()).toEqual(['R11 window', 'R17 share']);
    expect(found('personas', 'mina').sort()).toEqual([
      'R15 in',
      'R16 till',
      'R18 answers',
      'R27 calmer',
      'R28 tills',
      'R28 tills',
    ]);
    expect(found('touchpoints', 'till').sort()).toEqual([
      'R13 in',
      'R17 answers',
      'R27 calmer',
      'R27 calmer',
    ]);
    expect(found('connections', 'in')).toEqual(['R17 figure']);
    expect(found('channels', 'shop').sort()).toEqual(['R12 mina', 'R12 till', 'R28 tills']);
    expect(found('departments', 'sales')).toEqual(['R12 till', 'R28 tills']);
    expect(found('metrics', 'art')).toEqual(['R17 times', 'R27 calmer']);
    expect(found('measurements', 'times')).toEqual([]);
  });

  test('finds the counts that no longer fit when a metric gets another scale (R21)', () => {
    const map = change('metrics/csat/scale', { min: 1, max: 7, step: 1 });
    expect(findBrokenNear(map, [{ kind: 'metrics', id: 'csat' }])).toEqual([
      { rule: 'R21', kind: 'measurements', id: 'answers', field: 'value.counts' },
    ]);
  });

  test('finds exactly what looking everywhere finds, after deleting anything from random maps', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), (map, at) => {
        const all = recordKinds.flatMap((kind) => Object.keys(map[kind]).map((id) => ({ kind, id })));
        const victim = all[at % Math.max(1, all.length)];
        if (!victim) return;
        const rest = Object.fromEntries(Object.entries(map[victim.kind]).filter(([id]) => id !== victim.id));
        const after: JourneyMap = { ...map, [victim.kind]: rest };
        const near = findBrokenNear(after, [victim]);
        expect(near).toHaveLength(findBroken(after).length);
        expect(near).toEqual(expect.arrayContaining(findBroken(after)));
      }),
    );
  });

  test('finds nothing in a sound map, whatever is touched', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const all = recordKinds.flatMap((kind) => Object.keys(map[kind]).map((id) => ({ kind, id })));
        expect(findBrokenNear(map, [{ kind: 'map', id: map.map.id }, ...all])).toEqual([]);
      }),
    );
  });
});

function valueAt(map: JourneyMap, path: string): unknown {
  return path.split('/').reduce<unknown>((at, step) => Reflect.get(Object(at), step), map);
}

function swapAnchors(metrics: JourneyMap['metrics']): JourneyMap['metrics'] {
  const entries = Object.entries(metrics).map(([id, metric]) => {
    const { floor, target } = metric;
    const swapped = id === 'csat' && floor && target ? { ...metric, floor: target, target: floor } : metric;
    return [id, swapped] as const;
  });
  return Object.fromEntries(entries) as JourneyMap['metrics'];
}
