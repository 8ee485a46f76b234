/**
 * Health: one scale, 0–100, for every metric. Three anchors say what a value means: floor 0, par 50, target 100,
 * straight lines between them, durations on logarithms. Half way is "typical" in every metric, which is what makes
 * them comparable.
 */
import type { Metric } from '../model/JourneyMap';

/** In the metric's own unit. `isLog`: compared by ratio, as durations are. */
export interface HealthAnchors {
  readonly floor: number;
  readonly par: number;
  readonly target: number;
  readonly isLog: boolean;
}

export type AnchorProblem =
  /** Volume says how many pass, not how well they fare. */
  | 'never-health'
  /** One of the three is not set; conversion and own KPIs start that way, because no benchmark is universal. */
  | 'missing-anchors'
  /** Neither floor < par < target nor floor > par > target. */
  | 'not-in-order'
  /** A duration of zero or less has no logarithm. */
  | 'not-positive'
  /** The target lies on the side which the metric's direction calls bad. */
  | 'against-direction';

export type AnchorResult =
  | { readonly ok: true; readonly anchors: HealthAnchors }
  | { readonly ok: false; readonly problem: AnchorProblem };

/** Durations are the only metrics that are compared by ratio. */
export function isLogMetric(metric: Pick<Metric, 'unit'>): boolean {
  return metric.unit === 'seconds';
}

export function readAnchors(metric: Metric): AnchorResult {
  if (metric.kind === 'volume') return { ok: false, problem: 'never-health' };
  const { floor, par, target } = metric;
  if (!floor || !par || !target) return { ok: false, problem: 'missing-anchors' };
  const anchors = {
    floor: floor.value,
    par: par.value,
    target: target.value,
    isLog: isLogMetric(metric),
  };
  const problem = findAnchorProblem(anchors);
  if (problem) return { ok: false, problem };
  const isUpGood = anchors.target > anchors.floor;
  if (isUpGood !== (metric.direction === 'higher-is-better'))
    return { ok: false, problem: 'against-direction' };
  return { ok: true, anchors };
}

/** What is wrong with three numbers as anchors; null if nothing is. */
export function findAnchorProblem(anchors: HealthAnchors): AnchorProblem | null {
  const { floor, par, target, isLog } = anchors;
  if (![floor, par, target].every(Number.isFinite)) return 'missing-anchors';
  if (!((floor < par && par < target) || (floor > par && par > target))) return 'not-in-order';
  return isLog && Math.min(floor, target) <= 0 ? 'not-positive' : null;
}

/**
 * Health 0–100 of a value in the metric's unit, exactly as metrics.md 3.3 writes it. The anchors must be sound
 * (`findAnchorProblem` is null); a duration of 0 has the health of the better end.
 */
export function healthOf(value: number, anchors: HealthAnchors): number {
  return Math.min(100, Math.max(0, unclampedHealthOf(value, anchors)));
}

/** The same, going on below the floor and above the target: which of two values at the floor is the worse one. */
export function unclampedHealthOf(value: number, anchors: HealthAnchors): number {
  const sign = anchors.target < anchors.floor ? -1 : 1;
  const u = sign * place(value, anchors);
  const floor = sign * place(anchors.floor, anchors);
  const par = sign * place(anchors.par, anchors);
  const target = sign * place(anchors.target, anchors);
  return u <= par ? (50 * (u - floor)) / (par - floor) : 50 + (50 * (u - par)) / (target - par);
}

function place(value: number, anchors: HealthAnchors): number {
  return anchors.isLog ? Math.log(value) : value;
}

/** |target − floor|, between logarithms for durations: what a spread is measured against. */
export function anchorDistance(anchors: HealthAnchors): number {
  return Math.abs(place(anchors.target, anchors) - place(anchors.floor, anchors));
}

/**
 * Derringer–Suich one-sided desirability ((y − low)/(target − low))^s, 0–1: the two-anchor method ours is a
 * generalisation of, kept to compare with.
 */
export function desirabilityOf(value: number, low: number, target: number, exponent: number): number {
  const share = (value - low) / (target - low);
  return Math.min(1, Math.max(0, share)) ** exponent;
}

/** Ways to make one health out of several. The ranking uses the arithmetic mean; see metrics.md 3.2 for why. */
export function combineHealth(
  healths: readonly number[],
  weights: readonly number[],
  way: 'arithmetic' | 'geometric' | 'minimum',
): number {
  if (way === 'minimum') return Math.min(...healths);
  const all = healths.reduce((sum, _, index) => sum + (weights[index] ?? 0), 0);
  const of = (value: (health: number) => number): number =>
    healths.reduce((sum, health, index) => sum + (weights[index] ?? 0) * value(health), 0) / all;
  return way === 'arithmetic' ? of((health) => health) : Math.exp(of(Math.log));
}
