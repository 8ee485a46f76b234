/** Orders in which the touchpoints of one stage can be put: as they lead to one another, by health, by channel. Pure. */
import type { TouchpointId } from '../model/ids';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import { compareRanked } from '../model/ranks';

/** Each right after what leads to it; what nothing leads to keeps its turn. A circle is cut where it is entered first. */
export function orderByConnections(
  { connections }: Pick<JourneyMap, 'connections'>,
  touchpoints: readonly Touchpoint[],
): TouchpointId[] {
  const given = touchpoints.map(({ id }) => id);
  const here = new Set<string>(given);
  const before = new Map<string, TouchpointId[]>();
  for (const { from, to, kind } of Object.values(connections)) {
    if (kind !== 'flow' || !here.has(from) || !here.has(to)) continue;
    // Both ends are in the list of touchpoints.
    before.set(to, [...(before.get(to) ?? []), from as TouchpointId]);
  }
  const turn = new Map(given.map((id, index) => [id, index]));
  const order: TouchpointId[] = [];
  const seen = new Set<TouchpointId>();
  const visit = (id: TouchpointId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const leading = [...(before.get(id) ?? [])].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0));
    for (const other of leading) visit(other);
    order.push(id);
  };
  for (const id of given) visit(id);
  return order;
}

/** The weakest first; what has no health last, in the order it has. `healthOf`: 0–100, or null. */
export function orderByHealth(
  touchpoints: readonly Touchpoint[],
  healthOf: (id: TouchpointId) => number | null,
): TouchpointId[] {
  const worth = (id: TouchpointId) => healthOf(id) ?? Infinity;
  return [...touchpoints]
    .sort((a, b) => (worth(a.id) === worth(b.id) ? 0 : worth(a.id) - worth(b.id)))
    .map(({ id }) => id);
}

/** Those of a channel together, channels in their own order; those without one last. */
export function orderByChannel(
  { channels }: Pick<JourneyMap, 'channels'>,
  touchpoints: readonly Touchpoint[],
): TouchpointId[] {
  const sorted = Object.values(channels).sort(compareRanked);
  const turn = new Map(sorted.map(({ id }, index) => [id, index]));
  const turnOf = ({ channel }: Touchpoint) =>
    (channel === undefined ? undefined : turn.get(channel)) ?? sorted.length;
  return [...touchpoints].sort((a, b) => turnOf(a) - turnOf(b)).map(({ id }) => id);
}
