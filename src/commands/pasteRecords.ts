/**
 * Puts a part of a map, this one's or another's, onto the map: as new records, with the connections among them, what they
 * are measured with, and the channels, departments and personas they name. One edit and one step to undo.
 */
import { isDraft, original, type Draft } from 'immer';
import { firstStageX, stagePitch } from '../layout/measures';
import { placeForNewPersona } from '../layout/places';
import { asId, type AnyId, type IdSource, type NodeId, type StageId } from '../model/ids';
import type { JourneyMap, Place, RecordKind, Touchpoint } from '../model/JourneyMap';
import type { MapPart } from '../model/partOfMap';
import { groupTouchpoints, isPersonaId, isStageId, listPersonas, listStages } from '../model/questions';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import { renameReferences } from '../model/references';
import { optionalName, type Command } from './Command';
import { findPasteTargets, type PasteTargets } from './pasteTargets';

export interface PasteRecordsArgs {
  readonly part: MapPart;
  /**
   * Where touchpoints go that come without their stage. Null: each behind its original or, where that is gone, to the end
   * of the stage it was in (the one of that name, in another map); a stage that is not there is brought along.
   */
  readonly slot: { readonly node: NodeId; readonly index: number } | null;
  /** Where the upper left corner of stages and personas goes. Null: stages behind `after`, personas below the others. */
  readonly place: Place | null;
  /** Null: at the end. Asked only where there is no place. */
  readonly after: StageId | null;
  readonly as: 'paste' | 'duplicate';
}

export const pasteRecords: Command<PasteRecordsArgs> = {
  name: 'pasteRecords',
  can: (map, { part, slot, place }) => {
    if (part.chosen.length === 0) return { reason: 'nothing-chosen' };
    if (slot && !isStageId(map, slot.node) && !isPersonaId(map, slot.node)) {
      return { reason: 'gone', kind: 'node' };
    }
    return place === null || place.every(Number.isFinite) ? null : { reason: 'out-of-range', field: 'place' };
  },
  apply: (draft, args, { newId }) => {
    const map = (isDraft(draft) ? original(draft) : undefined) ?? (draft as JourneyMap);
    const targets = findPasteTargets(map, args.part);
    const paste: Paste = { draft, map, args, targets, newId, names: new Map(targets.known) };
    bringNamed(paste);
    pasteNodes(paste);
    pasteTouchpoints(paste);
    for (const { id } of Object.values(args.part.map.connections)) put(paste, 'connections', id);
    for (const { id } of Object.values(args.part.map.measurements)) {
      if (!targets.leftOut.has(id)) put(paste, 'measurements', id);
    }
    return args.part.chosen.flatMap((id) => {
      const made = paste.names.get(id);
      return made === undefined ? [] : [asId<AnyId>(made)];
    });
  },
  describe: (_map, { part, as }) => {
    const [id] = part.chosen.length === 1 ? part.chosen : [];
    // One of three kinds: each collection is asked for it.
    const one = id as never;
    const { map } = part;
    const name = (map.stages[one] ?? map.personas[one] ?? map.touchpoints[one])?.name;
    return { step: as, count: part.chosen.length, ...optionalName(id === undefined ? undefined : name) };
  },
};

interface Paste {
  readonly draft: Draft<JourneyMap>;
  /** As it was before. */
  readonly map: JourneyMap;
  readonly args: PasteRecordsArgs;
  readonly targets: PasteTargets;
  readonly newId: IdSource;
  /** Ids of the part → ids of the map. */
  readonly names: Map<string, string>;
}

/** A copy under a new id, everything it names renamed; what it names must have its name by then. */
function put(paste: Paste, kind: RecordKind, id: string, fields: object = {}): string {
  const { draft, args, names, newId } = paste;
  const records: Readonly<Record<string, object>> = args.part.map[kind];
  const record = JSON.parse(JSON.stringify(records[id] ?? {})) as Record<string, unknown>;
  const made = newId();
  names.set(id, made);
  // One record of the kind goes into the records of the kind; the compiler cannot follow a kind known at run time.
  const collection = draft[kind] as Record<string, unknown>;
  collection[made] = { ...renameReferences(kind, record, names), ...fields, id: made };
  return made;
}

/** What is only named, and the map has not: lists first, as personas name channels. */
function bringNamed(paste: Paste): void {
  const { part } = paste.args;
  const isChosen = new Set<string>(part.chosen);
  const needed = namedPersonas(paste);
  for (const kind of ['channels', 'departments', 'metrics'] as const) {
    for (const { id } of sortByRank<{ id: string; rank: string }>(Object.values(part.map[kind]))) {
      if (!paste.names.has(id)) put(paste, kind, id, { rank: lastRank(paste.draft[kind]) });
    }
  }
  for (const { id } of listPersonas(part.map)) {
    if (isChosen.has(id) || paste.names.has(id) || !needed.has(id)) continue;
    const place = placeForNewPersona(paste.draft as JourneyMap);
    put(paste, 'personas', id, { rank: lastRank(paste.draft.personas), place });
  }
}

/** A persona in which a touchpoint stood is needed only when the touchpoint goes back there. */
function namedPersonas({ args: { part, slot }, targets }: Paste): ReadonlySet<string> {
  const { touchpoints, connections, measurements } = part.map;
  return new Set<string | undefined>([
    ...Object.values(touchpoints).flatMap(({ emotion, node }) => [
      ...Object.keys(emotion?.byPersona ?? {}),
      ...(slot ? [] : [node]),
    ]),
    ...Object.values(connections).flatMap(({ personas }) => personas ?? []),
    ...Object.values(measurements).flatMap(({ id, persona }) => (targets.leftOut.has(id) ? [] : [persona])),
  ]) as ReadonlySet<string>;
}

