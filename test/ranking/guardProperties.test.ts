import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactRanks, rankProbabilities } from '../../src/ranking/exactRanks';
import { probabilityBelow } from '../../src/ranking/probabilityBelow';
import { labelOf, rankTouchpoints, usualK } from '../../src/ranking/rankTouchpoints';
import type { TouchpointInput } from '../../src/ranking/TouchpointInput';
import { arbitraryJourney, replaceFirst, replaceMetric, worsen } from './arbitraryJourney';
import { metricInputs, touchpoint } from './exampleJourney';

const arbitraryScores = fc
  .array(
    fc.record({
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      variance: fc.double({ min: 0.25, max: 400, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((scores) => ({
    means: scores.map(({ mean }) => mean),
    variances: scores.map(({ variance }) => variance),
  }));

const runs = { numRuns: 60 };

/** Enough answers that the first touchpoint is ranked whatever its metrics are. */
const wellMeasured = (journey: TouchpointInput[]): TouchpointInput[] =>
  replaceFirst(journey, (first) => ({
    ...first,
    metrics: first.metrics.map((metric) => ({ ...metric, n: metric.n + 100, gradeFactor: 1 })),
  }));

const worse = (journey: TouchpointInput[], drop: number): TouchpointInput[] =>
  replaceFirst(journey, (first) => replaceMetric(first, (metric) => worsen(metric, drop)));

describe('properties of the guard (metrics.md 6)', () => {
  test('P3b: worsening a metric never improves the touchpoint’s rank', () => {
    fc.assert(
      fc.property(arbitraryJourney, fc.double({ min: 0, max: 0.5, noNaN: true }), (random, drop) => {
        const journey = wellMeasured(random);
        const rankIn = (touchpoints: TouchpointInput[]): number =>
          rankTouchpoints(touchpoints).ranked.find(({ id }) => id === 't0')?.rank ?? Number.NaN;
        expect(rankIn(worse(journey, drop))).toBeLessThanOrEqual(rankIn(journey));
      }),
      { numRuns: 100 },
    );
  });

  test('P3c: worsening a metric never lowers the touchpoint’s probability of being the weakest', () => {
    fc.assert(
      fc.property(arbitraryJourney, fc.double({ min: 0, max: 0.5, noNaN: true }), (random, drop) => {
        const journey = wellMeasured(random);
        const probabilityIn = (touchpoints: TouchpointInput[]): number =>
          rankTouchpoints(touchpoints).ranked.find(({ id }) => id === 't0')?.probabilityWeakest ?? Number.NaN;
        expect(probabilityIn(worse(journey, drop))).toBeGreaterThanOrEqual(probabilityIn(journey) - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('P14: rows and columns of the rank probabilities sum to 1', () => {
    fc.assert(
      fc.property(arbitraryScores, (scores) => {
        const rows = rankProbabilities(scores);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        for (const [index, row] of rows.entries()) {
          expect(sum(Array.from(row))).toBeCloseTo(1, 9);
          expect(sum(rows.map((other) => other[index] ?? 0))).toBeCloseTo(1, 9);
        }
      }),
      runs,
    );
  });

  test('P15: the expected rank is 1 + Σ Φ(difference/√(sum of variances))', () => {
    fc.assert(
      fc.property(arbitraryScores, (scores) => {
        const all = scores.means.map((mean, index) => ({ mean, variance: scores.variances[index] ?? 0 }));
        const { expectedRank } = exactRanks(scores, { k: 1, confidence: 0.9 });
        for (const [index, own] of all.entries()) {
          const below = all.reduce(
            (sum, other, at) => (at === index ? sum : sum + probabilityBelow(other, own)),
            1,
          );
          expect(expectedRank[index]).toBeCloseTo(below, 8);
        }
      }),
      runs,
    );
  });

  test('P16: Σ P(weakest) = 1, P(weakest) ≤ P(bottom k), and the rank interval is one', () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const { ranked } = rankTouchpoints(journey);
        if (ranked.length === 0) return;
        expect(ranked.reduce((sum, row) => sum + row.probabilityWeakest, 0)).toBeCloseTo(1, 9);
        for (const row of ranked) {
          expect(row.probabilityWeakest).toBeLessThanOrEqual(row.probabilityBottomK + 1e-12);
          expect(row.rankInterval.low).toBeLessThanOrEqual(row.rankInterval.high);
          expect(row.rankInterval.low).toBeGreaterThanOrEqual(1);
          expect(row.rankInterval.high).toBeLessThanOrEqual(ranked.length);
        }
      }),
      runs,
    );
  });

  test('P19: the same input gives the same bytes, in whatever order it comes', () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const first = rankTouchpoints(journey);
        expect(JSON.stringify(rankTouchpoints(structuredClone(journey)))).toBe(JSON.stringify(first));
        expect(rankTouchpoints([...journey].reverse()).ranked.map(({ id }) => id)).toEqual(
          first.ranked.map(({ id }) => id),
        );
      }),
      runs,
    );
  });

  test('P23: reach and importance change pain only, never who is weakest; pain is not negative', () => {
    fc.assert(
      fc.property(arbitraryJourney, fc.double({ min: 0, max: 1, noNaN: true }), (journey, reach01) => {
        const before = rankTouchpoints(journey).ranked;
        // Equal scores are ordered by reach: that is the tie rule, not the score.
        fc.pre(new Set(before.map((row) => row.adjustedHealth.toFixed(7))).size === before.length);
        const other = journey.map((one, index) => ({ ...one, reach01, importance: index }));
        const after = rankTouchpoints(other).ranked;
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
        expect(after.map((row) => row.probabilityWeakest)).toEqual(
          before.map((row) => row.probabilityWeakest),
        );
        for (const row of after) expect(row.pain).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('P25: a touchpoint with three answers never enters the ranked list', () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const thin = replaceFirst(journey, (first) => ({
          ...first,
          metrics: first.metrics.map((metric) => ({ ...metric, n: 3 })),
        }));
        expect(rankTouchpoints(thin).ranked.map(({ id }) => id)).not.toContain('t0');
        expect(rankTouchpoints(thin).needsData.map(({ id }) => id)).toContain('t0');
      }),
      runs,
    );
  });
});

describe('the rules of metrics.md 2.6 and 3.3', () => {
  test('a touchpoint is ranked from five raw answers and trust 0.20 on', () => {
    const votes = (n: number): TouchpointInput => ({
      ...touchpoint('votes', [], 1, 1, 0),
      metrics: metricInputs([['emotion', -1, n]]).map((metric) => ({ ...metric, gradeFactor: 0.25 })),
    });
    // Eight staff votes at grade 0.25 are two answers: 2/(2 + 5) = 0.29
    expect(rankTouchpoints([votes(8)]).ranked[0]?.trust).toBeCloseTo(2 / 7, 12);
    expect(rankTouchpoints([votes(4)]).ranked).toEqual([]);
    // 5/(5 + 20.25) = 0.198
    expect(rankTouchpoints([touchpoint('csat', [['csat', 0.2, 5]], 1, 1, 0)]).ranked).toEqual([]);
    expect(rankTouchpoints([touchpoint('csat', [['csat', 0.2, 6]], 1, 1, 0)]).ranked).toHaveLength(1);
  });

  test('k is a quarter of the ranked touchpoints, at least 1 and at most 3', () => {
    expect([1, 5, 6, 9, 10, 40].map(usualK)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test('labels: clear, likely, contender, not distinguishable', () => {
    expect(labelOf(0.8, 0.9)).toBe('clear');
    expect(labelOf(0.79, 0.8)).toBe('likely');
    expect(labelOf(0.3, 0.5)).toBe('contender');
    expect(labelOf(0.3, 0.49)).toBe('not-distinguishable');
  });

  test('equal scores are ordered by reach, then importance, then the journey, then the id', () => {
    const same = (id: string, reach: number, importance: number, order: number): TouchpointInput =>
      touchpoint(id, [['csat', 0.6, 50]], reach, importance, order);
    const order = rankTouchpoints([
      same('e', 0.5, 1, 3),
      same('d', 0.5, 1, 3),
      same('c', 0.5, 1, 2),
      same('b', 0.5, 2, 4),
      same('a', 0.9, 1, 5),
    ]);
    expect(order.ranked.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('at the end of the scale equal scores are ordered by trust', () => {
    const good = (id: string, n: number): TouchpointInput => touchpoint(id, [['csat', 1, n]], 1, 1, 0);
    expect(rankTouchpoints([good('few', 40), good('many', 400)]).ranked.map(({ id }) => id)).toEqual([
      'many',
      'few',
    ]);
  });

  test('an empty journey and one that nobody measured rank nothing and do not fail', () => {
    expect(rankTouchpoints([])).toMatchObject({
      journeyAverage: null,
      ranked: [],
      needsData: [],
      unmeasured: [],
    });
    expect(rankTouchpoints([touchpoint('new', [], 1, 1, 0)]).unmeasured).toEqual(['new']);
  });

  test('a metric with weight 0 has no say', () => {
    const silent = touchpoint(
      't',
      [
        ['csat', 0.1, 50],
        ['sus', 80, 50],
      ],
      1,
      1,
      0,
    );
    const first = replaceMetric(silent, (metric) => ({ ...metric, weight: 0 }));
    expect(rankTouchpoints([first]).ranked[0]?.metrics.map(({ id }) => id)).toEqual(['sus']);
  });
});
