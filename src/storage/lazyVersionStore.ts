/** A version store whose code is fetched with the first call: opening a map needs none of it (see `lazyDatasetStore`). */
import { askLazily } from './askLazily';
import type { VersionStore } from './VersionStore';

export function lazyVersionStore(load: () => Promise<VersionStore>): VersionStore {
  const ask = askLazily(load);
  return {
    putVersion: (version, bytes, now) => ask((store) => store.putVersion(version, bytes, now)),
    listVersions: (map) => ask((store) => store.listVersions(map)),
    readVersion: (id) => ask((store) => store.readVersion(id)),
    nameVersion: (id, label) => ask((store) => store.nameVersion(id, label)),
    deleteVersion: (id) => ask((store) => store.deleteVersion(id)),
  };
}
