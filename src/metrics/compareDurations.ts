/** Two sets of durations of different cases: compared on logarithms and told as a ratio, "a third longer". */
import type { ChangeTest } from './ChangeTest';
import { compareEstimates, type Estimated } from './compareMeans';

/** Mean and spread (n − 1) of the natural logarithms of n > 1 durations. */
export interface LogDurations {
  readonly logMean: number;
  readonly logSd: number;
  readonly n: number;
}

/**
 * Welch's t test of the logarithms. `difference` is the ratio after/before of the geometric means (1: no change), and
 * so is its interval; the standard errors stay those of the logarithms. Null unless both n > 1.
 */
export function compareDurations(before: LogDurations, after: LogDurations): ChangeTest | null {
  if (!(before.n > 1 && after.n > 1)) return null;
  const estimate = ({ logMean, logSd, n }: LogDurations): Estimated => ({
    mean: logMean,
    standardError: logSd / Math.sqrt(n),
    freedom: n - 1,
  });
  return compareLogEstimates(estimate(before), estimate(after));
}

/** The same from logarithms whose standard errors are known some other way (a median, a mean of log-normals). */
export function compareLogEstimates(before: Estimated, after: Estimated): ChangeTest {
  const logs = compareEstimates(before, after);
  return {
    ...logs,
    difference: Math.exp(logs.difference),
    interval95: { low: Math.exp(logs.interval95.low), high: Math.exp(logs.interval95.high) },
  };
}
