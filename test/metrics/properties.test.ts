import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easeOf } from '../../src/metrics/ces';
import { summariseDurations } from '../../src/metrics/durations';
import { healthOf, type HealthAnchors } from '../../src/metrics/health';
import { netAdjustedWald, netScore, netVariance } from '../../src/metrics/nps';
import { wilsonInterval } from '../../src/metrics/proportion';
import { retentionOf } from '../../src/metrics/retention';
import { metricOfCase } from './workedCases';

const xOfN = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
const arbitraryGroups = fc
  .record({
    low: fc.integer({ min: 0, max: 500 }),
    middle: fc.integer({ min: 0, max: 500 }),
    high: fc.integer({ min: 0, max: 500 }),
  })
  .filter(({ low, middle, high }) => low + middle + high > 0);
const anchorKeys = ['csat', 'nps', 'ces7', 'ces7_agree', 'frt_email', 'art', 'churn', 'sus'];

describe('properties of metrics (metrics.md 6)', () => {
  test('P20: Wilson lies within [0, 1], contains the share, and mirrors x and n − x', () => {
    fc.assert(
      fc.property(xOfN, ({ x, n }) => {
        const { low, high } = wilsonInterval(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
        const mirrored = wilsonInterval(n - x, n);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  test('P21: swapping promoters and detractors turns the sign of NPS and interval; its variance is within [0, 1]', () => {
    fc.assert(
      fc.property(arbitraryGroups, (groups) => {
        const swapped = { low: groups.high, middle: groups.middle, high: groups.low };
        expect(netScore(swapped)).toBeCloseTo(-netScore(groups), 9);
        const { interval } = netAdjustedWald(groups);
        expect(netAdjustedWald(swapped).interval.low).toBeCloseTo(-interval.high, 9);
        expect(netVariance(groups)).toBeGreaterThanOrEqual(-1e-12);
        expect(netVariance(groups)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('P22: floor, par and target have health 0, 50 and 100, and health never falls as the metric gets better', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...anchorKeys),
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (key, share, step) => {
          const { anchors } = metricOfCase(key);
          expect(healthOf(anchors.floor, anchors)).toBeCloseTo(0, 9);
          expect(healthOf(anchors.par, anchors)).toBeCloseTo(50, 9);
          expect(healthOf(anchors.target, anchors)).toBeCloseTo(100, 9);
          expect(healthOf(between(anchors, share + step), anchors)).toBeGreaterThanOrEqual(
            healthOf(between(anchors, share), anchors) - 1e-9,
          );
        },
      ),
    );
  });

  test('P24: the shortest duration ≤ the geometric mean ≤ the arithmetic mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1 }),
        (durations) => {
          const summary = summariseDurations(durations);
          const mean = summary?.mean ?? Number.NaN;
          const geometric = summary?.geometricMean ?? Number.NaN;
          expect(geometric).toBeGreaterThanOrEqual(Math.min(...durations) * (1 - 1e-9));
          expect(geometric).toBeLessThanOrEqual(mean * (1 + 1e-9));
        },
      ),
    );
  });

  test('the interval of the same share gets narrower as n grows', () => {
    fc.assert(
      fc.property(xOfN, fc.integer({ min: 2, max: 20 }), ({ x, n }, times) => {
        const one = wilsonInterval(x, n);
        const many = wilsonInterval(x * times, n * times);
        expect(many.high - many.low).toBeLessThan(one.high - one.low);
      }),
    );
  });

  test('retention + churn = 1, and impossible figures are refused', () => {
    fc.assert(
      fc.property(xOfN, fc.integer({ min: 0, max: 1000 }), ({ x, n }, won) => {
        const found = retentionOf(n, x + won, won);
        expect((found?.retention01 ?? NaN) + (found?.churn01 ?? NaN)).toBeCloseTo(1, 12);
      }),
    );
    expect(retentionOf(100, 120, 10)).toBeNull();
    expect(retentionOf(0, 0, 0)).toBeNull();
  });

  test('ease as effort + ease as agreement of the same answer = 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(5, 7), fc.double({ min: 0, max: 1, noNaN: true }), (max, share) => {
        const scale = { min: 1, max };
        const answer = 1 + share * (max - 1);
        expect(
          easeOf(answer, scale, 'lower-is-better') + easeOf(answer, scale, 'higher-is-better'),
        ).toBeCloseTo(1, 12);
      }),
    );
  });
});

/** A value at a share of the way from floor to target. */
function between({ floor, target, isLog }: HealthAnchors, share: number): number {
  if (!isLog) return floor + share * (target - floor);
  return Math.exp(Math.log(floor) + share * (Math.log(target) - Math.log(floor)));
}
