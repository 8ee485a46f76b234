import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, measurement, metric } from './cleanMap';

const beyond = () =>
  change({
    'metrics/ces7': metric('ces7', 'ces7'),
    'measurements/effort': measurement('effort', 'ces7', 'search', { form: 'aggregate', value: 8.5, n: 20 }),
  });

describe('a value that does not fit its metric', () => {
  test('is found beyond the scale', () => {
    expect(findingsOf('outOfScale', beyond())).toMatchObject([
      { at: 'effort', place: 'search', facts: { problem: 'out-of-range' } },
    ]);
  });

  test('is found in a form the metric does not come in', () => {
    const map = change({ 'measurements/csat-search/value': { form: 'durations', n: 4, meanSeconds: 60 } });
    expect(findingsOf('outOfScale', map)).toMatchObject([
      { at: 'csat-search', facts: { problem: 'form-not-for-metric' } },
    ]);
  });

  test('is not found at the ends of the scale, nor when nobody answered', () => {
    const atEnd = change({ 'measurements/effort/value': { form: 'aggregate', value: 7, n: 20 } }, beyond());
    expect(foundAt('outOfScale', atEnd)).toEqual([]);
    const nobody = change({ 'measurements/csat-search/value': { form: 'share', x: 0, n: 0 } });
    expect(foundAt('outOfScale', nobody)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('outOfScale', beyond());
    expect(findingsOf('outOfScale', map)[0]?.intended).toBe(true);
  });
});