function lastRank(records: Readonly<Record<string, { readonly id: string; readonly rank: string }>>): string {
  const last = sortByRank(Object.values(records)).slice(-1);
  return ranksForInsertion(last, 1, 1).ranks[0] ?? 'a0';
}

function pasteNodes(paste: Paste): void {
  const { part, place, slot } = paste.args;
  const isChosen = new Set<string>(part.chosen);
  const stages = listStages(part.map).filter(({ id }) => isChosen.has(id));
  const personas = listPersonas(part.map).filter(({ id }) => isChosen.has(id));
  const corner = [...stages, ...personas].reduce(
    ([x, y], node): Place => [Math.min(x, node.place[0]), Math.min(y, node.place[1])],
    [Infinity, Infinity] as Place,
  );
  const moved = (from: Place): Place | null =>
    place && [Math.round(place[0] + from[0] - corner[0]), Math.round(place[1] + from[1] - corner[1])];
  pasteStages(
    paste,
    stages.map(({ id, place: from }) => ({ id, place: moved(from) })),
  );
  for (const { id, place: from } of personas) {
    const at = moved(from) ?? placeForNewPersona(paste.draft as JourneyMap);
    put(paste, 'personas', id, { rank: lastRank(paste.draft.personas), place: at });
  }
  if (slot) return;
  // The stage of a touchpoint that came without it, when this map has none of that name.
  const needed = new Set<string>(
    Object.values(part.map.touchpoints).flatMap(({ id, node }) => (isChosen.has(id) ? [node] : [])),
  );
  const missing = listStages(part.map).filter(({ id }) => needed.has(id) && !paste.names.has(id));
  pasteStages(
    paste,
    missing.map(({ id }) => ({ id, place: null })),
  );
}

interface PlacedStage {
  readonly id: string;
  readonly place: Place | null;
}

/** With a place each takes the turn its place says; without, they stand behind `after`, and what follows makes room. */
function pasteStages(paste: Paste, stages: readonly PlacedStage[]): void {
  const { draft, args } = paste;
  if (stages.length === 0) return;
  const own = listStages(draft as JourneyMap);
  const [first] = stages;
  const left = first?.place?.[0];
  const before = left === undefined ? -1 : own.filter((stage) => stage.place[0] < left).length;
  const behind = own.findIndex(({ id }) => id === args.after);
  const index = left !== undefined ? before : behind === -1 ? own.length : behind + 1;
  const previous = own[index - 1];
  const start: Place = previous ? [previous.place[0] + stagePitch, previous.place[1]] : [firstStageX, 0];
  const { ranks, rerank } = ranksForInsertion(own, index, stages.length);
  for (const stage of Object.values(draft.stages)) {
    stage.rank = rerank.get(stage.id) ?? stage.rank;
    const makesRoom = left === undefined && previous && stage.place[0] > previous.place[0];
    if (makesRoom) stage.place = [stage.place[0] + stages.length * stagePitch, stage.place[1]];
  }
  stages.forEach(({ id, place }, position) => {
    const at = place ?? [start[0] + position * stagePitch, start[1]];
    put(paste, 'stages', id, { rank: ranks[position] ?? 'a0', place: at });
  });
}

type Sibling = Pick<Touchpoint, 'id' | 'rank'>;

function pasteTouchpoints(paste: Paste): void {
  const { map, args, names, draft } = paste;
  const { part, slot } = args;
  const isChosen = new Set<string>(part.chosen);
  const siblings = new Map<string, Sibling[]>(
    [...groupTouchpoints(map)].map(([node, cards]) => [node, cards.map(({ id, rank }) => ({ id, rank }))]),
  );
  const insert = (node: string, index: number, ids: readonly string[]): void => {
    const cards = siblings.get(node) ?? [];
    const { ranks, rerank } = ranksForInsertion(cards, index, ids.length);
    const made = ids.map((id, position): Sibling => {
      const rank = ranks[position] ?? 'a0';
      return { id: asId(put(paste, 'touchpoints', id, { node, rank })), rank };
    });
    for (const [id, rank] of rerank) {
      // The draft's records are keyed by branded ids; these come from the same records.
      const card = draft.touchpoints[id as Sibling['id']];
      if (card) card.rank = rank;
    }
    const rest = cards.map((card) => ({ ...card, rank: rerank.get(card.id) ?? card.rank }));
    siblings.set(node, [...rest.slice(0, index), ...made, ...rest.slice(index)]);
  };
  const groups = groupTouchpoints(part.map);
  const loose: string[] = [];
  for (const node of [...listPersonas(part.map), ...listStages(part.map)]) {
    const cards = (groups.get(node.id) ?? []).map(({ id }) => id);
    const target = names.get(node.id);
    if (isChosen.has(node.id) && target !== undefined) insert(target, 0, cards);
    else loose.push(...cards.filter((id) => isChosen.has(id)));
  }
  if (slot) {
    if (loose.length > 0) insert(slot.node, slot.index, loose);
    return;
  }
  for (const id of loose) {
    const node = names.get(part.map.touchpoints[asId<Sibling['id']>(id)]?.node ?? '');
    if (node === undefined) continue;
    const cards = siblings.get(node) ?? [];
    const at = cards.findIndex((card) => card.id === id);
    insert(node, at === -1 ? cards.length : at + 1, [id]);
  }
}
