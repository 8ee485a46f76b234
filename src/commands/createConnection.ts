/** Connects two things. The same two may be connected once per kind. */
import { asId, type ConnectionId, type EndId, type PersonaId } from '../model/ids';
import type { Connection, ConnectionKind } from '../model/JourneyMap';
import { isConnected, isEndId, nameOfEnd } from '../model/questions';
import { optionalName, type Command } from './Command';

export interface CreateConnectionArgs {
  readonly from: EndId;
  readonly to: EndId;
  readonly kind: ConnectionKind;
  readonly label?: string;
  readonly personas?: readonly PersonaId[];
}

export const createConnection: Command<CreateConnectionArgs> = {
  name: 'createConnection',
  can: (map, { from, to, kind }) => {
    if (!isEndId(map, from) || !isEndId(map, to)) return { reason: 'gone', kind: 'end' };
    if (from === to) return { reason: 'connects-to-itself' };
    return isConnected(map, from, to, kind) ? { reason: 'already-connected' } : null;
  },
  apply: (draft, { from, to, kind, label, personas }, { newId }) => {
    const connection: Connection = {
      id: asId<ConnectionId>(newId()),
      from,
      to,
      kind,
      ...(label ? { label } : {}),
      ...(personas ? { personas } : {}),
    };
    draft.connections[connection.id] = connection as (typeof draft.connections)[ConnectionId];
    return [connection.id];
  },
  describe: (map, { to }) => ({ step: 'createConnection', ...optionalName(nameOfEnd(map, to)) }),
};
