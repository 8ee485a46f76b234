/** Puts the touchpoints of a stage or a persona into an order, in one step. Which order is decided in `view/`. */
import type { NodeId, StageId, TouchpointId } from '../model/ids';
import { isPersonaId, isStageId, isTouchpointId, listTouchpoints } from '../model/questions';
import type { JourneyMap } from '../model/JourneyMap';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface OrderTouchpointsArgs {
  readonly node: NodeId;
  /** Touchpoints of the node; those that are not named follow in the order they have. */
  readonly order: readonly TouchpointId[];
}

export const orderTouchpoints: Command<OrderTouchpointsArgs> = {
  name: 'orderTouchpoints',
  can: (map, { node, order }) => {
    if (!isStageId(map, node) && !isPersonaId(map, node)) return { reason: 'gone', kind: 'node' };
    if (order.length === 0) return { reason: 'nothing-chosen' };
    const areThere = order.every((id) => isTouchpointId(map, id) && map.touchpoints[id]?.node === node);
    return areThere ? null : { reason: 'gone', kind: 'touchpoints' };
  },
  apply: (draft, { node, order }) => {
    const now = listTouchpoints(draft as JourneyMap, node).map(({ id }) => id);
    const wanted = [...new Set([...order, ...now])];
    if (wanted.every((id, index) => now[index] === id)) return [];
    const { ranks } = ranksForInsertion([], 0, wanted.length);
    wanted.forEach((id, index) => {
      const touchpoint = draft.touchpoints[id];
      const rank = ranks[index];
      if (touchpoint && rank !== undefined && touchpoint.rank !== rank) touchpoint.rank = rank;
    });
    return [];
  },
  describe: (map, { node }) => {
    const name = (map.stages[node as StageId] ?? map.personas[node as Exclude<NodeId, StageId>])?.name;
    return { step: 'orderTouchpoints', ...optionalName(name) };
  },
};
