/**
 * What a sample can show at all: the smallest change that would be noticed, and how many answers a wish takes. To be
 * shown before anybody celebrates. `variance` is that of one answer, in the square of the unit of `margin` and `change`:
 * p(1 − p) for shares, 10,000·(p + q − (p − q)²) for NPS points, σ² for means and for logarithms of durations.
 */
import { normalQuantile, z95 } from './normal';

/** MDC = 1.96·√(SE₁² + SE₂²), in the unit of the errors; for durations the logarithm of a ratio. */
export function detectableChange(errorBefore: number, errorAfter: number): number {
  return z95 * Math.hypot(errorBefore, errorAfter);
}

/** Variance of one yes-or-no answer. */
export function shareVariance(share01: number): number {
  return share01 * (1 - share01);
}

/** Answers for an interval of ± `margin` (> 0): ⌈z²·variance/margin²⌉. CSAT 75 % ± 5 points: 289. */
export function answersForMargin(variance: number, margin: number, confidence = 0.95): number {
  const z = normalQuantile((1 + confidence) / 2);
  return wholeAnswers((z * z * variance) / (margin * margin));
}

/**
 * Answers needed in each of two periods to notice `change` (> 0) with the given power:
 * ⌈2·(z₁₋α⁄₂ + z₁₋β)²·variance/change²⌉. Take the variance half way between before and after: CSAT from 75 % to 65 %
 * at 0.7·0.3 takes 330, NPS 10 points at variance 0.7 takes 1,099, CES-7 0.5 at σ 1.6 takes 161.
 */
export function answersForChange(
  variance: number,
  change: number,
  { confidence = 0.95, power = 0.8 }: { readonly confidence?: number; readonly power?: number } = {},
): number {
  const z = normalQuantile((1 + confidence) / 2) + normalQuantile(power);
  return wholeAnswers((2 * z * z * variance) / (change * change));
}

/** Rounded up, but not because of the last digit of a double. */
function wholeAnswers(answers: number): number {
  return Math.ceil(answers * (1 - 1e-12));
}
