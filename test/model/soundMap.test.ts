import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate, isIsoTime } from '../../src/model/dates';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { findBroken } from '../../src/model/invariants';
import { makeSound } from '../../src/model/soundMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { change, smallMap } from './smallMap';

describe('making a map sound', () => {
  test('takes what hangs on a lost stage along: touchpoints move, measurements of the stage are left out', () => {
    const { map, repairs } = makeSound(change('stages/look', undefined));
    expect(map.touchpoints).toHaveProperty('window.node', 'buy');
    expect(Object.keys(map.measurements)).toEqual(['answers', 'figure', 'times']);
    expect(repairs.map(({ rule, id, name }) => [rule, id, name])).toEqual([
      ['R11', 'window', 'Shop window'],
      ['R17', 'share', 'CSAT'],
    ]);
    expect(repairs[0]?.change).toEqual({ did: 'moved', to: 'buy', toName: '구매' });
  });

  test('without any stage leaves touchpoints out, and all that hangs on them, in one go', () => {
    const { map, repairs } = makeSound({ ...smallMap(), stages: {} });
    expect(map.touchpoints).toEqual({});
    expect(map.connections).toEqual({});
    expect(Object.keys(map.measurements)).toEqual(['times']);
    expect(repairs.map(({ rule, id }) => `${rule} ${id}`)).toEqual([
      'R11 till',
      'R11 window',
      'R13 in',
      'R17 answers',
      'R17 share',
      'R17 figure',
      'R27 calmer',
      'R27 calmer',
    ]);
    expect(Object.values(map.scenarios)[0]?.changes).toEqual([
      { metric: 'art', subject: 'map', value: 14_400 },
    ]);
    expect(findBroken(map)).toEqual([]);
  });

  test('R11: moves to the first stage by rank, and among equal ranks to the first id', () => {
    const lost = change('touchpoints/till/node', 'gone');
    const stages = { ...lost.stages };
    const equal = Object.fromEntries(
      Object.entries(stages).map(([id, stage]) => [id, { ...stage, rank: 'a0' }]),
    ) as JourneyMap['stages'];
    expect(makeSound(lost).map.touchpoints).toHaveProperty('till.node', 'look');
    expect(makeSound({ ...lost, stages: equal }).map.touchpoints).toHaveProperty('till.node', 'buy');
  });

  test('names what was missing, and the number that was clamped', () => {
    expect(makeSound(change('touchpoints/till/channel', 'gone')).repairs).toEqual([
      {
        rule: 'R12',
        kind: 'touchpoints',
        id: 'till',
        name: '계산대',
        field: 'channel',
        change: { did: 'dropped-reference', missing: 'gone' },
      },
    ]);
    expect(makeSound(change('metrics/csat/weight', 8)).repairs[0]?.change).toEqual({
      did: 'clamped',
      from: 8,
      to: 3,
    });
  });

  test('comes to the same map on every device, whatever order its records arrived in', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), (map, at) => {
        const damaged = damage(map, at);
        const arrived = turnRound(damaged);
        expect(makeSound(arrived).map).toEqual(makeSound(damaged).map);
      }),
    );
  });

  test('once is enough, and touches nothing that it was given', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), (map, at) => {
        const damaged = damage(map, at);
        const before = structuredClone(damaged);
        const sound = makeSound(damaged).map;
        expect(damaged).toEqual(before);
        expect(findBroken(sound)).toEqual([]);
        expect(makeSound(sound)).toEqual({ map: sound, repairs: [] });
        expect(makeSound(sound).map).toBe(sound);
      }),
    );
  });

  test('lists something exactly when something was broken', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), (map, at) => {
        const damaged = damage(map, at);
        expect(makeSound(damaged).repairs.length > 0).toBe(findBroken(damaged).length > 0);
      }),
    );
  });
});

describe('R9: dates', () => {
  test.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-04-30'])('%s is a day', (text) => {
    expect(isIsoDate(text)).toBe(true);
    expect(isIsoTime(`${text}T23:59:59.999Z`)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(isIsoTime(`${text}T00:00:00Z`)).toBe(false);
  });

  test.each([
    '2026-01-01',
    '2026-01-01T10:00:00',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:60Z',
    '2026-01-01 10:00Z',
  ])('%j is no time with a zone', (text) => {
    expect(isIsoTime(text)).toBe(false);
  });

  test.each(['2026-01-01T10:00Z', '2026-01-01T10:00:00+09:00', '2026-01-01T10:00:00.123456-0330'])(
    '%s is a time with a zone',
    (text) => {
      expect(isIsoTime(text)).toBe(true);
    },
  );
});

/** Takes a collection away and spoils some values, as two tabs or a careless script might. */
function damage(map: JourneyMap, at: number): JourneyMap {
  const kinds = ['stages', 'personas', 'touchpoints', 'channels', 'metrics', 'connections'] as const;
  const lost = kinds[at % kinds.length] ?? 'stages';
  const touchpoints = Object.entries(map.touchpoints).map(
    ([id, touchpoint], index) =>
      [id, (index + at) % 3 === 0 ? { ...touchpoint, importance: at, reach: -1 } : touchpoint] as const,
  );
  const damaged = { ...map, touchpoints: Object.fromEntries(touchpoints) as JourneyMap['touchpoints'] };
  return at % 7 === 0 ? damaged : { ...damaged, [lost]: {} };
}

function turnRound(map: JourneyMap): JourneyMap {
  const kinds = Object.entries(map).map(([kind, records]: [string, object]) => [
    kind,
    kind === 'map' ? records : Object.fromEntries(Object.entries(records).toReversed()),
  ]);
  return Object.fromEntries(kinds) as JourneyMap;
}
