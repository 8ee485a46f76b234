/**
 * Trust: how far a number of answers is believed, t = n/(n + K). K, the half-trust n, is the number of answers at
 * which a touchpoint is believed half. It comes from the design spread σ of one answer and not from the spread observed:
 * three equal answers must not look certain.
 */
import { anchorDistance, type HealthAnchors } from './health';

/** τ: how far touchpoints truly differ, in health points. */
export const usualSpreadHealth = 20;
/** Nothing is believed half with fewer than five answers. */
export const smallestHalfTrust = 5;

/**
 * K = max(5, (100·σ/(|target − floor|·τ))²). `spread` is σ in the metric's unit, for durations that of the natural
 * logarithm.
 */
export function halfTrustN(
  spread: number,
  anchors: HealthAnchors,
  spreadHealth: number = usualSpreadHealth,
  smallest: number = smallestHalfTrust,
): number {
  return Math.max(smallest, ((100 * spread) / (anchorDistance(anchors) * spreadHealth)) ** 2);
}

/** 0 ≤ t < 1. `effectiveN` is grade × n. */
export function trustOf(effectiveN: number, halfTrust: number): number {
  return effectiveN / (effectiveN + halfTrust);
}

/** How many more answers (of the same grade) until trust 0.8: ⌈4K/g⌉ − n, at least 0. */
export function answersMissing(n: number, gradeFactor: number, halfTrust: number): number {
  return Math.max(0, Math.ceil((4 * halfTrust) / gradeFactor - 1e-9) - n);
}
