/** Shares, 0–1: CSAT from answer counts, and every x of n. */
import type { Aggregate, AnswerCounts, Metric, ShareOf } from '../model/JourneyMap';
import { countTopBox, pointsOf, usualTopBoxFrom } from './csat';
import { wilsonInterval } from './proportion';
import { findCountProblem, findFigureProblem, refuse, type Estimate, type EstimateResult } from './Reading';

export function readShare(metric: Metric, value: AnswerCounts | ShareOf | Aggregate): EstimateResult {
  switch (value.form) {
    case 'answers':
      return readTopBox(metric, value);
    case 'share':
      return readShareOf(metric, value);
    case 'aggregate':
      return readReportedShare(value);
  }
}

function readTopBox(metric: Metric, value: AnswerCounts): EstimateResult {
  const { scale } = metric;
  if (!scale) return refuse('scale-not-for-metric');
  if (value.counts.length !== pointsOf(scale)) return refuse('wrong-number-of-counts');
  const problem = findCountProblem(value.counts);
  if (problem) return refuse(problem);
  const box = countTopBox(value.counts, scale, metric.topBoxFrom ?? usualTopBoxFrom(scale));
  return estimateShare(box.satisfied, box.n, { count: box.n - box.satisfied, of: box.n });
}

function readShareOf(metric: Metric, { x, n }: ShareOf): EstimateResult {
  if (!Number.isFinite(n) || !(x >= 0) || x > n) return refuse('out-of-range');
  if (n === 0) return refuse('no-answers');
  const bad = metric.direction === 'higher-is-better' ? n - x : x;
  return estimateShare(x, n, { count: bad, of: n });
}

function estimateShare(x: number, n: number, unhappy: Estimate['unhappy']): EstimateResult {
  return {
    ok: true,
    estimate: {
      value: x / n,
      statistic: 'share',
      n,
      interval95: wilsonInterval(x, n),
      intervalBasis: 'answers',
      isIntervalVague: false,
      unhappy,
    },
  };
}

/** A share and n determine x, so Wilson's interval holds here as well; whether x is a whole number is GRIM's question. */
function readReportedShare({ value, n }: Aggregate): EstimateResult {
  const problem = findFigureProblem(value, n, 0, 1);
  if (problem) return refuse(problem);
  return {
    ok: true,
    estimate: {
      value,
      statistic: 'share',
      n: n ?? null,
      interval95: n === undefined ? null : wilsonInterval(value * n, n),
      intervalBasis: n === undefined ? null : 'answers',
      isIntervalVague: false,
      unhappy: null,
    },
  };
}
