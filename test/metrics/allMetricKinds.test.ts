import { describe, expect, test } from 'vitest';
import { metricKinds, type Metric } from '../../src/model/JourneyMap';
import { asId, type MetricId } from '../../src/model/ids';
import {
  allMetricKinds,
  formsOf,
  metricKindSpec,
  spreadOf,
  weightOf,
} from '../../src/metrics/allMetricKinds';
import { displayDecimals, roundHalfAway } from '../../src/metrics/displayDecimals';
import { readAnchors } from '../../src/metrics/health';
import { metricPresets, newMetric, presetOf } from '../../src/metrics/metricPresets';
import { sampleLabel } from '../../src/metrics/sampleLabel';
import { answersMissing } from '../../src/metrics/trust';

const make = (preset: (typeof metricPresets)[number]): Metric =>
  newMetric(preset, { id: asId<MetricId>('m'), name: 'name', rank: 'a0' });

describe('kinds and presets of metrics (metrics.md 1.1 and 1.3)', () => {
  test('every kind of the model is described, under its own name', () => {
    expect(allMetricKinds.map(({ kind }) => kind)).toEqual([...metricKinds]);
    for (const kind of metricKinds) expect(metricKindSpec(kind).kind).toBe(kind);
  });

  test('every preset makes a metric with an explicit direction, and every kind can be made', () => {
    const metrics = metricPresets.map(make);
    expect(new Set(metrics.map(({ kind }) => kind))).toEqual(new Set(metricKinds));
    const byName = new Set(['waiting', 'repeatContact']);
    expect(metrics.map(presetOf)).toEqual(
      metricPresets.map((preset) => (byName.has(preset) ? 'custom' : preset)),
    );
    for (const metric of metrics) expect(['higher-is-better', 'lower-is-better']).toContain(metric.direction);
  });

  test('every preset has sound anchors with a source, except volume, conversion, its reverse, waiting time and custom', () => {
    const without = metricPresets.filter((preset) => !readAnchors(make(preset)).ok);
    expect(without).toEqual(['conversion', 'volume', 'waiting', 'dropOff', 'custom']);
    for (const metric of metricPresets.map(make).filter(({ floor }) => floor)) {
      expect(metric.floor?.source, metric.kind).not.toBe('');
      expect(metric.target?.source, metric.kind).toBeDefined();
    }
  });

  test('the client’s effort question is lower-is-better, CES 2.0 is its mirror', () => {
    expect(make('ces5').direction).toBe('lower-is-better');
    expect(make('ces7').direction).toBe('lower-is-better');
    expect(make('ces2').direction).toBe('higher-is-better');
  });

  test('retention and churn weigh half, a touchpoint’s NPS weighs whole, volume nothing, and a set weight wins', () => {
    expect(weightOf(make('retention'))).toBe(0.5);
    expect(weightOf(make('churn'))).toBe(0.5);
    expect(weightOf(make('nps'))).toBe(1);
    expect(weightOf(make('volume'))).toBe(0);
    expect(weightOf({ ...make('churn'), weight: 3 })).toBe(3);
  });

  test('anchors that cannot be are named, not used', () => {
    const problem = (changes: Partial<Metric>): string => {
      const result = readAnchors({ ...make('csat'), ...changes });
      return result.ok ? 'sound' : result.problem;
    };
    expect(problem({})).toBe('sound');
    expect(problem({ par: { value: 0.4 } })).toBe('not-in-order');
    expect(problem({ par: { value: 0.95 } })).toBe('not-in-order');
    expect(problem({ par: { value: Number.NaN } })).toBe('missing-anchors');
    expect(problem({ direction: 'lower-is-better' })).toBe('against-direction');
    expect(problem({ unit: 'seconds', floor: { value: -1 } })).toBe('not-positive');
    expect(problem({ kind: 'volume' })).toBe('never-health');
  });

  test('an own metric takes the forms and the spread of its unit', () => {
    expect(formsOf({ kind: 'custom', unit: 'seconds' })).toContain('durations');
    expect(formsOf({ kind: 'custom', unit: 'score' })).toContain('answers');
    expect(spreadOf({ kind: 'custom', unit: 'seconds' })).toBe(1.5);
    expect(spreadOf({ kind: 'custom', unit: 'score', scale: { min: 0, max: 10, step: 1 } })).toBe(2.5);
    expect(spreadOf({ kind: 'custom', unit: 'count' })).toBeNull();
    expect(spreadOf({ ...make('csat'), spread: 0.3 })).toBe(0.3);
  });

  test('sample labels change at 1, 5, 10, 30 and 100 answers (2.6)', () => {
    expect([0, 1, 4, 5, 9, 10, 29, 30, 99, 100].map(sampleLabel)).toEqual([
      'none',
      'anecdotal',
      'anecdotal',
      'thin',
      'thin',
      'fair',
      'fair',
      'good',
      'good',
      'strong',
    ]);
  });

  test('trust 0.8 takes four times the half-trust n (1.3)', () => {
    expect(answersMissing(0, 1, 20.25)).toBe(81);
    expect(answersMissing(12, 1, 20.25)).toBe(69);
    expect(answersMissing(0, 0.5, 20)).toBe(160);
    expect(answersMissing(500, 1, 20.25)).toBe(0);
  });

  test('digits follow n, and rounding goes away from zero without −0 (1.0)', () => {
    expect(displayDecimals({ unit: 'share' }, 399)).toEqual({ fractionDigits: 0 });
    expect(displayDecimals({ unit: 'share' }, 400)).toEqual({ fractionDigits: 1 });
    expect(displayDecimals({ unit: 'score' }, 100)).toEqual({ fractionDigits: 2 });
    expect(displayDecimals({ unit: 'score' }, null)).toEqual({ fractionDigits: 1 });
    expect(displayDecimals({ unit: 'nps' }, 5000)).toEqual({ fractionDigits: 0 });
    expect(displayDecimals({ unit: 'seconds' }, 5)).toEqual({ significantDigits: 2 });
    expect(roundHalfAway(-0.5, 0)).toBe(-1);
    expect(Object.is(roundHalfAway(-0.4, 0), 0)).toBe(true);
    expect(roundHalfAway(2.5, 0)).toBe(3);
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
  });
});
