import { describe, expect, test } from 'vitest';
import { asId, type PersonaId, type StageId } from '../../src/model/ids';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { exampleRanking } from './exampleJourney';
import { csat, measuredMap, measurementId, weak, type Spot } from './measuredMap';

const seconds = (hours: number): number => hours * 3600;

/** The journey of metrics.md 3.5 as a map. Retention weighs whole there. */
const exampleSpots: readonly Spot[] = [
  {
    id: 'discover-site',
    fields: { reach: 1000, importance: 0.8 },
    measured: [{ metric: 'sus', value: { form: 'aggregate', value: 71.5, n: 24 } }],
  },
  {
    id: 'create-account',
    fields: { reach: 620 },
    measured: [
      { metric: 'taskSuccess', value: { form: 'share', x: 14, n: 20 } },
      { metric: 'ces7', value: { form: 'aggregate', value: 3.4, n: 18 } },
    ],
  },
  {
    id: 'identity-check',
    fields: { reach: 410, importance: 1.4 },
    measured: [csat(5, 12), { metric: 'ces7', value: { form: 'aggregate', value: 4.9, n: 11 } }],
  },
  {
    id: 'first-delivery',
    fields: { reach: 370, importance: 1.2 },
    measured: [
      csat(412, 520),
      { metric: 'nps', value: { form: 'groups', low: 110, middle: 180, high: 210 } },
    ],
  },
  {
    id: 'support-chat',
    stage: 's2',
    fields: { reach: 150 },
    measured: [
      { metric: 'csat', value: { form: 'answers', counts: [10, 10, 15, 30, 30] } },
      { metric: 'frtChat', value: { form: 'durations', n: 830, meanSeconds: 192 } },
      { metric: 'fcr', value: { form: 'share', x: 540, n: 830 } },
    ],
  },
  {
    id: 'email-support',
    stage: 's2',
    fields: { reach: 90 },
    measured: [
      csat(18, 40),
      { metric: 'frtEmail', value: { form: 'aggregate', value: seconds(19), n: 410 } },
    ],
  },
  { id: 'returns', stage: 's2', fields: { reach: 50, importance: 0.9 }, measured: [csat(0, 3)] },
  {
    id: 'renewal',
    stage: 's2',
    fields: { reach: 300, importance: 1.1 },
    measured: [
      { metric: 'retention', value: { form: 'aggregate', value: 0.78, n: 640 } },
      { metric: 'nps', value: { form: 'aggregate', value: 8, n: 75 } },
    ],
  },
  { id: 'billing', stage: 's2', fields: { reach: 350 } },
];
const exampleMap = measuredMap({ spots: exampleSpots, metrics: { retention: { weight: 1 } } });

const anna = asId<PersonaId>('anna');
const ben = asId<PersonaId>('ben');
const ofAnna = { persona: anna } as const;

