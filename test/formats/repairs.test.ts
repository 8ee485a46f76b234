/** What a file got wrong is repaired where that is safe, and every repair is listed. */
import { describe, expect, test } from 'vitest';
import { readMap } from '../../src/formats/own/readMap';
import { writeMap } from '../../src/formats/own/writeMap';
import { findBroken } from '../../src/model/invariants';
import { countingIds, editFile, readSound, versionOneText, type PlainRecord } from './fileText';

const first = (list: PlainRecord[] | undefined): PlainRecord => {
  const record = list?.[0];
  if (!record) throw new Error('The list is empty');
  return record;
};

describe('ids', () => {
  test('R2: of two records with one id the second gets a new one, and references mean the first', () => {
    const text = editFile(({ map }) => map['stages']?.push({ ...first(map['stages']), name: '또' }));
    const { map, repairs } = readSound(text);
    expect(Object.values(map.stages).map(({ id, name }) => [id, name])).toEqual([
      ['s-look', '인지'],
      ['s-buy', '구매'],
      ['new-1', '또'],
    ]);
    expect(repairs).toEqual([
      {
        rule: 'R2',
        kind: 'stages',
        id: 'new-1',
        name: '또',
        field: 'id',
        change: { did: 'new-id', before: 's-look' },
      },
    ]);
    expect(map.touchpoints).toEqual(readSound(versionOneText).map.touchpoints);
  });

  test('R2: the same record twice is one record', () => {
    const text = editFile(({ map }) => map['stages']?.push({ ...first(map['stages']) }));
    const { map, repairs } = readSound(text);
    expect(map).toEqual(readSound(versionOneText).map);
    expect(repairs.map(({ id, change }) => [id, change.did])).toEqual([['s-look', 'left-out']]);
  });

  test('R2: an id that two kinds share, or that is the map’s, stays with the first', () => {
    const text = editFile(({ map }) => {
      first(map['channels'])['id'] = 's-buy';
      first(map['departments'])['id'] = 'k3v9-map';
    });
    const { map, repairs } = readSound(text);
    expect(Object.keys(map.stages)).toContain('s-buy');
    expect(Object.keys(map.channels)).toContain('new-1');
    expect(Object.keys(map.departments)).toEqual(['new-2']);
    expect(repairs.filter(({ change }) => change.did === 'new-id')).toHaveLength(2);
  });

  test.each([[undefined], [''], ['__proto__'], ['constructor'], ['toString'], [null], [{}], ['\uD800']])(
    'R1: %j is no id, and the record gets one',
    (id) => {
      const { map, repairs } = readSound(
        editFile(({ map: fields }) => fields['departments']?.push({ id, name: '새 부서', rank: 'a5' })),
      );
      expect(map.departments).toHaveProperty('new-1.name', '새 부서');
      expect(repairs).toHaveLength(1);
      expect(repairs[0]?.change.did).toBe('new-id');
    },
  );

  test('R2: new ids avoid every id in the file, also when the source repeats itself', () => {
    const text = editFile(({ map }) => {
      map['stages']?.push({ id: '', name: 'A' }, { id: '', name: 'B' });
      first(map['channels'])['id'] = 'same';
    });
    const result = readMap(text, () => 'same');
    expect(result.ok && Object.keys(result.map.stages).slice(2)).toEqual(['same-2', 'same-3']);
  });

  test('R1: numbers as ids are read as text, in the record and in what refers to it', () => {
    const text = editFile(({ map }) => {
      first(map['departments'])['id'] = 12;
      for (const touchpoint of map['touchpoints'] ?? []) {
        if (touchpoint['department']) touchpoint['department'] = 12;
      }
    });
    const { map, repairs } = readSound(text);
    expect(map.departments).toHaveProperty('12.name', '개발팀');
    expect(map.touchpoints).toHaveProperty('t-pay.department', '12');
    expect(repairs.map(({ change }) => change)).toEqual([
      { did: 'read-as-text', number: 12 },
      { did: 'read-as-text', number: 12 },
    ]);
  });

  test('R1: a map without an id gets one, and what was measured of it by its old name is left out', () => {
    const { map, repairs } = readSound(
      editFile(({ map: fields }) => void Reflect.deleteProperty(fields, 'id')),
    );
    expect(map.map.id).toBe('new-1');
    expect(repairs.map(({ rule, id }) => `${rule} ${id}`)).toEqual(['R1 new-1', 'R17 v-3']);
  });
});

