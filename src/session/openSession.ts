/**
 * One session per map and page, whoever asks, and for as long as anybody holds it. React mounts effects twice in
 * development, and the library renames maps that may be open; a second session would load before the first one's
 * last write has landed. What could not be saved is never thrown away: such a session stays and goes on trying.
 */
import type { MapId } from '../model/ids';
import type { Repair } from '../model/Repair';
import { MapSession } from './MapSession';
import type { SessionPorts } from './SessionPorts';
import { forget, openSessions, type OpenEntry } from './sessionRegistry';

export interface SessionLease {
  readonly session: MapSession;
  readonly repairs: readonly Repair[];
  /** Once for each lease. Resolves when the last one's session is closed, or cannot be because it is not saved. */
  readonly release: () => Promise<'closed' | 'held' | 'not-saved'>;
}

/** Null when the storage has no such map. */
export async function openSession(id: MapId, ports: SessionPorts): Promise<SessionLease | null> {
  let entry = openSessions.get(id);
  while (entry?.closing) {
    await entry.closing;
    entry = openSessions.get(id);
  }
  if (!entry) {
    entry = { opened: MapSession.open(id, ports), holders: 0, session: null, closing: null };
    openSessions.set(id, entry);
  }
  const mine = entry;
  mine.holders += 1;
  try {
    const opened = await mine.opened;
    if (opened === null) forget(id, mine);
    else mine.session = opened.session;
    return opened && { ...opened, release: releaseOnce(id, mine, opened.session) };
  } catch (error) {
    // A storage that failed to open must be asked again, not remembered.
    forget(id, mine);
    throw error;
  }
}

function releaseOnce(id: MapId, entry: OpenEntry, session: MapSession): SessionLease['release'] {
  let answer: ReturnType<SessionLease['release']> | null = null;
  return () => {
    answer ??= release(id, entry, session);
    return answer;
  };
}

async function release(
  id: MapId,
  entry: OpenEntry,
  session: MapSession,
): Promise<'closed' | 'held' | 'not-saved'> {
  entry.holders -= 1;
  if (entry.holders > 0) return 'held';
  const isSaved = await session.saved().then(
    () => true,
    () => false,
  );
  if (entry.holders > 0) return 'held';
  if (!isSaved) {
    closeWhenSaved(id, entry, session);
    return 'not-saved';
  }
  await closeEntry(id, entry, session);
  return 'closed';
}

/** The queue goes on trying by itself; whoever opens the map meanwhile gets this very session. */
function closeWhenSaved(id: MapId, entry: OpenEntry, session: MapSession): void {
  const stop = session.store.subscribe(({ save }) => {
    if (entry.holders > 0) stop();
    else if (save.kind === 'saved' && !session.hasUnsaved) {
      stop();
      void closeEntry(id, entry, session);
    }
  });
}

async function closeEntry(id: MapId, entry: OpenEntry, session: MapSession): Promise<void> {
  entry.closing ??= session.close().finally(() => {
    forget(id, entry);
  });
  await entry.closing;
}
