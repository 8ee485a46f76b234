/** How many digits a value deserves (metrics.md 1.0). The words, signs and units around it are the languages' business. */
import type { Metric } from '../model/JourneyMap';

/** For shares: decimals of the percentage. */
export type DisplayDigits = { readonly fractionDigits: number } | { readonly significantDigits: number };

/** `n` null: unknown, shown as coarsely as a small sample. */
export function displayDecimals(metric: Pick<Metric, 'unit'>, n: number | null): DisplayDigits {
  const answers = n ?? 0;
  switch (metric.unit) {
    case 'share':
      return { fractionDigits: answers >= 400 ? 1 : 0 };
    case 'score':
      return { fractionDigits: answers >= 100 ? 2 : 1 };
    case 'seconds':
      return { significantDigits: 2 };
    case 'nps':
    case 'count':
      return { fractionDigits: 0 };
  }
}

/**
 * Rounds half away from zero, and never to −0: `Math.round(-0.5)` is −0 and `Math.round(-2.5)` is −2.
 * The nudge lets 1.005 round up although its double lies below.
 */
export function roundHalfAway(value: number, fractionDigits: number): number {
  const factor = 10 ** fractionDigits;
  const scaled = Math.abs(value) * factor;
  const rounded = Math.floor(scaled + 0.5 + scaled * Number.EPSILON * 4) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
