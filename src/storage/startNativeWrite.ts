/**
 * Writes the last edits of a page that is leaving. Nothing that waits for a microtask or an event may be in here: a
 * write through the wrapper, issued while the page goes, was lost every time; one that is committed in the same call
 * was never. So it cannot read first either: it checks no head, and leaves the library row for the next page to fold
 * in (`joinEntry`). Updates of a log that is gone are never read, because everything is read by lineage.
 */
import { boundPicture } from './LibraryRow';
import type { LeavingRecord, UpdateRecord } from './MapDatabase';
import { trimBuffer } from './mapLog';
import type { LibraryUpdate, MapHandle } from './MapStorage';

/**
 * Settles when the transaction has: true when it is complete. Null when the connection is dead and nothing was
 * started. Never throws.
 */
export function startNativeWrite(
  database: IDBDatabase,
  { id, lineage }: MapHandle,
  batch: readonly Uint8Array[],
  library: LibraryUpdate | null,
): Promise<boolean> | null {
  try {
    const transaction = database.transaction(['updates', 'leaving'], 'readwrite', { durability: 'strict' });
    const settled = new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
    const log = transaction.objectStore('updates');
    for (const bytes of batch) log.add({ lineage, bytes: trimBuffer(bytes) } satisfies UpdateRecord);
    if (library) {
      const row = { ...library.row, id };
      const picture = library.picture && boundPicture({ ...library.picture, id });
      const leaving: LeavingRecord = picture ? { id, lineage, row, picture } : { id, lineage, row };
      transaction.objectStore('leaving').put(leaving);
    }
    transaction.commit();
    return settled;
  } catch {
    return null;
  }
}
