/** Adds a stage at the end of the journey or between two others, which make room. */
import { firstStageX, stagePitch } from '../layout/measures';
import { asId, type StageId } from '../model/ids';
import type { JourneyMap, Place, Stage, StageKind } from '../model/JourneyMap';
import { listStages } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface CreateStageArgs {
  readonly name: string;
  readonly kind: StageKind;
  /** Position in the journey; absent: last. */
  readonly index?: number;
  /** Absent: to the right of the stage before it. */
  readonly place?: Place;
}

const firstPlace: Place = [firstStageX, 0];

export const createStage: Command<CreateStageArgs> = {
  name: 'createStage',
  can: () => null,
  apply: (draft, args, { newId }) => {
    const stages = listStages(draft as JourneyMap);
    const index = args.index ?? stages.length;
    const { ranks, rerank } = ranksForInsertion(stages, index, 1);
    for (const other of Object.values(draft.stages)) other.rank = rerank.get(other.id) ?? other.rank;
    const place = args.place ?? placeAt(stages, index);
    if (args.place === undefined) makeRoom(draft.stages, stages.slice(index), place);
    const stage: Stage = {
      id: asId<StageId>(newId()),
      name: args.name,
      kind: args.kind,
      rank: ranks[0] ?? 'a0',
      place,
      ...(args.kind === 'purchase' ? { serviceBegins: true } : {}),
    };
    draft.stages[stage.id] = stage as (typeof draft.stages)[StageId];
    return [stage.id];
  },
  describe: (_map, { name }) => ({ step: 'createStage', ...optionalName(name) }),
};

function placeAt(stages: readonly Stage[], index: number): Place {
  const before = stages[index - 1];
  if (before) return [before.place[0] + stagePitch, before.place[1]];
  const after = stages[index];
  return after ? after.place : firstPlace;
}

/** Only pushes when something really stands where the new stage goes. */
function makeRoom(
  drafts: Record<StageId, { place: readonly [number, number] }>,
  following: readonly Stage[],
  place: Place,
): void {
  const isInTheWay = following.some(({ place: [x] }) => Math.abs(x - place[0]) < stagePitch);
  if (!isInTheWay) return;
  for (const { id, place: other } of following) {
    const draft = drafts[id];
    if (draft) draft.place = [other[0] + stagePitch, other[1]];
  }
}
