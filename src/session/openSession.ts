/**
 * One session per map and page, whoever asks. React mounts effects twice in development and remounts on
 * navigation; a session that lived in an effect would be opened before its forerunner's last write had landed.
 */
import type { MapId } from '../model/ids';
import type { Repair } from '../model/Repair';
import { MapSession } from './MapSession';
import type { SessionPorts } from './SessionPorts';

export type OpenSession = { readonly session: MapSession; readonly repairs: readonly Repair[] } | null;

const openSessions = new Map<MapId, Promise<OpenSession>>();
const closing = new Map<MapId, Promise<void>>();

/** Null when the storage has no such map. */
export function openSession(id: MapId, ports: SessionPorts): Promise<OpenSession> {
  const open = openSessions.get(id);
  if (open) return open;
  const opening = (async () => {
    await closing.get(id);
    const opened = await MapSession.open(id, ports);
    if (opened === null) openSessions.delete(id);
    return opened;
  })();
  openSessions.set(id, opening);
  // A storage that failed to open must be asked again, not remembered.
  opening.catch(() => openSessions.delete(id));
  return opening;
}

export function closeSession(id: MapId): Promise<void> {
  const open = openSessions.get(id);
  if (!open) return Promise.resolve();
  openSessions.delete(id);
  const done = open
    .then((opened) => opened?.session.close())
    .catch(() => undefined)
    .finally(() => closing.delete(id));
  closing.set(id, done);
  return done;
}
