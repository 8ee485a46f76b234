/** Means of answers on a scale: customer effort, SUS, UMUX-Lite, emotion, own scores. */
import type { Aggregate, AnswerCounts, Metric } from '../model/JourneyMap';
import { spreadOf } from './allMetricKinds';
import { answerAt, pointsOf } from './csat';
import { clipInterval } from './Interval';
import { summariseCounts, tInterval } from './means';
import { findCountProblem, findFigureProblem, refuse, type Estimate, type EstimateResult } from './Reading';
import { umuxLiteSpread } from './sus';

export function readScore(metric: Metric, value: AnswerCounts | Aggregate): EstimateResult {
  return value.form === 'answers' ? readAnswers(metric, value.counts) : readReportedScore(metric, value);
}

function readAnswers(metric: Metric, counts: readonly number[]): EstimateResult {
  const { scale } = metric;
  if (!scale) return refuse('scale-not-for-metric');
  if (counts.length !== pointsOf(scale)) return refuse('wrong-number-of-counts');
  const problem = findCountProblem(counts);
  if (problem) return refuse(problem);
  const summary = summariseCounts(counts, (index) => answerAt(scale, index));
  if (!summary) return refuse('no-answers');
  const middle = (scale.min + scale.max) / 2;
  const isBad = (answer: number): boolean =>
    metric.direction === 'higher-is-better' ? answer < middle : answer > middle;
  const bad = counts.reduce((sum, count, index) => sum + (isBad(answerAt(scale, index)) ? count : 0), 0);
  return {
    ok: true,
    estimate: {
      ...estimateMean(metric, summary.mean, summary.n, summary.sd),
      unhappy: { count: bad, of: summary.n },
    },
  };
}

function readReportedScore(metric: Metric, { value, n, sd }: Aggregate): EstimateResult {
  const problem = findFigureProblem(value, n, metric.scale?.min ?? -Infinity, metric.scale?.max ?? Infinity);
  if (problem) return refuse(problem);
  return { ok: true, estimate: { ...estimateMean(metric, value, n ?? null, sd ?? null), unhappy: null } };
}

type MeanEstimate = Omit<Estimate, 'unhappy'>;

/**
 * The t interval, with the usual spread where none is known and where all answers are equal: three times "7" must not
 * give an interval of no width, for the reason 0 of 3 must not.
 */
function estimateMean(metric: Metric, mean: number, n: number | null, sd: number | null): MeanEstimate {
  const observed = sd !== null && sd > 0 ? sd : null;
  const spread = observed ?? usualSpread(metric);
  const whole = n === null || spread === null ? null : tInterval(mean, spread, n);
  const min = metric.scale?.min ?? -Infinity;
  const max = metric.scale?.max ?? Infinity;
  return {
    value: mean,
    statistic: 'mean',
    n,
    interval95: whole && clipInterval(whole, min, max),
    intervalBasis: whole && (observed === null ? 'usual-spread' : 'answers'),
    isIntervalVague: whole === null || (n ?? 0) < 5 || (whole.low <= min && whole.high >= max),
  };
}

/** In the unit of the answers: σ of UMUX-Lite is kept on the SUS equivalent. */
function usualSpread(metric: Metric): number | null {
  const spread = spreadOf(metric);
  return spread !== null && metric.kind === 'umuxLite' ? umuxLiteSpread(spread) : spread;
}
