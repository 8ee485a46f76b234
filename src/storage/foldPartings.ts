/** Puts what leaving pages have left in `localStorage` (`Partings.ts`) into the logs it belongs to. Fetched when there is any. */
import { asId, type MapId } from '../model/ids';
import type { DatabaseConnection } from './DatabaseConnection';
import type { MapSummary } from './LibraryRow';
import type { MapDatabase } from './MapDatabase';
import { appendUpdates, findHead } from './mapLog';
import type { MapHandle } from './MapStorage';
import type { Parting } from './Parting';

/** Each is forgotten when the database has it; the updates of a log that is gone are worth nothing. */
export async function foldPartings(
  connection: DatabaseConnection,
  keys: readonly string[],
  forget: (key: string) => void,
  tell: (id: MapId, seq: number) => void,
): Promise<void> {
  for (const key of keys) {
    let isDone = true;
    for (const parting of readPartings(key)) {
      const outcome = await connection.run((database) =>
        database.write<{ readonly seq: number | null }>(async () => ({
          ok: true,
          seq: await fold(database, parting),
        })),
      );
      if (outcome.ok && outcome.seq !== null) tell(asId<MapId>(parting.id), outcome.seq);
      isDone &&= outcome.ok;
    }
    if (isDone) forget(key);
  }
}

/** Empty when it is not what we wrote, or another tab was faster. */
function readPartings(key: string): readonly Parting[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isParting) : [];
  } catch {
    return [];
  }
}

function isParting(value: unknown): value is Parting {
  const { id, lineage, batch } = Object(value) as Partial<Record<keyof Parting, unknown>>;
  const isBatch = Array.isArray(batch) && batch.every((each) => typeof each === 'string');
  return typeof id === 'string' && typeof lineage === 'string' && isBatch;
}

/** The last update of the log; null: there is no such log any more. */
async function fold(database: MapDatabase, { id, lineage, batch, row }: Parting): Promise<number | null> {
  const handle: MapHandle = { id: asId<MapId>(id), lineage };
  const head = await findHead(database, handle);
  if (!head) return null;
  const seq = await appendUpdates(database, head, batch.map(fromBase64));
  if (row && (await isNewest(database, handle, row))) await database.leaving.put({ ...handle, row });
  return seq;
}

/** The write to the database may have come through, and others after it. */
async function isNewest(
  database: MapDatabase,
  { id, lineage }: MapHandle,
  row: MapSummary,
): Promise<boolean> {
  const left = await database.leaving.get(id);
  const stored = await database.library.get(id);
  const times = [left?.lineage === lineage ? left.row.updatedAt : undefined, stored?.updatedAt];
  return times.every((time) => time === undefined || Date.parse(time) < Date.parse(row.updatedAt));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
