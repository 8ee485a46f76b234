import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseValues } from '../../src/metrics/means';
import { poolValues } from '../../src/metrics/poolValues';

const sample = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 30 });

describe('putting personas together', () => {
  test('counts, groups and shares add up', () => {
    expect(
      poolValues([
        { form: 'answers', counts: [1, 2, 3] },
        { form: 'answers', counts: [4, 0, 1] },
      ]),
    ).toEqual({ form: 'answers', counts: [5, 2, 4] });
    expect(
      poolValues([
        { form: 'groups', low: 1, middle: 2, high: 3 },
        { form: 'groups', low: 4, middle: 5, high: 6 },
      ]),
    ).toEqual({ form: 'groups', low: 5, middle: 7, high: 9 });
    expect(
      poolValues([
        { form: 'share', x: 1, n: 4 },
        { form: 'share', x: 2, n: 5 },
      ]),
    ).toEqual({ form: 'share', x: 3, n: 9 });
    expect(poolValues([])).toBeNull();
  });

  test('mean and spread of two aggregates are those of all answers together', () => {
    fc.assert(
      fc.property(sample, sample, (one, other) => {
        const parts = [one, other].map((values) => {
          const summary = summariseValues(values);
          return {
            form: 'aggregate' as const,
            value: summary?.mean ?? NaN,
            n: values.length,
            sd: summary?.sd ?? NaN,
          };
        });
        const pooled = poolValues(parts);
        const all = summariseValues([...one, ...other]);
        expect(pooled).toMatchObject({ form: 'aggregate', n: one.length + other.length });
        expect(pooled?.form === 'aggregate' ? pooled.value : NaN).toBeCloseTo(all?.mean ?? NaN, 9);
        expect(pooled?.form === 'aggregate' ? pooled.sd : NaN).toBeCloseTo(all?.sd ?? NaN, 9);
      }),
    );
  });

  test('logarithms of durations are pooled with their spread, means with their n, and what one lacks is left out', () => {
    const pooled = poolValues([
      { form: 'durations', n: 10, meanSeconds: 100, logMean: 4, logSd: 1 },
      { form: 'durations', n: 30, meanSeconds: 200, logMean: 5, logSd: 1, medianSeconds: 140 },
    ]);
    expect(pooled).toMatchObject({ form: 'durations', n: 40, meanSeconds: 175, logMean: 4.75 });
    expect(pooled).not.toHaveProperty('medianSeconds');
    // 9·1 + 10·0.75² + 29·1 + 30·0.25² over 39
    expect(pooled?.form === 'durations' ? pooled.logSd : NaN).toBeCloseTo(Math.sqrt(45.5 / 39), 9);
  });

  test('of mixed forms the one with most answers is used', () => {
    expect(
      poolValues([
        { form: 'aggregate', value: 0.2, n: 5 },
        { form: 'share', x: 30, n: 50 },
      ]),
    ).toEqual({ form: 'share', x: 30, n: 50 });
  });
});
