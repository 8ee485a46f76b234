/** What the app stands on, with the real storage adapters, for tests that render whole pages in a browser. */
import type { Services } from '../../src/panels/services';
import { storedMaps } from '../../src/session/storedMaps';
import { BackupRecord } from '../../src/storage/BackupRecord';
import { Canary } from '../../src/storage/Canary';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { MemoryRollingCopies } from '../../src/storage/MemoryRollingCopies';
import type { BackupPorts } from '../../src/storage/openBackupPorts';
import type { MapStorage } from '../../src/storage/MapStorage';

const newId = (): string => crypto.randomUUID();

export interface TestServices extends Services {
  /** Ends the storage and takes its data away. */
  readonly end: () => Promise<void>;
}

/** A database of its own for every call. */
export function diskServices(): TestServices {
  const name = `test-${newId()}`;
  const storage = new DexieMapStorage({ name, newLineage: newId });
  return {
    ...servicesOn(storage),
    canary: new Canary(localStorage, name, (write) => setTimeout(write, 0)),
    end: async () => {
      storage.close();
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', done);
        request.addEventListener('error', done);
      });
    },
  };
}

export function memoryServices(disk = new MemoryDisk()): TestServices {
  const storage = new MemoryMapStorage(disk, newId);
  return {
    ...servicesOn(storage),
    storageReason: 'unavailable',
    end: () => {
      storage.close();
      return Promise.resolve();
    },
  };
}

/** Nothing of it outlives the page. */
function memoryBackup(): BackupPorts {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { copies: new MemoryRollingCopies(), folder: null, record: new BackupRecord(store, 'test') };
}

function servicesOn(storage: MapStorage): Services {
  const backup = memoryBackup();
  return {
    storage,
    canary: null,
    datasets: storage.datasets,
    maps: storedMaps(storage),
    backup: () => Promise.resolve(backup),
    newId,
    now: () => new Date().toISOString(),
    setTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
