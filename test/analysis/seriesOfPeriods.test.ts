import { describe, expect, test } from 'vitest';
import { seriesOfPeriods } from '../../src/analysis/seriesOfPeriods';
import { asId } from '../../src/model/ids';
import type { Period } from '../../src/model/JourneyMap';
import { expectClose } from '../metrics/workedCases';
import { csat, measuredMap, type Measured } from '../ranking/measuredMap';

const may: Period = { from: '2024-05-01', to: '2024-05-31' };

function months(
  values: readonly number[],
  more: (month: number) => Partial<Measured> = () => ({}),
): Measured[] {
  return values.map((x, index) => {
    const month = String(index + 1).padStart(2, '0');
    return {
      ...csat(x, 100, { period: { from: `2024-${month}-01`, to: `2024-${month}-28` } }),
      ...more(index),
    };
  });
}

describe('series of periods (metrics.md 4)', () => {
  const eight = [72, 75, 71, 74, 78, 73, 70, 76];

  test('G10: from eight months on with XmR limits', () => {
    const [series] = seriesOfPeriods(measuredMap({ spots: [{ id: 'a', measured: months(eight) }] }));
    expect(series?.points.map(({ found }) => found.reading.value)).toEqual(eight.map((x) => x / 100));
    expectClose(series?.control, { mean: 0.73625, limits: { low: 0.62985, high: 0.84265 } });
    const [seven] = seriesOfPeriods(measuredMap({ spots: [{ id: 'a', measured: months(eight.slice(1)) }] }));
    expect(seven?.control).toBeNull();
  });

  test('a line is broken where method or length changes, and limits start after the break', () => {
    const long = [71, 70, 71, 70, 71, 70, 71, 70, 95, 70];
    const broken = months(long, (month) =>
      month === 0
        ? csat(50, 100, { grade: 'estimate', period: { from: '2024-01-01', to: '2024-01-28' } })
        : {},
    );
    const [series] = seriesOfPeriods(measuredMap({ spots: [{ id: 'a', measured: broken }] }));
    expect(series?.points.map(({ brokenBy }) => brokenBy).slice(0, 3)).toEqual([null, 'other-method', null]);
    const used = long.slice(1);
    const mean = used.reduce((sum, one) => sum + one, 0) / used.length;
    expectClose(series?.control?.mean, mean / 100);
    expect(series?.control?.outside).toEqual([8]);
  });

  test('answers for one subject, metric and persona', () => {
    const map = measuredMap({
      spots: [
        { id: 'a', measured: months(eight) },
        {
          id: 'b',
          measured: [
            ...months([50]),
            { metric: 'nps', value: { form: 'groups', low: 1, middle: 2, high: 3 }, more: { period: may } },
          ],
        },
      ],
    });
    expect(seriesOfPeriods(map).map(({ subject, metric }) => `${subject} ${metric.id}`)).toEqual([
      'a csat',
      'b csat',
      'b nps',
    ]);
    expect(seriesOfPeriods(map, { subject: asId('b'), metric: asId('nps') })).toHaveLength(1);
    expect(seriesOfPeriods(map, { persona: asId('nobody') })).toEqual([]);
  });
});
