import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReachable } from '../../src/metrics/grim';
import { newMetric } from '../../src/metrics/metricPresets';
import { possibleFigures } from '../../src/metrics/possibleFigures';
import { asId, type MetricId } from '../../src/model/ids';

describe('the figures that n people can give', () => {
  const csat = newMetric('csat', { id: asId<MetricId>('csat'), name: 'CSAT', rank: 'a0' });

  test('next to an impossible percentage are possible, and lie on both sides of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 99 }), (percent, n) => {
        const figures = possibleFigures(csat, percent / 100, n);
        for (const figure of figures)
          expect(Math.abs(figure * n - Math.round(figure * n))).toBeLessThan(1e-9);
        if (isReachable(percent, n, 0)) return;
        const [below, above] = figures;
        expect(below).toBeLessThan(percent / 100);
        expect(above).toBeGreaterThan(percent / 100);
      }),
    );
  });
});
