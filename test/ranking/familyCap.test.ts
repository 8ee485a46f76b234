import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { expectClose } from '../metrics/workedCases';
import { csat, measuredMap, weak, type Spot } from './measuredMap';

describe('the cap on a family of metrics (metrics.md 3.3, weights)', () => {
  const spot: Spot = {
    id: 'a',
    measured: [
      csat(30, 100),
      {
        metric: 'sentiment',
        value: { form: 'groups', low: 60, middle: 20, high: 20 },
        more: { grade: 'measured' },
      },
      { metric: 'frtChat', value: { form: 'durations', n: 100, meanSeconds: 60 } },
    ],
  };
  const says = (map: JourneyMap): Record<string, number> =>
    Object.fromEntries(weak(rankWeakest(map), 'a').metrics.map(({ metric, say }) => [metric.id, say]));

  it('is off unless set; set, CSAT and sentiment say half together, in the proportions they had', () => {
    const free = says(measuredMap({ spots: [spot] }));
    const capped = says(measuredMap({ spots: [spot], map: { ranking: { familyCap01: 0.5 } } }));
    expect((free['csat'] ?? 0) + (free['sentiment'] ?? 0)).toBeGreaterThan(0.6);
    expectClose((capped['csat'] ?? 0) + (capped['sentiment'] ?? 0), 0.5);
    expectClose(capped['frtChat'], 0.5);
    expectClose(
      (capped['csat'] ?? 0) / (capped['sentiment'] ?? 1),
      (free['csat'] ?? 0) / (free['sentiment'] ?? 1),
    );
  });

  it('does not touch a single metric of the family, nor a family alone', () => {
    const [one, two, three] = spot.measured ?? [];
    if (!one || !two || !three) throw new Error('three metrics');
    for (const measured of [
      [one, three],
      [one, two],
    ]) {
      const spots = [{ id: 'a', measured }];
      expect(says(measuredMap({ spots, map: { ranking: { familyCap01: 0.5 } } }))).toEqual(
        says(measuredMap({ spots })),
      );
    }
  });
});
