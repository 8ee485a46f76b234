import { describe, expect, test } from 'vitest';
import { change, cleanMap, findingsOf, foundAt, markFirst } from './cleanMap';

describe('a hand-over nobody owns', () => {
  test('is found when one end has a department and the other none, and names that end', () => {
    const map = change({ 'touchpoints/pickup/department': undefined });
    expect(findingsOf('unownedHandOver', map)).toMatchObject([
      { at: 'hand', place: 'hand', kind: 'connections', facts: { others: ['pickup'] } },
    ]);
    const other = change({ 'touchpoints/checkout/department': undefined });
    expect(findingsOf('unownedHandOver', other)).toMatchObject([{ facts: { others: ['checkout'] } }]);
  });

  test('is not found when both have one or neither, nor where customers leave', () => {
    expect(foundAt('unownedHandOver', cleanMap())).toEqual([]);
    const neither = change({
      'touchpoints/pickup/department': undefined,
      'touchpoints/checkout/department': undefined,
    });
    expect(foundAt('unownedHandOver', neither)).toEqual([]);
    const leaving = change({
      'touchpoints/pickup/department': undefined,
      'connections/hand/kind': 'drop-off',
    });
    expect(foundAt('unownedHandOver', leaving)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('unownedHandOver', change({ 'touchpoints/pickup/department': undefined }));
    expect(findingsOf('unownedHandOver', map)[0]?.intended).toBe(true);
  });
});
