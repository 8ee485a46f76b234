/** Leads one end of a connection somewhere else. What is written and measured on it stays with it. */
import type { ConnectionId, EndId } from '../model/ids';
import { isConnected, isEndId, nameOfEnd } from '../model/questions';
import { optionalName, type Command } from './Command';

export interface ReconnectArgs {
  readonly id: ConnectionId;
  readonly end: 'from' | 'to';
  /** What that end leads to from now on. */
  readonly to: EndId;
}

export const reconnect: Command<ReconnectArgs> = {
  name: 'reconnect',
  can: (map, { id, end, to }) => {
    const connection = Object.hasOwn(map.connections, id) ? map.connections[id] : undefined;
    if (!connection) return { reason: 'gone', kind: 'connections' };
    if (!isEndId(map, to)) return { reason: 'gone', kind: 'end' };
    const ends = { from: connection.from, to: connection.to, [end]: to };
    if (ends.from === ends.to) return { reason: 'connects-to-itself' };
    const isTwice = isConnected(map, ends.from, ends.to, connection.kind, id);
    return isTwice ? { reason: 'already-connected' } : null;
  },
  apply: (draft, { id, end, to }) => {
    const connection = draft.connections[id];
    if (connection && connection[end] !== to) connection[end] = to;
    return [];
  },
  describe: (map, { to }) => ({ step: 'reconnect', ...optionalName(nameOfEnd(map, to)) }),
};
