import { describe, expect, it } from 'vitest';
import { metricPresets, newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import { readMeasurement } from '../../src/metrics/readMeasurement';
import { asId, type MetricId } from '../../src/model/ids';
import type { MeasurementValue, Metric } from '../../src/model/JourneyMap';
import { describeScale } from '../../src/view/describeScale';
import {
  describeReading,
  formatMetricInterval,
  formatMetricNumber,
  formatMetricValue,
} from '../../src/view/formatReading';
import { languageFor } from '../helpers/languageFor';

const english = languageFor('en');
const korean = languageFor('ko');

function metricOf(preset: MetricPreset, changes: Partial<Metric> = {}): Metric {
  return { ...newMetric(preset, { id: asId<MetricId>('m'), name: 'M', rank: 'a0' }), ...changes };
}

function value(
  preset: MetricPreset,
  figure: number,
  n: number | null,
  changes: Partial<Metric> = {},
): string {
  return formatMetricValue(metricOf(preset, changes), figure, n, english.format, english.t);
}

function line(preset: MetricPreset, given: MeasurementValue, { t, format } = english): string {
  const metric = metricOf(preset);
  const result = readMeasurement(metric, { value: given, grade: 'measured' });
  if (!result.ok) throw new Error(result.refusal);
  return describeReading(metric, result.reading, format, t).line;
}

describe('formatMetricValue keeps the rules of display (metrics.md 1.0)', () => {
  it('shows percentages without decimals, with one from 400 answers on', () => {
    expect(value('csat', 0.5574, 40)).toBe('56%');
    expect(value('csat', 0.5574, 399)).toBe('56%');
    expect(value('csat', 0.5574, 400)).toBe('55.7%');
    expect(value('csat', 0.5574, null)).toBe('56%');
  });

  it('shows NPS as a signed whole number with U+2212, never as minus zero', () => {
    expect(value('nps', 39.84, 2746)).toBe('+40');
    expect(value('nps', -12.5, 40)).toBe('−13');
    expect(value('nps', -0.4, 40)).toBe('0');
  });

  it('shows effort with one decimal, two from 100 answers on, and always says which end is easy', () => {
    expect(value('ces7', 2.6, 18)).toBe('2.6 of 7 (1 = easy)');
    expect(value('ces7', 2.604, 100)).toBe('2.60 of 7 (1 = easy)');
    expect(value('ces2', 5.4, 18)).toBe('5.4 of 7 (7 = easy)');
    expect(value('ces5', 4.1, 18, { direction: 'higher-is-better' })).toBe('4.1 of 5 (5 = easy)');
  });

  it('shows durations in the unit that fits with two significant digits', () => {
    expect(value('frtEmail', 19 * 3600, 30)).toBe('19 hr');
    expect(value('frtChat', 100, 30)).toBe('1.7 min');
    expect(value('frtChat', 40, 30)).toBe('40 sec');
  });

  it('says what a usability score and an emotion are out of', () => {
    expect(value('sus', 71.5, 12)).toBe('71.5 of 100');
    expect(value('emotion', -0.75, 8)).toBe('−0.8 (−2 to +2)');
    expect(value('custom', 3.4, 12, { unit: 'score', scale: { min: 1, max: 5, step: 1 } })).toBe(
      '3.4 of 5 (5 = best)',
    );
    expect(value('custom', 3.4, 12, { unit: 'score' })).toBe('3.4');
    expect(value('volume', 12_500, null)).toBe('12,500');
  });

  it('says the same in Korean', () => {
    const { t, format } = korean;
    expect(formatMetricValue(metricOf('ces7'), 2.6, 18, format, t)).toBe('7점 중 2.6점(1 = 쉬움)');
    expect(formatMetricValue(metricOf('frtEmail'), 19 * 3600, 30, format, t)).toBe('19시간');
    expect(formatMetricValue(metricOf('csat'), 0.75, 40, format, t)).toBe('75%');
  });
});

describe('describeReading says value, interval, n and sample in one line', () => {
  it('counts 4 and 5 as satisfied and gives Wilson’s interval (A01, B07)', () => {
    const answers = { form: 'answers', counts: [2, 3, 5, 18, 12] } as const;
    expect(line('csat', answers)).toBe('75% satisfied · 95%: 60–86% · n\u00a040 · good sample');
    expect(line('csat', answers, korean)).toBe('만족 75% · 95%: 60~86% · n\u00a040 · 표본 충분');
  });

  it('joins signed ends with a word, not with a dash that reads as a minus (B14)', () => {
    expect(line('nps', { form: 'groups', low: 1, middle: 2, high: 3 })).toBe(
      '+33 · 95%: −27 to +71 · n\u00a06 · thin sample',
    );
  });

  it('says "too few" instead of an interval that says nothing (2.3)', () => {
    expect(line('ces7', { form: 'aggregate', value: 4.5, n: 3 })).toContain('too few for an interval');
  });

  it('says that n is unknown instead of calling the sample anything', () => {
    expect(line('csat', { form: 'aggregate', value: 0.8 })).toBe(
      '80% satisfied · too few for an interval · n\u00a0unknown',
    );
  });

  it('gives a volume no interval and no n', () => {
    expect(line('volume', { form: 'aggregate', value: 1200 })).toBe('1,200 customers');
  });
});

describe('formatMetricInterval', () => {
  it('says one value once, when both ends round to it', () => {
    const metric = metricOf('ces7');
    expect(formatMetricInterval(metric, { low: 2.01, high: 2.02 }, 20, english.format, english.t)).toBe(
      '2.0',
    );
    expect(formatMetricNumber(metric, 2.02, 20, english.format)).toBe('2.0');
  });
});

describe('describeScale says the direction in words', () => {
  it('reads the direction from the record and nowhere else (metrics.md 1.2)', () => {
    const { t, format } = english;
    expect(describeScale(metricOf('ces7'), format, t)).toBe('1 = very easy … 7 = very hard: lower is better');
    expect(describeScale(metricOf('ces7', { direction: 'higher-is-better' }), format, t)).toBe(
      '1 = very hard … 7 = very easy: higher is better',
    );
    expect(describeScale(metricOf('ces2'), format, t)).toContain('7 = strongly agree');
  });

  it('says from which answer on a customer counts as satisfied', () => {
    const { t, format } = english;
    expect(describeScale(metricOf('csat'), format, t)).toContain('4 and 5 count as satisfied');
    expect(describeScale(metricOf('csat', { topBoxFrom: 3 }), format, t)).toContain(
      '3 to 5 count as satisfied',
    );
    expect(describeScale(metricOf('csat', { topBoxFrom: 5 }), format, t)).toContain(
      'only 5 counts as satisfied',
    );
  });

  it('has words for every preset in both languages', () => {
    for (const preset of metricPresets) {
      for (const { t, format } of [english, korean]) {
        const words = describeScale(metricOf(preset), format, t);
        expect(words).not.toContain('scaleWords');
        expect(words).not.toContain('{{');
      }
    }
  });
});
