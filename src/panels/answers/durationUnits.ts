import type { DurationUnit } from '../../datasets/ImportPlan';

/** The shortest first; `clock` is written as hours:minutes:seconds. */
export const durationUnits: readonly DurationUnit[] = [
  'milliseconds',
  'seconds',
  'minutes',
  'hours',
  'days',
  'clock',
];
