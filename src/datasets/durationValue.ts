/**
 * From durations to the value of a measurement. What is still open is no duration yet: it stays out of the mean, and the
 * median takes it into account by Kaplan–Meier. The mean of the logarithms is then left away, because readings prefer it
 * and it would speak of the closed ones alone (metrics.md 2.4, A12).
 */
import { kaplanMeierMedian, quantile, summariseDurations } from '../metrics/durations';
import { summariseCounts } from '../metrics/means';
import type { Durations } from '../model/JourneyMap';
import { effectiveN } from './answerValue';

/** All lists have one entry per row. */
export interface DurationSample {
  /** Seconds, above 0; of an open row its age. */
  readonly times: readonly number[];
  readonly closed: readonly boolean[];
  /** Null: every row counts one. */
  readonly weights: readonly number[] | null;
}

export interface DurationOutcome {
  readonly value: Durations;
  /** Closed rows. */
  readonly answers: number;
  readonly open: number;
  /** Null without open rows. */
  readonly closedMedianSeconds: number | null;
}

/** Null when no row is closed. */
export function durationValue(sample: DurationSample): DurationOutcome | null {
  const { times, closed, weights } = sample;
  const done = times.filter((_, index) => closed[index]);
  const open = times.length - done.length;
  const doneWeights = weights?.filter((_, index) => closed[index]) ?? null;
  const summary = doneWeights ? summariseWeighted(done, doneWeights) : summarisePlain(done);
  if (!summary) return null;
  const { medianSeconds, logMean, ...rest } = summary;
  if (open === 0) {
    return {
      value: { form: 'durations', ...rest, medianSeconds, logMean },
      answers: done.length,
      open,
      closedMedianSeconds: null,
    };
  }
  const median = kaplanMeierMedian(times, closed, weights ?? undefined);
  return {
    value: { form: 'durations', ...rest, ...(median !== null && { medianSeconds: median }) },
    answers: done.length,
    open,
    closedMedianSeconds: medianSeconds,
  };
}

type Summary = Omit<Durations, 'form' | 'meanSeconds' | 'medianSeconds' | 'logMean'> &
  Required<Pick<Durations, 'meanSeconds' | 'medianSeconds' | 'logMean'>>;

function summarisePlain(times: readonly number[]): Summary | null {
  const found = summariseDurations(times);
  return (
    found && {
      n: found.n,
      meanSeconds: found.mean,
      medianSeconds: found.median,
      logMean: found.logMean,
      ...(found.logSd !== null && { logSd: found.logSd }),
    }
  );
}

/** n is Kish's effective n; the median is the smallest time that half of the weight has reached. */
function summariseWeighted(times: readonly number[], weights: readonly number[]): Summary | null {
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const n = effectiveN({ weight, squaredWeight: weights.reduce((sum, one) => sum + one * one, 0) });
  const counts = weights.map((one) => (one * n) / weight);
  const plain = summariseCounts(counts, (index) => times[index] ?? 0);
  const logs = summariseCounts(counts, (index) => Math.log(times[index] ?? 1));
  if (!plain || !logs) return null;
  const median = kaplanMeierMedian(
    times,
    times.map(() => true),
    weights,
  );
  return {
    n,
    meanSeconds: plain.mean,
    medianSeconds: median ?? quantile(times, 0.5),
    logMean: logs.mean,
    ...(logs.sd !== null && { logSd: logs.sd }),
  };
}
