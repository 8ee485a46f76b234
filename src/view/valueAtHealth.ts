/**
 * The way back from health to a value of the metric: where a slider stands that runs from floor to target. Values are
 * rounded as finely as a finger's width needs, so that "78.3 %" is not "78.34567 %"; what is typed is never rounded.
 */
import { healthOf, type HealthAnchors } from '../metrics/health';
import { susFromUmuxLite } from '../metrics/sus';
import { isInUnit } from '../model/mendMetricWhole';
import type { Metric } from '../model/JourneyMap';
import { anchorValue } from './anchorValue';

type Scored = Pick<Metric, 'kind' | 'unit' | 'scale'>;

/** Rounded so that half a health point still makes a difference. */
const stepsBetweenAnchors = 200;

/**
 * The value whose health this is, in the metric's unit; the inverse of `healthOf`, straight between the anchors and on
 * logarithms for durations. `health` 0–100; at 0, 50 and 100 exactly the anchors.
 */
export function valueAtHealth(metric: Scored, anchors: HealthAnchors, health: number): number {
  const { floor, par, target } = anchors;
  const exact = [floor, par, target][health / 50];
  if (exact !== undefined) return anchorValue(metric, exact);
  const [from, to, share] = health < 50 ? [floor, par, health / 50] : [par, target, (health - 50) / 50];
  const value = anchors.isLog
    ? Math.exp(Math.log(from) + share * (Math.log(to) - Math.log(from)))
    : from + share * (to - from);
  return anchorValue(metric, anchors.isLog ? roundLog(value, anchors) : roundPlain(value, anchors));
}

/** Health 0–100 of a value in the metric's unit. */
export function healthOfValue(metric: Scored, anchors: HealthAnchors, value: number): number {
  return healthOf(metric.kind === 'umuxLite' ? susFromUmuxLite(value) : value, anchors);
}

/** Whether the metric can have this value: in its unit, and on its scale where the value is one of its answers' mean. */
export function canBeValue(metric: Scored, value: number): boolean {
  if (!Number.isFinite(value) || !isInUnit(value, metric.unit)) return false;
  const { min, max } = rangeOf(metric);
  return value >= min && value <= max;
}

/** What a value lies within, in the metric's unit; endless where nothing bounds it. */
export function rangeOf({ kind, unit, scale }: Scored): { readonly min: number; readonly max: number } {
  if (unit === 'share') return { min: 0, max: 1 };
  if (unit === 'nps') return { min: -100, max: 100 };
  // SUS and UMUX-Lite are computed from their answers to 0–100, whatever scale those were given on.
  if (kind === 'sus' || kind === 'umuxLite') return { min: 0, max: 100 };
  if (unit === 'score' && scale) return { min: scale.min, max: scale.max };
  return { min: unit === 'score' ? -Infinity : 0, max: Infinity };
}

function roundPlain(value: number, { floor, target }: HealthAnchors): number {
  const decimals = -Math.floor(Math.log10(Math.abs(target - floor) / stepsBetweenAnchors));
  const factor = 10 ** decimals;
  return Number((Math.round(value * factor) / factor).toPrecision(12));
}

/** By ratio: as many digits as tell two neighbouring steps apart. */
function roundLog(value: number, { floor, target }: HealthAnchors): number {
  const step = Math.abs(Math.log(target / floor)) / stepsBetweenAnchors;
  return Number(value.toPrecision(Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(step))))));
}
