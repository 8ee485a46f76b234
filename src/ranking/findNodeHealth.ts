/** Health of stages and personas from the touchpoints in them. */
import type { JourneyMap } from '../model/JourneyMap';
import type { NodeId } from '../model/ids';
import type { MeasuredTouchpoint, NodeHealth } from './Ranking';

/** ΣT·adjusted/ΣT over the node's measured touchpoints, those with too few answers included: they have little trust. */
export function findNodeHealth(
  map: JourneyMap,
  measured: readonly MeasuredTouchpoint[],
): ReadonlyMap<NodeId, NodeHealth> {
  const sums = new Map<NodeId, { health: number; trust: number; measured: number }>();
  for (const row of measured) {
    const node = map.touchpoints[row.id]?.node;
    if (node === undefined) continue;
    const sum = sums.get(node) ?? { health: 0, trust: 0, measured: 0 };
    sum.health += row.trust * row.adjustedHealth;
    sum.trust += row.trust;
    sum.measured += 1;
    sums.set(node, sum);
  }
  return new Map(
    [...sums].map(([node, sum]) => [node, { health: sum.health / sum.trust, measured: sum.measured }]),
  );
}
