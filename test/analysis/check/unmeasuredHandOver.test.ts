import { describe, expect, test } from 'vitest';
import { change, cleanMap, findingsOf, foundAt, markFirst } from './cleanMap';

const unmeasured = () => change({ 'measurements/csat-hand': undefined });

describe('a hand-over between departments that nobody measures (silos)', () => {
  test('is found, with both departments', () => {
    expect(findingsOf('unmeasuredHandOver', unmeasured())).toMatchObject([
      { at: 'hand', facts: { others: ['sales', 'service'] }, severity: 'hint' },
    ]);
  });

  test('is not found when it is measured, or stays within one department', () => {
    expect(foundAt('unmeasuredHandOver', cleanMap())).toEqual([]);
    const within = change({ 'touchpoints/pickup/department': 'sales' }, unmeasured());
    expect(foundAt('unmeasuredHandOver', within)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('unmeasuredHandOver', unmeasured());
    expect(findingsOf('unmeasuredHandOver', map)[0]?.intended).toBe(true);
  });
});
