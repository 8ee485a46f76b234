/** The benchmark's maps are what they claim to be, or its figures mean nothing. */
import { describe, expect, it } from 'vitest';
import { findBroken } from '../../src/model/invariants';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { generateMap } from './generateMap';

describe.each([200, 1_000, 5_000])('a generated map of %i touchpoints', (touchpoints) => {
  const map = generateMap({ seed: 7, touchpoints });
  const count = (records: object): number => Object.keys(records).length;

  it('is the same map for the same seed and another one for another', () => {
    expect(generateMap({ seed: 7, touchpoints })).toEqual(map);
    expect(generateMap({ seed: 8, touchpoints }).touchpoints).not.toEqual(map.touchpoints);
  });

  it('keeps all rules of a sound map', () => {
    expect(findBroken(map)).toEqual([]);
  });

  it('has the number of touchpoints asked for, as many connections, and the usual numbers of stages and personas', () => {
    expect(count(map.touchpoints)).toBe(touchpoints);
    expect(count(map.connections)).toBe(touchpoints);
    expect(count(map.stages)).toBeGreaterThanOrEqual(5);
    expect(count(map.stages)).toBeLessThanOrEqual(40);
    expect(count(map.personas)).toBeGreaterThanOrEqual(3);
    expect(count(map.personas)).toBeLessThanOrEqual(20);
  });

  it('has figures of several kinds, so that the ranking has its real work to do', () => {
    expect(new Set(Object.values(map.measurements).map(({ value }) => value.form)).size).toBe(5);
    expect(rankWeakest(map).ranked.length).toBeGreaterThan(touchpoints / 2);
  });
});
