import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, measurement, metric } from './cleanMap';

const unknown = () => change({ 'measurements/csat-search/value': { form: 'aggregate', value: 0.7 } });

describe('a figure of unknown n (metrics.md 1.0: it counts as five)', () => {
  test('is found', () => {
    expect(findingsOf('unknownN', unknown())).toMatchObject([{ at: 'csat-search', place: 'search' }]);
  });

  test('is not found when n is given, nor of a number of customers', () => {
    const given = change({ 'measurements/csat-search/value': { form: 'aggregate', value: 0.7, n: 40 } });
    expect(foundAt('unknownN', given)).toEqual([]);
    const volume = change({
      'metrics/volume': metric('volume', 'volume'),
      'measurements/pass': measurement('pass', 'volume', 'search', { form: 'aggregate', value: 900 }),
    });
    expect(foundAt('unknownN', volume)).toEqual([]);
  });

  test('is not found in a period that a newer one has taken over', () => {
    const before = measurement(
      'before',
      'csat',
      'search',
      { form: 'aggregate', value: 0.7 },
      { period: { to: '2026-01-31' } },
    );
    expect(foundAt('unknownN', change({ 'measurements/before': before }))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('unknownN', unknown());
    expect(findingsOf('unknownN', map)[0]?.intended).toBe(true);
  });
});
