import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { asId, type MeasurementId } from '../../src/model/ids';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { rankAtPar } from '../../src/view/whatIf';
import { csat, measuredMap } from '../ranking/measuredMap';
import { exampleMap } from './exampleMap';

/** The same map with one measurement at its metric's par. */
function atPar(map: JourneyMap, id: MeasurementId): JourneyMap {
  const measurement = map.measurements[id];
  const par = measurement && map.metrics[measurement.metric]?.par?.value;
  if (!measurement || par === undefined) throw new Error(`No par for ${id}`);
  const { value } = measurement;
  const n =
    value.form === 'share' || value.form === 'durations' ? value.n : value.form === 'aggregate' ? value.n : 0;
  return {
    ...map,
    measurements: {
      ...map.measurements,
      [id]: { ...measurement, value: { form: 'aggregate', value: par, ...(n !== undefined && { n }) } },
    },
  };
}

describe('what would change the verdict (metrics.md 3.4 item 5)', () => {
  it('gives the rank that ranking the changed map anew gives, for every metric of the journey of 3.5', () => {
    const map = exampleMap();
    const ranking = rankWeakest(map);
    const checked = ranking.ranked.flatMap((entry) =>
      entry.metrics.flatMap((finding) => {
        const [measurement] = finding.measurements;
        const form = measurement && map.measurements[measurement]?.value.form;
        if (!measurement || form === 'groups') return [];
        const anew = rankWeakest(atPar(map, measurement)).ranked.find(({ id }) => id === entry.id);
        expect([entry.id, finding.metric.id, rankAtPar(entry, finding, ranking)]).toEqual([
          entry.id,
          finding.metric.id,
          anew?.rank,
        ]);
        return [finding];
      }),
    );
    expect(checked.length).toBeGreaterThan(8);
  });

  it('gives it for random journeys too', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 5, max: 400 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 12 }), (spots) => {
        const map = measuredMap({
          spots: spots.map(([x, n], index) => ({ id: `t${index}`, measured: [csat(Math.min(x, n), n)] })),
        });
        const ranking = rankWeakest(map);
        for (const entry of ranking.ranked) {
          const [finding] = entry.metrics;
          if (!finding) throw new Error('ranked without a metric');
          const anew = rankWeakest(atPar(map, asId(`${entry.id}-000`)));
          expect(rankAtPar(entry, finding, ranking)).toBe(
            anew.ranked.find(({ id }) => id === entry.id)?.rank,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
