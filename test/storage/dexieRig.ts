/** Tabs on a database of this browser, and ways past our own code to look at it and to do to it what browsers do. */
import { onTestFinished, vi } from 'vitest';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import type { StorageRig } from './contract';

export function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

/** IndexedDB's own number of a database that this code is too old for. */
export const newerVersion = 1_000;

/** What a second page with a newer version of the app does: upgrade, and let go again. */
export async function upgradeDatabase(name: string, version: number): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => request.result.createObjectStore(`of version ${version}`);
  (await settle(request)).close();
}

export async function deleteDatabase(name: string): Promise<void> {
  await settle(indexedDB.deleteDatabase(name));
}

/** Every row of a store, seen past our own code. */
export async function readStore(name: string, store: string): Promise<unknown[]> {
  const database = await settle(indexedDB.open(name));
  try {
    return await settle(database.transaction(store).objectStore(store).getAll());
  } finally {
    database.close();
  }
}

/** Writes every row of a store anew, past our own code. */
export async function changeStore(
  name: string,
  store: string,
  change: (row: unknown) => unknown,
): Promise<void> {
  const database = await settle(indexedDB.open(name));
  try {
    const rows = database.transaction(store, 'readwrite').objectStore(store);
    for (const row of (await settle(rows.getAll())) as unknown[]) await settle(rows.put(change(row)));
  } finally {
    database.close();
  }
}

export interface BrowserRig extends StorageRig {
  readonly name: string;
  openTab(): DexieMapStorage;
}

export function makeRig(): BrowserRig {
  const name = `test ${crypto.randomUUID()}`;
  const open: DexieMapStorage[] = [];
  return {
    name,
    openTab: () => {
      const tab = new DexieMapStorage({ name, newLineage: () => crypto.randomUUID() });
      open.push(tab);
      return tab;
    },
    clearSiteData: () => deleteDatabase(name),
    takeOver: () => upgradeDatabase(name, newerVersion),
    dispose: async () => {
      for (const tab of open) tab.close();
      await deleteDatabase(name);
    },
  };
}

/** Lets a test look at every transaction before it is used. Call it before anything is opened. */
export function watchTransactions(look: (transaction: IDBTransaction) => void): void {
  // oxlint-disable-next-line typescript/unbound-method -- applied to the right object below
  const begin = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: Parameters<typeof begin>
  ) {
    const transaction = begin.apply(this, args);
    look(transaction);
    return transaction;
  });
  onTestFinished(() => spy.mockRestore());
}
