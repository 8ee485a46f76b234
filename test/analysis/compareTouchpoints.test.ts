import { describe, expect, test } from 'vitest';
import {
  compareTouchpoints,
  findPeriodProblem,
  type TouchpointChange,
} from '../../src/analysis/compareTouchpoints';
import { daysIn, hasOtherLength, listPeriods } from '../../src/analysis/MapPeriods';
import { adjustBenjaminiHochberg, adjustHolm } from '../../src/metrics/adjustPValues';
import { compareShares } from '../../src/metrics/compareShares';
import { asId, type MetricId, type PersonaId } from '../../src/model/ids';
import type { MeasurementValue, Period } from '../../src/model/JourneyMap';
import { expectClose } from '../metrics/workedCases';
import { csat, measuredMap, type Measured } from '../ranking/measuredMap';

const may: Period = { from: '2024-05-01', to: '2024-05-31' };
const june: Period = { from: '2024-06-01', to: '2024-06-30' };
const quarter: Period = { from: '2024-07-01', to: '2024-09-30' };

function inPeriods(
  metric: Measured['metric'],
  before: MeasurementValue,
  after: MeasurementValue,
): Measured[] {
  return [
    { metric, value: before, more: { period: may } },
    { metric, value: after, more: { period: june } },
  ];
}

const shares = (before: readonly [number, number], after: readonly [number, number]): Measured[] =>
  inPeriods(
    'csat',
    { form: 'share', x: before[0], n: before[1] },
    { form: 'share', x: after[0], n: after[1] },
  );

function changesOf(map: Parameters<typeof compareTouchpoints>[0], more = {}): readonly TouchpointChange[] {
  const found = compareTouchpoints(map, { before: may, after: june, ...more });
  if (!found.ok) throw new Error(found.refusal);
  return found.changes;
}

describe('periods of a map', () => {
  test('are listed oldest first with their length; measurements without a period are in none', () => {
    const map = measuredMap({
      spots: [{ id: 'a', measured: [csat(1, 9), csat(2, 9, { period: june }), csat(3, 9, { period: may })] }],
    });
    expect(listPeriods(map)).toEqual([
      { key: '2024-05-01/2024-05-31', period: may, measurements: 1, days: 31 },
      { key: '2024-06-01/2024-06-30', period: june, measurements: 1, days: 30 },
    ]);
    expect(daysIn({ from: '2024-02-28', to: '2024-03-01' })).toBe(3);
    expect(daysIn({ from: '2024-02-28' })).toBeNull();
  });

  test('that cannot be compared are refused (metrics.md 4: never other timing)', () => {
    expect(findPeriodProblem(may, june)).toBeNull();
    expect(findPeriodProblem(may, may)).toBe('same-period');
    expect(findPeriodProblem(may, { from: '2024-05-31', to: '2024-06-30' })).toBe('overlap');
    expect(findPeriodProblem(may, quarter)).toBe('other-length');
    expect(findPeriodProblem(may, {})).toBe('no-period');
    expect(hasOtherLength(may, { from: '2024-02-01', to: '2024-02-29' })).toBe(false);
    expect(compareTouchpoints(measuredMap({ spots: [] }), { before: may, after: quarter })).toEqual({
      ok: false,
      refusal: 'other-length',
    });
  });
});

