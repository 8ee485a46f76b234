/** Asks the owner of the bytes for a snapshot, and refuses one that would throw a map away. */
import type { MakeSnapshot, Outcome, StoredUpdate } from './MapStorage';
import { failed, readFailure } from './storageFailure';

export async function runSnapshot(
  makeSnapshot: MakeSnapshot,
  updates: readonly StoredUpdate[],
): Promise<Outcome<{ readonly bytes: Uint8Array }>> {
  try {
    const bytes = await makeSnapshot(updates);
    if (bytes.byteLength === 0) return failed('unknown', 'the snapshot is empty');
    return { ok: true, bytes };
  } catch (error) {
    return failed('unknown', `no snapshot was made: ${readFailure(error).message}`);
  }
}
