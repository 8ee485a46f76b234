/** An anchor as a value of the metric itself, to be shown: "75% satisfied". */
import type { Metric } from '../model/JourneyMap';

/** UMUX-Lite keeps its anchors on the SUS equivalent 0.65 · score + 22.9 (Lewis et al. 2013); this is the way back. */
export function anchorValue(metric: Pick<Metric, 'kind'>, anchor: number): number {
  return metric.kind === 'umuxLite' ? Math.min(100, Math.max(0, (anchor - 22.9) / 0.65)) : anchor;
}
