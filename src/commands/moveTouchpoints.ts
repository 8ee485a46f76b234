/** Moves touchpoints to a place in the order of a node, their own or another. They keep their mutual order. */
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { isPersonaId, isStageId, listJourney, listTouchpoints } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface MoveTouchpointsArgs {
  readonly ids: readonly TouchpointId[];
  readonly node: NodeId;
  /** Position among the node's touchpoints that are not being moved. */
  readonly index: number;
}

export const moveTouchpoints: Command<MoveTouchpointsArgs> = {
  name: 'moveTouchpoints',
  can: (map, { ids, node }) => {
    if (ids.length === 0) return { reason: 'nothing-chosen' };
    if (!isStageId(map, node) && !isPersonaId(map, node)) return { reason: 'gone', kind: 'node' };
    return ids.every((id) => Object.hasOwn(map.touchpoints, id))
      ? null
      : { reason: 'gone', kind: 'touchpoints' };
  },
  apply: (draft, { ids, node, index }) => {
    const map = draft as JourneyMap;
    const chosen = new Set<string>(ids);
    const moved = listJourney(map).filter(({ id }) => chosen.has(id));
    const all = listTouchpoints(map, node);
    const siblings = all.filter(({ id }) => !chosen.has(id));
    if (
      isWhereItGoes(
        all,
        siblings,
        moved.map(({ id }) => id),
        index,
      )
    )
      return [];
    const { ranks, rerank } = ranksForInsertion(siblings, index, moved.length);
    for (const [id, rank] of rerank) {
      const sibling = draft.touchpoints[id as TouchpointId];
      if (sibling) sibling.rank = rank;
    }
    moved.forEach(({ id }, position) => {
      const touchpoint = draft.touchpoints[id];
      if (!touchpoint) return;
      touchpoint.node = node;
      touchpoint.rank = ranks[position] ?? touchpoint.rank;
    });
    return [];
  },
  describe: (map, { ids }) => {
    const first = ids.length === 1 ? ids[0] : undefined;
    return {
      step: 'moveTouchpoint',
      count: ids.length,
      ...optionalName(first === undefined ? undefined : map.touchpoints[first]?.name),
    };
  },
};

/** A drop where it was is no edit: nothing changes, nothing enters the undo list. */
function isWhereItGoes(
  all: readonly { id: string }[],
  siblings: readonly { id: string }[],
  moved: readonly string[],
  index: number,
): boolean {
  const wanted = [
    ...siblings.slice(0, index).map(({ id }) => id),
    ...moved,
    ...siblings.slice(index).map(({ id }) => id),
  ];
  return wanted.length === all.length && wanted.every((id, position) => all[position]?.id === id);
}
