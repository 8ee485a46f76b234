/**
 * Writes the last edits of a page that is leaving. Nothing that waits for a microtask or an event may be in here: a
 * write through the wrapper, issued while the page goes, was lost every time. One that is committed in the same call is
 * kept, unless an open transaction stands before it: it waits behind that one, and goes with the page. So the caller
 * ends this page's own first (`OpenTransactions`); those of another tab it can only wait for (`lingerOnLeave`), and
 * what does not come through is put there by the next page (`Partings`).
 *
 * It cannot read either: it checks no head, and leaves the library row for the next page to fold in (`joinEntry`).
 * Updates of a log that is gone are never read, because everything is read by lineage.
 */
import { boundPicture } from './LibraryRow';
import type { LeavingRecord, UpdateRecord } from './MapDatabase';
import { trimBuffer } from './mapLog';
import type { MapWrite } from './WritesUnderWay';

/** All that it touches. */
export const leavingStores = ['updates', 'leaving'] as const;

/**
 * One transaction for all: a second one would wait behind the first. Settles when the transaction has: true when it is
 * complete. Null when the connection is dead and nothing was started. Never throws.
 */
export function startNativeWrite(
  database: IDBDatabase,
  writes: readonly MapWrite[],
): Promise<boolean> | null {
  try {
    const transaction = database.transaction(leavingStores, 'readwrite', { durability: 'strict' });
    const settled = new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
    const log = transaction.objectStore('updates');
    const rows = transaction.objectStore('leaving');
    for (const { handle, batch, library } of writes) {
      const { id, lineage } = handle;
      for (const bytes of batch) log.add({ lineage, bytes: trimBuffer(bytes) } satisfies UpdateRecord);
      if (!library) continue;
      const row = { ...library.row, id };
      const picture = library.picture && boundPicture({ ...library.picture, id });
      const leaving: LeavingRecord = picture ? { id, lineage, row, picture } : { id, lineage, row };
      rows.put(leaving);
    }
    transaction.commit();
    return settled;
  } catch {
    return null;
  }
}
