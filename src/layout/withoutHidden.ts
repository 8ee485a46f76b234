/** The layout without what a filter hides. Everything else keeps its place: hiding must not move the map. */
import type { TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { CardFacts } from './CardFacts';
import type { MapLayout } from './MapLayout';

type Facts = ReadonlyMap<TouchpointId, CardFacts>;

/**
 * The very layout given when nothing is hidden. A hidden touchpoint has no box and no connections; it stays among its
 * node's cards, because it keeps its turn there.
 */
export function withoutHidden(layout: MapLayout, map: JourneyMap, facts: Facts): MapLayout {
  const isHidden = (id: string) => facts.get(id as TouchpointId)?.aside === 'hidden';
  const touchpoints = new Map([...layout.touchpoints].filter(([id]) => !isHidden(id)));
  if (touchpoints.size === layout.touchpoints.size) return layout;
  const connections = new Map(
    [...layout.connections].filter(([id]) => {
      const connection = map.connections[id];
      return connection && !isHidden(connection.from) && !isHidden(connection.to);
    }),
  );
  return { ...layout, touchpoints, connections };
}

/** How many touchpoints a filter leaves out, dimmed or hidden. */
export function countAside(facts: Facts): number {
  let count = 0;
  for (const { aside } of facts.values()) if (aside !== undefined) count += 1;
  return count;
}
