/**
 * The storage, with every acknowledged write noted outside of it (`Canary`). Notes only what the storage has
 * confirmed, and only for maps whose title is known. Changes nothing else.
 */
import type { MapId } from './model/ids';
import type { Canary } from './storage/Canary';
import type { MapStorage } from './storage/MapStorage';

export function noteAcknowledged(storage: MapStorage, canary: Canary): MapStorage {
  const titles = new Map<MapId, string>();
  return {
    durability: storage.durability,
    datasets: storage.datasets,
    versions: storage.versions,
    histories: storage.histories,
    get state() {
      return storage.state;
    },
    subscribeState: (listener) => storage.subscribeState(listener),
    listMaps: () => storage.listMaps(),
    listBin: () => storage.listBin(),
    watchLibrary: (listener) => storage.watchLibrary(listener),
    createMap: async (row, updates, picture) => {
      const outcome = await storage.createMap(row, updates, picture);
      if (outcome.ok) canary.note(outcome.handle, outcome.seq, row.title);
      return outcome;
    },
    putBack: async (row, fullUpdate, picture) => {
      const outcome = await storage.putBack(row, fullUpdate, picture);
      if (outcome.ok) canary.note(outcome.handle, outcome.seq, row.title);
      return outcome;
    },
    loadMap: (id) => storage.loadMap(id),
    loadRecoveryPoint: (id) => storage.loadRecoveryPoint(id),
    readSince: (handle, seq) => storage.readSince(handle, seq),
    append: async (handle, batch, library) => {
      const outcome = await storage.append(handle, batch, library);
      if (library) titles.set(handle.id, library.row.title);
      const title = titles.get(handle.id);
      if (outcome.ok && title !== undefined) canary.note(handle, outcome.seq, title);
      return outcome;
    },
    flushOnLeave: (handle, batch, library) => storage.flushOnLeave(handle, batch, library),
    needsCompaction: (id) => storage.needsCompaction(id),
    compact: (handle, makeSnapshot) => storage.compact(handle, makeSnapshot),
    updateRow: (id, patch) => storage.updateRow(id, patch),
    binMap: (id, at) => storage.binMap(id, at),
    restoreMap: (id) => storage.restoreMap(id),
    purgeBin: (now) => storage.purgeBin(now),
    onChange: (id, listener) => storage.onChange(id, listener),
    listTips: () => storage.listTips(),
    close: () => {
      storage.close();
    },
  };
}
