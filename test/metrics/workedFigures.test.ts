import { describe, expect, test } from 'vitest';
import { bootstrapInterval, medianOfSorted, mulberry32 } from '../../src/metrics/bootstrap';
import {
  kaplanMeierMedian,
  logTInterval,
  medianInterval,
  modifiedCox,
  quantile,
  summariseDurations,
} from '../../src/metrics/durations';
import { healthOf } from '../../src/metrics/health';
import { tInterval } from '../../src/metrics/means';
import { netAdjustedWald, netErrorBounds, netPosterior } from '../../src/metrics/nps';
import {
  agrestiCoullInterval,
  betaPosterior,
  clopperPearsonInterval,
  finitePopulationInterval,
  wilsonInterval,
} from '../../src/metrics/proportion';
import { compoundRetention } from '../../src/metrics/retention';
import { fitBetaBinomial, fitRandomEffects } from '../../src/metrics/shrinkage';
import { halfTrustN } from '../../src/metrics/trust';
import { expectClose, metricOfCase } from './workedCases';

function bounds(interval: { low: number; high: number } | null | undefined): { lo: number; hi: number } {
  if (!interval) throw new Error('no interval');
  return { lo: interval.low, hi: interval.high };
}

/** Cases that metrics.md describes in words, and published figures; they hold in a clone without the cases. */
describe('worked figures of metrics.md 1 and 2', () => {
  const durations = [12, 7, 45, 30, 9, 15, 240, 22, 18, 11, 60, 14];

  test('A08: 0.97 kept a month is 0.6938 a year, compounded', () => {
    expectClose(compoundRetention(0.97, 12), 0.693842);
  });

  test('A12: half of the tickets are resolved after 24 when open ones are counted, after 7 when they are left out', () => {
    const times = [2, 5, 6, 8, 12, 20, 24, 30, 30, 48, 60];
    const resolved = [1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0].map((one) => one === 1);
    expect(kaplanMeierMedian(times, resolved)).toBe(24);
    expect(
      quantile(
        times.filter((_, index) => resolved[index]),
        0.5,
      ),
    ).toBe(7);
    expect(
      kaplanMeierMedian(
        times,
        times.map(() => false),
      ),
    ).toBeNull();
  });

  test('B: Wilson gives the published intervals of Newcombe 1998 and 0 of 3', () => {
    expectClose(bounds(wilsonInterval(81, 263)), { lo: 0.255289, hi: 0.36621 });
    expectClose(bounds(wilsonInterval(15, 148)), { lo: 0.062386, hi: 0.160487 });
    expectClose(bounds(wilsonInterval(0, 20)), { lo: 0, hi: 0.161125 });
    expectClose(bounds(wilsonInterval(1, 29)), { lo: 0.006113, hi: 0.171755 });
    expectClose(bounds(wilsonInterval(0, 3)), { lo: 0, hi: 0.561497 });
  });

  test('B09–B12: the reference intervals for 30 of 40', () => {
    expectClose(bounds(agrestiCoullInterval(30, 40)), { lo: 0.596388, hi: 0.859801 });
    expectClose(bounds(clopperPearsonInterval(30, 40)), { lo: 0.588038, hi: 0.873085 });
    expectClose(bounds(betaPosterior(30, 40, 0.5, 0.5).interval), { lo: 0.601694, hi: 0.863607 });
    expectClose(betaPosterior(0, 3, 24, 8).sd, 0.077372);
  });

  test('B14–B18: NPS with the adjusted Wald interval, and its Bayesian twin with the same centre', () => {
    const few = { low: 1, middle: 2, high: 3 };
    expectClose(bounds(netAdjustedWald(few).interval), { lo: -26.743259, hi: 71.187703 });
    expectClose(bounds(netAdjustedWald({ low: 0, middle: 0, high: 5 }).interval), { lo: 17.491453, hi: 100 });
    const twin = netPosterior(few);
    expectClose(twin.mean, netAdjustedWald(few).centre);
    // A Dirichlet of nine: ((3.75 + 1.75)/9 − (2/9)²)/10
    expectClose(twin.variance, (5.5 / 9 - 4 / 81) / 10);
    expectClose(netErrorBounds(35, 60), { worst: 12.093387, typical: 9.810708 });
  });

  test('B20: the t interval of three effort answers spans 0.9–8.9 on a 7-point scale', () => {
    const interval = tInterval(4.9, 1.6, 3);
    expect(interval?.low.toFixed(1)).toBe('0.9');
    expect(interval?.high.toFixed(1)).toBe('8.9');
  });

  test('B21–B24: intervals of twelve durations', () => {
    const summary = summariseDurations(durations);
    expectClose(bounds(logTInterval(summary?.logMean ?? 0, summary?.logSd ?? 0, 12)), {
      lo: 11.809256,
      hi: 41.291913,
    });
    const order = medianInterval(durations);
    expect(order?.interval).toEqual({ low: 11, high: 45 });
    expect(order?.ranks).toEqual([3, 10]);
    // 1 − 2·(1 + 12 + 66)/2¹²
    expectClose(order?.coverage, 1 - (2 * 79) / 4096);
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
    expect(medianInterval([1, 2, 3, 4, 5, 6])?.ranks).toEqual([1, 6]);
    expect(bootstrapInterval(durations, medianOfSorted)).toEqual({ low: 11.5, high: 37.5 });
  });

  test('B22: the modified Cox interval gives the published result for the carbon monoxide data (Olsson 2005)', () => {
    const summary = summariseDurations([12.5, 20, 4, 20, 25, 170, 15, 20, 15]);
    const found = modifiedCox(summary?.logMean ?? 0, summary?.logSd ?? 0, 9);
    expectClose(found?.estimate, 31.129059);
    expectClose(bounds(found?.interval), { lo: 12.309286, hi: 78.722542 });
  });

  test('B25: answers out of a small known base narrow the interval, and none is left when all were asked', () => {
    const half = finitePopulationInterval(30, 40, 79);
    // n* = 40·78/39 = 80
    expectClose(bounds(half), bounds(wilsonInterval(60, 80)));
    expect(finitePopulationInterval(30, 40, 40)).toEqual({ low: 0.75, high: 0.75 });
  });

  test('B26: mulberry32 of seed 42 starts 0.601104, 0.448291, 0.852466', () => {
    const random = mulberry32(42);
    expectClose([random(), random(), random()], [0.6011037519, 0.448290559, 0.8524657935]);
  });

  test('C01: the beta-binomial fit over six touchpoints', () => {
    const fit = fitBetaBinomial([0, 9, 41, 60, 150, 412], [3, 12, 60, 95, 200, 520]);
    expectClose(fit, {
      mean01: 0.755056,
      between: 0.006265227,
      halfTrust: 28.519496,
      shrunk01: [0.683191, 0.753559, 0.706441, 0.660089, 0.750631, 0.790371],
    });
    expect(fitBetaBinomial([5, 10], [10, 20]).halfTrust).toBe(Number.POSITIVE_INFINITY);
  });

  test('C02: DerSimonian–Laird finds the τ² that makes Q equal its degrees of freedom', () => {
    const y = [30, 55, 62, 70, 41, 58];
    const v = [400, 90, 60, 40, 120, 25];
    const w = v.map((one) => 1 / one);
    const sum = (of: (index: number) => number): number =>
      y.reduce((total, _, index) => total + of(index), 0);
    const fixed = sum((i) => (w[i] ?? 0) * (y[i] ?? 0)) / sum((i) => w[i] ?? 0);
    const q = sum((i) => (w[i] ?? 0) * ((y[i] ?? 0) - fixed) ** 2);
    const c = sum((i) => w[i] ?? 0) - sum((i) => (w[i] ?? 0) ** 2) / sum((i) => w[i] ?? 0);
    const fit = fitRandomEffects(y, v);
    expectClose(fit.between, (q - 5) / c);
    expect(fit.between).toBeGreaterThan(0);
    expect(fitRandomEffects([50, 51, 50], [100, 100, 100]).between).toBe(0);
  });

  test('C03: half-trust n of the default metrics', () => {
    const expected = {
      csat: 20.25,
      nps: 9.467456,
      ces7: 5.876951,
      ces5: 6.25,
      fcr: 56.25,
      sus: 5,
      frt_email: 5,
    };
    for (const [key, halfTrust] of Object.entries(expected)) {
      const { spread, anchors } = metricOfCase(key);
      expectClose(halfTrustN(spread, anchors), halfTrust, key);
    }
  });

  test('D: health of the default metrics', () => {
    const rows: readonly (readonly [string, number, number])[] = [
      ['csat', 0.66, 37.142857],
      ['csat', 0.84, 80],
      ['nps', 44, 64],
      ['ces7', 4.9, 7.142857],
      ['ces7_agree', 5.5, 75],
      ['frt_email', 1140, 22.283916],
      ['art', 30, 43.067656],
      ['sus', 71.5, 60.9375],
    ];
    for (const [key, value, health] of rows) {
      const { anchors, factor } = metricOfCase(key);
      expectClose(healthOf(value * factor, anchors), health, key);
    }
  });

  test('the half-widths of metrics.md 2.6 come out for CSAT 75 %', () => {
    const rows: readonly (readonly [number, number])[] = [
      [20, 18],
      [100, 8],
      [200, 6],
      [400, 4],
      [1000, 3],
    ];
    for (const [n, points] of rows) {
      const { low, high } = wilsonInterval(0.75 * n, n);
      expect(Math.round(50 * (high - low)), `n ${n}`).toBe(points);
    }
  });
});
