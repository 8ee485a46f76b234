/**
 * A touchpoint's own score: the average health of its metrics, each with a say of weight × trust, and how much that
 * average can be trusted. Knows nothing of other touchpoints; `rankTouchpoints.ts` brings them together.
 */
import { healthOf, unclampedHealthOf } from '../metrics/health';
import { halfTrustN, trustOf } from '../metrics/trust';
import type { MetricInput, RankingConstants, TouchpointInput } from './TouchpointInput';

export interface MetricScore {
  readonly id: string;
  /** h, 0–100. */
  readonly health: number;
  /** K: answers at which the metric is believed half. */
  readonly halfTrust: number;
  /** t, 0–1. */
  readonly trust: number;
  /** a: its part of the touchpoint's score; a touchpoint's says sum to 1. */
  readonly say: number;
}

export interface OwnScore {
  readonly metrics: readonly MetricScore[];
  /** H, not yet cut to 0–100: floating point may yield 100.00000000000001. */
  readonly health: number;
  /** The same from healths that go on beyond floor and target. Only the order of equals looks at it. */
  readonly unclampedHealth: number;
  /** T: the say-weighted mean of trusts. Two metrics from the same ten people give no more trust than one. */
  readonly trust: number;
  /** q = Σ a²: 1 for a single metric, less the more metrics share the say. */
  readonly concentration: number;
  /** The largest raw n. */
  readonly mostAnswers: number;
}

/** Null when no metric has an answer and a say. A metric whose n goes to 0 fades to the same as one that is missing. */
export function scoreTouchpoint(touchpoint: TouchpointInput, constants: RankingConstants): OwnScore | null {
  const measured = touchpoint.metrics.filter(
    (metric) => metric.n > 0 && metric.weight > 0 && metric.gradeFactor > 0,
  );
  const scores = measured.map((metric) => scoreMetric(metric, touchpoint.centre !== undefined, constants));
  const says = capFamily(
    measured,
    measured.map((metric, index) => metric.weight * (scores[index]?.trust ?? 0)),
    constants.familyCap01,
  );
  const all = says.reduce((sum, say) => sum + say, 0);
  if (!(all > 0)) return null;
  const metrics = scores.map((score, index) => ({ ...score, say: (says[index] ?? 0) / all }));
  const unclamped = measured.map(({ value, anchors }) => unclampedHealthOf(value, anchors));
  return {
    metrics,
    health: metrics.reduce((sum, metric) => sum + metric.say * metric.health, 0),
    unclampedHealth: metrics.reduce((sum, { say }, index) => sum + say * (unclamped[index] ?? 0), 0),
    trust: metrics.reduce((sum, metric) => sum + metric.say * metric.trust, 0),
    concentration: metrics.reduce((sum, metric) => sum + metric.say * metric.say, 0),
    mostAnswers: measured.reduce((most, metric) => Math.max(most, metric.n), 0),
  };
}

/**
 * Where two or more metrics of a family say more than the cap together, they are turned down until they say just that;
 * proportions within the family and among the others stay. Without others there is nothing to be heard instead.
 */
function capFamily(
  metrics: readonly MetricInput[],
  says: readonly number[],
  cap01: number | null,
): readonly number[] {
  if (cap01 === null) return says;
  const isFamily = metrics.map(({ family }) => family !== undefined);
  const sumWhere = (inFamily: boolean): number =>
    says.reduce((sum, say, index) => sum + (isFamily[index] === inFamily ? say : 0), 0);
  const [family, others] = [sumWhere(true), sumWhere(false)];
  const isOver = isFamily.filter(Boolean).length > 1 && others > 0 && family > cap01 * (family + others);
  if (!isOver || cap01 >= 1) return says;
  const factor = (cap01 * others) / ((1 - cap01) * family);
  return says.map((say, index) => (isFamily[index] ? say * factor : say));
}

/**
 * A persona's score is pulled to the touchpoint's score for everyone. Personas differ less than touchpoints do, so it
 * takes (τ/τ_p)² = 2.78 times the answers to be believed half.
 */
function scoreMetric(
  metric: MetricInput,
  hasCentre: boolean,
  constants: RankingConstants,
): Omit<MetricScore, 'say'> {
  const usual = halfTrustN(metric.spread, metric.anchors, constants.spreadHealth);
  const ratio = constants.spreadHealth / constants.personaSpreadHealth;
  const halfTrust = hasCentre ? usual * ratio * ratio : usual;
  return {
    id: metric.id,
    health: healthOf(metric.value, metric.anchors),
    halfTrust,
    trust: trustOf(metric.gradeFactor * metric.n, halfTrust),
  };
}
