/**
 * What deletes versions from the tables of `MapDatabase.ts`. Every function runs inside the caller's transaction and
 * awaits nothing but the database.
 */
import type { MapDatabase } from './MapDatabase';

export async function deleteVersions(database: MapDatabase, ids: readonly string[]): Promise<void> {
  await database.versions.bulkDelete([...ids]);
  await database.versionBytes.bulkDelete([...ids]);
}

/** Versions outlive no map: takes those of maps that were purged, or that there is no log of. */
export async function deleteVersionsOfNobody(database: MapDatabase): Promise<void> {
  for (const { id, map } of await database.versions.toArray()) {
    const head = await database.heads.get(map);
    if (!head || head.purgedAt !== undefined) await deleteVersions(database, [id]);
  }
}
