/** Puts a stage between two: what follows makes room, and a way that led from the one to the other leads through it. */
import type { Draft } from 'immer';
import { listArrangeNodes, type ArrangeNode } from '../layout/arrangeNode';
import { stagePitch } from '../layout/measures';
import { asId, type IdSource, type NodeId, type StageId } from '../model/ids';
import type { JourneyMap, Place, Stage } from '../model/JourneyMap';
import { isStageId, listStages } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';
import { connectThrough } from './connectThrough';

export interface InsertStageArgs {
  readonly name: string;
  readonly after: StageId;
  /** The stage beside it, to which the way leads on; absent: the next of the journey. */
  readonly before?: StageId;
}

export const insertStage: Command<InsertStageArgs> = {
  name: 'insertStage',
  can: (map, { after, before }) => {
    const areThere = isStageId(map, after) && (before === undefined || isStageId(map, before));
    return areThere ? null : { reason: 'gone', kind: 'stages' };
  },
  apply: (draft, { name, after, before }, { newId }) => {
    const next = before ?? nextStage(draft as JourneyMap, after);
    const id = addStageAfter(draft, after, { name, kind: 'custom' }, newId);
    if (next !== undefined) connectThrough(draft, [after, id, next], newId);
    return [id];
  },
  describe: (_map, { name }) => ({ step: 'createStage', ...optionalName(name) }),
};

function nextStage(map: JourneyMap, id: StageId): StageId | undefined {
  const stages = listStages(map);
  return stages[stages.findIndex((stage) => stage.id === id) + 1]?.id;
}

/** Right after the given stage, in the journey and on the canvas. Everything right of it in its row moves on. */
export function addStageAfter(
  draft: Draft<JourneyMap>,
  after: StageId,
  fields: Omit<Stage, 'id' | 'rank' | 'place'>,
  newId: IdSource,
): StageId {
  const map = draft as JourneyMap;
  const stages = listStages(map);
  const index = stages.findIndex((stage) => stage.id === after) + 1;
  const before = stages[index - 1];
  const place: Place = before ? [before.place[0] + stagePitch, before.place[1]] : [0, 0];
  makeRoom(draft, listArrangeNodes(map), after, place);
  const { ranks, rerank } = ranksForInsertion(stages, index, 1);
  for (const [other, rank] of rerank) {
    const stage = draft.stages[other as StageId];
    if (stage) stage.rank = rank;
  }
  const id = asId<StageId>(newId());
  draft.stages[id] = { ...fields, id, rank: ranks[0] ?? 'a0', place: [place[0], place[1]] } as Draft<Stage>;
  return id;
}

/** As far as is needed: a gap that is wide enough already is used. */
function makeRoom(
  draft: Draft<JourneyMap>,
  nodes: readonly ArrangeNode[],
  after: NodeId,
  place: Place,
): void {
  const beside = nodes.find(({ id }) => id === after);
  if (!beside) return;
  const [top, bottom] = [beside.box.y, beside.box.y + beside.box.height];
  const following = nodes.filter(
    ({ id, box }) => id !== after && box.x > beside.box.x && box.y < bottom && top < box.y + box.height,
  );
  const nearest = Math.min(...following.map(({ box }) => box.x));
  const missing = place[0] + stagePitch - nearest;
  if (!Number.isFinite(missing) || missing <= 0) return;
  for (const { id, box } of following) {
    const node = draft.stages[id as StageId] ?? draft.personas[id as Exclude<NodeId, StageId>];
    if (node) node.place = [box.x + missing, box.y];
  }
}
