import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst } from './cleanMap';

describe('a touchpoint without a purpose (product.md: every touchpoint states its purpose)', () => {
  test('is found when neither the kind nor the words say one', () => {
    expect(foundAt('purpose', change({ 'touchpoints/search/purposeKind': undefined }))).toEqual(['search']);
  });

  test('is found when the words are only blanks', () => {
    const map = change({ 'touchpoints/search/purposeKind': undefined, 'touchpoints/search/purpose': ' \n' });
    expect(foundAt('purpose', map)).toEqual(['search']);
  });

  test('is not found when words alone say it', () => {
    const map = change({
      'touchpoints/search/purposeKind': undefined,
      'touchpoints/search/purpose': 'compare prices',
    });
    expect(foundAt('purpose', map)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('purpose', change({ 'touchpoints/search/purposeKind': undefined }));
    expect(findingsOf('purpose', map)[0]?.intended).toBe(true);
  });
});
