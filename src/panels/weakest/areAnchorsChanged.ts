/** Whether a metric is judged by other anchors than its kind starts with. A kind without any has no default to leave. */
import type { Metric } from '../../model/JourneyMap';
import { anchorNames, defaultAnchors } from '../inspector/anchors';

export function areAnchorsChanged(metric: Metric): boolean {
  const usual = defaultAnchors(metric);
  return anchorNames.some((name) => {
    const anchor = usual[name];
    return anchor !== undefined && metric[name]?.value !== anchor.value;
  });
}
