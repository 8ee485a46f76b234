/**
 * Gives a map that is not open another title, by the same way as every edit: a session, a command, the storage.
 * Loaded when it is first needed.
 */
import type { Refusal } from '../../commands/Command';
import { editMap } from '../../commands/editRecord';
import { openSession, type SessionLease } from '../../session/openSession';
import type { LibraryEntry } from '../../storage/LibraryRow';
import type { StorageFailure } from '../../storage/MapStorage';
import { sessionPorts, type Services } from '../services';

/** Null: done. Otherwise why not: the storage failed, or the map refused the title. Then nothing was changed. */
export async function renameStored(
  { row }: LibraryEntry,
  title: string,
  services: Services,
): Promise<StorageFailure | Refusal | null> {
  const { storage } = services;
  let opened: SessionLease | null = null;
  try {
    opened = await openSession(row.id, sessionPorts(services));
    if (!opened) return 'map-gone';
    const { session } = opened;
    const result = session.run(editMap, { fields: { title } });
    if (!result.ok) return result.refusal;
    await session.saved();
    // The row that is written with an edit does not know the weakest touchpoint: only an editor computes it.
    const { updatedAt } = session.map.map;
    const patch = { title, updatedAt, ...(row.weakest && { weakest: row.weakest }) };
    const outcome = await storage.updateRow(row.id, patch);
    return outcome.ok ? null : outcome.reason;
  } catch {
    return storage.state === 'superseded' ? 'superseded' : 'unknown';
  } finally {
    await opened?.release();
  }
}
