/**
 * Before the page goes: a question when edits would be lost with it, and the last writes of every open map. For maps
 * that are being edited and for those that were left while they could not be saved. To be called before anything else
 * listens for the end of the page.
 */
import { listSessions, listUnsavedSessions } from './session/sessionRegistry';
import { lingerOnLeave } from './storage/lingerOnLeave';
import type { MapStorage } from './storage/MapStorage';
import { keepTyped } from './ui/useKeepOnLeave';

export function guardLeaving(storage: MapStorage): void {
  addEventListener('beforeunload', (event) => {
    // What is being saved is written once more below, and only a slow transaction of another tab can still keep it from
    // the disk: not worth a question at every quick goodbye. What cannot be stored at all is.
    const isStuck = listUnsavedSessions().some(({ store }) => store.getState().save.kind !== 'saving');
    const isOnlyInMemory =
      storage.durability === 'memory' &&
      listSessions().some(({ store }) => store.getState().nextUndo !== null);
    if (isStuck || isOnlyInMemory) event.preventDefault();
  });
  addEventListener('pagehide', () => {
    // Here, and not in a listener of its own: between two listeners a write through the wrapper would begin, which
    // never ends when the page goes, and the last writes would wait behind it and go with it.
    keepTyped('page-gone');
    const written = listSessions().filter((session) => session.flushOnLeave());
    if (written.length > 0 && storage.durability === 'strict') lingerOnLeave();
  });
}
