/**
 * Which rows of a log to read. A log holds its last two snapshots, and every update since the older of them (since
 * the beginning, while there is one snapshot or none). What the older snapshot covers is deleted.
 *
 * All functions take the seqs of the snapshots, ascending: a snapshot with seq s holds everything up to and with s.
 */

export interface LogPlan {
  /** The snapshot to begin with, by its seq; null: none. */
  readonly snapshot: number | null;
  /** Then every update with a greater seq, in order. */
  readonly after: number;
}

/** The shortest way to everything. */
export function planLoad(snapshotSeqs: readonly number[]): LogPlan {
  const newest = snapshotSeqs.at(-1);
  return { snapshot: newest ?? null, after: newest ?? 0 };
}

/** Everything without the newest snapshot. */
export function planRecovery(snapshotSeqs: readonly number[]): LogPlan {
  return planLoad(snapshotSeqs.slice(0, -1));
}

/** What is missing to somebody who has everything up to `seq`; 0 is somebody who has nothing. */
export function planSince(snapshotSeqs: readonly number[], seq: number): LogPlan {
  const keptAfter = snapshotSeqs.at(-2) ?? 0;
  return seq > 0 && seq >= keptAfter ? { snapshot: null, after: seq } : planLoad(snapshotSeqs);
}
