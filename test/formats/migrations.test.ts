/** Old files stay readable for ever: each version has a frozen file, and the steps between them have no gap. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { migrateFile, migrations, type Migration } from '../../src/formats/own/migrations';
import { writeMap } from '../../src/formats/own/writeMap';
import { fileVersion } from '../../src/formats/own/schemas';
import { recordKinds } from '../../src/model/JourneyMap';
import { readSound, versionOneText } from './fileText';

describe('the file of version 1', () => {
  test('is frozen: changing it would hide that old files can no longer be read', () => {
    const digest = createHash('sha256').update(versionOneText).digest('hex');
    expect(digest).toBe('e30f786b3f7a23da5114152bdfec04c2dad3326c2958c444ce5a0c5a76d2a721');
  });

  test('has every kind of record, Korean text, and unknown keys around and inside the map', () => {
    const { map } = readSound(versionOneText);
    // Scenarios and views came later; this file is frozen, and is read as one without any.
    expect([map.scenarios, map.views]).toEqual([{}, {}]);
    for (const kind of recordKinds.filter((each) => each !== 'scenarios' && each !== 'views'))
      expect(Object.keys(map[kind]).length).toBeGreaterThan(0);
    expect(map.map.title).toBe('동네 서점의 온라인 주문');
    expect(map.map.carried).toHaveProperty('file.$comment');
    expect(map.map.carried).toHaveProperty('map.lanes.0.name');
    expect(map.touchpoints).toHaveProperty('t-pay.votes', [1, null, { 한: '글' }]);
    expect(map.touchpoints).toHaveProperty('t-pay.emotion.asked', 8);
  });

  test('reads without repairs and is written back byte for byte', () => {
    const { map, repairs } = readSound(versionOneText);
    expect(repairs).toEqual([]);
    expect(writeMap(map)).toBe(versionOneText);
  });
});

describe('migrations', () => {
  const steps: readonly Migration[] = [
    { to: 2, migrate: (file) => ({ ...file, trace: [file['formatVersion'], 'two'] }) },
    { to: 3, migrate: (file) => ({ ...file, trace: [file['trace'], file['formatVersion'], 'three'] }) },
  ];

  test('lead to the version of today without a gap', () => {
    expect(migrations.map(({ to }) => to)).toEqual(
      Array.from({ length: fileVersion - 1 }, (_, index) => index + 2),
    );
  });

  test('run oldest first, from the version of the file, and each leaves its number', () => {
    expect(migrateFile({ formatVersion: 1 }, 1, steps, 3)).toEqual({
      formatVersion: 3,
      trace: [[1, 'two'], 2, 'three'],
    });
    expect(migrateFile({ formatVersion: 2 }, 2, steps, 3)).toEqual({
      formatVersion: 3,
      trace: [undefined, 2, 'three'],
    });
  });

  test('leave a file of the version of today as it is', () => {
    const file = { formatVersion: 3 };
    expect(migrateFile(file, 3, steps, 3)).toBe(file);
  });

  test('with a gap, out of order, or short of today are a mistake in the program', () => {
    const [two, three] = steps;
    for (const wrong of [[three], [three, two], [two]]) {
      const given = wrong.filter((step) => step !== undefined);
      expect(() => migrateFile({}, 1, given, 3)).toThrow('gap');
    }
  });
});
