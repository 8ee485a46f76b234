/** The red flag of a metric: even its optimistic end is worse than typical. */
import type { Metric } from '../model/JourneyMap';
import { healthOf, type HealthAnchors } from './health';
import type { Reading } from './Reading';
import { susFromUmuxLite } from './sus';

/**
 * True when the better end of the 95 % interval lies below par. 0 of 3 satisfied is (at best 56 %), 1 of 3 is not: so
 * few answers can still tell. Never without an interval.
 */
export function isBelowPar(metric: Pick<Metric, 'kind'>, reading: Reading, anchors: HealthAnchors): boolean {
  const { interval95 } = reading;
  if (!interval95) return false;
  const best = anchors.target > anchors.floor ? interval95.high : interval95.low;
  return healthOf(metric.kind === 'umuxLite' ? susFromUmuxLite(best) : best, anchors) < 50;
}
