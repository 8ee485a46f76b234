/**
 * Keeps one open connection to the database, and opens a new one when it died: once per call, with a new instance,
 * because a dead handle stays dead however often it is tried. It must never open again after a newer version of the
 * app has taken over.
 */
import { MapDatabase } from './MapDatabase';
import type { Outcome, StorageState } from './MapStorage';
import { failed, isDeadHandle, readFailure } from './storageFailure';

export class DatabaseConnection {
  readonly #name: string;
  readonly #onBlocked: () => void;
  readonly #onLost: () => void;
  readonly #listeners = new Set<{ readonly listener: (state: StorageState) => void }>();
  #database: MapDatabase | null = null;
  #opening: Promise<MapDatabase> | null = null;
  #state: StorageState = 'ready';
  #isClosed = false;

  /**
   * `onBlocked`: an old tab that does not react keeps the database from being opened. `onLost`: the browser has ended the
   * connection or the database was deleted; what was in it may be gone.
   */
  constructor(
    { name, onBlocked }: { readonly name: string; readonly onBlocked?: () => void },
    onLost: () => void,
  ) {
    this.#name = name;
    this.#onBlocked = onBlocked ?? (() => undefined);
    this.#onLost = onLost;
  }

  get state(): StorageState {
    return this.#state;
  }

  subscribeState(listener: (state: StorageState) => void): () => void {
    const watch = { listener };
    this.#listeners.add(watch);
    return () => this.#listeners.delete(watch);
  }

  /**
   * The connection under the wrapper, for a write that must start in this very call. Null when none is open: then
   * nothing can be started synchronously.
   */
  get native(): IDBDatabase | null {
    if (this.#state === 'superseded' || !this.#database?.isOpen()) return null;
    return this.#database.backendDB();
  }

  /**
   * Ends every transaction of this page over one of these stores, for such a write: it would wait behind them and go
   * with the page.
   */
  cutShort(stores: readonly string[]): void {
    this.#database?.cutShort(stores);
  }

  /**
   * Runs an operation, at most twice: it must not mind having been done already (a connection can die after the
   * commit and before its event).
   */
  async run<T extends object>(
    operation: (database: MapDatabase) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const first = await this.#attempt(operation);
    const last = first.isDead ? await this.#attempt(operation) : first;
    this.#noteOutcome(last.outcome);
    return last.outcome;
  }

  close(): void {
    this.#isClosed = true;
    this.#database?.close();
    this.#database = null;
    this.#setState('unavailable');
    this.#listeners.clear();
  }

  async #attempt<T extends object>(
    operation: (database: MapDatabase) => Promise<Outcome<T>>,
  ): Promise<{ outcome: Outcome<T>; isDead: boolean }> {
    if (this.#isClosed) return { outcome: failed('unavailable', 'storage is closed'), isDead: false };
    if (this.#state === 'superseded') return { outcome: supersededOutcome, isDead: false };
    let database: MapDatabase | null = null;
    try {
      database = await this.#open();
      return { outcome: await operation(database), isDead: false };
    } catch (error) {
      // The state may have changed while we waited; the error of a closed handle then has a better name.
      if (this.isSuperseded()) return { outcome: supersededOutcome, isDead: false };
      const isDead = isDeadHandle(error) || database?.isOpen() === false;
      if (isDead && database) this.#drop(database);
      return { outcome: readFailure(error), isDead };
    }
  }

  isSuperseded(): boolean {
    return this.#state === 'superseded';
  }

  #open(): Promise<MapDatabase> {
    if (this.#database?.isOpen()) return Promise.resolve(this.#database);
    this.#opening ??= this.#openNew().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #openNew(): Promise<MapDatabase> {
    const database = new MapDatabase(
      this.#name,
      (isUpgrade) => {
        if (isUpgrade) this.#setState('superseded');
        else this.#onLost();
      },
      this.#onBlocked,
    );
    await database.open();
    // Only the browser causes this one: data cleared, files damaged, its storage process gone.
    database.backendDB().addEventListener('close', () => {
      if (!this.#isClosed) this.#onLost();
    });
    if (this.#isClosed) database.close();
    this.#database = database;
    return database;
  }

  #drop(database: MapDatabase): void {
    database.close();
    if (this.#database === database) this.#database = null;
  }

  #noteOutcome(outcome: Outcome): void {
    if (this.#isClosed || this.#state === 'superseded') return;
    if (outcome.ok) this.#setState('ready');
    else if (outcome.reason === 'superseded' || outcome.reason === 'unavailable')
      this.#setState(outcome.reason);
  }

  #setState(state: StorageState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const watch of this.#listeners) queueMicrotask(() => watch.listener(state));
  }
}

const supersededOutcome = failed('superseded', 'a newer version of the app has opened the storage');
