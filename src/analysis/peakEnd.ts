/**
 * How an experience is remembered: by its most extreme moment and by its last one (Kahneman's peak–end rule). For showing
 * only; it says that the worst and the last touchpoint deserve extra importance, and ranks nothing.
 */

export interface PeakEnd {
  /** ½(peak + end), in the unit given. */
  readonly remembered: number;
  readonly peak: number;
  /** Place of the peak in the list. */
  readonly peakAt: number;
  readonly end: number;
  /** Mean of all moments: what the experience was, as against what stays. */
  readonly experienced: number;
}

/**
 * `values` in the order they were lived through; `neutral` is what extremes are measured from: 50 for health, 0 for
 * emotion. Of two equally extreme moments the worse is the peak, then the later. `worseIs`: which side is bad. Null
 * without values.
 */
export function peakEndOf(
  values: readonly number[],
  neutral: number,
  worseIs: 'low' | 'high' = 'low',
): PeakEnd | null {
  const end = values.at(-1);
  if (end === undefined) return null;
  const sign = worseIs === 'low' ? -1 : 1;
  let peakAt = 0;
  values.forEach((value, index) => {
    const peak = values[peakAt] ?? neutral;
    const further = Math.abs(value - neutral) - Math.abs(peak - neutral);
    if (further > 0 || (further === 0 && sign * (value - peak) >= 0)) peakAt = index;
  });
  const peak = values[peakAt] ?? end;
  return {
    remembered: (peak + end) / 2,
    peak,
    peakAt,
    end,
    experienced: values.reduce((sum, value) => sum + value, 0) / values.length,
  };
}
