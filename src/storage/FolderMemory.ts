/**
 * Remembers the folder a person has picked, and which of its files are ours. In a database of its own: a handle cannot be
 * written as text, and the maps' database must not gain a table for what one browser alone can do.
 */

export interface WrittenFile {
  readonly name: string;
  /** ISO time of the map's last edit that is in it. */
  readonly updatedAt: string;
  /** As the disk said after writing: by these it is seen whether somebody has changed the file since. */
  readonly bytes: number;
  readonly modified: number;
}

export interface FolderRecord {
  /** Random, a new one with every folder: names the choice. Not there in a record of an earlier version. */
  readonly pick?: string;
  readonly handle: FileSystemDirectoryHandle;
  /** By the id of the map. */
  readonly files: readonly (readonly [id: string, file: WrittenFile])[];
}

const storeName = 'folder';
const key = 'picked';

export class FolderMemory {
  readonly #name: string;
  readonly #channel: BroadcastChannel;

  /** `scope` is the name of the maps' database. */
  constructor(scope: string) {
    this.#name = `${scope}-folder`;
    this.#channel = new BroadcastChannel(this.#name);
  }

  /** Null: none was picked. Rejects when the browser refuses its storage. */
  async read(): Promise<FolderRecord | null> {
    const database = await this.#open();
    try {
      const record: unknown = await settled(
        database.transaction(storeName, 'readonly').objectStore(storeName).get(key),
      );
      // Only this file writes there.
      return (record as FolderRecord | undefined) ?? null;
    } finally {
      database.close();
    }
  }

  /**
   * Reads and writes in one transaction, so that nobody's choice is written over unseen. `next` is given what is there;
   * undefined leaves it alone. False: it was left alone.
   */
  async change(next: (stored: FolderRecord | null) => FolderRecord | null | undefined): Promise<boolean> {
    const database = await this.#open();
    let isChanged = false;
    try {
      const transaction = database.transaction(storeName, 'readwrite');
      const store = transaction.objectStore(storeName);
      const request: IDBRequest<unknown> = store.get(key);
      request.addEventListener('success', () => {
        const record = next((request.result as FolderRecord | undefined) ?? null);
        isChanged = record !== undefined;
        if (record) store.put(record, key);
        else if (record === null) store.delete(key);
      });
      await complete(transaction);
    } finally {
      database.close();
    }
    if (isChanged) this.#channel.postMessage(null);
    return isChanged;
  }

  /** Another tab has written. */
  onChange(listener: () => void): void {
    this.#channel.addEventListener('message', listener);
  }

  close(): void {
    this.#channel.close();
  }

  /** Opened anew each time: a connection that stays open is in the way of whoever clears the site's data. */
  #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.#name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(storeName);
    });
    return settled(request);
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The request failed'));
    });
  });
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => {
      resolve();
    });
    const refuse = (): void => {
      reject(transaction.error ?? new Error('The transaction was aborted'));
    };
    transaction.addEventListener('abort', refuse);
    transaction.addEventListener('error', refuse);
  });
}
