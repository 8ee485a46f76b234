/**
 * Is a target met? Not "value ≥ target" but how probable it is, and a traffic light that does not turn on noise
 * (metrics.md 4).
 */
import { betaCdf } from './beta';
import type { HealthAnchors } from './health';
import type { Interval } from './Interval';
import { normalCdf } from './normal';
import { netPosterior } from './nps';
import type { Sample } from './readSample';
import { studentTTwoSided } from './studentT';

/**
 * P(the true value is at the target or better), 0–1: the posterior tail. Shares: Beta(x + ½, n − x + ½) (Jeffreys). Net
 * scores: the Dirichlet's mean and variance, taken to be normal. Means and logarithms of durations: Student's t around
 * the value. `target` and the better side (`isUpGood`) are the metric's; a target at or below 0 seconds is never met.
 */
export function targetProbability(sample: Sample, target: number, isUpGood: boolean): number {
  const above = probabilityAbove(sample, target);
  return isUpGood ? above : 1 - above;
}

function probabilityAbove(sample: Sample, target: number): number {
  switch (sample.kind) {
    case 'share':
      return 1 - betaCdf(target, sample.x + 0.5, sample.n - sample.x + 0.5);
    case 'groups': {
      const { mean, sd } = netPosterior(sample.groups);
      return normalCdf((mean - target) / sd);
    }
    case 'net':
      return normalCdf((sample.score - target) / sample.standardError);
    case 'mean':
      return tailOf(sample, target);
    case 'log':
      return target > 0 ? tailOf(sample, Math.log(target)) : 1;
  }
}

function tailOf(
  { mean, standardError, freedom }: { mean: number; standardError: number; freedom: number },
  target: number,
): number {
  const t = (mean - target) / standardError;
  const tail = studentTTwoSided(t, freedom) / 2;
  return t > 0 ? 1 - tail : tail;
}

export type TrafficLight = 'green' | 'amber' | 'red';

/**
 * green: even the pessimistic end of the interval reaches the target · red: even the optimistic end stays below par ·
 * amber: everything else. Interval and anchors in one unit.
 */
export function trafficLight(
  interval: Interval,
  anchors: Pick<HealthAnchors, 'floor' | 'par' | 'target'>,
): TrafficLight {
  const { floor, par, target } = anchors;
  const isUpGood = target > floor;
  const [worst, best] = isUpGood ? [interval.low, interval.high] : [interval.high, interval.low];
  const reaches = (value: number, bound: number): boolean => (isUpGood ? value >= bound : value <= bound);
  if (reaches(worst, target)) return 'green';
  return reaches(best, par) ? 'amber' : 'red';
}
