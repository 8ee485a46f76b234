import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricPresets, newMetric, type MetricPreset } from '../../../src/metrics/metricPresets';
import { metricKindSpec } from '../../../src/metrics/allMetricKinds';
import { asId, type MetricId } from '../../../src/model/ids';
import type { MeasurementValue, Metric } from '../../../src/model/JourneyMap';
import {
  draftOf,
  emptyDraft,
  readDraft,
  typedForms,
  type MeasurementDraft,
} from '../../../src/panels/inspector/measurementDraft';
import { contentOf, emptyDetails } from '../../../src/panels/inspector/typedMeasurement';

function metricOf(preset: MetricPreset): Metric {
  return newMetric(preset, { id: asId<MetricId>('m'), name: 'M', rank: 'a0' });
}

function read(preset: MetricPreset, form: MeasurementDraft['form'], figures: Partial<MeasurementDraft>) {
  const metric = metricOf(preset);
  return readDraft(metric, { ...emptyDraft(metric, form), ...figures });
}

describe('a measurement that is being typed', () => {
  it('offers each kind the forms that fit it, the most telling first', () => {
    expect(typedForms(metricOf('csat'))).toEqual(['answers', 'share', 'aggregate']);
    expect(typedForms(metricOf('nps'))).toEqual(['answers', 'groups', 'aggregate']);
    expect(typedForms(metricOf('ces7'))).toEqual(['answers', 'aggregate']);
    expect(typedForms(metricOf('art'))).toEqual(['durations']);
    expect(typedForms(metricOf('sus'))).toEqual(['aggregate']);
    expect(typedForms(metricOf('sentiment'))).toEqual(['groups', 'aggregate']);
    for (const preset of metricPresets) expect(typedForms(metricOf(preset)).length).toBeGreaterThan(0);
  });

  it('keeps a form that a file used, although nobody would type it', () => {
    expect(typedForms(metricOf('art'), 'aggregate')).toEqual(['durations', 'aggregate']);
    expect(typedForms(metricOf('sus'), 'answers')).toEqual(['aggregate', 'answers']);
  });

  it('is empty until something is typed, and incomplete until nothing is missing', () => {
    expect(read('csat', 'share', {}).state).toBe('empty');
    expect(read('csat', 'share', { x: 30 }).state).toBe('incomplete');
    expect(read('art', 'durations', { n: 12 }).state).toBe('incomplete');
    expect(read('ces7', 'aggregate', { n: 12 }).state).toBe('incomplete');
    expect(read('ces7', 'aggregate', { value: 2.6 })).toEqual({
      state: 'complete',
      value: { form: 'aggregate', value: 2.6 },
    });
  });

  it('takes an empty count among filled ones for nobody', () => {
    expect(read('csat', 'answers', { counts: [null, null, 5, 18, 12] })).toEqual({
      state: 'complete',
      value: { form: 'answers', counts: [0, 0, 5, 18, 12] },
    });
  });

  it('refuses x above n, fractions of people, nobody at all, and values off the scale (R7, R22, R25)', () => {
    const kinds = (reading: ReturnType<typeof readDraft>) =>
      reading.state === 'wrong' ? reading.problems.map(({ kind }) => kind) : reading.state;
    expect(kinds(read('csat', 'share', { x: 50, n: 40 }))).toEqual(['xAboveN']);
    expect(kinds(read('csat', 'share', { x: 0.5, n: 40 }))).toEqual(['notWhole']);
    expect(kinds(read('csat', 'share', { x: -1, n: 40 }))).toEqual(['belowZero']);
    expect(kinds(read('csat', 'share', { x: 0, n: 0 }))).toEqual(['noAnswers']);
    expect(kinds(read('csat', 'answers', { counts: [0, 0, 0, 0, 0] }))).toEqual(['noAnswers']);
    expect(kinds(read('csat', 'aggregate', { value: 101 }))).toEqual(['outsideScale']);
    expect(kinds(read('nps', 'aggregate', { value: -101 }))).toEqual(['outsideScale']);
    expect(kinds(read('ces5', 'aggregate', { value: 6 }))).toEqual(['outsideScale']);
    expect(kinds(read('art', 'durations', { n: 3, mean: 0 }))).toEqual(['durationNotPositive']);
    expect(kinds(read('volume', 'aggregate', { value: -5 }))).toEqual(['belowZero']);
  });

  it('stores percent as a share and times in seconds (model.md)', () => {
    expect(read('csat', 'aggregate', { value: 73.5, n: 40 })).toEqual({
      state: 'complete',
      value: { form: 'aggregate', value: 0.735, n: 40 },
    });
    expect(read('art', 'durations', { n: 12, median: 1.5, timeUnit: 'days' })).toEqual({
      state: 'complete',
      value: { form: 'durations', n: 12, medianSeconds: 129_600 },
    });
  });

  it('reads back as the value it was made from, for any value', () => {
    const count = fc.integer({ min: 0, max: 1e6 });
    const seconds = fc.integer({ min: 1, max: 1e7 });
    const cases: readonly (readonly [MetricPreset, fc.Arbitrary<MeasurementValue>])[] = [
      [
        'csat',
        fc
          .array(count, { minLength: 5, maxLength: 5 })
          .filter((counts) => counts.some((n) => n > 0))
          .map((counts) => ({ form: 'answers', counts })),
      ],
      [
        'csat',
        fc.integer({ min: 0, max: 1000 }).map((mille) => ({ form: 'aggregate', value: mille / 1000, n: 40 })),
      ],
      [
        'nps',
        fc
          .tuple(count, count, count)
          .map(([low, middle, high]) => ({ form: 'groups', low, middle, high: high + 1 })),
      ],
      ['fcr', fc.tuple(count, count).map(([x, more]) => ({ form: 'share', x, n: x + more + 1 }))],
      [
        'frtEmail',
        fc.tuple(seconds, seconds).map(([meanSeconds, medianSeconds]) => ({
          form: 'durations',
          n: 30,
          meanSeconds,
          medianSeconds,
        })),
      ],
    ];
    for (const [preset, values] of cases) {
      const metric = metricOf(preset);
      fc.assert(
        fc.property(values, (value) => {
          expect(readDraft(metric, draftOf(metric, value))).toEqual({ state: 'complete', value });
        }),
      );
    }
  });

  it('leaves figures that nobody touched as they were imported, to the last digit', () => {
    const metric = metricOf('art');
    const value = {
      form: 'durations',
      n: 7,
      meanSeconds: 12_345.678901234567,
      logMean: 9.1234567890123,
      logSd: 1.1,
    } as const;
    const details = { ...emptyDetails(metricKindSpec('art')), source: 'Ticket system' };
    expect(contentOf(metric, { draft: draftOf(metric, value), details }, value)).toEqual({
      value,
      grade: 'measured',
      source: 'Ticket system',
    });
  });
});
