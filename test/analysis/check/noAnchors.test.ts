import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, measurement, metric } from './cleanMap';

const own = () =>
  change({
    'metrics/rate': metric('rate', 'conversion', { rank: 'a1' }),
    'measurements/rate-search': measurement('rate-search', 'rate', 'search', { form: 'share', x: 4, n: 9 }),
  });

describe('a metric without a say in the ranking', () => {
  test('is found while floor, typical or target are not set', () => {
    expect(findingsOf('noAnchors', own())).toMatchObject([
      { at: 'rate', kind: 'metrics', place: 'map', facts: { count: 1 } },
    ]);
    const two = change({ 'metrics/rate/floor': { value: 0.1 }, 'metrics/rate/par': { value: 0.3 } }, own());
    expect(foundAt('noAnchors', two)).toEqual(['rate']);
  });

  test('is not found once all three are, nor while nothing is measured with it', () => {
    const anchored = change(
      {
        'metrics/rate/floor': { value: 0.1 },
        'metrics/rate/par': { value: 0.3 },
        'metrics/rate/target': { value: 0.5 },
      },
      own(),
    );
    expect(foundAt('noAnchors', anchored)).toEqual([]);
    expect(foundAt('noAnchors', change({ 'metrics/rate': metric('rate', 'conversion') }))).toEqual([]);
  });

  test('is not found where it is measured of nothing that is ranked', () => {
    expect(foundAt('noAnchors', change({ 'measurements/rate-search/subject': 'look' }, own()))).toEqual([]);
  });

  test('is not found of a volume, which never has any', () => {
    const map = change({
      'metrics/volume': metric('volume', 'volume'),
      'measurements/pass': measurement('pass', 'volume', 'search', { form: 'aggregate', value: 900 }),
    });
    expect(foundAt('noAnchors', map)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('noAnchors', own());
    expect(findingsOf('noAnchors', map)[0]?.intended).toBe(true);
  });
});
