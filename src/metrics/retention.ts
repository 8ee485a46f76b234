/** Retention and churn of one cohort over one period. The two are one piece of information. */

export interface Retention {
  /** 0–1. */
  readonly retention01: number;
  /** 0–1. */
  readonly churn01: number;
}

/**
 * (end − won)/start: who was there at the start and still is. Null when the figures cannot be: nobody at the start, or
 * more kept than there were.
 */
export function retentionOf(start: number, end: number, won: number): Retention | null {
  const kept = end - won;
  if (!(start > 0) || kept < 0 || kept > start) return null;
  return { retention01: kept / start, churn01: 1 - kept / start };
}

/** Over several equal periods: compounded, never multiplied by their number. 0.97 a month is 0.6938 a year. */
export function compoundRetention(retention01: number, periods: number): number {
  return retention01 ** periods;
}
