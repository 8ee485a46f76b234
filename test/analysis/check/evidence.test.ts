import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst } from './cleanMap';

describe('a persona without evidence (product.md: it is a guess, and the map says so)', () => {
  test('is found without any and with an empty list', () => {
    expect(foundAt('evidence', change({ 'personas/mina/evidence': undefined }))).toEqual(['mina']);
    expect(foundAt('evidence', change({ 'personas/mina/evidence': [] }))).toEqual(['mina']);
  });

  test('is not found when one piece is there, dated or not', () => {
    expect(foundAt('evidence', change({ 'personas/mina/evidence': [{ kind: 'workshop' }] }))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('evidence', change({ 'personas/mina/evidence': [] }));
    expect(findingsOf('evidence', map)[0]?.intended).toBe(true);
  });
});
