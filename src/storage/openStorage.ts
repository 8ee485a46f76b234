/**
 * The storage this browser can give us: its disk, and the page's memory when it refuses. It must never fall back
 * without saying so, and never because a newer version of the app owns the disk: then there is a disk, with the
 * user's maps on it, and a reload is the way to them.
 */
import { DexieMapStorage, type DexieStorageOptions } from './DexieMapStorage';
import type { Failed, MapStorage } from './MapStorage';
import { readFailure } from './storageFailure';

export interface OpenedStorage {
  readonly storage: MapStorage;
  /** Why nothing will be kept after this page; null: all is well. */
  readonly fallback: Failed | null;
}

/** Never throws. Waits as long as an old tab blocks the database; `onBlocked` is told then. */
export async function openStorage(options: DexieStorageOptions): Promise<OpenedStorage> {
  let disk: DexieMapStorage | null = null;
  let refusal: Failed;
  try {
    disk = new DexieMapStorage(options);
    const opened = await disk.open();
    if (opened.ok || opened.reason === 'superseded') return { storage: disk, fallback: null };
    refusal = opened;
  } catch (error) {
    refusal = readFailure(error);
  }
  disk?.close();
  // Loaded only where it is needed: nearly every browser gives us its disk.
  const [{ MemoryDisk }, { MemoryMapStorage }] = await Promise.all([
    import('./MemoryDisk'),
    import('./MemoryMapStorage'),
  ]);
  return { storage: new MemoryMapStorage(new MemoryDisk(), options.newLineage), fallback: refusal };
}
