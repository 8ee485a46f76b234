import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst } from './cleanMap';

describe('a name used twice in one stage', () => {
  test('is found at the later one, whatever case and blanks, decomposed Hangul included', () => {
    const map = change({
      'touchpoints/search/name': '상담 App',
      'touchpoints/advice/name': ' 상담  app '.normalize('NFD'),
    });
    expect(findingsOf('twice', map)).toMatchObject([{ at: 'advice', facts: { others: ['search'] } }]);
  });

  test('is not found across stages, nor of touchpoints without a name', () => {
    expect(foundAt('twice', change({ 'touchpoints/checkout/name': 'The search' }))).toEqual([]);
    const nameless = change({ 'touchpoints/search/name': '', 'touchpoints/advice/name': '' });
    expect(foundAt('twice', nameless)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('twice', change({ 'touchpoints/advice/name': 'The search' }));
    expect(findingsOf('twice', map)[0]?.intended).toBe(true);
  });
});
