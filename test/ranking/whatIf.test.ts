import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type PersonaId } from '../../src/model/ids';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { mapWithChanges, rankWithChanges, type ValueChange } from '../../src/ranking/whatIf';
import { expectClose } from '../metrics/workedCases';
import { exampleMap } from '../view/exampleMap';
import { weak } from './measuredMap';
import { anna, personaMap } from './personaMap';
import { mapOf, randomSpots } from './randomMap';

describe('what if (metrics.md 3.4 item 5)', () => {
  const set = (metric: string, subject: string, value: number, persona?: PersonaId): ValueChange => ({
    metric: asId(metric),
    subject: asId(subject),
    value,
    ...(persona !== undefined && { persona }),
  });

  it('gives the ranking of the map with the other value, and leaves the map as it was', () => {
    const map = exampleMap();
    const before = JSON.stringify(map);
    const found = rankWithChanges(map, [set('csat', 'email-support', 0.75)]);
    const row = weak(found, 'email-support');
    expect(JSON.stringify(map)).toBe(before);
    expectClose(row.metrics.find(({ metric }) => metric.id === 'csat')?.health, 50);
    expect(row.trust).toBe(weak(rankWeakest(map), 'email-support').trust);
    expect(found.ranked[0]?.id).toBe('identity-check');
    expect(rankWithChanges(map, [])).toBe(rankWeakest(map));
  });

  it('every metric at the value it has changes no score', () => {
    const map = exampleMap();
    const base = rankWeakest(map);
    const changes = base.ranked.flatMap((row) =>
      row.metrics.map(({ metric, reading }) => set(metric.id, row.id, reading.value)),
    );
    expectClose(
      rankWithChanges(map, changes).ranked.map(({ id, adjustedHealth }) => [id, adjustedHealth]),
      base.ranked.map(({ id, adjustedHealth }) => [id, adjustedHealth]),
    );
  });

  it('moves one persona, and everyone with it where everyone is the personas together', () => {
    const map = personaMap();
    const changed = rankWithChanges(map, [set('csat', 'desk', 0.9, anna)]);
    const share = (ranking: typeof changed): number => weak(ranking, 'desk').metrics[0]?.reading.value ?? 0;
    expectClose(share(changed), (90 + 90 + 2) / 203);
    const all = rankWithChanges(map, [set('csat', 'desk', 0.5)]);
    expectClose(share(all), 0.5);
    expectClose(share(rankWithChanges(map, [set('csat', 'desk', 0.5)], { persona: anna })), 0.5);
  });

  it('changes nothing where nothing is measured', () => {
    const map = exampleMap();
    expect(mapWithChanges(map, [set('csat', 'billing', 0.5), set('none', 'renewal', 1)])).toBe(map);
  });

  it('a better value never makes the touchpoint weaker, whatever the journey (P3)', () => {
    fc.assert(
      fc.property(randomSpots, fc.double({ min: 0, max: 1, noNaN: true }), (list, value) => {
        const map = mapOf(list);
        const base = rankWeakest(map);
        const [first] = base.ranked;
        const now = first?.metrics[0]?.reading.value ?? 0;
        if (!first) return;
        const changed = weak(rankWithChanges(map, [set('csat', first.id, value)]), first.id);
        const rise = changed.adjustedHealth - first.adjustedHealth;
        if (value >= now) expect(rise).toBeGreaterThanOrEqual(-1e-9);
        else expect(rise).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
