/**
 * Durations in seconds: first response, resolution. Health goes by the geometric mean where the logarithms are known,
 * else by the median, else by the mean, and the reading says which: a mean may be five times the median.
 */
import type { Aggregate, Durations, Metric } from '../model/JourneyMap';
import { spreadOf } from './allMetricKinds';
import { logTInterval, modifiedCox } from './durations';
import type { Interval } from './Interval';
import {
  findFigureProblem,
  refuse,
  type EstimateResult,
  type IntervalBasis,
  type Statistic,
} from './Reading';

/** Sampling error of a median over that of a mean of logarithms, for normal logarithms: √(π/2). */
const medianErrorRatio = Math.sqrt(Math.PI / 2);

export function readDuration(metric: Metric, value: Durations | Aggregate): EstimateResult {
  return value.form === 'durations' ? readDurations(metric, value) : readReportedDuration(metric, value);
}

interface Figure {
  readonly value: number;
  readonly statistic: Statistic;
  readonly n: number | null;
  /** Of the logarithms; null: only the usual one is known. */
  readonly logSd: number | null;
}

function readDurations(metric: Metric, durations: Durations): EstimateResult {
  const figure = chooseFigure(durations);
  return figure ? estimateDuration(metric, figure) : refuse('no-value');
}

function chooseFigure({ n, logMean, logSd, medianSeconds, meanSeconds }: Durations): Figure | null {
  const spread = logSd ?? null;
  if (logMean !== undefined)
    return { value: Math.exp(logMean), statistic: 'geometric-mean', n, logSd: spread };
  if (medianSeconds !== undefined) return { value: medianSeconds, statistic: 'median', n, logSd: spread };
  return meanSeconds === undefined ? null : { value: meanSeconds, statistic: 'mean', n, logSd: spread };
}

/** With an sd the spread of the logarithms follows from a log-normal: ln(1 + (sd/mean)²). */
function readReportedDuration(metric: Metric, { value, n, sd }: Aggregate): EstimateResult {
  const logSd = sd !== undefined && value > 0 ? Math.sqrt(Math.log1p((sd / value) ** 2)) : null;
  return estimateDuration(metric, {
    value,
    statistic: sd === undefined ? 'reported' : 'mean',
    n: n ?? null,
    logSd,
  });
}

function estimateDuration(metric: Metric, figure: Figure): EstimateResult {
  const { value, statistic, n } = figure;
  const problem = findFigureProblem(value, n ?? undefined, Number.MIN_VALUE, Infinity);
  if (problem) return refuse(problem);
  const observed = figure.logSd !== null && figure.logSd > 0 ? figure.logSd : null;
  const spread = observed ?? spreadOf(metric);
  const interval95 = n === null || spread === null ? null : intervalOf(value, statistic, spread, n);
  const basis: IntervalBasis = observed === null ? 'usual-spread' : 'answers';
  return {
    ok: true,
    estimate: {
      value,
      statistic,
      n,
      interval95,
      intervalBasis: interval95 && basis,
      isIntervalVague: interval95 === null || (n ?? 0) < 5,
      unhappy: null,
    },
  };
}

/** A figure of unknown kind gets the widest of the three, the mean's. */
function intervalOf(value: number, statistic: Statistic, logSd: number, n: number): Interval | null {
  const logValue = Math.log(value);
  if (statistic === 'geometric-mean') return logTInterval(logValue, logSd, n);
  if (statistic === 'median') return logTInterval(logValue, logSd * medianErrorRatio, n);
  return modifiedCox(logValue - (logSd * logSd) / 2, logSd, n)?.interval ?? null;
}
