/**
 * What a test needs to know of a measured value: not only the figure but what it varies by. Where `readMeasurement.ts`
 * answers "what does it say", this answers "what can it be compared with". Same figures, same refusals.
 */
import type { Durations, MeasurementValue, Metric } from '../model/JourneyMap';
import { spreadOf } from './allMetricKinds';
import { countTopBox, usualTopBoxFrom, answerAt } from './csat';
import { summariseCounts } from './means';
import { netErrorBounds, type Groups } from './nps';
import type { Statistic } from './Reading';
import { readMeasurement } from './readMeasurement';
import { umuxLiteSpread } from './sus';

export type Sample =
  /** x of n. */
  | { readonly kind: 'share'; readonly x: number; readonly n: number }
  /** Three groups that were counted. */
  | { readonly kind: 'groups'; readonly groups: Groups }
  /** A net score whose groups nobody gave; the standard error, in points, is the largest possible unless known. */
  | { readonly kind: 'net'; readonly score: number; readonly standardError: number }
  /** A mean, or the logarithm of a duration, with its standard error and degrees of freedom (∞: spread assumed). */
  | {
      readonly kind: 'mean' | 'log';
      readonly mean: number;
      readonly standardError: number;
      readonly freedom: number;
      readonly statistic: Statistic;
    };

/**
 * Null when the value cannot be read, when n is not known or a single answer leaves no spread, and for counts of
 * customers, which are no sample of anything.
 */
export function readSample(metric: Metric, value: MeasurementValue): Sample | null {
  const result = readMeasurement(metric, { value, grade: 'measured' });
  if (!result.ok) return null;
  const { n, value: figure, statistic } = result.reading;
  if (n === null) return null;
  switch (metric.unit) {
    case 'share':
      return readShareSample(metric, value, figure, n);
    case 'nps':
      return readNetSample(value, metric, figure, n);
    case 'score':
      return readMeanSample(metric, value, figure, n);
    case 'seconds':
      return readLogSample(metric, value, { figure, n, statistic });
    case 'count':
      return null;
  }
}

function readShareSample(metric: Metric, value: MeasurementValue, figure: number, n: number): Sample {
  if (value.form === 'answers' && metric.scale) {
    const box = countTopBox(value.counts, metric.scale, metric.topBoxFrom ?? usualTopBoxFrom(metric.scale));
    return { kind: 'share', x: box.satisfied, n: box.n };
  }
  return { kind: 'share', x: value.form === 'share' ? value.x : figure * n, n };
}

function readNetSample(value: MeasurementValue, metric: Metric, figure: number, n: number): Sample | null {
  if (value.form === 'groups') {
    return { kind: 'groups', groups: { low: value.low, middle: value.middle, high: value.high } };
  }
  if (value.form === 'answers') return { kind: 'groups', groups: groupsOf(metric, value.counts) };
  const sd = value.form === 'aggregate' ? value.sd : undefined;
  const standardError = sd !== undefined && sd > 0 ? sd / Math.sqrt(n) : netErrorBounds(figure, n).worst;
  // Everybody of everybody at the end of the scale: the bound is 0, and nothing can be said.
  return standardError > 0 ? { kind: 'net', score: figure, standardError } : null;
}

/** The value has been read, so the scale is one of the two that have a net score. */
function groupsOf({ scale }: Metric, counts: readonly number[]): Groups {
  const groups = { low: 0, middle: 0, high: 0 };
  if (!scale) return groups;
  const [low, high] = scale.min < 0 ? [-scale.step, scale.step] : [6, 9];
  counts.forEach((count, index) => {
    const answer = answerAt(scale, index);
    groups[answer <= low ? 'low' : answer >= high ? 'high' : 'middle'] += count;
  });
  return groups;
}

function readMeanSample(metric: Metric, value: MeasurementValue, mean: number, n: number): Sample | null {
  const { scale } = metric;
  const observed =
    value.form === 'answers' && scale
      ? (summariseCounts(value.counts, (index) => answerAt(scale, index))?.sd ?? 0)
      : value.form === 'aggregate'
        ? (value.sd ?? 0)
        : 0;
  return meanSample('mean', mean, 'mean', observed, usualSpread(metric), n);
}

function usualSpread(metric: Metric): number | null {
  const spread = spreadOf(metric);
  return spread !== null && metric.kind === 'umuxLite' ? umuxLiteSpread(spread) : spread;
}

/** Equal answers do not make a mean certain: then, and where no spread was given, the usual one is assumed. */
function meanSample(
  kind: 'mean' | 'log',
  mean: number,
  statistic: Statistic,
  observed: number,
  usual: number | null,
  n: number,
): Sample | null {
  const isObserved = observed > 0;
  const spread = isObserved ? observed : usual;
  if (spread === null || !(n > 1)) return null;
  return {
    kind,
    mean,
    standardError: spread / Math.sqrt(n),
    freedom: isObserved ? n - 1 : Infinity,
    statistic,
  };
}

interface DurationFigure {
  readonly figure: number;
  readonly n: number;
  readonly statistic: Statistic;
}

/**
 * On logarithms. A median varies √(π/2) times as much as the mean of logarithms does; a mean of log-normals, and a figure
 * of unknown kind, by √(s²/n + s⁴/(2(n − 1))) (Olsson 2005), which is the widest of the three.
 */
function readLogSample(metric: Metric, value: MeasurementValue, figure: DurationFigure): Sample | null {
  const { n, statistic } = figure;
  const observed = logSpreadOf(value, figure.figure);
  const sample = meanSample('log', Math.log(figure.figure), statistic, observed, spreadOf(metric), n);
  if (sample?.kind !== 'log' || statistic === 'geometric-mean') return sample;
  const spread = sample.standardError * Math.sqrt(n);
  const standardError =
    statistic === 'median'
      ? sample.standardError * Math.sqrt(Math.PI / 2)
      : Math.sqrt((spread * spread) / n + spread ** 4 / (2 * (n - 1)));
  return { ...sample, standardError };
}

function logSpreadOf(value: MeasurementValue, figure: number): number {
  if (value.form === 'durations') return (value satisfies Durations).logSd ?? 0;
  if (value.form !== 'aggregate' || value.sd === undefined) return 0;
  return Math.sqrt(Math.log1p((value.sd / figure) ** 2));
}
