import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactRanks } from '../../src/ranking/exactRanks';
import { probabilityBelow } from '../../src/ranking/probabilityBelow';
import { growingNodes } from '../../src/ranking/RankDistribution';
import { rankByPain } from '../../src/ranking/rankByPain';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { expectClose } from '../metrics/workedCases';
import { exampleMap } from '../view/exampleMap';
import { measuredMap, weak } from './measuredMap';
import { mapOf, randomSpots } from './randomMap';

describe('most pain (metrics.md 3.5, 3.7)', () => {
  it('is another list than weakest, with reach × importance × gap written out', () => {
    const { ranked } = rankByPain(rankWeakest(exampleMap()));
    expect(ranked.map(({ id, pain }) => `${id} ${pain.toFixed(1)}`)).toEqual([
      'identity-check 46.0',
      'create-account 37.1',
      'discover-site 34.5',
      'first-delivery 20.7',
      'renewal 19.3',
      'support-chat 9.5',
      'email-support 7.3',
    ]);
    for (const row of ranked) expectClose(row.reach01 * row.importance * row.gap, row.pain);
    expect(ranked.map(({ weaknessRank }) => weaknessRank)).toEqual([2, 4, 7, 6, 5, 3, 1]);
  });

  it('counts a moment of truth half as much again, and leaves the first list alone (P23)', () => {
    const plain = rankWeakest(exampleMap());
    const marked = rankWeakest(exampleMap('en', { 'email-support': { momentOfTruth: true } }));
    const painOf = (ranking: typeof plain): number =>
      rankByPain(ranking).ranked.find(({ id }) => id === 'email-support')?.pain ?? 0;
    expectClose(painOf(marked), 1.5 * painOf(plain));
    expect(marked.ranked.map(({ id }) => id)).toEqual(plain.ranked.map(({ id }) => id));
  });

  it('gives two touchpoints the probability Φ of their pains: mean c(100 − adjusted), variance c²·var', () => {
    const ranking = rankWeakest(
      mapOf([
        { x: 30, n: 60, reach: 1000, importance: 1 },
        { x: 20, n: 60, reach: 700, importance: 1 },
      ]),
    );
    const { ranked } = rankByPain(ranking);
    const scores = ranked.map(({ id, pain, reach01 }) => ({
      mean: pain,
      variance: reach01 ** 2 * weak(ranking, id).variance,
    }));
    const [first, second] = scores;
    if (!first || !second) throw new Error('two rows');
    expectClose(ranked[0]?.probabilityHighest, probabilityBelow(second, first));
  });

  it('takes few nodes for pains a hundred times apart, and finds what equal steps find', () => {
    fc.assert(
      fc.property(randomSpots, (list) => {
        const { ranked } = rankByPain(
          rankWeakest(mapOf(list.map((one) => ({ ...one, reach: one.reach + 5, importance: 1 })))),
        );
        if (ranked.length === 0) return;
        const scores = {
          means: ranked.map(({ pain }) => -pain),
          variances: ranked.map(({ reach01, weakness }) => reach01 ** 2 * weakness.variance),
        };
        const plain = exactRanks(scores, { k: 1, confidence: 0.9 });
        expect(growingNodes(scores).count).toBeLessThan(3000);
        ranked.forEach(({ probabilityHighest }, index) => {
          expect(probabilityHighest).toBeCloseTo(plain.lowest[index] ?? 0, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is sound for touchpoints that hardly anybody passes: probabilities sum to 1, order by pain', () => {
    fc.assert(
      fc.property(randomSpots, (list) => {
        const { ranked } = rankByPain(rankWeakest(mapOf(list)));
        const pains = ranked.map(({ pain }) => Math.round(pain * 1e9));
        expect(pains).toEqual([...pains].sort((a, b) => b - a));
        expect(Math.min(0, ...pains)).toBe(0);
        if (ranked.length === 0) return;
        const sum = ranked.reduce((total, { probabilityHighest }) => total + probabilityHighest, 0);
        expect(sum).toBeCloseTo(1, 6);
      }),
      { numRuns: 60 },
    );
    const tiny = rankByPain(
      rankWeakest(
        mapOf([
          { x: 30, n: 60, reach: 1_000_000, importance: 1 },
          { x: 1, n: 60, reach: 1, importance: 1 },
        ]),
      ),
    );
    expect(tiny.ranked.map(({ probabilityHighest }) => Math.round(100 * probabilityHighest))).toEqual([
      100, 0,
    ]);
    expect(rankByPain(rankWeakest(measuredMap({ spots: [] }))).ranked).toEqual([]);
  });
});
