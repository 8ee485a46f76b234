import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionRows } from '../../src/view/contributionRows';

const tenths = (value: number): number => Math.round(value * 10);

describe('contribution rows', () => {
  it('shows the figures of metrics.md 3.4 item 2', () => {
    expect(contributionRows(37.523905, 19.232889, [-10.473111, -7.817905])).toEqual({
      average: 37.5,
      adjusted: 19.2,
      total: -18.3,
      parts: [-10.5, -7.8],
    });
  });

  it('gives what rounding lost to the number whose rounding was furthest off', () => {
    const { total, parts } = contributionRows(0, 1, [0.33, 0.33, 0.34]);
    expect(total).toBe(1);
    expect(parts).toEqual([0.3, 0.3, 0.4]);
  });

  it('never shows −0', () => {
    const rows = contributionRows(50, 49.99, [-0.01]);
    expect([rows.total, ...rows.parts].every((value) => !Object.is(value, -0))).toBe(true);
  });

  it('adds up after rounding, and no part is off by more than a tenth and a half (P12)', () => {
    const part = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.array(part, { minLength: 1, maxLength: 12 }),
        (average, parts) => {
          const adjusted = average + parts.reduce((sum, one) => sum + one, 0);
          const rows = contributionRows(average, adjusted, parts);
          const sum = rows.parts.reduce((all, one) => all + tenths(one), 0);
          expect(sum).toBe(tenths(rows.total));
          expect(tenths(rows.average) + tenths(rows.total)).toBe(tenths(rows.adjusted));
          rows.parts.forEach((shown, index) => {
            expect(Math.abs(shown - (parts[index] ?? 0))).toBeLessThan(0.1501);
          });
        },
      ),
    );
  });
});
