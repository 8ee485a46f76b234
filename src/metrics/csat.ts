/**
 * Customer satisfaction as the share of satisfied answers (top box). It is not the mean of the scale, not the sum over
 * the maximum and not the ACSI index: figures made that way must not be typed in as CSAT.
 */
import type { Scale } from '../model/JourneyMap';

export interface TopBox {
  readonly n: number;
  readonly satisfied: number;
  /** 0–1; NaN without answers. */
  readonly share01: number;
}

/** How many answers a scale offers: 1–5 has five. */
export function pointsOf(scale: Scale): number {
  return Math.round((scale.max - scale.min) / scale.step) + 1;
}

/** The answer at a place of the counts. */
export function answerAt(scale: Scale, index: number): number {
  return scale.min + index * scale.step;
}

/**
 * From which answer on a customer counts as satisfied: the best one on scales of up to three points (thumbs, smileys),
 * the best two on longer ones (4–5 of 5, 6–7 of 7, 9–10 of 10).
 */
export function usualTopBoxFrom(scale: Scale): number {
  const boxes = pointsOf(scale) <= 3 ? 1 : 2;
  return answerAt(scale, pointsOf(scale) - boxes);
}

/** `counts[i]` people answered `scale.min + i · scale.step`. "Not applicable" is in no count. */
export function countTopBox(counts: readonly number[], scale: Scale, topBoxFrom: number): TopBox {
  let n = 0;
  let satisfied = 0;
  counts.forEach((count, index) => {
    n += count;
    // A step such as 0.1 adds up to a hair below the threshold.
    if (answerAt(scale, index) >= topBoxFrom - scale.step * 1e-6) satisfied += count;
  });
  return { n, satisfied, share01: satisfied / n };
}
