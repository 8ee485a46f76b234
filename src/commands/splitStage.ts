/** Makes two stages of one: the touchpoints below the given one go to a new stage right after. */
import type { Draft } from 'immer';
import type { StageId, TouchpointId } from '../model/ids';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import { isStageId, isTouchpointId, listStages, listTouchpoints } from '../model/questions';
import { optionalName, type Command } from './Command';
import { connectThrough } from './connectThrough';
import { addStageAfter } from './insertStage';

export interface SplitStageArgs {
  /** The last touchpoint that stays. */
  readonly below: TouchpointId;
  /** Of the new stage. */
  readonly name: string;
}

export const splitStage: Command<SplitStageArgs> = {
  name: 'splitStage',
  can: (map, { below }) => {
    const touchpoint = isTouchpointId(map, below) ? map.touchpoints[below] : undefined;
    if (!touchpoint) return { reason: 'gone', kind: 'touchpoints' };
    if (!isStageId(map, touchpoint.node)) return { reason: 'gone', kind: 'stages' };
    return following(map, touchpoint).length > 0 ? null : { reason: 'nothing-chosen' };
  },
  apply: (draft, { below, name }, { newId }) => {
    const map = draft as JourneyMap;
    const touchpoint = map.touchpoints[below];
    const stages = listStages(map);
    const at = stages.findIndex(({ id }) => id === touchpoint?.node);
    const stage = stages[at];
    if (!touchpoint || !stage) return [];
    const moved = following(map, touchpoint);
    const next = stages[at + 1]?.id;
    const colour = stage.colour === undefined ? {} : { colour: stage.colour };
    const id = addStageAfter(draft, stage.id, { name, kind: 'custom', ...colour }, newId);
    moveTo(draft, moved, id);
    if (next !== undefined) connectThrough(draft, [stage.id, id, next], newId);
    return [id];
  },
  describe: (map, { below }) => {
    const node = map.touchpoints[below]?.node;
    return { step: 'splitStage', ...optionalName(map.stages[node as StageId]?.name) };
  },
};

function following(map: JourneyMap, touchpoint: Touchpoint): Touchpoint[] {
  const all = listTouchpoints(map, touchpoint.node);
  return all.slice(all.findIndex(({ id }) => id === touchpoint.id) + 1);
}

/** Their ranks are in order already, and the stage is empty. */
function moveTo(draft: Draft<JourneyMap>, touchpoints: readonly Touchpoint[], node: StageId): void {
  for (const { id } of touchpoints) {
    const touchpoint = draft.touchpoints[id];
    if (touchpoint) touchpoint.node = node;
  }
}
