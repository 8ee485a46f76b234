/** Differences of two shares, −100…100: NPS and net sentiment. */
import type { Aggregate, AnswerCounts, GroupCounts, Metric, Scale } from '../model/JourneyMap';
import { answerAt, pointsOf } from './csat';
import { clipInterval } from './Interval';
import { z95 } from './normal';
import { netAdjustedWald, netErrorBounds, netScore, sizeOf, type Groups } from './nps';
import { findCountProblem, findFigureProblem, refuse, type EstimateResult } from './Reading';

export function readNetScore(metric: Metric, value: AnswerCounts | GroupCounts | Aggregate): EstimateResult {
  switch (value.form) {
    case 'groups':
      return readGroups(value);
    case 'answers':
      return readNetAnswers(metric.scale, value.counts);
    case 'aggregate':
      return readReportedNetScore(value);
  }
}

function readGroups(groups: Groups): EstimateResult {
  const problem = findCountProblem([groups.low, groups.middle, groups.high]);
  if (problem) return refuse(problem);
  const n = sizeOf(groups);
  return {
    ok: true,
    estimate: {
      value: netScore(groups),
      statistic: 'net-score',
      n,
      interval95: netAdjustedWald(groups).interval,
      intervalBasis: 'answers',
      isIntervalVague: false,
      unhappy: { count: groups.low, of: n },
    },
  };
}

function readNetAnswers(scale: Scale | undefined, counts: readonly number[]): EstimateResult {
  if (!scale) return refuse('scale-not-for-metric');
  const groupOf = groupingOf(scale);
  if (!groupOf) return refuse('scale-not-for-metric');
  if (counts.length !== pointsOf(scale)) return refuse('wrong-number-of-counts');
  const groups = { low: 0, middle: 0, high: 0 };
  counts.forEach((count, index) => {
    groups[groupOf(answerAt(scale, index))] += count;
  });
  return readGroups(groups);
}

type Group = keyof Groups;

/** 0–10 by the rule of NPS; a scale with a middle at 0 by the sign. Nothing else has a net score. */
function groupingOf(scale: Scale): ((answer: number) => Group) | null {
  if (scale.min === 0 && scale.max === 10 && scale.step === 1) {
    return (answer) => (answer <= 6 ? 'low' : answer >= 9 ? 'high' : 'middle');
  }
  if (scale.min < 0 && scale.max > 0) {
    return (answer) => (answer < 0 ? 'low' : answer > 0 ? 'high' : 'middle');
  }
  return null;
}

/** Only the score is known: the interval is the widest it can be, unless the spread of the ±100 answers is given. */
function readReportedNetScore({ value, n, sd }: Aggregate): EstimateResult {
  const problem = findFigureProblem(value, n, -100, 100);
  if (problem) return refuse(problem);
  const error =
    n === undefined ? null : sd === undefined ? netErrorBounds(value, n).worst : sd / Math.sqrt(n);
  return {
    ok: true,
    estimate: {
      value,
      statistic: 'net-score',
      n: n ?? null,
      interval95:
        error === null
          ? null
          : clipInterval({ low: value - z95 * error, high: value + z95 * error }, -100, 100),
      intervalBasis: error === null ? null : sd === undefined ? 'upper-bound' : 'answers',
      isIntervalVague: false,
      unhappy: null,
    },
  };
}
