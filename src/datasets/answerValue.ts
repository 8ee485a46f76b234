/**
 * From counted answers to the value of a measurement, in the form the metric reads. Unweighted answers stay counts, so
 * that nothing of them is lost. Weighted ones cannot: counts of people are whole (R7). They become the weighted figure
 * itself, with Kish's effective n = (Σw)² / Σw² as the number of answers it is worth (Kish, Survey Sampling, 1965).
 */
import { countTopBox, usualTopBoxFrom } from '../metrics/csat';
import { summariseCounts } from '../metrics/means';
import { netScore, netVariance, type Groups } from '../metrics/nps';
import type { MeasurementValue } from '../model/JourneyMap';
import { metricKindSpec } from '../metrics/allMetricKinds';
import type { MetricDefinition } from './MetricDefinition';

/** Answers of one figure. Without weights `counts` are whole and the three sums are the same. */
export interface AnswerSum {
  /** By the place on the scale; weighted. */
  readonly counts: readonly number[];
  readonly rows: number;
  readonly weight: number;
  readonly squaredWeight: number;
}

/** The whole number nearest to Kish's effective n, at least 1. */
export function effectiveN(sum: Pick<AnswerSum, 'weight' | 'squaredWeight'>): number {
  return Math.max(1, Math.round((sum.weight * sum.weight) / sum.squaredWeight));
}

/** Yes at place 1, no at place 0. */
export function shareValue(sum: AnswerSum, isWeighted: boolean): MeasurementValue {
  const yes = sum.counts[1] ?? 0;
  return isWeighted
    ? { form: 'aggregate', value: within01(yes / sum.weight), n: effectiveN(sum) }
    : { form: 'share', x: yes, n: sum.rows };
}

/** "How likely are you to recommend", the lowest answer being `min`. Only 0–10 can be kept as counts. */
export function recommendValue(sum: AnswerSum, min: 0 | 1, isWeighted: boolean): MeasurementValue {
  const groups = groupBy(sum.counts, (place) =>
    place + min <= 6 ? 'low' : place + min >= 9 ? 'high' : 'middle',
  );
  if (isWeighted) return weightedNet(groups, sum);
  return min === 0 ? { form: 'answers', counts: sum.counts } : { form: 'groups', ...groups };
}

/** Answers on a scale. Null: a metric in this unit does not come from answers. */
export function ratingValue(
  sum: AnswerSum,
  metric: MetricDefinition,
  isWeighted: boolean,
): MeasurementValue | null {
  const { scale, unit, kind } = metric;
  if (unit === 'nps') {
    const middle = (sum.counts.length - 1) / 2;
    const groups = groupBy(sum.counts, (place) =>
      place < middle ? 'low' : place > middle ? 'high' : 'middle',
    );
    return isWeighted ? weightedNet(groups, sum) : { form: 'groups', ...groups };
  }
  if (!scale) return null;
  if (unit === 'share') {
    const box = countTopBox(sum.counts, scale, metric.topBoxFrom ?? usualTopBoxFrom(scale));
    if (isWeighted) return { form: 'aggregate', value: within01(box.share01), n: effectiveN(sum) };
    return metricKindSpec(kind).forms.includes('answers')
      ? { form: 'answers', counts: sum.counts }
      : { form: 'share', x: box.satisfied, n: box.n };
  }
  if (unit !== 'score') return null;
  return isWeighted ? weightedMean(sum, scale) : { form: 'answers', counts: sum.counts };
}

function weightedMean(
  sum: AnswerSum,
  scale: { readonly min: number; readonly step: number },
): MeasurementValue | null {
  const n = effectiveN(sum);
  // Weights are relative: brought to add up to n, they give the spread of n answers.
  const counts = sum.counts.map((count) => (count * n) / sum.weight);
  const summary = summariseCounts(counts, (place) => scale.min + place * scale.step);
  if (!summary) return null;
  return { form: 'aggregate', value: summary.mean, n, ...(summary.sd !== null && { sd: summary.sd }) };
}

function weightedNet(groups: Groups, sum: AnswerSum): MeasurementValue {
  const sd = 100 * Math.sqrt(Math.max(0, netVariance(groups)));
  return { form: 'aggregate', value: netScore(groups), n: effectiveN(sum), sd };
}

function groupBy(counts: readonly number[], groupOf: (place: number) => keyof Groups): Groups {
  const groups = { low: 0, middle: 0, high: 0 };
  counts.forEach((count, place) => {
    groups[groupOf(place)] += count;
  });
  return groups;
}

/** Sums of weights can come out a hair above their whole. */
function within01(share: number): number {
  return Math.min(1, Math.max(0, share));
}
