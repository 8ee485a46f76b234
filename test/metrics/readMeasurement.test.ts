import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade, MeasurementValue, Metric } from '../../src/model/JourneyMap';
import { asId, type MetricId } from '../../src/model/ids';
import { newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import type { Reading } from '../../src/metrics/Reading';
import { readMeasurement, type ReadResult } from '../../src/metrics/readMeasurement';

function metricOf(preset: MetricPreset, changes: Partial<Metric> = {}): Metric {
  return { ...newMetric(preset, { id: asId<MetricId>('m'), name: preset, rank: 'a0' }), ...changes };
}

function tryRead(metric: Metric, value: MeasurementValue, grade: Grade = 'measured'): ReadResult {
  return readMeasurement(metric, { value, grade });
}

function read(metric: Metric, value: MeasurementValue, grade: Grade = 'measured'): Reading {
  const result = tryRead(metric, value, grade);
  if (!result.ok) throw new Error(result.refusal);
  return result.reading;
}

describe('reading a measurement (metrics.md 1)', () => {
  test('counts, x of n and an aggregate of the same answers give the same score', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 5, maxLength: 5 }), (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(n > 0);
        const x = (counts[3] ?? 0) + (counts[4] ?? 0);
        const csat = metricOf('csat');
        const fromCounts = read(csat, { form: 'answers', counts });
        for (const other of [
          read(csat, { form: 'share', x, n }),
          read(csat, { form: 'aggregate', value: x / n, n }),
        ]) {
          expect(other.value).toBeCloseTo(fromCounts.value, 12);
          expect(other.effectiveN).toBe(fromCounts.effectiveN);
          expect(other.interval95?.low).toBeCloseTo(fromCounts.interval95?.low ?? NaN, 9);
          expect(other.grimImpossible).toBe(false);
        }
      }),
    );
  });

  test('NPS from 0–10 counts and from its three groups is the same', () => {
    const counts = [1, 0, 0, 1, 0, 0, 1, 1, 2, 2, 2];
    const fromCounts = read(metricOf('nps'), { form: 'answers', counts });
    expect(fromCounts.value).toBe(10);
    expect(read(metricOf('nps'), { form: 'groups', low: 3, middle: 3, high: 4 })).toEqual(fromCounts);
    expect(fromCounts.unhappy).toEqual({ count: 3, of: 10 });
  });

  test('the top box follows the length of the scale, unless the metric says where it begins', () => {
    const of = (max: number, changes: Partial<Metric> = {}): number =>
      read(metricOf('csat', { scale: { min: 1, max, step: 1 }, ...changes }), {
        form: 'answers',
        counts: Array.from({ length: max }, () => 1),
      }).value;
    expect(of(2)).toBe(1 / 2);
    expect(of(3)).toBe(1 / 3);
    expect(of(5)).toBe(2 / 5);
    expect(of(7)).toBe(2 / 7);
    expect(of(10)).toBe(2 / 10);
    expect(of(10, { topBoxFrom: 8 })).toBe(3 / 10);
  });

  test('a mean from counts has its t interval, cut to the scale', () => {
    const reading = read(metricOf('ces7'), { form: 'answers', counts: [2, 5, 4, 3, 2, 1, 1] });
    expect(reading.value).toBeCloseTo(59 / 18, 12);
    expect(reading.intervalBasis).toBe('answers');
    expect(reading.tooFewForInterval).toBe(false);
    expect(reading.unhappy).toEqual({ count: 4, of: 18 });
  });

  test('B19, B20: reported means take their sd, three answers are too few to show an interval', () => {
    const enough = read(metricOf('ces7'), { form: 'aggregate', value: 2.6, n: 18, sd: 1.45 });
    expect(enough.interval95?.low).toBeCloseTo(1.878932, 6);
    expect(enough.interval95?.high).toBeCloseTo(3.321068, 6);
    const few = read(metricOf('ces7'), { form: 'aggregate', value: 4.9, n: 3 });
    expect(few.interval95?.high).toBe(7);
    expect(few.intervalBasis).toBe('usual-spread');
    expect(few.tooFewForInterval).toBe(true);
    expect(read(metricOf('ces7'), { form: 'aggregate', value: 4, n: 1 }).interval95).toBeNull();
  });

  test('equal answers do not give an interval of no width', () => {
    const equal = read(metricOf('ces5'), { form: 'answers', counts: [0, 0, 0, 0, 6] });
    expect(equal.interval95?.low).toBeLessThan(4.2);
    expect(equal.intervalBasis).toBe('usual-spread');
  });

  test('an unknown n counts as five answers and has no interval', () => {
    const reading = read(metricOf('csat'), { form: 'aggregate', value: 0.7 });
    expect(reading).toMatchObject({
      n: null,
      countedN: 5,
      effectiveN: 5,
      interval95: null,
      sampleLabel: 'thin',
    });
  });

  test('grades count 1, 0.5 and 0.25; more than twelve months old counts half at most', () => {
    const value = { form: 'share', x: 6, n: 8 } as const;
    expect(read(metricOf('csat'), value).effectiveN).toBe(8);
    expect(read(metricOf('csat'), value, 'proxy').effectiveN).toBe(4);
    expect(read(metricOf('csat'), value, 'estimate').effectiveN).toBe(2);
    const aged = (to: string, grade: Grade): number => {
      const result = readMeasurement(
        metricOf('csat'),
        { value, grade, period: { from: '2023-01-01', to } },
        { today: '2025-03-01' },
      );
      return result.ok ? result.reading.gradeFactor : Number.NaN;
    };
    expect(aged('2024-03-01', 'measured')).toBe(1);
    expect(aged('2024-02-29', 'measured')).toBe(0.5);
    expect(aged('2024-02-29', 'estimate')).toBe(0.25);
  });

  test('A13: 73 % of seven people cannot be; 71 % can', () => {
    const of = (value: number, n: number, preset: MetricPreset = 'csat'): boolean =>
      read(metricOf(preset), { form: 'aggregate', value, n }).grimImpossible;
    expect(of(0.73, 7)).toBe(true);
    expect(of(0.71, 7)).toBe(false);
    expect(of(34, 3, 'nps')).toBe(true);
    expect(of(33, 3, 'nps')).toBe(false);
    expect(of(2.35, 10, 'ces7')).toBe(true);
    expect(of(2.3, 10, 'ces7')).toBe(false);
    expect(of(0.25, 2, 'taskSuccess')).toBe(false);
  });

  test('UMUX-Lite is shown raw and scored as its SUS equivalent', () => {
    const reading = read(metricOf('umuxLite'), { form: 'aggregate', value: 75, n: 40 });
    expect(reading.value).toBe(75);
    expect(reading.scoredValue).toBeCloseTo(71.65, 10);
  });

  test('durations go by the geometric mean, else the median, else the mean, and say which', () => {
    const art = metricOf('art');
    const all = {
      form: 'durations',
      n: 12,
      meanSeconds: 40,
      medianSeconds: 16.5,
      logMean: 3,
      logSd: 1,
    } as const;
    expect(read(art, all)).toMatchObject({ statistic: 'geometric-mean', intervalBasis: 'answers' });
    expect(read(art, all).value).toBeCloseTo(Math.exp(3), 12);
    expect(read(art, { form: 'durations', n: 12, meanSeconds: 40, medianSeconds: 16.5 })).toMatchObject({
      statistic: 'median',
      value: 16.5,
      intervalBasis: 'usual-spread',
    });
    expect(read(art, { form: 'durations', n: 12, meanSeconds: 40 }).statistic).toBe('mean');
    expect(read(art, { form: 'aggregate', value: 40, n: 12 }).statistic).toBe('reported');
    expect(tryRead(art, { form: 'durations', n: 12 })).toEqual({ ok: false, refusal: 'no-value' });
  });

  test('an interval contains its value, whatever the form', () => {
    const cases: readonly (readonly [MetricPreset, MeasurementValue])[] = [
      ['csat', { form: 'answers', counts: [1, 2, 3, 4, 5] }],
      ['nps', { form: 'aggregate', value: 35, n: 60 }],
      ['sentiment', { form: 'groups', low: 5, middle: 4, high: 20 }],
      ['emotion', { form: 'answers', counts: [3, 2, 1, 1, 1] }],
      ['sus', { form: 'aggregate', value: 71.5, n: 24 }],
      ['churn', { form: 'share', x: 12, n: 200 }],
      ['frtEmail', { form: 'durations', n: 30, medianSeconds: 6000 }],
      ['frtChat', { form: 'aggregate', value: 90, n: 30, sd: 200 }],
      ['art', { form: 'durations', n: 30, meanSeconds: 90_000 }],
    ];
    for (const [preset, value] of cases) {
      const { value: figure, interval95 } = read(metricOf(preset), value);
      expect(interval95, preset).not.toBeNull();
      expect(interval95?.low, preset).toBeLessThan(figure);
      expect(interval95?.high, preset).toBeGreaterThan(figure);
    }
  });

  test('what does not fit is refused with the reason', () => {
    const refusal = (
      preset: MetricPreset,
      value: MeasurementValue,
      changes: Partial<Metric> = {},
    ): string => {
      const result = tryRead(metricOf(preset, changes), value);
      return result.ok ? 'read' : result.refusal;
    };
    expect(refusal('csat', { form: 'durations', n: 3, meanSeconds: 5 })).toBe('form-not-for-metric');
    expect(refusal('retention', { form: 'answers', counts: [1, 2] })).toBe('form-not-for-metric');
    expect(refusal('volume', { form: 'share', x: 1, n: 2 })).toBe('form-not-for-metric');
    expect(refusal('csat', { form: 'answers', counts: [1, 2, 3] })).toBe('wrong-number-of-counts');
    expect(refusal('csat', { form: 'answers', counts: [0, 0, 0, 0, 0] })).toBe('no-answers');
    expect(refusal('csat', { form: 'answers', counts: [0, 0, -1, 0, 3] })).toBe('out-of-range');
    expect(refusal('csat', { form: 'share', x: 4, n: 3 })).toBe('out-of-range');
    expect(refusal('csat', { form: 'share', x: 0, n: 0 })).toBe('no-answers');
    expect(refusal('csat', { form: 'aggregate', value: 73, n: 7 })).toBe('out-of-range');
    expect(refusal('csat', { form: 'aggregate', value: Number.NaN, n: 7 })).toBe('out-of-range');
    expect(refusal('nps', { form: 'aggregate', value: 101, n: 7 })).toBe('out-of-range');
    expect(refusal('art', { form: 'aggregate', value: 0, n: 7 })).toBe('out-of-range');
    expect(refusal('ces7', { form: 'aggregate', value: 8, n: 7 })).toBe('out-of-range');
    const fivePoints = { scale: { min: 1, max: 5, step: 1 } };
    expect(refusal('nps', { form: 'answers', counts: [1, 1, 1, 1, 1] }, fivePoints)).toBe(
      'scale-not-for-metric',
    );
  });
});
