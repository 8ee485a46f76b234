/**
 * The newest states of each map as whole files, outside the database: the way back when the browser has damaged or lost
 * it. The contract of `OpfsRollingCopies` (the origin-private file system) and `MemoryRollingCopies`; one suite of tests
 * holds both to it. They lie in the same browser, so they are no backup: clearing the site's data clears them too.
 *
 * A copy is never written over another one, and is there only when it was read back and found right.
 */
import type { MapId } from '../model/ids';
import type { Outcome } from './Outcome';

export interface CopyFacts {
  readonly id: MapId;
  readonly title: string;
  /** ISO time of the last edit that is in it. */
  readonly updatedAt: string;
  /** ISO time. */
  readonly savedAt: string;
}

export interface StoredCopy extends CopyFacts {
  /** Ask for it by this. */
  readonly key: string;
  /** Of the map's file; what it takes up is less. */
  readonly bytes: number;
}

export interface NewCopy extends CopyFacts {
  /** The map's own file. */
  readonly text: Uint8Array<ArrayBuffer>;
}

export interface RollingCopies {
  /** Newest first, of all maps. What cannot be read is passed over. Costs no contents. */
  listCopies(): Promise<Outcome<{ readonly copies: readonly StoredCopy[] }>>;
  /**
   * Keeps it, and gives up older ones of the same map (`copyToDrop`) and what was never finished. One at a time, over all
   * tabs: the caller holds a lock.
   */
  putCopy(copy: NewCopy): Promise<Outcome>;
  /** The map's own file; null: it is not there any more, or damaged. */
  readCopy(key: string): Promise<Outcome<{ readonly text: Uint8Array<ArrayBuffer> | null }>>;
  /** Deletes all copies of maps that were deleted for good. */
  dropMaps(ids: readonly MapId[]): Promise<Outcome>;
}

const mostCopies = 3;
const apartMilliseconds = 10 * 60_000;

/**
 * Which copy of one map goes when there are more than three; null: none. It is the oldest, but while somebody works
 * copies come every minute, and three of them would reach back three minutes: so one that follows another within ten
 * minutes goes first, as soon as it is not the newest any more.
 */
export function copyToDrop(copies: readonly StoredCopy[]): StoredCopy | null {
  if (copies.length <= mostCopies) return null;
  const sorted = sortNewestCopies(copies);
  const [, before, beforeThat] = sorted;
  if (!before || !beforeThat) return null;
  const apart = Date.parse(before.savedAt) - Date.parse(beforeThat.savedAt);
  return apart < apartMilliseconds ? before : (sorted.at(-1) ?? null);
}

/** By the moment and not by its spelling; equal moments by key. */
export function sortNewestCopies(copies: readonly StoredCopy[]): StoredCopy[] {
  return [...copies].sort((a, b) => {
    const later = Date.parse(b.savedAt) - Date.parse(a.savedAt);
    return later || (a.key < b.key ? -1 : 1);
  });
}
