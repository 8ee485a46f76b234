/** Whether a map is too large to be drawn whole in every frame. */
import type { MapLayout } from './MapLayout';

/** Cards and lines together; as many take about a third of a frame. */
const mostAtOnce = 160;

export function isLarge({ touchpoints, connections }: MapLayout): boolean {
  return touchpoints.size + connections.size > mostAtOnce;
}
