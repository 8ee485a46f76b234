/**
 * A deleted record keeps its fields, so that an undo brings it back as it was. This takes away those that nobody can bring
 * back from the document any more: what remains is the place of its id. An edit like any other, so every tab and both
 * snapshots agree on it.
 *
 * Must never run while another tab has the map open: what that one sets on such a record in the same moment would go
 * with it.
 */
import * as Y from 'yjs';
import { recordKinds } from '../../model/JourneyMap';
import { deletedMark, type MapDocument } from './MapDocument';

/**
 * `opened`: what the document was when it was opened here; what was deleted since stays. `isNeeded`: a step of somebody's
 * undo list brings it back. Gives the update to be stored, null when there is nothing to forget; those who listen for own
 * updates are not told.
 */
export function forgetDeleted(
  document: MapDocument,
  opened: Uint8Array,
  isNeeded: (kind: string, id: string) => boolean,
): Uint8Array | null {
  const doc = document.yjs;
  const clocks = Y.decodeStateVector(opened);
  const wasDeleted = (record: Y.Map<unknown>): boolean => {
    const mark = record._map.get(deletedMark);
    return mark !== undefined && !mark.deleted && mark.id.clock < (clocks.get(mark.id.client) ?? 0);
  };
  let update: Uint8Array | null = null;
  const note = (bytes: Uint8Array): void => {
    update = bytes;
  };
  doc.on('updateV2', note);
  doc.transact(() => {
    for (const kind of recordKinds) {
      const records = doc.getMap<Y.Map<unknown>>(kind);
      for (const [id, record] of records.entries()) {
        if (wasDeleted(record) && !isNeeded(kind, id)) records.delete(id);
      }
    }
  }, 'tidying');
  doc.off('updateV2', note);
  return update;
}
