/** What to ask for when a figure cannot be: the ones next to it that can. */
import type { Metric } from '../model/JourneyMap';
import { grimStepOf, isWholeCount } from './grim';

/**
 * The figures that `n` whole people can give and that lie next to the value, in the metric's unit; one when the value
 * itself is among them, none where the check does not apply.
 */
export function possibleFigures(metric: Metric, value: number, n: number): readonly number[] {
  const step = grimStepOf(metric);
  if (step === null || !isWholeCount(n)) return [];
  const units = ((value - step.from) * step.perUnit * n) / step.unitsPerWhole;
  // 0.29 · 100 is 28.999…96: what is whole but for that is whole.
  const nearest = Math.round(units);
  const around = Math.abs(units - nearest) < 1e-9 ? [nearest] : [Math.floor(units), Math.ceil(units)];
  return around.map((whole) => step.from + (whole * step.unitsPerWhole) / n / step.perUnit);
}
