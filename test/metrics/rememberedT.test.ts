import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tOfConfidence } from '../../src/metrics/rememberedT';
import { studentTQuantile } from '../../src/metrics/studentT';

describe('the remembered t of 95 % intervals', () => {
  test('is the quantile itself, the first time and every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.constantFrom(0.9, 0.95), (freedom, confidence) => {
        const exact = studentTQuantile((1 + confidence) / 2, freedom);
        expect(tOfConfidence(confidence, freedom)).toBe(exact);
        expect(tOfConfidence(confidence, freedom)).toBe(exact);
      }),
    );
  });
});
