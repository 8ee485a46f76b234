/** What the pages get from the world, by context: never a global, so that a test hands in its own. */
import { createContext, use } from 'react';
import type { IdSource } from '../model/ids';
import type { SessionPorts } from '../session/SessionPorts';
import type { BackupPorts } from '../storage/openBackupPorts';
import type { Canary } from '../storage/Canary';
import type { DatasetStore } from '../storage/DatasetStore';
import type { MapStorage, StorageFailure } from '../storage/MapStorage';
import type { StoredMaps } from '../session/storedMaps';

export interface Services {
  readonly storage: MapStorage;
  /** Why nothing outlives this page; absent: the storage is a disk. */
  readonly storageReason?: StorageFailure;
  /** Null: this browser has no local storage. */
  readonly canary: Canary | null;
  /** The rows of imported files; of the same storage. */
  readonly datasets: DatasetStore;
  /** The storage as a session sees it; one per page, because it knows which maps are open. */
  readonly maps: StoredMaps;
  /** The places outside the storage where maps are kept as well; fetched when first asked for. */
  readonly backup: () => Promise<BackupPorts>;
  readonly newId: IdSource;
  /** ISO 8601 with zone. */
  readonly now: () => string;
  readonly setTimer: SessionPorts['setTimer'];
}

export const ServicesContext = createContext<Services | null>(null);

/** Anywhere below the app; elsewhere it is a bug and throws. */
export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('There are no services here');
  return services;
}

/** What `openSession` wants. */
export function sessionPorts({ storage, maps, newId, now, setTimer }: Services): SessionPorts {
  return { store: maps, history: storage.histories, newId, now, setTimer };
}
