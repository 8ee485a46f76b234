/** Random values of measurements, in every form, made to fit the metric they are of. */
import * as fc from 'fast-check';
import type { MeasurementValue, Metric } from '../../src/model/JourneyMap';
import { countSteps } from '../../src/model/mendReferences';

export interface ValueSeed {
  readonly form: MeasurementValue['form'];
  readonly counts: readonly number[];
  readonly share01: number;
  readonly hasDetails: boolean;
}

export const arbitraryValue: fc.Arbitrary<ValueSeed> = fc.record({
  form: fc.constantFrom('answers', 'groups', 'share', 'aggregate', 'durations'),
  counts: fc.array(fc.nat({ max: 5_000 }), { minLength: 11, maxLength: 11 }),
  share01: fc.double({ min: 0.001, max: 1, noNaN: true }),
  hasDetails: fc.boolean(),
});

export function buildValue(seed: ValueSeed, metric: Omit<Metric, 'id'>): MeasurementValue {
  const [first = 0, second = 0, third = 0] = seed.counts;
  const n = first + second;
  switch (seed.form) {
    case 'answers':
      return { form: 'answers', counts: seed.counts.slice(0, metric.scale ? countSteps(metric.scale) : 5) };
    case 'groups':
      return { form: 'groups', low: first, middle: second, high: third };
    case 'share':
      return { form: 'share', x: first, n };
    case 'aggregate': {
      const value = metric.unit === 'share' ? seed.share01 : seed.share01 * 100;
      return { form: 'aggregate', value, ...(seed.hasDetails && { n, sd: seed.share01 }) };
    }
    case 'durations': {
      const logs = { logMean: Math.log(seed.share01) + 0, logSd: seed.share01 };
      const means = { meanSeconds: seed.share01 * 1e5, medianSeconds: seed.share01 * 1e4 };
      return { form: 'durations', n, ...means, ...(seed.hasDetails && logs) };
    }
  }
}
