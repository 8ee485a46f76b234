/**
 * Puts a snapshot in the place of a log's updates. One tab at a time per map, by a Web Lock; where there are no
 * locks (pages not on https or localhost) the check when the snapshot is put is enough to lose nothing.
 *
 * Reading and putting are two transactions, with the work between them: one transaction would keep every tab from
 * saving as long as the work takes. Nothing can be lost in the gap, because what is appended there has a higher seq
 * than the snapshot; and when somebody else put a snapshot meanwhile, ours is dropped.
 */
import type { DatabaseConnection } from './DatabaseConnection';
import { planLoad } from './logPlan';
import { findHead, putSnapshot, readLog, readSnapshotSeqs } from './mapLog';
import type { CompactOutcome, MakeSnapshot, MapHandle } from './MapStorage';
import { runSnapshot } from './runSnapshot';
import { goneOutcome } from './storageFailure';

/** `lockScope` is what the tabs have in common: the database's name. */
export async function compactLog(
  connection: DatabaseConnection,
  lockScope: string,
  handle: MapHandle,
  makeSnapshot: MakeSnapshot,
): Promise<CompactOutcome> {
  if (!('locks' in navigator)) return await compactNow(connection, handle, makeSnapshot);
  const lock = `${lockScope}:compact:${handle.lineage}`;
  return await navigator.locks.request(lock, { ifAvailable: true }, async (held): Promise<CompactOutcome> =>
    held ? await compactNow(connection, handle, makeSnapshot) : { ok: true, compacted: false },
  );
}

async function compactNow(
  connection: DatabaseConnection,
  handle: MapHandle,
  makeSnapshot: MakeSnapshot,
): Promise<CompactOutcome> {
  const { lineage } = handle;
  const read = await connection.run((database) =>
    database.read(async () => {
      if (!(await findHead(database, handle))) return goneOutcome(handle.id);
      const plan = planLoad(await readSnapshotSeqs(database, lineage));
      return { ok: true, seqBefore: plan.after, ...(await readLog(database, lineage, plan, 0)) };
    }),
  );
  if (!read.ok) return read;
  const { seqBefore, lastSeq: seq, updates } = read;
  if (seq === seqBefore) return { ok: true, compacted: false };
  const made = await runSnapshot(makeSnapshot, updates);
  if (!made.ok) return made;
  const [before] = updates;
  const packedBefore = before?.seq === seqBefore ? await pack(before.bytes) : null;
  return await connection.run((database) =>
    database.write<{ readonly compacted: boolean }>(async () => {
      const head = await findHead(database, handle);
      if (!head) return goneOutcome(handle.id);
      const newest = (await readSnapshotSeqs(database, lineage)).at(-1) ?? 0;
      if (newest !== seqBefore) return { ok: true, compacted: false };
      await putSnapshot(database, head, { seq, bytes: made.bytes, seqBefore, packedBefore });
      return { ok: true, compacted: true };
    }),
  );
}

/** Null: it stays as it is, because the browser cannot or the code could not be fetched. */
async function pack(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const { packBytes } = await import('./packedSnapshot');
    return await packBytes(bytes);
  } catch {
    return null;
  }
}
