/**
 * The library rows and pictures in the tables of `MapDatabase.ts`. Every function runs inside the caller's
 * transaction and awaits nothing but the database.
 */
import type { MapId } from '../model/ids';
import { deleteRowsOfNobody } from './datasetTables';
import { deleteHistoriesOfNobody } from './historyTables';
import {
  boundPicture,
  isPurgeDue,
  joinEntry,
  placeSummary,
  type LibraryEntry,
  type LibraryRow,
} from './LibraryRow';
import type { MapDatabase } from './MapDatabase';
import { purgeLog } from './mapLog';
import type { LibraryUpdate } from './MapStorage';
import { deleteVersionsOfNobody } from './versionTables';

/** Writes what an open map says of itself; it is newer than anything a leaving page had left. */
export async function putSummary(database: MapDatabase, id: MapId, library: LibraryUpdate): Promise<void> {
  const stored = await database.library.get(id);
  await database.library.put(placeSummary({ ...library.row, id }, stored));
  if (library.picture) await database.pictures.put(boundPicture({ ...library.picture, id }));
  await database.leaving.delete(id);
}

export async function listEntries(database: MapDatabase): Promise<LibraryEntry[]> {
  const rows = await database.library.toArray();
  const pictures = new Map((await database.pictures.toArray()).map((picture) => [picture.id, picture]));
  const lineages = new Map((await database.heads.toArray()).map((head) => [head.id, head.lineage]));
  const leaving = new Map((await database.leaving.toArray()).map((left) => [left.id, left]));
  return rows.map((row) => {
    const left = leaving.get(row.id);
    const isOfThisLog = left !== undefined && left.lineage === lineages.get(row.id);
    return joinEntry(row, pictures.get(row.id), isOfThisLog ? left : undefined);
  });
}

/** Rewrites a row as `change` says, what a leaving page left included. Undefined when there is no such map. */
export async function changeRow(
  database: MapDatabase,
  id: MapId,
  change: (row: LibraryRow) => LibraryRow,
): Promise<LibraryRow | undefined> {
  const stored = await database.library.get(id);
  if (!stored) return undefined;
  const left = await database.leaving.get(id);
  const lineage = (await database.heads.get(id))?.lineage;
  const entry = joinEntry(stored, undefined, left?.lineage === lineage ? left : undefined);
  const row = change(entry.row);
  await database.library.put(row);
  if (entry.picture) await database.pictures.put(boundPicture(entry.picture));
  if (left) await database.leaving.delete(id);
  return row;
}

/** Deletes for good what has been in the bin for long enough at `now` (ISO), with everything that belongs to it. */
export async function purgeDue(database: MapDatabase, now: string): Promise<MapId[]> {
  const due = (await database.library.toArray()).filter((row) => isPurgeDue(row, now));
  for (const { id } of due) {
    const head = await database.heads.get(id);
    if (head) await purgeLog(database, head, now);
    await database.library.delete(id);
    await database.pictures.delete(id);
    await database.leaving.delete(id);
  }
  await deleteRowsOfNobody(database);
  await deleteVersionsOfNobody(database);
  await deleteHistoriesOfNobody(database);
  return due.map((row) => row.id);
}
