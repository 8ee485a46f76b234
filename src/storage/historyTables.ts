/**
 * What deletes undo lists from the tables of `MapDatabase.ts`. Every function runs inside the caller's transaction and
 * awaits nothing but the database.
 */
import type { HistoryKey, MapDatabase } from './MapDatabase';

export async function deleteHistories(database: MapDatabase, keys: readonly HistoryKey[]): Promise<void> {
  for (const key of keys) {
    await database.stepsOf(key).delete();
    await database.histories.delete(key);
  }
}

/** Undo lists outlive no map: takes those of maps that were purged, or that there is no log of. */
export async function deleteHistoriesOfNobody(database: MapDatabase): Promise<void> {
  for (const { tab, map } of await database.histories.toArray()) {
    const head = await database.heads.get(map);
    if (!head || head.purgedAt !== undefined) await deleteHistories(database, [[tab, map]]);
  }
}
