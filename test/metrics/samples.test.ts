import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSamples } from '../../src/metrics/compareSamples';
import { newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import { readMeasurement } from '../../src/metrics/readMeasurement';
import { readSample, type Sample } from '../../src/metrics/readSample';
import { targetProbability, trafficLight } from '../../src/metrics/targetProbability';
import { valueWith } from '../../src/metrics/valueWith';
import { asId, type MetricId } from '../../src/model/ids';
import type { MeasurementValue, Metric } from '../../src/model/JourneyMap';
import { expectClose } from './workedCases';

function metricOf(preset: MetricPreset, more: Partial<Metric> = {}): Metric {
  return { ...newMetric(preset, { id: asId<MetricId>(preset), name: preset, rank: 'a0' }), ...more };
}

function sampleOf(preset: MetricPreset, value: MeasurementValue): Sample {
  const sample = readSample(metricOf(preset), value);
  if (!sample) throw new Error('no sample');
  return sample;
}

describe('samples of measured values', () => {
  test('counts, x of n and a reported share of the same people are one sample', () => {
    const counts = sampleOf('csat', { form: 'answers', counts: [2, 3, 5, 18, 12] });
    expect(counts).toEqual({ kind: 'share', x: 30, n: 40 });
    expect(sampleOf('csat', { form: 'share', x: 30, n: 40 })).toEqual(counts);
    expect(sampleOf('csat', { form: 'aggregate', value: 0.75, n: 40 })).toEqual(counts);
  });

  test('answers 0–10 and their groups are one sample; a bare NPS has the largest error it can have', () => {
    const counts = [1, 0, 0, 0, 2, 0, 3, 4, 5, 6, 7];
    const groups = { low: 6, middle: 9, high: 13 };
    expect(sampleOf('nps', { form: 'answers', counts })).toEqual({ kind: 'groups', groups });
    expect(sampleOf('nps', { form: 'groups', ...groups })).toEqual({ kind: 'groups', groups });
    expectClose(sampleOf('nps', { form: 'aggregate', value: 35, n: 60 }), {
      kind: 'net',
      score: 35,
      standardError: 12.093387,
    });
    expect(readSample(metricOf('nps'), { form: 'aggregate', value: 100, n: 60 })).toBeNull();
  });

  test('a mean takes its own spread, and the usual one where none is known or all answers are equal', () => {
    expectClose(sampleOf('ces7', { form: 'aggregate', value: 3, n: 25, sd: 1.5 }), {
      kind: 'mean',
      mean: 3,
      standardError: 0.3,
      freedom: 24,
    });
    const assumed = sampleOf('ces7', { form: 'aggregate', value: 3, n: 25 });
    expect(assumed).toMatchObject({ standardError: 0.32, freedom: Infinity });
    expect(sampleOf('ces7', { form: 'answers', counts: [0, 0, 25, 0, 0, 0, 0] })).toEqual(assumed);
  });

  test('durations go by logarithms; medians and means err more than geometric means', () => {
    const base = { form: 'durations', n: 100, logSd: 1 } as const;
    const errors = [
      sampleOf('frtEmail', { ...base, logMean: 8 }),
      sampleOf('frtEmail', { ...base, medianSeconds: 3000 }),
      sampleOf('frtEmail', { ...base, meanSeconds: 5000 }),
    ].map((sample) => (sample.kind === 'log' ? sample.standardError : 0));
    expectClose(errors, [0.1, 0.1 * Math.sqrt(Math.PI / 2), Math.sqrt(0.01 + 1 / 198)]);
  });

  test('an unknown n, a single answer to a scale and a count of customers are no samples', () => {
    expect(readSample(metricOf('csat'), { form: 'aggregate', value: 0.7 })).toBeNull();
    expect(readSample(metricOf('ces7'), { form: 'aggregate', value: 3, n: 1 })).toBeNull();
    expect(readSample(metricOf('volume'), { form: 'aggregate', value: 900 })).toBeNull();
    expect(readSample(metricOf('csat'), { form: 'durations', n: 3, logMean: 2 })).toBeNull();
  });

  test('a mean duration is not compared with a median, nor a share with a mean', () => {
    const base = { form: 'durations', n: 100, logSd: 1 } as const;
    const mean = sampleOf('frtEmail', { ...base, meanSeconds: 5000 });
    const median = sampleOf('frtEmail', { ...base, medianSeconds: 3000 });
    expect(compareSamples(mean, median)).toEqual({ ok: false, refusal: 'other-statistic' });
    expect(compareSamples(sampleOf('csat', { form: 'share', x: 3, n: 9 }), mean).ok).toBe(false);
    expect(compareSamples(mean, mean).ok).toBe(true);
  });

  test('a bare NPS beside counted groups is compared score with score', () => {
    const found = compareSamples(
      sampleOf('nps', { form: 'aggregate', value: 20, n: 200 }),
      sampleOf('nps', { form: 'groups', low: 20, middle: 30, high: 50 }),
    );
    expect(found.ok && found.test.difference).toBe(10);
  });
});

describe('targets (metrics.md 4)', () => {
  test('a share at its target is met with about one half, far above with certainty', () => {
    const at = targetProbability({ kind: 'share', x: 900, n: 1000 }, 0.9, true);
    expect(Math.abs(at - 0.5)).toBeLessThan(0.02);
    expect(targetProbability({ kind: 'share', x: 960, n: 1000 }, 0.9, true)).toBeGreaterThan(0.999);
    // Beta(0.5, 3.5): P(> 0.9) by its density, far below one in a thousand
    expect(targetProbability({ kind: 'share', x: 0, n: 3 }, 0.9, true)).toBeLessThan(0.001);
  });

  test('both directions add up, for every kind of sample', () => {
    const samples: readonly Sample[] = [
      { kind: 'share', x: 12, n: 40 },
      { kind: 'groups', groups: { low: 4, middle: 6, high: 12 } },
      { kind: 'net', score: 20, standardError: 9 },
      { kind: 'mean', mean: 0.4, standardError: 0.3, freedom: 6, statistic: 'mean' },
      { kind: 'log', mean: 1, standardError: 0.3, freedom: Infinity, statistic: 'geometric-mean' },
    ];
    for (const sample of samples) {
      for (const target of [0.1, 0.5, 0.9]) {
        const up = targetProbability(sample, target, true);
        expect(up + targetProbability(sample, target, false)).toBeCloseTo(1, 12);
        expect(up).toBeGreaterThanOrEqual(targetProbability(sample, target + 0.05, true));
      }
    }
  });

  test('a mean at its target is met with one half; two standard errors better by Student’s tail', () => {
    const sample = { kind: 'mean', mean: 2, standardError: 0.5, freedom: 5, statistic: 'mean' } as const;
    expect(targetProbability(sample, 2, true)).toBe(0.5);
    expectClose(targetProbability(sample, 3, true), 0.1019394788 / 2);
    expectClose(targetProbability(sample, 3, false), 1 - 0.1019394788 / 2);
  });

  test('the light is green only when the pessimistic end reaches the target, red when the optimistic one misses par', () => {
    const up = { floor: 0.4, par: 0.75, target: 0.9 };
    expect(trafficLight({ low: 0.9, high: 0.95 }, up)).toBe('green');
    expect(trafficLight({ low: 0.85, high: 0.95 }, up)).toBe('amber');
    expect(trafficLight({ low: 0.76, high: 0.89 }, up)).toBe('amber');
    expect(trafficLight({ low: 0.6, high: 0.75 }, up)).toBe('amber');
    expect(trafficLight({ low: 0.6, high: 0.74 }, up)).toBe('red');
    const down = { floor: 5.2, par: 3.1, target: 1.9 };
    expect(trafficLight({ low: 1.5, high: 1.9 }, down)).toBe('green');
    expect(trafficLight({ low: 1.5, high: 3.5 }, down)).toBe('amber');
    expect(trafficLight({ low: 3.2, high: 4 }, down)).toBe('red');
  });
});

describe('a value as it might be', () => {
  const cases: readonly (readonly [MetricPreset, MeasurementValue, number])[] = [
    ['csat', { form: 'answers', counts: [2, 3, 5, 18, 12] }, 0.9],
    ['csat', { form: 'answers', counts: [0, 0, 0, 0, 12] }, 0.2],
    ['csat', { form: 'share', x: 30, n: 40 }, 0.31],
    ['csat', { form: 'aggregate', value: 0.5, n: 40 }, 0.31],
    ['nps', { form: 'groups', low: 1, middle: 8, high: 1 }, 90],
    ['nps', { form: 'groups', low: 30, middle: 30, high: 40 }, -12],
    ['nps', { form: 'answers', counts: [1, 0, 0, 0, 2, 0, 3, 4, 5, 6, 7] }, -70],
    ['nps', { form: 'answers', counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7] }, -100],
    ['ces7', { form: 'answers', counts: [1, 2, 3, 4, 5, 6, 7] }, 1.4],
    ['ces7', { form: 'answers', counts: [7, 0, 0, 0, 0, 0, 0] }, 6.5],
    [
      'frtEmail',
      { form: 'durations', n: 40, meanSeconds: 9000, medianSeconds: 3000, logMean: 8, logSd: 1 },
      600,
    ],
    ['frtEmail', { form: 'durations', n: 40, meanSeconds: 9000 }, 600],
    ['emotion', { form: 'answers', counts: [3, 1, 1, 0, 0] }, 1.5],
  ];

  test.each(cases)('%s as %j can say %d, with as many answers and the same form', (preset, value, figure) => {
    const metric = metricOf(preset);
    const other = valueWith(metric, value, figure);
    if (!other) throw new Error('nothing came back');
    expect(other.form).toBe(value.form);
    const [before, after] = [value, other].map((one) =>
      readMeasurement(metric, { value: one, grade: 'measured' }),
    );
    if (!before?.ok || !after?.ok) throw new Error('cannot be read');
    expectClose(after.reading.value, figure);
    expectClose(after.reading.n, before.reading.n);
    expect(after.reading.statistic).toBe(before.reading.statistic);
  });

  test('what a form cannot say is cut to what it can', () => {
    expect(valueWith(metricOf('csat'), { form: 'share', x: 3, n: 4 }, 1.2)).toEqual({
      form: 'share',
      x: 4,
      n: 4,
    });
    expect(valueWith(metricOf('frtEmail'), { form: 'durations', n: 4, meanSeconds: 60 }, 0)).toBeNull();
    expect(valueWith(metricOf('csat'), { form: 'durations', n: 4, meanSeconds: 60 }, 0.5)).toBeNull();
  });

  test('asking for the value it has changes nothing that is read', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }), (counts) => {
        fc.pre(counts.some((one) => one > 0));
        const metric = metricOf('csat');
        const value = { form: 'answers', counts } as const;
        const now = readMeasurement(metric, { value, grade: 'measured' });
        if (!now.ok) throw new Error('cannot be read');
        const same = valueWith(metric, value, now.reading.value);
        expectClose(same, { form: 'answers', counts });
      }),
    );
  });
});
