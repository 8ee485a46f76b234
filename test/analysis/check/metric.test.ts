import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, measurement, metric } from './cleanMap';

describe('a touchpoint without a metric', () => {
  test('is found when nothing was measured of it', () => {
    expect(foundAt('metric', change({ 'measurements/csat-advice': undefined }))).toEqual(['advice']);
  });

  test('is found when only how many pass is known: a volume is never health (metrics.md 1.1)', () => {
    const map = change({
      'metrics/volume': metric('volume', 'volume'),
      'measurements/csat-advice': measurement('csat-advice', 'volume', 'advice', {
        form: 'aggregate',
        value: 4_000,
      }),
    });
    expect(foundAt('metric', map)).toEqual(['advice']);
  });

  test('is found when everybody was asked and nobody answered', () => {
    const map = change({ 'measurements/csat-advice/value': { form: 'share', x: 0, n: 0 } });
    expect(foundAt('metric', map)).toEqual(['advice']);
  });

  test('is not found when one persona alone was asked, or when a figure does not fit', () => {
    expect(foundAt('metric', change({ 'measurements/csat-advice/persona': 'mina' }))).toEqual([]);
    const misfit = change({
      'measurements/csat-advice/value': { form: 'durations', n: 4, meanSeconds: 60 },
    });
    expect(foundAt('metric', misfit)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('metric', change({ 'measurements/csat-advice': undefined }));
    expect(findingsOf('metric', map)[0]?.intended).toBe(true);
  });
});