describe('values', () => {
  test('R3: numbers written as text are numbers, in fields, lists and nested values', () => {
    const text = editFile(({ map }) => {
      map['highlightCount'] = '3' as never;
      first(map['stages'])['place'] = ['200', ' 0 '];
      first(map['measurements'])['value'] = {
        form: 'answers',
        counts: ['12', 20, '31', 40, 1.7e1],
        skipped: 4,
      };
    });
    const { map, repairs } = readSound(text);
    expect(map).toEqual(readSound(versionOneText).map);
    expect(repairs.map(({ field, change }) => [field, change])).toEqual([
      ['highlightCount', { did: 'read-as-number', text: '3' }],
      ['place.0', { did: 'read-as-number', text: '200' }],
      ['place.1', { did: 'read-as-number', text: ' 0 ' }],
      ['value.counts.0', { did: 'read-as-number', text: '12' }],
      ['value.counts.2', { did: 'read-as-number', text: '31' }],
    ]);
  });

  test.each([['1,5'], [''], ['three'], ['0x10'], ['Infinity'], ['1e999'], ['NaN'], ['1 2']])(
    'R3: %j is no number, and the field is dropped',
    (importance) => {
      const { map, repairs } = readSound(
        editFile(({ map: fields }) => void (first(fields['touchpoints'])['importance'] = importance)),
      );
      expect(map.touchpoints).not.toHaveProperty('t-ad.importance');
      expect(repairs.map(({ field, change }) => [field, change.did])).toEqual([
        ['importance', 'dropped-field'],
      ]);
    },
  );

  test('R6: a number too large for any computer is endless, and dropped where it stands', () => {
    const text = versionOneText
      .replace('"reach": 1204', '"reach": 1e999')
      .replace('"depth": 2', '"depth": 1e999');
    const { map, repairs } = readSound(text);
    expect(map.touchpoints).not.toHaveProperty('t-pay.reach');
    expect(map.stages).toHaveProperty('s-buy.lane', { name: '앞' });
    expect(repairs.map(({ rule, field }) => [rule, field])).toEqual([
      ['R26', 'lane.depth'],
      ['R6', 'reach'],
    ]);
  });

  test('a record that is none, or of no use, is left out and costs nothing else', () => {
    const text = editFile(({ map }) => {
      map['stages']?.push(7 as never, null as never);
      map['metrics']?.push({ id: 'm-x', name: 'No unit', kind: 'custom', direction: 'up', rank: 'a9' });
    });
    const { map, repairs } = readSound(text);
    expect(map).toEqual(readSound(versionOneText).map);
    expect(repairs.map(({ kind, name, change }) => [kind, name, change.did])).toEqual([
      ['stages', '', 'left-out'],
      ['stages', '', 'left-out'],
      ['metrics', 'No unit', 'left-out'],
    ]);
  });

  test('R26: keys that reach a prototype are dropped at every level and listed; nothing is polluted', () => {
    const text = versionOneText
      .replace('"format":', '"__proto__": {"polluted": 1}, "format":')
      .replace('"title":', '"constructor": {"prototype": {"polluted": 1}}, "title":')
      .replace('"form": "answers"', '"form": "answers", "\\u005f_proto__": {"polluted": 1}')
      .replace('"p-jiwoo": -2', '"p-jiwoo": -2, "prototype": 1');
    const { map, repairs } = readSound(text);
    expect(map).toEqual(readSound(versionOneText).map);
    expect(repairs.map(({ field, change }) => [field, change])).toEqual([
      [undefined, { did: 'dropped-key', key: '__proto__' }],
      ['map', { did: 'dropped-key', key: 'constructor' }],
      ['map.touchpoints.1.emotion.byPersona', { did: 'dropped-key', key: 'prototype' }],
      ['map.measurements.0.value', { did: 'dropped-key', key: '__proto__' }],
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('a record with a thousand things wrong is no record, however long its lists are', () => {
    const goals = Array.from({ length: 100_000 }, () => 1e300).join(',');
    const wrong = goals.replaceAll('1e+300', 'null');
    const text = versionOneText.replace('"goals": [', `"goals": [${wrong},`);
    const { map, repairs } = readSound(text);
    expect(map.personas).toEqual({});
    expect(repairs.length).toBeLessThan(20);
    expect(findBroken(map)).toEqual([]);
  });
});

describe('a file written by hand', () => {
  const text = JSON.stringify({
    format: 'touchstone-map',
    formatVersion: 1,
    map: {
      title: 'By hand',
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      id: 'm',
      stages: [
        { id: 'z', name: 'First', kind: 'custom' },
        { id: 'a', name: 'Second', kind: 'custom' },
      ],
      touchpoints: [
        { id: 't2', node: 'z', name: 'One' },
        { id: 't1', node: 'z', name: 'Two' },
      ],
    },
  });

  test('R5, R8: without ranks and places comes out in its own order, stages side by side', () => {
    const { map, repairs } = readSound(text);
    const byRank = (records: object) =>
      Object.values(records as Record<string, { name: string; rank: string }>)
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .map(({ name }) => name);
    expect(byRank(map.stages)).toEqual(['First', 'Second']);
    expect(byRank(map.touchpoints)).toEqual(['One', 'Two']);
    expect(Object.values(map.stages).map(({ place }) => place)).toEqual([
      [200, 0],
      [416, 0],
    ]);
    expect(new Set(repairs.map(({ change }) => change.did))).toEqual(new Set(['arranged']));
  });

  test('needs no repairs any more once it has been written by us', () => {
    const { map } = readSound(text);
    expect(readMap(writeMap(map), countingIds())).toEqual({ ok: true, map, repairs: [] });
  });

  test('R11: has touchpoints without a stage left out when there is no stage to put them in', () => {
    const file = JSON.parse(text) as { map: Record<string, unknown> };
    file.map['stages'] = [];
    file.map['channels'] = [{ id: 'c', name: 'Shop', rank: 'a0' }];
    const { map, repairs } = readSound(JSON.stringify(file));
    expect(map.touchpoints).toEqual({});
    expect(repairs.filter(({ rule }) => rule === 'R11').map(({ name }) => name)).toEqual(['One', 'Two']);
  });
});
