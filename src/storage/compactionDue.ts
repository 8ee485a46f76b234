/** When a log has grown enough for a snapshot: loading stays fast, and a snapshot is not written for every edit. */

export const compactionRows = 500;
export const compactionBytes = 512 * 1024;

/** Both counted since the last snapshot; the updates a map was created with are its first snapshot. */
export function isCompactionDue(rows: number, bytes: number): boolean {
  return rows >= compactionRows || bytes >= compactionBytes;
}
