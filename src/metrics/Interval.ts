/**
 * A pair of bounds in the unit of whatever it bounds. Says nothing about how it was computed: that stands at the
 * function that made it.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Cuts both ends to a range; a mean of a 1–7 scale cannot be 8.9, whatever the arithmetic says. */
export function clipInterval(interval: Interval, min: number, max: number): Interval {
  return {
    low: Math.min(max, Math.max(min, interval.low)),
    high: Math.min(max, Math.max(min, interval.high)),
  };
}
