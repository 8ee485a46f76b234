/**
 * Makes one stage of several: the first of the journey takes the touchpoints of the others in their order, and whatever
 * led to them or was measured on them. Nothing anybody wrote or measured is lost.
 */
import type { Draft } from 'immer';
import { listArrangeNodes, type ArrangeNode } from '../layout/arrangeNode';
import { stagePitch } from '../layout/measures';
import type { EndId, NodeId, StageId, TouchpointId } from '../model/ids';
import type { Connection, JourneyMap, Stage } from '../model/JourneyMap';
import { isStageId, listStages, listTouchpoints } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import type { Command } from './Command';

export interface MergeStagesArgs {
  readonly ids: readonly StageId[];
}

export const mergeStages: Command<MergeStagesArgs> = {
  name: 'mergeStages',
  can: (map, { ids }) => {
    if (!ids.every((id) => isStageId(map, id))) return { reason: 'gone', kind: 'stages' };
    return new Set(ids).size < 2 ? { reason: 'nothing-chosen' } : null;
  },
  apply: (draft, { ids }) => {
    const map = draft as JourneyMap;
    const chosen = new Set(ids);
    const [first, ...others] = listStages(map).filter(({ id }) => chosen.has(id));
    if (!first) return [];
    const boxes = listArrangeNodes(map);
    leadConnectionsTo(draft, first.id, others);
    for (const other of others) takeTouchpoints(draft, first.id, other.id);
    for (const other of others) moveFigures(draft, other.id, first.id);
    const merged = draft.stages[first.id];
    if (merged) Object.assign(merged, mergeFields(first, others));
    for (const { id } of others) delete draft.stages[id];
    closeGaps(draft, boxes, others);
    return [first.id];
  },
  describe: (_map, { ids }) => ({ step: 'mergeStages', count: ids.length }),
};

function takeTouchpoints(draft: Draft<JourneyMap>, to: StageId, from: StageId): void {
  const map = draft as JourneyMap;
  const siblings = listTouchpoints(map, to);
  const moved = listTouchpoints(map, from);
  const { ranks, rerank } = ranksForInsertion(siblings, siblings.length, moved.length);
  for (const [id, rank] of rerank) {
    const sibling = draft.touchpoints[id as TouchpointId];
    if (sibling) sibling.rank = rank;
  }
  moved.forEach(({ id, rank }, index) => {
    const touchpoint = draft.touchpoints[id];
    if (!touchpoint) return;
    touchpoint.node = to;
    touchpoint.rank = ranks[index] ?? rank;
  });
}

/** Measurements, and what scenarios imagine. */
function moveFigures(draft: Draft<JourneyMap>, from: Stage['id'] | Connection['id'], to: typeof from): void {
  for (const measurement of Object.values(draft.measurements)) {
    if (measurement.subject === from) measurement.subject = to;
  }
  for (const scenario of Object.values(draft.scenarios)) {
    for (const change of scenario.changes) if (change.subject === from) change.subject = to;
  }
}

function leadConnectionsTo(draft: Draft<JourneyMap>, first: StageId, others: readonly Stage[]): void {
  const map = draft as JourneyMap;
  const gone = new Set<string>(others.map(({ id }) => id));
  const isOne = (id: EndId) => id === first || gone.has(id);
  const ends = new Map([first, ...others.map(({ id }) => id)].map((id) => [id as string, endsOf(map, id)]));
  const [touched] = [Object.values(map.connections).filter(({ from, to }) => gone.has(from) || gone.has(to))];
  for (const { id, from, to } of touched) {
    // From the one into the other: it leads on from the last touchpoint there to the first one here.
    const within = isOne(from) && isOne(to);
    const nextFrom = within ? ends.get(from)?.last : gone.has(from) ? first : from;
    const nextTo = within ? ends.get(to)?.first : gone.has(to) ? first : to;
    lead(draft, id, nextFrom, nextTo, first);
  }
}

function endsOf(map: JourneyMap, node: StageId): { first?: TouchpointId; last?: TouchpointId } {
  const touchpoints = listTouchpoints(map, node);
  const [first, last] = [touchpoints[0]?.id, touchpoints.at(-1)?.id];
  return first === undefined || last === undefined ? {} : { first, last };
}

/** Gives it new ends; where it has none left, or the two are connected already, what is on it goes to those. */
function lead(
  draft: Draft<JourneyMap>,
  id: Connection['id'],
  from: EndId | undefined,
  to: EndId | undefined,
  stage: StageId,
): void {
  const connection = draft.connections[id];
  if (!connection) return;
  if (from === undefined || to === undefined || from === to) {
    moveFigures(draft, id, stage);
    delete draft.connections[id];
    return;
  }
  const twin = Object.values(draft.connections).find(
    (other) => other.id !== id && other.from === from && other.to === to && other.kind === connection.kind,
  );
  if (!twin) {
    connection.from = from;
    connection.to = to;
    return;
  }
  moveFigures(draft, id, twin.id);
  const labels = [...new Set([twin.label, connection.label].filter(Boolean))];
  if (labels.length > 0) twin.label = labels.join(' / ');
  // No list means everyone.
  if (!connection.personas) delete twin.personas;
  else if (twin.personas) twin.personas = [...new Set([...twin.personas, ...connection.personas])];
  delete draft.connections[id];
}

/** What only one says stays as it is; names and questions are put together. */
function mergeFields(first: Stage, others: readonly Stage[]): Partial<Stage> {
  const all = [first, ...others];
  const {
    id: _id,
    rank: _rank,
    place: _place,
    kind: _kind,
    ...rest
  } = Object.assign({}, ...[...all].reverse()) as Stage;
  const texts = (pick: (stage: Stage) => string | undefined, between: string) =>
    [...new Set(all.map(pick).filter(Boolean))].join(between);
  const question = texts((stage) => stage.question, ' ');
  const intended = [...new Set(all.flatMap((stage) => stage.intended ?? []))];
  return {
    ...rest,
    name: texts(({ name }) => name, ' + '),
    ...(question === '' ? {} : { question }),
    ...(all.some(({ serviceBegins }) => serviceBegins) ? { serviceBegins: true } : {}),
    ...(intended.length === 0 ? {} : { intended }),
  };
}

/** What stands right of a stage that is gone, in its row, moves up to where it was. */
function closeGaps(draft: Draft<JourneyMap>, boxes: readonly ArrangeNode[], gone: readonly Stage[]): void {
  const left = new Set(gone.map(({ id }) => id as NodeId));
  const fromRight = boxes.filter(({ id }) => left.has(id)).sort((a, b) => b.box.x - a.box.x);
  for (const { box } of fromRight) {
    const following = boxes.filter(
      (other) =>
        !left.has(other.id) &&
        other.box.x > box.x &&
        other.box.y < box.y + box.height &&
        box.y < other.box.y + other.box.height,
    );
    const placed = following.flatMap(({ id }) => {
      const node = draft.stages[id as StageId] ?? draft.personas[id as Exclude<NodeId, StageId>];
      return node ? [node] : [];
    });
    const step = Math.min(stagePitch, ...placed.map(({ place }) => place[0] - box.x));
    for (const node of placed) node.place = [node.place[0] - step, node.place[1]];
  }
}
