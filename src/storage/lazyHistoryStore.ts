/**
 * A history store whose code is fetched, and whose tab is named, with the first call: a map that is opened in a new tab
 * and not edited needs none of it.
 */
import { askLazily } from './askLazily';
import type { HistoryStore } from './HistoryStore';

export function lazyHistoryStore(isEmpty: () => boolean, load: () => Promise<HistoryStore>): HistoryStore {
  let loaded: HistoryStore | null = null;
  let loading: Promise<HistoryStore> | null = null;
  let isClosed = false;
  const loadOnce = async (): Promise<HistoryStore> => {
    try {
      loaded = await (loading ??= load());
    } finally {
      if (!loaded) loading = null;
    }
    if (isClosed) loaded.close();
    return loaded;
  };
  const ask = askLazily(loadOnce);
  return {
    get isEmpty() {
      return isEmpty();
    },
    readHistory: (map) => ask((store) => store.readHistory(map)),
    readAllSteps: (map) => ask((store) => store.readAllSteps(map)),
    writeHistory: (map, change) => ask((store) => store.writeHistory(map, change)),
    writeOnLeave: (map, change) => loaded?.writeOnLeave(map, change) ?? false,
    close: () => {
      isClosed = true;
      loaded?.close();
    },
  };
}
