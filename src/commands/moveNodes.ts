/**
 * Puts stages and personas somewhere else on the canvas. A stage that was carried past another takes its turn in
 * the journey too: what stands left comes first.
 */
import type { NodeId, StageId } from '../model/ids';
import type { JourneyMap, Place } from '../model/JourneyMap';
import { isPersonaId, isStageId, listStages } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface MoveNodesArgs {
  readonly moves: readonly { readonly id: NodeId; readonly place: Place }[];
}

export const moveNodes: Command<MoveNodesArgs> = {
  name: 'moveNodes',
  can: (map, { moves }) => {
    if (moves.length === 0) return { reason: 'nothing-chosen' };
    for (const { id, place } of moves) {
      if (!isStageId(map, id) && !isPersonaId(map, id)) return { reason: 'gone', kind: 'node' };
      if (!place.every(Number.isFinite)) return { reason: 'out-of-range', field: 'place' };
    }
    return null;
  },
  apply: (draft, { moves }) => {
    for (const { id, place } of moves) {
      const node = draft.stages[id as StageId] ?? draft.personas[id as Exclude<NodeId, StageId>];
      if (node) node.place = [Math.round(place[0]), Math.round(place[1])];
    }
    // A whole journey carried along keeps its order; only single stages can have passed one another.
    for (const { id } of moves) if (Object.hasOwn(draft.stages, id)) rankByPlace(draft, id as StageId);
    return [];
  },
  describe: (map, { moves }) => {
    const first = moves[0];
    const name =
      first === undefined
        ? undefined
        : (map.stages[first.id as StageId] ?? map.personas[first.id as never])?.name;
    return { step: 'moveOnCanvas', count: moves.length, ...(moves.length === 1 ? optionalName(name) : {}) };
  },
};

/** Gives the stage the turn that its place from left to right says, if it is not its turn already. */
function rankByPlace(draft: { stages: Record<StageId, { rank: string }> }, id: StageId): void {
  const stages = listStages(draft as JourneyMap);
  const moved = stages.find((stage) => stage.id === id);
  if (!moved) return;
  const others = stages.filter((stage) => stage.id !== id);
  const now = stages.indexOf(moved);
  const isInTurn =
    (others[now - 1]?.place[0] ?? -Infinity) <= moved.place[0] &&
    moved.place[0] <= (others[now]?.place[0] ?? Infinity);
  if (isInTurn) return;
  const index = others.filter((stage) => stage.place[0] < moved.place[0]).length;
  const { ranks, rerank } = ranksForInsertion(others, index, 1);
  for (const [other, rank] of rerank) {
    const record = draft.stages[other as StageId];
    if (record) record.rank = rank;
  }
  const record = draft.stages[id];
  if (record && ranks[0] !== undefined) record.rank = ranks[0];
}