describe('change of touchpoints between two periods (metrics.md 4)', () => {
  const map = measuredMap({
    spots: [
      { id: 'better', measured: shares([48, 80], [66, 80]) },
      { id: 'noise', measured: shares([48, 80], [50, 80]) },
      { id: 'worse', measured: shares([700, 1000], [500, 1000]) },
      { id: 'small', measured: shares([15_000, 20_000], [15_260, 20_000]) },
    ],
  });

  test('is "changed" only if q passes and health moves by five points', () => {
    const changes = changesOf(map);
    expect(changes.map(({ touchpoint, result }) => [touchpoint, result.ok && result.verdict])).toEqual([
      ['better', 'better'],
      ['noise', 'unclear'],
      ['worse', 'worse'],
      ['small', 'too-small'],
    ]);
    // CSAT 75 → 76.3 %: 50 · 1.3/15 health points.
    expectClose(changes[3]?.result.ok && changes[3].result.healthChange, (50 * 1.3) / 15);
  });

  test('adjusts over everything shown, and over less when less is shown', () => {
    const raw = [
      compareShares({ x: 48, n: 80 }, { x: 66, n: 80 }),
      compareShares({ x: 48, n: 80 }, { x: 50, n: 80 }),
      compareShares({ x: 700, n: 1000 }, { x: 500, n: 1000 }),
      compareShares({ x: 15_000, n: 20_000 }, { x: 15_260, n: 20_000 }),
    ].map(({ p }) => p);
    const tested = changesOf(map).flatMap(({ result }) => (result.ok ? [result] : []));
    expectClose(
      tested.map(({ q }) => q),
      adjustBenjaminiHochberg(raw),
    );
    expectClose(
      tested.map(({ holm }) => holm),
      adjustHolm(raw),
    );
    expect(changesOf(map, { metrics: new Set<MetricId>() })).toEqual([]);
  });

  test('uses the test of the metric: Welch on logarithms for durations, told as a ratio', () => {
    const found = changesOf(
      measuredMap({
        spots: [
          {
            id: 'mail',
            measured: inPeriods(
              'frtEmail',
              { form: 'durations', n: 200, logMean: 9, logSd: 1 },
              { form: 'durations', n: 200, logMean: 8, logSd: 1 },
            ),
          },
        ],
      }),
    );
    const [row] = found;
    if (!row?.result.ok) throw new Error('refused');
    expectClose(row.result.test.difference, Math.exp(-1));
    expectClose(row.result.detectable, Math.exp(1.959964 * Math.sqrt(2 / 200)));
    expect(row.result.verdict).toBe('better');
  });

  test('refuses another scale, another statistic, an estimate beside a measurement, an unknown n and half a pair', () => {
    const found = changesOf(
      measuredMap({
        spots: [
          {
            id: 'scale',
            measured: [
              {
                metric: 'frtEmail',
                value: { form: 'durations', n: 9, logMean: 9, logSd: 1 },
                more: { period: may },
              },
              {
                metric: 'frtChat',
                value: { form: 'durations', n: 9, logMean: 9, logSd: 1 },
                more: { period: june },
              },
            ],
          },
          {
            id: 'statistic',
            measured: inPeriods(
              'frtEmail',
              { form: 'durations', n: 9, meanSeconds: 9000 },
              { form: 'durations', n: 9, medianSeconds: 3000 },
            ),
          },
          {
            id: 'method',
            measured: [csat(5, 9, { period: may }), csat(5, 9, { period: june, grade: 'estimate' })],
          },
          {
            id: 'unknown',
            measured: inPeriods(
              'csat',
              { form: 'aggregate', value: 0.5 },
              { form: 'aggregate', value: 0.9, n: 90 },
            ),
          },
          { id: 'half', measured: [csat(5, 9, { period: may })] },
        ],
      }),
    );
    expect(found.map(({ touchpoint, result }) => [touchpoint, !result.ok && result.refusal])).toEqual([
      ['scale', 'other-scale'],
      ['scale', 'other-scale'],
      ['statistic', 'other-statistic'],
      ['method', 'other-method'],
      ['unknown', 'too-few'],
      ['half', 'only-before'],
    ]);
  });

  test('warns when the columns have other names, pools personas, and asks one persona alone', () => {
    const ann = asId<PersonaId>('ann');
    const from = (column: string) => ({ importedFrom: { dataset: 'd', column } });
    const found = measuredMap({
      spots: [
        {
          id: 'a',
          measured: [
            csat(5, 10, { period: may, persona: ann, ...from('Q7') }),
            csat(7, 10, { period: may, persona: asId('bob'), ...from('Q7') }),
            csat(9, 10, { period: june, persona: ann, ...from('Q9') }),
          ],
        },
      ],
    });
    const [row] = changesOf(found);
    expect(row?.hasOtherColumn).toBe(true);
    expectClose(row?.before?.reading.value, 0.6);
    expectClose(changesOf(found, { persona: ann })[0]?.before?.reading.value, 0.5);
  });

  test('a believed change of a metric without anchors is said, and that nobody has said how much would matter', () => {
    const found = changesOf(
      measuredMap({
        spots: [
          {
            id: 'a',
            measured: inPeriods(
              'conversion',
              { form: 'share', x: 100, n: 1000 },
              { form: 'share', x: 300, n: 1000 },
            ),
          },
        ],
      }),
    );
    expect(found[0]?.result).toMatchObject({ ok: true, verdict: 'no-anchors', healthChange: null });
  });
});
