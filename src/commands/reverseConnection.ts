/** Turns a connection round: what it led to becomes where it starts. What is measured on it stays with it. */
import type { ConnectionId } from '../model/ids';
import { isConnected, nameOfEnd } from '../model/questions';
import { optionalName, type Command } from './Command';

export interface ReverseConnectionArgs {
  readonly id: ConnectionId;
}

export const reverseConnection: Command<ReverseConnectionArgs> = {
  name: 'reverseConnection',
  can: (map, { id }) => {
    const connection = Object.hasOwn(map.connections, id) ? map.connections[id] : undefined;
    if (!connection) return { reason: 'gone', kind: 'connections' };
    const { from, to, kind } = connection;
    return isConnected(map, to, from, kind) ? { reason: 'already-connected' } : null;
  },
  apply: (draft, { id }) => {
    const connection = draft.connections[id];
    if (!connection) return [];
    const { from, to } = connection;
    connection.from = to;
    connection.to = from;
    return [];
  },
  describe: (map, { id }) => {
    const connection = map.connections[id];
    return {
      step: 'editField',
      ...optionalName(connection && (connection.label ?? nameOfEnd(map, connection.to))),
    };
  },
};