describe('the ranking of a map (metrics.md 3.3 and 3.5)', () => {
  const ranking = rankWeakest(exampleMap);

  test('a map gives the same ranking as its figures do: probabilities, intervals, pain', () => {
    expect(ranking.journeyAverage).toBeCloseTo(exampleRanking.journeyAverage ?? NaN, 9);
    expect(ranking.k).toBe(2);
    for (const row of exampleRanking.ranked) {
      const own = weak(ranking, row.id);
      expect(own.rank).toBe(row.rank);
      expect(own.adjustedHealth).toBeCloseTo(row.adjustedHealth, 9);
      expect(own.probabilityWeakest).toBeCloseTo(row.probabilityWeakest, 9);
      expect(own.probabilityBottomK).toBeCloseTo(row.probabilityBottomK, 9);
      expect(own.rankInterval).toEqual(row.rankInterval);
      expect(own.pain).toBeCloseTo(row.pain, 9);
    }
    expect(ranking.tiedWithWeakest.map(({ id }) => id)).toEqual(['identity-check']);
  });

  test('E13: 0 of 3 is an early warning in "needs data", with who was unhappy', () => {
    const [returns] = ranking.needsData;
    expect(returns?.id).toBe('returns');
    expect(returns?.isEarlyWarning).toBe(true);
    expect(returns?.metrics[0]?.reading.unhappy).toEqual({ count: 3, of: 3 });
    const flags = [csat(0, 3), csat(0, 2), csat(1, 3), csat(0, 1)].map((measured) => {
      const map = measuredMap({ spots: [{ id: 't', measured: [measured] }] });
      return rankWeakest(map).needsData[0]?.isEarlyWarning;
    });
    expect(flags).toEqual([true, true, false, false]);
  });

  test('an unmeasured touchpoint is neither weak nor healthy', () => {
    expect(ranking.unmeasured).toEqual([{ id: 'billing', why: 'no-measurement', unscored: [] }]);
  });

  test('each metric carries what explains it, and the contributions sum to adjusted − average', () => {
    const row = weak(ranking, 'email-support');
    expect(row.metrics.map(({ metric }) => metric.kind)).toEqual(['csat', 'frt']);
    const [satisfaction, response] = row.metrics;
    expect(satisfaction?.contribution).toBeCloseTo(-10.473111, 6);
    expect(response?.contribution).toBeCloseTo(-7.817905, 6);
    expect(satisfaction?.reading.value).toBe(0.45);
    expect(satisfaction?.measurements).toEqual([measurementId('email-support-000')]);
    expect(satisfaction?.answersMissing).toBe(41);
    expect(satisfaction?.healthInterval?.low).toBe(0);
    expect(satisfaction?.isBelowPar).toBe(true);
    expect(row.metrics.reduce((sum, metric) => sum + metric.contribution, 0)).toBeCloseTo(
      row.contributionSum,
      9,
    );
  });

  test('a stage’s health is the trust-weighted mean of its measured touchpoints', () => {
    const rows = [...ranking.ranked, ...ranking.needsData].filter((row) =>
      ['support-chat', 'email-support', 'returns', 'renewal'].includes(row.id),
    );
    const trust = rows.reduce((sum, row) => sum + row.trust, 0);
    const health = rows.reduce((sum, row) => sum + row.trust * row.adjustedHealth, 0) / trust;
    const node = ranking.healthOfNodes.get(asId<StageId>('s2'));
    expect(node?.health).toBeCloseTo(health, 9);
    expect(node?.measured).toBe(4);
  });

  test('the same map gives the same bytes (P19)', () => {
    expect(JSON.stringify(rankWeakest(structuredClone(exampleMap)))).toBe(JSON.stringify(ranking));
  });
});

describe('one persona’s ranking (metrics.md 3.3, personas)', () => {
  const map = measuredMap({
    spots: [
      { id: 'search', measured: [csat(70, 100), csat(4, 20, ofAnna)] },
      { id: 'pay', measured: [csat(50, 100), csat(35, 40, ofAnna)] },
      { id: 'help', measured: [csat(60, 100)] },
    ],
  });
  const everyone = rankWeakest(map);
  const persona = rankWeakest(map, { persona: anna });

  test('E12: its own answers are pulled to the touchpoint’s score for everyone, with K·(20/12)²', () => {
    const row = [...persona.ranked, ...persona.needsData].find(({ id }) => id === 'search');
    const halfTrust = 20.25 * (20 / 12) ** 2;
    expect(row?.trust).toBeCloseTo(20 / (20 + halfTrust), 12);
    expect(row?.centre).toBe(weak(everyone, 'search').adjustedHealth);
    expect(row?.adjustedHealth).toBeCloseTo((1 - (row?.trust ?? 0)) * (row?.centre ?? 0), 9);
  });

  test('the weakest for a persona may be another than for everyone', () => {
    expect(everyone.ranked[0]?.id).toBe('pay');
    expect(persona.ranked[0]?.id).toBe('search');
    expect(persona.persona).toBe(anna);
    expect(persona.journeyAverage).toBe(everyone.journeyAverage);
  });

  test('answers without a persona are not the persona’s', () => {
    expect(persona.unmeasured.map(({ id }) => id)).toEqual(['help']);
    expect(rankWeakest(map, { persona: ben }).unmeasured).toHaveLength(3);
  });
});
