import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile, logGamma } from '../../src/metrics/beta';
import { normalCdf, normalDensity, normalQuantile } from '../../src/metrics/normal';
import { studentTQuantile } from '../../src/metrics/studentT';

function relative(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1);
}

describe('distributions (metrics.md 7, implementation notes)', () => {
  test('Φ is right to 1e-12 in the middle and relatively right far out in the tails', () => {
    const table: readonly (readonly [number, number])[] = [
      [0, 0.5],
      [1, 0.8413447460685429],
      [1.959963984540054, 0.975],
      [-3, 0.0013498980316300946],
      [-5, 2.866515718791939e-7],
      [-10, 7.619853024160527e-24],
      [-20, 2.753624118606234e-89],
      [-37, 5.725571222524576e-300],
    ];
    for (const [x, p] of table) {
      expect(relative(normalCdf(x), p), `Φ(${x})`).toBeLessThan(1e-12);
      expect(Math.abs(normalCdf(-x) - (1 - p)), `Φ(${-x})`).toBeLessThan(1e-15);
    }
    expect(normalCdf(-60)).toBe(0);
    expect(normalCdf(60)).toBe(1);
  });

  test('Φ is the integral of φ', () => {
    for (let x = -8; x < 8; x += 0.173) {
      const h = 1e-2;
      // Boole's rule over [x, x + 4h]
      const integral =
        ((2 * h) / 45) *
        [7, 32, 12, 32, 7].reduce((sum, weight, i) => sum + weight * normalDensity(x + i * h), 0);
      expect(Math.abs(normalCdf(x + 4 * h) - normalCdf(x) - integral)).toBeLessThan(1e-13);
    }
  });

  test('the normal quantile undoes Φ, in the tails too', () => {
    for (const p of [1e-300, 1e-20, 1e-6, 0.025, 0.3, 0.5, 0.8, 0.975, 1 - 1e-9]) {
      expect(relative(normalCdf(normalQuantile(p)), p), `p ${p}`).toBeLessThan(1e-11);
    }
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(1.5)).toBeNaN();
  });

  test('t quantiles are those of the tables, to 1e-9', () => {
    const table: readonly (readonly [number, number, number])[] = [
      [0.975, 1, 12.706204736174698],
      [0.975, 2, 4.302652729749464],
      [0.975, 8, 2.306004135204166],
      [0.975, 17, 2.1098155778333156],
      [0.995, 5, 4.032142983555227],
      [0.95, 30, 1.697260886593957],
      [0.975, 120, 1.979930405052777],
    ];
    for (const [p, freedom, t] of table) {
      expect(Math.abs(studentTQuantile(p, freedom) - t), `t(${p}, ${freedom})`).toBeLessThan(1e-9);
      expect(studentTQuantile(1 - p, freedom)).toBeCloseTo(-t, 8);
    }
  });

  test('the t quantile joins its series smoothly and ends in the normal quantile', () => {
    expect(Math.abs(studentTQuantile(0.975, 499.999) - studentTQuantile(0.975, 500))).toBeLessThan(1e-8);
    expect(studentTQuantile(0.975, 1e9)).toBeCloseTo(1.959963984540054, 8);
    expect(studentTQuantile(0.5, 3)).toBe(0);
  });

  test('the beta quantile undoes the beta distribution, and both agree with closed forms', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [30.5, 10.5],
      [24, 11],
      [400, 0.5],
      [75_000, 25_001],
    ] as const) {
      for (const p of [1e-6, 0.025, 0.5, 0.975, 0.9999]) {
        expect(Math.abs(betaCdf(betaQuantile(p, a, b), a, b) - p), `${a} ${b} ${p}`).toBeLessThan(1e-9);
      }
    }
    // Beta(1, b) has the distribution function 1 − (1 − x)^b, Beta(½, ½) the arcsine law.
    expect(betaCdf(0.2, 1, 7)).toBeCloseTo(1 - 0.8 ** 7, 13);
    expect(betaCdf(0.3, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 13);
  });

  test('ln Γ agrees with factorials and Γ(½) = √π', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });
});
