import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustBenjaminiHochberg, adjustHolm } from '../../src/metrics/adjustPValues';
import { compareDurations } from '../../src/metrics/compareDurations';
import { compareMeans } from '../../src/metrics/compareMeans';
import { compareNps } from '../../src/metrics/compareNps';
import { compareShares } from '../../src/metrics/compareShares';
import { controlLimits } from '../../src/metrics/controlLimits';
import {
  answersForChange,
  answersForMargin,
  detectableChange,
  shareVariance,
} from '../../src/metrics/detectableChange';
import { mcnemar } from '../../src/metrics/mcnemar';
import { normalTwoSided } from '../../src/metrics/normal';
import { studentTQuantile, studentTTwoSided } from '../../src/metrics/studentT';
import { expectClose } from './workedCases';

const count = fc.integer({ min: 1, max: 500 });
const proportion = count.chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

describe('change between two samples (metrics.md 4)', () => {
  test('G01, G02: satisfaction 48 of 80 → 56 of 70', () => {
    const found = compareShares({ x: 48, n: 80 }, { x: 56, n: 70 });
    expectClose([found.statistic, found.p], [2.641323, 0.008258]);
    expectClose(found.interval95, { low: 0.052431, high: 0.333873 });
  });

  test('a comparison turned round has the same p and the mirrored interval, within ±100 points', () => {
    fc.assert(
      fc.property(proportion, proportion, (one, two) => {
        const there = compareShares(one, two);
        const back = compareShares(two, one);
        expect(there.p).toBeCloseTo(back.p, 12);
        expect(there.interval95.low).toBeCloseTo(-back.interval95.high, 12);
        expect(there.interval95.low).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(there.interval95.high).toBeGreaterThanOrEqual(there.difference - 1e-12);
        expect(there.interval95.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.interval95.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('nobody satisfied in either period is no change, and the interval still has a width', () => {
    const found = compareShares({ x: 0, n: 3 }, { x: 0, n: 4 });
    expect([found.statistic, found.p]).toEqual([0, 1]);
    expect(found.interval95.high - found.interval95.low).toBeGreaterThan(0.8);
  });

  test('G03: 15 of the same people turned away and 5 were won: χ² 5, exact p 0.0414, mid-p 0.0266', () => {
    expectClose(mcnemar(15, 5), {
      z: -2.2360679775,
      chiSquare: 5,
      p: 0.0253473187,
      exactP: 0.0413894653,
      midP: 0.0266036987,
    });
    expect(mcnemar(0, 0)).toEqual({ z: 0, chiSquare: 0, p: 1, exactP: 1, midP: 1 });
    expect(mcnemar(7, 7).exactP).toBe(1);
    expect(mcnemar(3, 9).z).toBe(-mcnemar(9, 3).z);
  });

  test('G04: +20 NPS points with 100 answers each are not significant', () => {
    const found = compareNps({ low: 30, middle: 30, high: 40 }, { low: 20, middle: 30, high: 50 });
    expectClose([found.difference, found.adjusted, found.p], [20, 19.417476, 0.083216]);
  });

  test('G05: Welch’s t test of effort 3.1 ± 1.4 (45) → 2.6 ± 1.6 (60), as numerical integration gives it', () => {
    const found = compareMeans({ mean: 3.1, sd: 1.4, n: 45 }, { mean: 2.6, sd: 1.6, n: 60 });
    expectClose([found?.statistic, found?.freedom, found?.p], [-1.7027872844, 100.5030715742, 0.091698759]);
    const half =
      studentTQuantile(0.975, 100.5030715742) * Math.hypot(1.4 / Math.sqrt(45), 1.6 / Math.sqrt(60));
    expectClose(found?.interval95, { low: -0.5 - half, high: -0.5 + half });
    expect(compareMeans({ mean: 3, sd: 1, n: 1 }, { mean: 2, sd: 1, n: 9 })).toBeNull();
  });

  test('the interval of a mean difference holds 0 exactly when p is above 0.05', () => {
    const sample = fc.record({
      mean: fc.double({ min: 1, max: 7, noNaN: true }),
      sd: fc.double({ min: 0.1, max: 3, noNaN: true }),
      n: fc.integer({ min: 2, max: 300 }),
    });
    fc.assert(
      fc.property(sample, sample, (one, two) => {
        const found = compareMeans(one, two);
        if (!found) throw new Error('n > 1');
        const holdsZero = found.interval95.low <= 0 && found.interval95.high >= 0;
        fc.pre(Math.abs(found.p - 0.05) > 1e-6);
        expect(holdsZero).toBe(found.p > 0.05);
      }),
    );
  });

  test('durations are told as a ratio, and the unit of time does not matter (P10)', () => {
    const hours = compareDurations({ logMean: 2, logSd: 1, n: 40 }, { logMean: 2.5, logSd: 1.2, n: 50 });
    const shift = Math.log(3600);
    const seconds = compareDurations(
      { logMean: 2 + shift, logSd: 1, n: 40 },
      { logMean: 2.5 + shift, logSd: 1.2, n: 50 },
    );
    expectClose(hours?.difference, Math.exp(0.5));
    expectClose(seconds?.p, hours?.p);
    expectClose(seconds?.interval95, hours?.interval95);
    expect(compareDurations({ logMean: 2, logSd: 1, n: 1 }, { logMean: 2, logSd: 1, n: 9 })).toBeNull();
  });

  test('two-sided tails: t goes over into the normal distribution', () => {
    expectClose(
      [studentTTwoSided(2, 5), studentTTwoSided(1, 1.5), studentTTwoSided(-3.5, 30.7)],
      [0.1019394788, 0.4511353676, 0.0014457927],
    );
    expectClose(normalTwoSided(1.959963984540054), 0.05);
    expect(Math.abs(studentTTwoSided(1.3, 9e6) - normalTwoSided(1.3))).toBeLessThan(1e-7);
    expect(studentTTwoSided(1.3, Infinity)).toBe(normalTwoSided(1.3));
  });
});

describe('many questions at once (metrics.md 4)', () => {
  test('G06: Benjamini–Hochberg and Holm keep the order given', () => {
    const ps = [0.003, 0.02, 0.04, 0.3, 0.012, 0.5];
    expectClose(adjustBenjaminiHochberg(ps), [0.018, 0.04, 0.06, 0.36, 0.036, 0.5]);
    expectClose(adjustHolm(ps), [0.018, 0.08, 0.12, 0.6, 0.06, 0.6]);
    expect([adjustBenjaminiHochberg([]), adjustHolm([])]).toEqual([[], []]);
    expect([adjustBenjaminiHochberg([0.2]), adjustHolm([0.2])]).toEqual([[0.2], [0.2]]);
  });

  test('metrics.md 6: BH ≥ raw p and monotone in p, Holm ≥ BH, both at most 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (ps) => {
        const bh = adjustBenjaminiHochberg(ps);
        const holm = adjustHolm(ps);
        ps.forEach((p, index) => {
          const [q, h] = [bh[index] ?? -1, holm[index] ?? -1];
          expect(q).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(h).toBeGreaterThanOrEqual(q * (1 - 1e-12));
          expect(Math.max(q, h)).toBeLessThanOrEqual(1);
          ps.forEach((other, place) => {
            if (other >= p) expect(bh[place] ?? 0).toBeGreaterThanOrEqual(q * (1 - 1e-12));
            if (other >= p) expect(holm[place] ?? 0).toBeGreaterThanOrEqual(h * (1 - 1e-12));
          });
        });
      }),
    );
  });
});

describe('what a sample can show (metrics.md 4)', () => {
  test('G07, G08: the sample sizes that stand in metrics.md', () => {
    expect(answersForMargin(shareVariance(0.75), 0.05)).toBe(289);
    expect(answersForMargin(0.7 * 100 ** 2, 10)).toBe(269);
    expect(answersForChange(shareVariance(0.7), 0.1)).toBe(330);
    expect(answersForChange(0.7 * 100 ** 2, 10)).toBe(1099);
    expect(answersForChange(1.6 ** 2, 0.5)).toBe(161);
  });

  test('G09: CSAT 75 % of 40 in both periods shows a change of 19 points and no less', () => {
    const error = Math.sqrt(shareVariance(0.75) / 40);
    expectClose(detectableChange(error, error), 0.189773);
  });

  test('with as many answers as a wish takes, the margin is met, and with one less it is not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.2, noNaN: true }),
        (p, margin) => {
          const n = answersForMargin(shareVariance(p), margin);
          const half = (answers: number): number => 1.959963984540054 * Math.sqrt(shareVariance(p) / answers);
          expect(half(n)).toBeLessThanOrEqual(margin * (1 + 1e-9));
          if (n > 1) expect(half(n - 1)).toBeGreaterThan(margin * (1 - 1e-9));
        },
      ),
    );
  });
});

describe('XmR limits (metrics.md 4)', () => {
  const eight = [72, 75, 71, 74, 78, 73, 70, 76];

  test('G10: eight months of CSAT', () => {
    expectClose(controlLimits(eight), {
      mean: 73.625,
      limits: { low: 62.985, high: 84.265 },
      movingRange: 4,
    });
    expect(controlLimits(eight)?.outside).toEqual([]);
  });

  test('need eight periods', () => {
    expect(controlLimits(eight.slice(1))).toBeNull();
    expect(controlLimits([...eight.slice(1), Number.NaN])).toBeNull();
  });

  test('name the months outside, and a lasting shift although no month is outside', () => {
    const jump = [70, 71, 70, 71, 70, 71, 70, 71, 70, 71, 70, 90];
    expect(controlLimits(jump)?.outside).toEqual([11]);
    expect(controlLimits(eight)?.shifts).toEqual([]);
    const months = Array.from({ length: 16 }, (_, month) => (month < 8 ? 50 : 51.5) + (month % 2));
    expect(controlLimits(months)?.outside).toEqual([]);
    expect(controlLimits(months)?.shifts).toEqual([0, 8]);
  });
});
