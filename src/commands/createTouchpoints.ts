/** Adds touchpoints to a stage or a persona: one, or as many as lines were pasted. */
import { asId, type NodeId, type TouchpointId } from '../model/ids';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import { isPersonaId, isStageId, listTouchpoints } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface CreateTouchpointsArgs {
  readonly node: NodeId;
  /** One touchpoint a name; an empty name is allowed and waits to be typed. */
  readonly names: readonly string[];
  /** Position in the node; absent: last. */
  readonly index?: number;
}

export const createTouchpoints: Command<CreateTouchpointsArgs> = {
  name: 'createTouchpoints',
  can: (map, { node, names }) => {
    if (!isStageId(map, node) && !isPersonaId(map, node)) return { reason: 'gone', kind: 'node' };
    return names.length === 0 ? { reason: 'nothing-chosen' } : null;
  },
  apply: (draft, { node, names, index }, { newId }) => {
    const siblings = listTouchpoints(draft as JourneyMap, node);
    const { ranks, rerank } = ranksForInsertion(siblings, index ?? siblings.length, names.length);
    for (const [id, rank] of rerank) {
      const sibling = draft.touchpoints[asId<TouchpointId>(id)];
      if (sibling) sibling.rank = rank;
    }
    return names.map((name, position) => {
      const touchpoint: Touchpoint = {
        id: asId<TouchpointId>(newId()),
        node,
        name,
        rank: ranks[position] ?? 'a0',
      };
      draft.touchpoints[touchpoint.id] = touchpoint as (typeof draft.touchpoints)[TouchpointId];
      return touchpoint.id;
    });
  },
  describe: (_map, { names }) => ({
    step: 'createTouchpoint',
    count: names.length,
    ...(names.length === 1 ? optionalName(names[0]) : {}),
  }),
};
