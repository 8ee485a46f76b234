import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst } from './cleanMap';

const dated = (...dates: string[]) =>
  change({ 'personas/mina/evidence': dates.map((date) => ({ kind: 'survey', date })) });

describe('stale evidence', () => {
  test('is found when the newest date lies more than twelve months back', () => {
    const map = dated('2025-11-22', '2024-01-01');
    expect(findingsOf('staleEvidence', map)).toMatchObject([{ at: 'mina', facts: { date: '2025-11-22' } }]);
  });

  test('is not found on the very day twelve months ago, nor when something newer is there', () => {
    expect(foundAt('staleEvidence', dated('2025-11-23'))).toEqual([]);
    expect(foundAt('staleEvidence', dated('2020-01-01', '2026-01-01'))).toEqual([]);
  });

  test('is not found where nothing is dated: its age is not known', () => {
    expect(foundAt('staleEvidence', change({ 'personas/mina/evidence': [{ kind: 'survey' }] }))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('staleEvidence', dated('2024-01-01'));
    expect(findingsOf('staleEvidence', map)[0]?.intended).toBe(true);
  });
});
