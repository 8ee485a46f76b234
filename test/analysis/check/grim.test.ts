import { describe, expect, test } from 'vitest';
import { change, cleanMap, findingsOf, foundAt, markFirst, measurement, metric } from './cleanMap';

const reported = (value: number, n: number) =>
  change({ 'measurements/csat-search/value': { form: 'aggregate', value, n } });

describe('a figure that n people cannot give (metrics.md 1.0, A13)', () => {
  test('is found: 73 % of 7, with what could be', () => {
    const [finding] = findingsOf('grim', reported(0.73, 7));
    expect(finding).toMatchObject({ at: 'csat-search', place: 'search', facts: { value: 0.73, n: 7 } });
    expect(finding?.facts.possible?.map((share) => Math.round(100 * share))).toEqual([71, 86]);
  });

  test('is not found: 71 % of 7, any whole percentage of 150, a share of whole people', () => {
    expect(foundAt('grim', reported(0.71, 7))).toEqual([]);
    for (let percent = 0; percent <= 100; percent += 1) {
      expect(foundAt('grim', reported(percent / 100, 150))).toEqual([]);
    }
    expect(foundAt('grim', cleanMap())).toEqual([]);
  });

  test('is found for means on a scale and NPS too, by their own steps', () => {
    const map = change({
      'metrics/ces7': metric('ces7', 'ces7'),
      'metrics/nps': metric('nps', 'nps'),
      'measurements/mean': measurement('mean', 'ces7', 'search', { form: 'aggregate', value: 2.6, n: 3 }),
      'measurements/nps-search': measurement('nps-search', 'nps', 'search', {
        form: 'aggregate',
        value: 35,
        n: 4,
      }),
    });
    const possible = findingsOf('grim', map).map(({ facts }) => facts.possible);
    expect(possible[0]).toEqual([1 + 4 / 3, 1 + 5 / 3].map((mean) => expect.closeTo(mean, 9)));
    expect(possible[1]).toEqual([25, 50]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('grim', reported(0.73, 7));
    expect(findingsOf('grim', map)[0]?.intended).toBe(true);
  });
});
