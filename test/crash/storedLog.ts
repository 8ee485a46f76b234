/**
 * The log of a map as it lies in the browser, and what it amounts to: read past all of our own code, with nothing but
 * IndexedDB and Yjs, so that it can be held against what the app says.
 */
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import * as Y from 'yjs';
import { recordKinds } from '../../src/model/JourneyMap';

interface StoredBytes {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface StoredLog {
  /** Both ascending by seq. */
  readonly snapshots: readonly StoredBytes[];
  readonly updates: readonly StoredBytes[];
}

/** Every record by its kind and its id, and the map's own fields under `map`. */
export type Replay = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Opens no version of its own, so it can neither upgrade nor make the database. `page` must be of the app's origin. */
export async function readStoredLog(page: Page, mapId: string): Promise<StoredLog> {
  const { snapshots, updates } = await page.evaluate(readInPage, mapId);
  return { snapshots: snapshots.map(toBytes), updates: updates.map(toBytes) };
}

interface SentBytes {
  readonly seq: number;
  /** The older of two snapshots is compressed. */
  readonly isPacked: boolean;
  readonly base64: string;
}

function toBytes({ seq, isPacked, base64 }: SentBytes): StoredBytes {
  const bytes = Buffer.from(base64, 'base64');
  return { seq, bytes: new Uint8Array(isPacked ? gunzipSync(bytes) : bytes) };
}

/** Runs in the page, so it may use nothing from outside of itself. */
async function readInPage(mapId: string): Promise<{ snapshots: SentBytes[]; updates: SentBytes[] }> {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    });
  const send = (row: { lineage: string; seq: number; isPacked?: boolean; bytes: Uint8Array }): SentBytes => ({
    seq: row.seq,
    isPacked: row.isPacked === true,
    base64: btoa(Array.from(row.bytes, (byte) => String.fromCharCode(byte)).join('')),
  });
  const database = await settle(indexedDB.open('touchstone'));
  try {
    const transaction = database.transaction(['heads', 'snapshots', 'updates']);
    const { lineage } = (await settle(transaction.objectStore('heads').get(mapId))) as { lineage: string };
    const read = async (store: string): Promise<SentBytes[]> =>
      ((await settle(transaction.objectStore(store).getAll())) as Parameters<typeof send>[0][])
        .filter((row) => row.lineage === lineage)
        .map(send);
    return { snapshots: await read('snapshots'), updates: await read('updates') };
  } finally {
    database.close();
  }
}

/**
 * The two ways to everything: from the newest snapshot, and from the one before it, with every update since. They must
 * come to the same, or what was compacted away is lost.
 */
export function replayBothWays(log: StoredLog): { readonly newest: Replay; readonly older: Replay } {
  return { newest: replayFrom(log, log.snapshots.at(-1)), older: replayFrom(log, log.snapshots.at(-2)) };
}

function replayFrom({ updates }: StoredLog, snapshot: StoredBytes | undefined): Replay {
  const since = updates.filter(({ seq }) => seq > (snapshot?.seq ?? 0));
  const doc = new Y.Doc();
  for (const { bytes } of snapshot ? [snapshot, ...since] : since) Y.applyUpdateV2(doc, bytes);
  if (doc.store.pendingStructs !== null) throw new Error('The log has updates that build on missing ones');
  const replay: Record<string, Record<string, unknown>> = { map: doc.getMap('map').toJSON() };
  for (const kind of recordKinds) {
    const records = Object.entries(doc.getMap(kind).toJSON() as Record<string, Record<string, unknown>>);
    replay[kind] = Object.fromEntries(
      records
        .filter(([, record]) => record['_del'] !== true)
        .map(([id, { _del, ...rest }]) => [id, { ...rest, id }]),
    );
  }
  doc.destroy();
  return replay;
}

/** A file of the app in the form of a replay; only what the file says, nothing put in or mended. */
export function fileAsReplay(text: string): Replay {
  const file = JSON.parse(text) as Record<string, unknown>;
  const replay: Record<string, Record<string, unknown>> = {};
  const { map, ...rest } = file;
  const { id: _id, ...fields } = map as Record<string, unknown>;
  const collections = { ...fields, ...rest };
  replay['map'] = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !(recordKinds as readonly string[]).includes(key)),
  );
  for (const kind of recordKinds) {
    const records = (collections[kind] ?? []) as { readonly id: string }[];
    replay[kind] = Object.fromEntries(records.map((record) => [record.id, record]));
  }
  return replay;
}
