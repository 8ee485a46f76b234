/** Which sessions this page holds. Only the list: whoever asks it need not load what a session is made of. */
import type { MapId } from '../model/ids';
import type { Repair } from '../model/Repair';
import type { MapSession } from './MapSession';

export interface OpenEntry {
  readonly opened: Promise<{ readonly session: MapSession; readonly repairs: readonly Repair[] } | null>;
  holders: number;
  session: MapSession | null;
  closing: Promise<void> | null;
}

export const openSessions = new Map<MapId, OpenEntry>();

export function listSessions(): MapSession[] {
  return [...openSessions.values()].flatMap(({ session }) => session ?? []);
}

/** Sessions that hold edits no disk has: the page must not go without a question. */
export function listUnsavedSessions(): MapSession[] {
  return listSessions().filter((session) => session.hasUnsaved);
}

/** Takes the entry away, unless another one stands in its place by now. */
export function forget(id: MapId, entry: OpenEntry): void {
  if (openSessions.get(id) === entry) openSessions.delete(id);
}
