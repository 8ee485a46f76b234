import { describe, expect, test } from 'vitest';
import { change, cleanMap, findingsOf, foundAt, markFirst } from './cleanMap';

describe('a touchpoint without an owning department', () => {
  test('is found, on personas as well, in the order of the journey', () => {
    const map = change({
      'touchpoints/pickup/department': undefined,
      'touchpoints/search/department': undefined,
      'touchpoints/advice/node': 'mina',
      'touchpoints/advice/department': undefined,
    });
    expect(foundAt('owner', map)).toEqual(['advice', 'search', 'pickup']);
  });

  test('is not found when it has one', () => {
    expect(foundAt('owner', cleanMap())).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('owner', change({ 'touchpoints/search/department': undefined }));
    expect(findingsOf('owner', map)[0]?.intended).toBe(true);
  });
});
