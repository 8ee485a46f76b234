/** XmR charts: which of many periods stand out from the usual ups and downs, in place of testing every pair. */
import type { Interval } from './Interval';

/** Below eight periods the limits are themselves mostly noise. */
export const leastPeriods = 8;

export interface ControlLimits {
  readonly mean: number;
  /** mean ± 2.66 × the mean moving range; not cut to any scale. */
  readonly limits: Interval;
  /** Mean of |x_i − x_(i−1)|. */
  readonly movingRange: number;
  /** Places of the values outside the limits. */
  readonly outside: readonly number[];
  /** First places of eight or more values in a row on one side of the mean: a shift, though none is outside. */
  readonly shifts: readonly number[];
}

/** Natural process limits (Shewhart's individuals chart; 2.66 = 3/1.128). Null for fewer than eight values. */
export function controlLimits(values: readonly number[]): ControlLimits | null {
  if (values.length < leastPeriods || !values.every(Number.isFinite)) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let ranges = 0;
  for (let index = 1; index < values.length; index += 1) {
    ranges += Math.abs((values[index] ?? 0) - (values[index - 1] ?? 0));
  }
  const movingRange = ranges / (values.length - 1);
  const limits = { low: mean - 2.66 * movingRange, high: mean + 2.66 * movingRange };
  return {
    mean,
    limits,
    movingRange,
    outside: values.flatMap((value, index) => (value < limits.low || value > limits.high ? [index] : [])),
    shifts: findShifts(values.map((value) => Math.sign(value - mean))),
  };
}

function findShifts(sides: readonly number[]): number[] {
  const starts: number[] = [];
  let start = 0;
  sides.forEach((side, index) => {
    if (side === 0 || side !== sides[start]) start = side === 0 ? index + 1 : index;
    if (index - start + 1 === leastPeriods) starts.push(start);
  });
  return starts;
}
