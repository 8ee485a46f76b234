/**
 * Copies stages, personas and touchpoints with what belongs to them: a stage's touchpoints, and the connections
 * whose both ends are copied. Copies stand right after their originals. Measurements are not copied: the answers were
 * given about the original, and counted twice they would move every average.
 */
import type { Draft } from 'immer';
import { stagePitch } from '../layout/measures';
import {
  asId,
  type ConnectionId,
  type EndId,
  type IdSource,
  type NodeId,
  type PersonaId,
  type StageId,
  type TouchpointId,
} from '../model/ids';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import { isPersonaId, isStageId, listPersonas, listStages, listTouchpoints } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface DuplicateRecordsArgs {
  /** Stages, personas and touchpoints; others are passed over. */
  readonly ids: readonly string[];
}

export const duplicateRecords: Command<DuplicateRecordsArgs> = {
  name: 'duplicateRecords',
  can: (map, { ids }) => {
    const isThere = ids.some(
      (id) => isStageId(map, id) || isPersonaId(map, id) || Object.hasOwn(map.touchpoints, id),
    );
    return isThere ? null : { reason: 'nothing-chosen' };
  },
  apply: (draft, { ids }, { newId }) => {
    const map = draft as JourneyMap;
    const chosen = new Set(ids);
    const copies = new Map<string, string>();
    for (const stage of listStages(map)) if (chosen.has(stage.id)) copyStage(draft, stage.id, newId, copies);
    for (const persona of listPersonas(map)) {
      if (chosen.has(persona.id)) copyPersona(draft, persona.id, newId, copies);
    }
    const copiedNodes = Array.from(copies.keys());
    for (const node of copiedNodes) copyTouchpointsOf(draft, node as NodeId, newId, copies);
    for (const touchpoint of Object.values(map.touchpoints)) {
      if (chosen.has(touchpoint.id) && !copies.has(touchpoint.id)) {
        copyTouchpoint(draft, touchpoint, touchpoint.node, newId, copies);
      }
    }
    copyConnections(draft, newId, copies);
    return ids.flatMap((id) => {
      const copy = copies.get(id);
      return copy === undefined ? [] : [asId<TouchpointId>(copy)];
    });
  },
  describe: (map, { ids }) => {
    const id = ids.length === 1 ? (ids[0] as never) : undefined;
    const name =
      id === undefined ? undefined : (map.stages[id] ?? map.personas[id] ?? map.touchpoints[id])?.name;
    return { step: 'duplicate', count: ids.length, ...optionalName(name) };
  },
};

type Copies = Map<string, string>;

function copyStage(draft: Draft<JourneyMap>, id: StageId, newId: IdSource, copies: Copies): void {
  const stages = listStages(draft as JourneyMap);
  const index = stages.findIndex((stage) => stage.id === id);
  const original = stages[index];
  if (!original) return;
  const { ranks, rerank } = ranksForInsertion(stages, index + 1, 1);
  for (const stage of Object.values(draft.stages)) {
    stage.rank = rerank.get(stage.id) ?? stage.rank;
    if (stage.place[0] > original.place[0]) stage.place = [stage.place[0] + stagePitch, stage.place[1]];
  }
  const copy = asId<StageId>(newId());
  draft.stages[copy] = {
    ...clone(original),
    id: copy,
    rank: ranks[0] ?? original.rank,
    place: [original.place[0] + stagePitch, original.place[1]],
  };
  copies.set(id, copy);
}

function copyPersona(draft: Draft<JourneyMap>, id: PersonaId, newId: IdSource, copies: Copies): void {
  const personas = listPersonas(draft as JourneyMap);
  const index = personas.findIndex((persona) => persona.id === id);
  const original = personas[index];
  if (!original) return;
  const { ranks, rerank } = ranksForInsertion(personas, index + 1, 1);
  for (const persona of Object.values(draft.personas)) persona.rank = rerank.get(persona.id) ?? persona.rank;
  const copy = asId<PersonaId>(newId());
  draft.personas[copy] = {
    ...clone(original),
    id: copy,
    rank: ranks[0] ?? original.rank,
    place: [original.place[0] + 24, original.place[1] + 24],
  };
  copies.set(id, copy);
}

function copyTouchpointsOf(draft: Draft<JourneyMap>, node: NodeId, newId: IdSource, copies: Copies): void {
  const copyOfNode = copies.get(node);
  if (copyOfNode === undefined) return;
  for (const touchpoint of listTouchpoints(draft as JourneyMap, node)) {
    const id = asId<TouchpointId>(newId());
    draft.touchpoints[id] = { ...clone(touchpoint), id, node: asId<StageId>(copyOfNode) };
    copies.set(touchpoint.id, id);
  }
}

function copyTouchpoint(
  draft: Draft<JourneyMap>,
  touchpoint: Touchpoint,
  node: NodeId,
  newId: IdSource,
  copies: Copies,
): void {
  const siblings = listTouchpoints(draft as JourneyMap, node);
  const index = siblings.findIndex(({ id }) => id === touchpoint.id);
  const { ranks, rerank } = ranksForInsertion(siblings, index + 1, 1);
  for (const [id, rank] of rerank) {
    const sibling = draft.touchpoints[asId<TouchpointId>(id)];
    if (sibling) sibling.rank = rank;
  }
  const id = asId<TouchpointId>(newId());
  draft.touchpoints[id] = { ...clone(touchpoint), id, node, rank: ranks[0] ?? touchpoint.rank };
  copies.set(touchpoint.id, id);
}

function copyConnections(draft: Draft<JourneyMap>, newId: IdSource, copies: Copies): void {
  for (const connection of Object.values(draft.connections)) {
    const from = copies.get(connection.from);
    const to = copies.get(connection.to);
    if (from === undefined || to === undefined) continue;
    const id = asId<ConnectionId>(newId());
    draft.connections[id] = { ...clone(connection), id, from: asEnd(from), to: asEnd(to) };
    copies.set(connection.id, id);
  }
}

function asEnd(id: string): EndId {
  return asId<TouchpointId>(id);
}

/** A deep copy outside the draft: Immer drafts cannot be cloned structurally. */
function clone<T>(record: T): Draft<T> {
  return JSON.parse(JSON.stringify(record)) as Draft<T>;
}
