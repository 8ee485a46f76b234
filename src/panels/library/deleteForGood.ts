/**
 * Deletes maps of the bin before their time is up, with everything that belongs to them. It cannot be taken back, so a
 * person must have been asked. What has left the bin meanwhile stays.
 */
import type { LibraryEntry } from '../../storage/LibraryRow';
import type { MapStorage, Outcome } from '../../storage/MapStorage';

/** Whatever lies in the bin since then is due. */
const longAgo = new Date(0).toISOString();

/** `now`: ISO time. All of them or, where the storage fails, none. */
export async function deleteForGood(
  entries: readonly LibraryEntry[],
  storage: Pick<MapStorage, 'listBin' | 'binMap' | 'purgeBin'>,
  now: string,
): Promise<Outcome> {
  const listed = await storage.listBin();
  if (!listed.ok) return listed;
  const wanted = new Set(entries.map(({ row }) => row.id));
  const binned = listed.entries.filter(({ row }) => wanted.has(row.id));
  const redate = async (at: (entry: LibraryEntry) => string): Promise<Outcome> => {
    for (const entry of binned) {
      const outcome = await storage.binMap(entry.row.id, at(entry));
      if (!outcome.ok) return outcome;
    }
    return { ok: true };
  };
  const due = await redate(() => longAgo);
  const purged = due.ok ? await storage.purgeBin(now) : due;
  if (purged.ok) return { ok: true };
  // They stay in the bin for as long as they would have.
  await redate(({ row }) => row.deletedAt ?? now);
  return purged;
}
