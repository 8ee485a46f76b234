/** Whether the storage can be written to, as it is now. */
import { useSyncExternalStore } from 'react';
import type { MapStorage, StorageState } from '../../storage/MapStorage';

export function useStorageState(storage: MapStorage): StorageState {
  return useSyncExternalStore(
    (listener) => storage.subscribeState(listener),
    () => storage.state,
  );
}
