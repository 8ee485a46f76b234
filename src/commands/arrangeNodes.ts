/**
 * Aligns, spreads or arranges stages and personas: many places, one step with a name. Where each goes is computed by
 * whoever sees the boxes (`layout/alignPlaces`, `layout/arrangePlaces`). Unlike a drag, no stage changes its turn by its
 * place alone: when the order is to change, it is given.
 */
import type { Draft } from 'immer';
import type { NodeId, StageId } from '../model/ids';
import type { JourneyMap, Place } from '../model/JourneyMap';
import { isPersonaId, isStageId, listStages } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import type { Command } from './Command';

export interface ArrangeNodesArgs {
  readonly how: 'align' | 'distribute' | 'arrange';
  readonly moves: readonly { readonly id: NodeId; readonly place: Place }[];
  /** Every stage of the map, in the order in which they are to be read; absent: as it is. */
  readonly order?: readonly StageId[];
}

export const arrangeNodes: Command<ArrangeNodesArgs> = {
  name: 'arrangeNodes',
  can: (map, { moves, order = [] }) => {
    if (moves.length === 0) return { reason: 'nothing-chosen' };
    for (const { id, place } of moves) {
      if (!isStageId(map, id) && !isPersonaId(map, id)) return { reason: 'gone', kind: 'node' };
      if (!place.every(Number.isFinite)) return { reason: 'out-of-range', field: 'place' };
    }
    return order.every((id) => isStageId(map, id)) ? null : { reason: 'gone', kind: 'stages' };
  },
  apply: (draft, { moves, order }) => {
    for (const { id, place } of moves) {
      const node = draft.stages[id as StageId] ?? draft.personas[id as Exclude<NodeId, StageId>];
      const [x, y] = [Math.round(place[0]), Math.round(place[1])];
      // The same place in a new pair would be an edit.
      if (node && (node.place[0] !== x || node.place[1] !== y)) node.place = [x, y];
    }
    if (order) rankInOrder(draft, order);
    return [];
  },
  describe: (_map, { how, moves }) => ({ step: how, count: moves.length }),
};

/** Stages that are not named keep their turn after those that are. */
function rankInOrder(draft: Draft<JourneyMap>, order: readonly StageId[]): void {
  const now = listStages(draft as JourneyMap).map(({ id }) => id);
  const wanted = [...new Set([...order, ...now])];
  if (wanted.every((id, index) => now[index] === id)) return;
  const { ranks } = ranksForInsertion([], 0, wanted.length);
  wanted.forEach((id, index) => {
    const stage = draft.stages[id];
    const rank = ranks[index];
    if (stage && rank !== undefined && stage.rank !== rank) stage.rank = rank;
  });
}
