/** Many updates of a map's log as one. Fetched when a log has grown long enough for it. */
import * as Y from 'yjs';
import { findOverwritten, forgetOverwritten } from './forgetOverwritten';

/**
 * Many updates, in order, as one; applying in one transaction is faster than Yjs' own merging of bytes. With `forgets`,
 * values that were written over before the first update ends (the snapshot before) are left out: see
 * `forgetOverwritten.ts` for when that is allowed.
 */
export function squashUpdates(updates: readonly Uint8Array[], forgets: boolean): Uint8Array {
  const doc = new Y.Doc();
  const [first, ...others] = updates;
  if (first) Y.applyUpdateV2(doc, first);
  const old = forgets ? findOverwritten(doc) : null;
  doc.transact(() => {
    for (const bytes of others) Y.applyUpdateV2(doc, bytes);
  });
  // An update still waiting for another one may be built on anything.
  if (old && doc.store.pendingStructs === null && doc.store.pendingDs === null) forgetOverwritten(doc, old);
  const bytes = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return bytes;
}
