/**
 * The log of one map in the tables of `MapDatabase.ts`. Every function runs inside the caller's transaction and
 * awaits nothing but the database, otherwise the transaction would end under it.
 */
import type { MapId } from '../model/ids';
import { planLoad, type LogPlan } from './logPlan';
import type { Head, MapDatabase } from './MapDatabase';
import type { MapHandle, MapTip, StoredUpdate } from './MapStorage';

/** The head the handle belongs to; undefined when that log was cleared, purged or begun anew. */
export async function findHead(database: MapDatabase, handle: MapHandle): Promise<Head | undefined> {
  const head = await database.heads.get(handle.id);
  return head?.lineage === handle.lineage && head.purgedAt === undefined ? head : undefined;
}

/** Returns the seq of the last update of the log afterwards. */
export async function appendUpdates(
  database: MapDatabase,
  head: Head,
  batch: readonly Uint8Array[],
): Promise<number> {
  if (batch.length === 0) return await readLastSeq(database, head.lineage);
  const rows = batch.map((bytes) => ({ lineage: head.lineage, bytes: trimBuffer(bytes) }));
  const seqs = await database.updates.bulkAdd(rows, { allKeys: true });
  const bytesSinceSnapshot = head.bytesSinceSnapshot + sumBytes(rows);
  await database.heads.put({ ...head, bytesSinceSnapshot });
  return seqs.at(-1) ?? 0;
}

/** Begins the log of a new map. What it begins with does not count towards its first compaction. */
export async function beginLog(
  database: MapDatabase,
  handle: MapHandle,
  updates: readonly Uint8Array[],
): Promise<number> {
  const head: Head = { ...handle, bytesSinceSnapshot: 0 };
  const seq = await appendUpdates(database, head, updates);
  await database.heads.put(head);
  return seq;
}

/** `lastSeq` is at least `seqBefore`. `isPacked`: what the first of the updates holds is compressed. */
export async function readLog(
  database: MapDatabase,
  lineage: string,
  plan: LogPlan,
  seqBefore: number,
): Promise<{ updates: StoredUpdate[]; lastSeq: number; isPacked?: true }> {
  const updates: StoredUpdate[] = [];
  let packed: { isPacked?: true } = {};
  if (plan.snapshot !== null) {
    const snapshot = await database.snapshots.get([lineage, plan.snapshot]);
    if (!snapshot) throw new Error(`snapshot ${plan.snapshot} is listed and cannot be read`);
    updates.push({ seq: snapshot.seq, bytes: snapshot.bytes });
    if (snapshot.isPacked) packed = { isPacked: true };
  }
  const keys = (await database.updateKeys(lineage)).filter((seq) => seq > plan.after);
  for (const record of await database.updates.bulkGet(keys)) {
    if (record?.seq === undefined) throw new Error('an update is listed and cannot be read');
    updates.push({ seq: record.seq, bytes: record.bytes });
  }
  return { updates, lastSeq: Math.max(seqBefore, updates.at(-1)?.seq ?? 0), ...packed };
}

export async function readSnapshotSeqs(database: MapDatabase, lineage: string): Promise<number[]> {
  return (await database.snapshotKeys(lineage)).map(([, seq]) => seq);
}

/**
 * Adds the snapshot and deletes what the one before it covers, which nobody needs any more: the one before it and
 * the updates since then stay as the recovery point. Deletes only what was written before that snapshot was made,
 * so an update appended since then, or right now by another tab, cannot be among it. `packedBefore`: the bytes of the one
 * before it, compressed.
 */
export async function putSnapshot(
  database: MapDatabase,
  head: Head,
  snapshot: {
    readonly seq: number;
    readonly bytes: Uint8Array;
    readonly seqBefore: number;
    readonly packedBefore: Uint8Array | null;
  },
): Promise<void> {
  const { lineage } = head;
  const { seq, seqBefore, packedBefore } = snapshot;
  await database.snapshots.put({ lineage, seq, bytes: trimBuffer(snapshot.bytes) });
  if (packedBefore) {
    await database.snapshots.put({ lineage, seq: seqBefore, bytes: packedBefore, isPacked: true });
  }
  const keys = await database.updateKeys(lineage);
  await database.updates.bulkDelete(keys.filter((key) => key <= seqBefore));
  const oldSnapshots = (await readSnapshotSeqs(database, lineage)).filter((old) => old < seqBefore);
  await database.snapshots.bulkDelete(oldSnapshots.map((old): [string, number] => [lineage, old]));
  const since = await database.updates.bulkGet(keys.filter((key) => key > seq));
  const rows = since.filter((record) => record !== undefined);
  await database.heads.put({ ...head, bytesSinceSnapshot: sumBytes(rows) });
}

export async function countSinceSnapshot(database: MapDatabase, lineage: string): Promise<number> {
  const { after } = planLoad(await readSnapshotSeqs(database, lineage));
  return (await database.updateKeys(lineage)).filter((seq) => seq > after).length;
}

/** Deletes the log for good; the head stays as the proof that this was meant. `at` is an ISO time. */
export async function purgeLog(database: MapDatabase, head: Head, at: string): Promise<void> {
  await database.updates.where('lineage').equals(head.lineage).delete();
  await database.snapshots.bulkDelete(await database.snapshotKeys(head.lineage));
  await database.heads.put({ ...head, bytesSinceSnapshot: 0, purgedAt: at });
}

export async function readTips(database: MapDatabase): Promise<Map<MapId, MapTip>> {
  const tips = new Map<MapId, MapTip>();
  for (const { id, lineage, purgedAt } of await database.heads.toArray()) {
    tips.set(id, { lineage, lastSeq: await readLastSeq(database, lineage), purged: purgedAt !== undefined });
  }
  return tips;
}

async function readLastSeq(database: MapDatabase, lineage: string): Promise<number> {
  const log = database.updates.where('lineage').equals(lineage);
  const [lastUpdate = 0] = await log.reverse().limit(1).primaryKeys();
  return Math.max(lastUpdate, (await readSnapshotSeqs(database, lineage)).at(-1) ?? 0);
}

/** A view into a larger buffer would be stored with the whole buffer. */
export function trimBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

export function sumBytes(rows: readonly { readonly bytes: Uint8Array }[]): number {
  return rows.reduce((sum, row) => sum + row.bytes.byteLength, 0);
}
