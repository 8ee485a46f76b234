import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnelOf, valueOfRepair } from '../../src/analysis/funnel';
import { crosshairOf, placeTouchpoints, quadrantOf } from '../../src/analysis/importancePerformance';
import { kanoOf } from '../../src/analysis/kano';
import { opportunityOf } from '../../src/analysis/opportunity';
import { peakEndOf } from '../../src/analysis/peakEnd';
import { penaltyReward } from '../../src/analysis/penaltyReward';
import type { TouchpointId } from '../../src/model/ids';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { expectClose } from '../metrics/workedCases';
import { exampleMap } from '../view/exampleMap';

describe('opportunity (Ulwick, metrics.md 3.7)', () => {
  test('F01: 9 and 3 make 15, 6 and 8 make 6: satisfaction beyond importance takes nothing away', () => {
    expect(opportunityOf(9, 3)).toEqual({ score: 15, class: 'strong' });
    expect(opportunityOf(6, 8)).toEqual({ score: 6, class: 'served' });
    expect(
      [
        [10, 4],
        [8, 4],
        [7, 4],
        [10, 10],
        [9.9, 9.9],
      ].map(([i = 0, s = 0]) => opportunityOf(i, s).class),
    ).toEqual(['extreme', 'strong', 'consider', 'consider', 'served']);
  });
});

describe('Kano (metrics.md 3.7)', () => {
  test('F02: better 0.55, worse −0.65', () => {
    expectClose(kanoOf({ attractive: 20, oneDimensional: 35, mustBe: 30, indifferent: 15 }), {
      better: 0.55,
      worse: -0.65,
      class: 'oneDimensional',
    });
    expect(kanoOf({ attractive: 0, oneDimensional: 0, mustBe: 0, indifferent: 0 })).toBeNull();
    const classOf = (attractive: number, oneDimensional: number, mustBe: number, indifferent: number) =>
      kanoOf({ attractive, oneDimensional, mustBe, indifferent })?.class;
    expect([classOf(8, 1, 1, 1), classOf(1, 1, 8, 1), classOf(1, 1, 1, 8)]).toEqual([
      'attractive',
      'mustBe',
      'indifferent',
    ]);
  });
});

describe('penalty and reward (metrics.md 3.7)', () => {
  const driver = [1, 2, 2, 3, 3, 4, 4, 5, 5, 5];
  const overall = [2, 3, 2, 6, 7, 7, 6, 7, 8, 7];

  test('F08: a must-be: −4.17 when bad, +0.83 when very good', () => {
    const found = penaltyReward(driver, overall, { min: 1, max: 5 });
    expectClose(found, {
      penalty: -4.166667,
      reward: 0.833333,
      n: { low: 3, middle: 4, high: 3 },
      class: 'must-be',
    });
    expect(found?.penaltyInterval?.high).toBeLessThan(0);
  });

  test('turned round for a scale where low is good, and a delighter is the other way round', () => {
    const turned = penaltyReward(
      driver.map((answer) => 6 - answer),
      overall,
      { min: 1, max: 5 },
      'lower-is-better',
    );
    expectClose(turned?.penalty, -4.166667);
    const delighter = penaltyReward(driver, overall.map((answer) => 10 - answer).toReversed(), {
      min: 1,
      max: 5,
    });
    expect(delighter?.class).toBe('delighter');
  });

  test('leaves out who did not answer both, and says nothing without three groups', () => {
    const with0 = penaltyReward([...driver, Number.NaN, 5], [...overall, 0, Number.NaN], { min: 1, max: 5 });
    expect(with0?.n).toEqual({ low: 3, middle: 4, high: 3 });
    expect(penaltyReward([1, 1, 3], [2, 2, 4], { min: 1, max: 5 })).toBeNull();
    expect(
      penaltyReward([1, 1, 1, 3, 3, 3, 5, 5, 5], [4, 6, 5, 5, 4, 6, 6, 5, 4], { min: 1, max: 5 })?.class,
    ).toBe('neither');
  });
});

