import { describe, expect, test } from 'vitest';
import { asId, type MapId, type PersonaId, type StageId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { csat, measuredMap, measurementId, weak, type Spot } from './measuredMap';

const ofAnna = { persona: asId<PersonaId>('anna') } as const;
const ofBen = { persona: asId<PersonaId>('ben') } as const;

describe('which measurements count', () => {
  const spotsOf = (...measured: Spot['measured'] & object): JourneyMap =>
    measuredMap({ spots: [{ id: 't', measured }] });
  const valueIn = (map: JourneyMap): number | undefined =>
    rankWeakest(map).ranked[0]?.metrics[0]?.reading.value;

  test('the latest period wins, and one without a period is the oldest', () => {
    const old = csat(10, 100, { period: { from: '2024-01-01', to: '2024-12-31' } });
    const late = csat(60, 100, { period: { from: '2025-01-01', to: '2025-03-31' } });
    expect(valueIn(spotsOf(late, old, csat(90, 100)))).toBe(0.6);
    expect(valueIn(spotsOf(csat(90, 100), old))).toBe(0.1);
  });

  test('what everyone answered wins over personas; without it the personas are put together', () => {
    const parts = [csat(10, 50, ofAnna), csat(30, 50, ofBen)];
    expect(valueIn(spotsOf(...parts))).toBe(0.4);
    expect(rankWeakest(spotsOf(...parts)).ranked[0]?.metrics[0]?.measurements).toHaveLength(2);
    expect(valueIn(spotsOf(...parts, csat(70, 100)))).toBe(0.7);
  });

  test('with a day given, measurements older than twelve months count half', () => {
    const map = spotsOf(csat(50, 100, { period: { from: '2017-05-01', to: '2017-05-31' } }));
    expect(rankWeakest(map).ranked[0]?.metrics[0]?.reading.effectiveN).toBe(100);
    expect(rankWeakest(map, { today: '2025-01-01' }).ranked[0]?.metrics[0]?.reading.effectiveN).toBe(50);
  });

  test('measurements of the map and of stages never rank', () => {
    const map = measuredMap({
      spots: [{ id: 't', measured: [csat(50, 100)] }],
      also: [
        {
          id: measurementId('of-the-map'),
          metric: asId('csat'),
          subject: asId<MapId>('map'),
          value: { form: 'share', x: 0, n: 500 },
          grade: 'measured',
        },
        {
          id: measurementId('of-the-stage'),
          metric: asId('csat'),
          subject: asId<StageId>('s1'),
          value: { form: 'share', x: 0, n: 500 },
          grade: 'measured',
        },
      ],
    });
    const ranking = rankWeakest(map);
    expect(ranking.ranked.map(({ id }) => id)).toEqual(['t']);
    expect(ranking.journeyAverage).toBeCloseTo(100 / 7, 9);
  });

  test('retention and churn at one touchpoint count once: the side with more answers', () => {
    const both = (kept: number, left: number): string[] => {
      const map = spotsOf(
        { metric: 'retention', value: { form: 'share', x: Math.round(0.7 * kept), n: kept } },
        { metric: 'churn', value: { form: 'share', x: Math.round(0.3 * left), n: left } },
      );
      const [row] = rankWeakest(map).ranked;
      expect(row?.unscored.map(({ why }) => why)).toEqual(['same-information']);
      return (row?.metrics ?? []).map(({ metric }) => metric.kind);
    };
    expect(both(100, 100)).toEqual(['retention']);
    expect(both(100, 400)).toEqual(['churn']);
  });

  test('a volume and a conversion without anchors are shown, not scored', () => {
    const map = spotsOf(
      { metric: 'volume', value: { form: 'aggregate', value: 1200 } },
      { metric: 'conversion', value: { form: 'share', x: 30, n: 100 } },
    );
    const [row] = rankWeakest(map).unmeasured;
    expect(row?.why).toBe('no-score');
    expect(row?.unscored.map(({ why }) => why)).toEqual(['never-health', 'missing-anchors']);
  });

  test('a conversion with anchors of the team is scored', () => {
    const anchors = { floor: { value: 0.1 }, par: { value: 0.3 }, target: { value: 0.5 } };
    const map = measuredMap({
      spots: [{ id: 't', measured: [{ metric: 'conversion', value: { form: 'share', x: 60, n: 200 } }] }],
      metrics: { conversion: anchors },
    });
    expect(rankWeakest(map).ranked[0]?.metrics[0]?.health).toBeCloseTo(50, 9);
  });

  test('a measurement that cannot be read leaves the touchpoint unmeasured and says so', () => {
    const map = spotsOf({ metric: 'csat', value: { form: 'answers', counts: [1, 2] } });
    expect(rankWeakest(map).unmeasured[0]?.why).toBe('unreadable');
  });

  test('reach comes from the touchpoint, else from its volume, over the maximum; moments of truth matter 1.5 times', () => {
    const map = measuredMap({
      spots: [
        { id: 'a', fields: { reach: 500, momentOfTruth: true, importance: 2 }, measured: [csat(50, 100)] },
        {
          id: 'b',
          measured: [csat(50, 100), { metric: 'volume', value: { form: 'aggregate', value: 2000 } }],
        },
        { id: 'c', measured: [csat(50, 100)] },
      ],
    });
    const ranking = rankWeakest(map);
    expect(weak(ranking, 'a')).toMatchObject({ reach01: 0.25, importance: 3, isReachKnown: true });
    expect(weak(ranking, 'b')).toMatchObject({ reach01: 1, importance: 1, isReachKnown: true });
    expect(weak(ranking, 'c')).toMatchObject({ reach01: 1, isReachKnown: false });
  });

  test('workshop votes are ranked and marked as opinion', () => {
    const map = spotsOf({
      metric: 'emotion',
      value: { form: 'answers', counts: [3, 3, 1, 1, 0] },
      more: { grade: 'estimate' },
    });
    const [row] = rankWeakest(map).ranked;
    expect(row?.trust).toBeCloseTo(2 / 7, 12);
    expect(row?.evidence).toBe('estimate');
  });

  test('the map’s settings and number of weakest are used', () => {
    const spots = [1, 2, 3, 4].map((index) => ({ id: `t${index}`, measured: [csat(10 * index, 50)] }));
    const usual = rankWeakest(measuredMap({ spots }));
    const changed = rankWeakest(
      measuredMap({
        spots,
        map: { highlightCount: 2, ranking: { spreadHealth: 40, disagreementHealth: 0 } },
      }),
    );
    expect([usual.k, changed.k]).toEqual([1, 2]);
    expect(changed.ranked[0]?.metrics[0]?.halfTrust).toBeCloseTo(20.25 / 4, 9);
    expect(changed.ranked[0]?.variance).not.toBeCloseTo(usual.ranked[0]?.variance ?? NaN, 3);
  });
});
