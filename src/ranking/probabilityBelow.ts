/** Comparing two uncertain scores, without any third. */
import { normalCdf } from '../metrics/normal';

export interface UncertainScore {
  readonly mean: number;
  /** Above 0. */
  readonly variance: number;
}

/** P(a < b) for independent normal scores: Φ((μ_b − μ_a)/√(v_a + v_b)). */
export function probabilityBelow(a: UncertainScore, b: UncertainScore): number {
  return normalCdf((b.mean - a.mean) / Math.sqrt(a.variance + b.variance));
}
