/**
 * What deletes rows of imported files from the tables of `MapDatabase.ts`. Every function runs inside the caller's
 * transaction and awaits nothing but the database.
 */
import type { MapDatabase } from './MapDatabase';

export async function deleteRows(database: MapDatabase, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await database.columnsOf(id).delete();
    await database.datasetLines.delete(id);
    await database.datasets.delete(id);
  }
}

/** Rows outlive no map: takes those of maps that were purged, or that there is no log of. */
export async function deleteRowsOfNobody(database: MapDatabase): Promise<void> {
  for (const { id, map } of await database.datasets.toArray()) {
    const head = await database.heads.get(map);
    if (!head || head.purgedAt !== undefined) await deleteRows(database, [id]);
  }
}
