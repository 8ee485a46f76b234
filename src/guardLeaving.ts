/**
 * Before the page goes: a question when edits would be lost with it, and the last writes of every open map. For maps
 * that are being edited and for those that were left while they could not be saved.
 */
import { listSessions, listUnsavedSessions } from './session/sessionRegistry';
import type { MapStorage } from './storage/MapStorage';

export function guardLeaving(storage: MapStorage): void {
  addEventListener('beforeunload', (event) => {
    // "Saving" is over in milliseconds and flushed anyway; only what cannot be stored is worth a question.
    const isStuck = listUnsavedSessions().some(({ store }) => store.getState().save.kind !== 'saving');
    const isOnlyInMemory =
      storage.durability === 'memory' &&
      listSessions().some(({ store }) => store.getState().nextUndo !== null);
    if (isStuck || isOnlyInMemory) event.preventDefault();
  });
  addEventListener('pagehide', () => {
    for (const session of listUnsavedSessions()) session.flushOnLeave();
  });
}
