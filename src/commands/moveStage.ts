/** Moves a stage to another turn in the journey; the places on the canvas are dealt out in the new order. */
import type { StageId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { listStages } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface MoveStageArgs {
  readonly id: StageId;
  /** Position among the other stages. */
  readonly index: number;
}

export const moveStage: Command<MoveStageArgs> = {
  name: 'moveStage',
  can: (map, { id, index }) => {
    if (!Object.hasOwn(map.stages, id)) return { reason: 'gone', kind: 'stages' };
    const isInside = index >= 0 && index < Object.keys(map.stages).length;
    return isInside ? null : { reason: 'out-of-range', field: 'index' };
  },
  apply: (draft, { id, index }) => {
    const stages = listStages(draft as JourneyMap);
    const places = stages.map((stage) => stage.place);
    const moved = stages.find((stage) => stage.id === id);
    const others = stages.filter((stage) => stage.id !== id);
    const { ranks, rerank } = ranksForInsertion(others, index, 1);
    for (const [other, rank] of rerank) {
      const record = draft.stages[other as StageId];
      if (record) record.rank = rank;
    }
    const own = draft.stages[id];
    if (own && ranks[0] !== undefined) own.rank = ranks[0];
    if (!moved) return [];
    [...others.slice(0, index), moved, ...others.slice(index)].forEach((stage, position) => {
      const record = draft.stages[stage.id];
      const place = places[position];
      if (record && place) record.place = [place[0], place[1]];
    });
    return [];
  },
  describe: (map, { id }) => ({ step: 'moveStage', ...optionalName(map.stages[id]?.name) }),
};
