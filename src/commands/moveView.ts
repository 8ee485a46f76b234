/** Gives a kept view another turn: the order of the views is that of a presentation. */
import type { ViewId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface MoveViewArgs {
  readonly id: ViewId;
  /** Position among the other views. */
  readonly index: number;
}

export const moveView: Command<MoveViewArgs> = {
  name: 'moveView',
  can: (map, { id, index }) => {
    if (!Object.hasOwn(map.views, id)) return { reason: 'gone', kind: 'views' };
    const isInside = index >= 0 && index < Object.keys(map.views).length;
    return isInside ? null : { reason: 'out-of-range', field: 'index' };
  },
  apply: (draft, { id, index }) => {
    const others = sortByRank(Object.values((draft as JourneyMap).views)).filter((view) => view.id !== id);
    const { ranks, rerank } = ranksForInsertion(others, index, 1);
    const setRank = (of: string, rank: string | undefined): void => {
      const view = draft.views[of as ViewId];
      if (view && rank !== undefined) view.rank = rank;
    };
    for (const [other, rank] of rerank) setRank(other, rank);
    setRank(id, ranks[0]);
    return [];
  },
  describe: (map, { id }) => ({ step: 'moveView', ...optionalName(map.views[id]?.name) }),
};
