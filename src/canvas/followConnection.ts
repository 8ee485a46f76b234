/** Where one gets by following an arrow from a thing or from the arrow itself. Pure. */
import type { ConnectionId, EndId } from '../model/ids';
import { connectionKinds, type Connection, type JourneyMap } from '../model/JourneyMap';
import { isEndId, listConnectionsOf } from '../model/questions';

/**
 * From a connection: to its end, or with `back` to its start. From a thing: to what it leads to, when it leads to one
 * thing only; else to the first of its connections, among which `besideConnection` chooses. Null: nowhere.
 */
export function followConnection(map: JourneyMap, at: string, back: boolean): ConnectionId | EndId | null {
  const connection = connectionOf(map, at);
  if (connection) return back ? connection.from : connection.to;
  if (!isEndId(map, at)) return null;
  const [first, ...others] = listLeading(map, at, back);
  if (!first) return null;
  if (others.length > 0) return first.id;
  return back ? first.from : first.to;
}

/** The next connection that starts where this one does; after the last one the first. */
export function besideConnection(map: JourneyMap, at: string, step: 1 | -1): ConnectionId | null {
  const connection = connectionOf(map, at);
  if (!connection) return null;
  const siblings = listLeading(map, connection.from, false).map(({ id }) => id);
  const index = siblings.indexOf(connection.id) + step + siblings.length;
  return siblings[index % siblings.length] ?? null;
}

function connectionOf(map: JourneyMap, id: string): Connection | undefined {
  return Object.hasOwn(map.connections, id) ? map.connections[id as ConnectionId] : undefined;
}

/** The way on first, then the ways back, then the ways out; what was drawn first comes first. */
function listLeading(map: JourneyMap, end: EndId, back: boolean): Connection[] {
  return listConnectionsOf(map, end)
    .filter(({ from, to }) => (back ? to : from) === end)
    .sort((a, b) => connectionKinds.indexOf(a.kind) - connectionKinds.indexOf(b.kind));
}