describe('importance and performance (metrics.md 3.7)', () => {
  test('F10: four fields around the means; a value on a line belongs to the important and the well-done side', () => {
    const points = [
      { importance: 5, performance: 30 },
      { importance: 4, performance: 80 },
      { importance: 2, performance: 20 },
      { importance: 1, performance: 90 },
    ];
    const crosshair = crosshairOf(points);
    expect(crosshair).toEqual({ importance: 3, performance: 55 });
    expect(points.map((point) => quadrantOf(point, crosshair))).toEqual([
      'concentrate',
      'keep',
      'low',
      'overkill',
    ]);
    expect(quadrantOf(crosshair, crosshair)).toBe('keep');
    expect(crosshairOf(points, 'par').performance).toBe(50);
  });

  test('a ranking is placed by its adjusted health, with bars that say when the field is uncertain', () => {
    const ranking = rankWeakest(exampleMap());
    const { crosshair, points } = placeTouchpoints(ranking);
    expect(points.map(({ id }) => id)).toEqual(ranking.ranked.map(({ id }) => id));
    expectClose(
      crosshair.performance,
      ranking.ranked.reduce((sum, row) => sum + row.adjustedHealth, 0) / ranking.ranked.length,
    );
    expect(points.find(({ id }) => id === 'identity-check')?.quadrant).toBe('concentrate');
    for (const point of points) {
      const { low, high } = point.interval90;
      expect(point.isUncertain).toBe(low < crosshair.performance && high >= crosshair.performance);
    }
    const derived = new Map<TouchpointId, number>(
      ranking.ranked.slice(0, 2).map(({ id }, index) => [id, index]),
    );
    expect(placeTouchpoints(ranking, { importance: derived, crosshair: 'par' }).points).toHaveLength(2);
  });
});

describe('funnel (metrics.md 3.7)', () => {
  const counts = [10_000, 6200, 4100, 3700, 1850];

  test('F06: the first step loses most people, the last explains most of the loss', () => {
    const funnel = funnelOf(counts);
    expectClose(
      funnel?.steps.map(({ logShare }) => logShare),
      [0.283297, 0.245089, 0.060836, 0.410778],
    );
    expectClose(
      funnel?.steps.map(({ lostShare }) => lostShare),
      [0.466258, 0.257669, 0.04908, 0.226994],
    );
  });

  test('F07: the last step at 70 % brings 740 customers more, the first at 80 % 537', () => {
    const funnel = funnelOf(counts);
    if (!funnel) throw new Error('no funnel');
    expectClose(valueOfRepair(funnel, 3, 0.7), 740);
    expectClose(valueOfRepair(funnel, 0, 0.8), 537.096774);
    expect(valueOfRepair(funnel, 4, 0.8)).toBeNull();
  });

  test('metrics.md 6: the product of the steps is the whole, log shares and lost shares sum to 1', () => {
    const falling = fc
      .array(fc.double({ min: 0.01, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 8 })
      .map((steps) => steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) * step], [1e6]));
    fc.assert(
      fc.property(falling, (places) => {
        const funnel = funnelOf(places);
        if (!funnel) throw new Error('no funnel');
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(funnel.steps.map(({ logShare }) => logShare))).toBeCloseTo(1, 9);
        expect(sum(funnel.steps.map(({ lostShare }) => lostShare))).toBeCloseTo(1, 9);
        expect(funnel.steps.reduce((product, { conversion }) => product * conversion, 1)).toBeCloseTo(
          funnel.overall,
          9,
        );
      }),
    );
  });

  test('counts that rise are no funnel; nobody lost and everybody lost have no logarithms and still an answer', () => {
    expect(funnelOf([100, 120])).toBeNull();
    expect(funnelOf([0, 0])).toBeNull();
    expect(funnelOf([100])).toBeNull();
    expect(funnelOf([100, 100])?.steps[0]).toMatchObject({ logShare: 0, lostShare: 0, conversion: 1 });
    const dead = funnelOf([100, 50, 0, 0]);
    expect(dead?.steps.map(({ logShare }) => logShare)).toEqual([0, 1, 0]);
    expect(dead && valueOfRepair(dead, 1, 0.5)).toBeNull();
  });
});

describe('peak and end (metrics.md 3.7)', () => {
  test('F09: what is remembered is half the most extreme moment and half the last', () => {
    expect(peakEndOf([0, 1, -2, 1], 0)).toEqual({
      remembered: -0.5,
      peak: -2,
      peakAt: 2,
      end: 1,
      experienced: 0,
    });
    expectClose(peakEndOf([60, 20, 75, 70], 50), { remembered: 45, peak: 20, peakAt: 1 });
    expectClose(peakEndOf([60, 95, 30], 50), { remembered: 62.5, peak: 95 });
  });

  test('of two equally extreme moments the worse is the peak, then the later', () => {
    expect(peakEndOf([80, 20, 50], 50)?.peakAt).toBe(1);
    expect(peakEndOf([20, 80, 50], 50)?.peakAt).toBe(0);
    expect(peakEndOf([20, 80, 50], 50, 'high')?.peakAt).toBe(1);
    expect(peakEndOf([20, 40, 20, 50], 50)?.peakAt).toBe(2);
    expect(peakEndOf([], 50)).toBeNull();
    expect(peakEndOf([30], 50)).toEqual({ remembered: 30, peak: 30, peakAt: 0, end: 30, experienced: 30 });
  });
});
