/** How many touchpoints each metric is measured at; those at none have no entry. */
import type { MetricId } from '../../model/ids';
import { isTouchpointId } from '../../model/questions';
import type { CheckContext } from './CheckContext';

export function countTouchpoints({ map, inUse }: CheckContext): ReadonlyMap<MetricId, number> {
  const counts = new Map<MetricId, number>();
  for (const { subject, metric } of inUse) {
    if (isTouchpointId(map, subject)) counts.set(metric.id, (counts.get(metric.id) ?? 0) + 1);
  }
  return counts;
}
