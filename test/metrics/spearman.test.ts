import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spearman } from '../../src/metrics/spearman';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 12,
});

describe('Spearman’s ρ', () => {
  test('is the published value of ten pairs of intelligence and television hours, −0.1758', () => {
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    const rho = spearman(iq.map((value, index) => [value, hours[index] ?? 0] as const));
    expect(rho).toBeCloseTo(-29 / 165, 12);
  });

  test('lies in −1…1, is the same both ways round, and turns its sign with one side', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const rho = spearman(both);
        expect(spearman(both.map(([a, b]) => [b, a]))).toEqual(rho);
        if (rho === null) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12);
        expect(spearman(both.map(([a, b]) => [-a, b]))).toBeCloseTo(-rho, 12);
      }),
    );
  });

  test('asks only for the order: any rising change of unit leaves it as it is', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        expect(spearman(both.map(([a, b]) => [Math.exp(a), 3 * b - 40]))).toEqual(spearman(both));
      }),
    );
  });

  test('is unknown for one pair, and where one side is the same everywhere', () => {
    expect(spearman([[1, 2]])).toBeNull();
    expect(
      spearman([
        [1, 2],
        [1, 5],
        [1, 9],
      ]),
    ).toBeNull();
  });
});
