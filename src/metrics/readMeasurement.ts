/**
 * From a measurement to what it says: value, n, interval, how much it counts. Answer counts, raw answers and an
 * aggregate of the same people give the same score. Stores nothing and rounds nothing; the languages do the showing.
 */
import type { Grade, Measurement, MeasurementValue, Metric, Period } from '../model/JourneyMap';
import { formsOf } from './allMetricKinds';
import { decimalsOf, grimStepOf, isReachable, isRounded, isWholeCount } from './grim';
import { readDuration } from './readDuration';
import { findFigureProblem, refuse, type EstimateResult, type Reading, type ReadRefusal } from './Reading';
import { readNetScore } from './readNetScore';
import { readScore } from './readScore';
import { readShare } from './readShare';
import { sampleLabel } from './sampleLabel';
import { susFromUmuxLite } from './sus';

/** What a value without n counts as. */
export const unknownNCountsAs = 5;

export interface ReadOptions {
  /** ISO date. With it, a period that ended more than twelve months before counts at most half. */
  readonly today?: string;
}

export type ReadResult =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly refusal: ReadRefusal };

export function readMeasurement(
  metric: Metric,
  measurement: Pick<Measurement, 'value' | 'grade' | 'period'>,
  options: ReadOptions = {},
): ReadResult {
  const result = estimate(metric, measurement.value);
  if (!result.ok) return result;
  // Field by field: taking the rest and spreading it again costs more than the interval, and there are thousands.
  const { value, statistic, n, interval95, intervalBasis, isIntervalVague, unhappy } = result.estimate;
  const isOld = options.today !== undefined && isOlderThanYear(measurement.period, options.today);
  const gradeFactor = isOld
    ? Math.min(0.5, gradeFactors[measurement.grade])
    : gradeFactors[measurement.grade];
  const countedN = n ?? unknownNCountsAs;
  return {
    ok: true,
    reading: {
      value,
      statistic,
      n,
      interval95,
      intervalBasis,
      unhappy,
      scoredValue: metric.kind === 'umuxLite' ? susFromUmuxLite(value) : value,
      countedN,
      gradeFactor,
      isOld,
      effectiveN: gradeFactor * countedN,
      tooFewForInterval: isIntervalVague,
      sampleLabel: sampleLabel(countedN),
      grimImpossible: isGrimImpossible(metric, measurement.value),
    },
  };
}

/** How much of an answer counts. */
export const gradeFactors: Readonly<Record<Grade, number>> = { measured: 1, proxy: 0.5, estimate: 0.25 };

function estimate(metric: Metric, value: MeasurementValue): EstimateResult {
  if (!formsOf(metric).includes(value.form)) return refuse('form-not-for-metric');
  const { form } = value;
  switch (metric.unit) {
    case 'share':
      return form === 'answers' || form === 'share' || form === 'aggregate'
        ? readShare(metric, value)
        : refuse('form-not-for-metric');
    case 'nps':
      return form === 'answers' || form === 'groups' || form === 'aggregate'
        ? readNetScore(metric, value)
        : refuse('form-not-for-metric');
    case 'score':
      return form === 'answers' || form === 'aggregate'
        ? readScore(metric, value)
        : refuse('form-not-for-metric');
    case 'seconds':
      return form === 'durations' || form === 'aggregate'
        ? readDuration(metric, value)
        : refuse('form-not-for-metric');
    case 'count':
      return form === 'aggregate' ? readCount(value.value, value.n) : refuse('form-not-for-metric');
  }
}

/** A count is what it is: customers per period, complaints. No interval. */
function readCount(value: number, n: number | undefined): EstimateResult {
  const problem = findFigureProblem(value, n, 0, Infinity);
  if (problem) return refuse(problem);
  return {
    ok: true,
    estimate: {
      value,
      statistic: 'count',
      n: n ?? null,
      interval95: null,
      intervalBasis: null,
      isIntervalVague: false,
      unhappy: null,
    },
  };
}

/** ISO dates compare as text; a period without an end is as old as its start, one without both is never old. */
export function isOlderThanYear(period: Period | undefined, today: string): boolean {
  const end = period?.to ?? period?.from;
  if (end === undefined) return false;
  const year = Number(end.slice(0, 4));
  if (!Number.isInteger(year)) return false;
  return `${String(year + 1).padStart(4, '0')}${end.slice(4, 10)}` < today.slice(0, 10);
}

/** Only a figure somebody else computed can be impossible, and only if it was rounded. */
function isGrimImpossible(metric: Metric, value: MeasurementValue): boolean {
  const step = grimStepOf(metric);
  if (step === null || value.form !== 'aggregate' || !isWholeCount(value.n)) return false;
  const figure = (value.value - step.from) * step.perUnit;
  return isRounded(figure) && !isReachable(figure, value.n, decimalsOf(figure), step.unitsPerWhole);
}
