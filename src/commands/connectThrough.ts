/**
 * What becomes of the way between two stages when a third comes in between. Only where there was a way: a map that draws
 * no arrows gets none. Not a command of its own.
 */
import type { Draft } from 'immer';
import { asId, type ConnectionId, type IdSource, type StageId } from '../model/ids';
import type { Connection, JourneyMap } from '../model/JourneyMap';
import { isConnected } from '../model/questions';

/**
 * The way from `left` to `right` leads through `middle`. A way on which something is written or measured is true of the
 * two as they were: it stays, and goes round.
 */
export function connectThrough(
  draft: Draft<JourneyMap>,
  [left, middle, right]: readonly [StageId, StageId, StageId],
  newId: IdSource,
): void {
  const map = draft as JourneyMap;
  const ways = Object.values(map.connections).filter(
    ({ from, to, kind }) => from === left && to === right && kind === 'flow',
  );
  const [way] = ways;
  if (!way) return;
  const isBare = ways.length === 1 && !way.label && !isMeasured(map, way.id);
  if (isBare) {
    const connection = draft.connections[way.id];
    if (connection) connection.to = middle;
  } else addWay(draft, left, middle, way, newId);
  addWay(draft, middle, right, way, newId);
}

function isMeasured(map: JourneyMap, id: ConnectionId): boolean {
  return Object.values(map.measurements).some(({ subject }) => subject === id);
}

function addWay(
  draft: Draft<JourneyMap>,
  from: StageId,
  to: StageId,
  { personas }: Connection,
  newId: IdSource,
): void {
  if (isConnected(draft as JourneyMap, from, to, 'flow')) return;
  const id = asId<ConnectionId>(newId());
  draft.connections[id] = { id, from, to, kind: 'flow', ...(personas && { personas: [...personas] }) };
}
