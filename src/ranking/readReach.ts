/** How many of the journey's customers pass each touchpoint, as a share of the busiest one. */
import type { SubjectReadings } from '../metrics/collectReadings';
import type { Touchpoint } from '../model/JourneyMap';
import type { SubjectId, TouchpointId } from '../model/ids';

export interface Reach {
  /** 0–1. */
  readonly share01: number;
  readonly isKnown: boolean;
}

/**
 * The reach set on the touchpoint, else its volume metric (the largest, if there are several), over the maximum of all.
 * Not known: 1, because nothing says that anybody stays away; it never changes who is weakest, only the pain.
 */
export function readReach(
  touchpoints: readonly Touchpoint[],
  readings: ReadonlyMap<SubjectId, SubjectReadings>,
): ReadonlyMap<TouchpointId, Reach> {
  const counts = new Map<TouchpointId, number>();
  for (const touchpoint of touchpoints) {
    const count = touchpoint.reach ?? volumeOf(readings.get(touchpoint.id));
    if (count !== null && Number.isFinite(count) && count >= 0) counts.set(touchpoint.id, count);
  }
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  const reach = new Map<TouchpointId, Reach>();
  for (const { id } of touchpoints) {
    const count = counts.get(id);
    reach.set(
      id,
      count === undefined || most === 0
        ? { share01: 1, isKnown: false }
        : { share01: count / most, isKnown: true },
    );
  }
  return reach;
}

function volumeOf(readings: SubjectReadings | undefined): number | null {
  const volumes = (readings?.readings ?? [])
    .filter(({ metric }) => metric.kind === 'volume')
    .map(({ reading }) => reading.value);
  return volumes.length === 0 ? null : Math.max(...volumes);
}
