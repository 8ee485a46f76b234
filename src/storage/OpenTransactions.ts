/**
 * The transactions of this page that have begun and are not over. A page that goes takes them with it, and everything
 * that waits behind them, committed or not: whoever must write in that moment ends them first. They begin anew if the
 * page stays (`MapDatabase`), so what is ended here must not have been told to anybody.
 */
export class OpenTransactions {
  readonly #open = new Set<IDBTransaction>();
  readonly #cutShort = new WeakSet<IDBTransaction>();

  add(transaction: IDBTransaction): void {
    this.#open.add(transaction);
  }

  remove(transaction: IDBTransaction): void {
    this.#open.delete(transaction);
  }

  wasCutShort(transaction: IDBTransaction): boolean {
    return this.#cutShort.has(transaction);
  }

  /** Reads as well: a write waits for them just the same. Leaves alone what has nothing to do with these stores. */
  cutShort(stores: readonly string[]): void {
    for (const transaction of this.#open) {
      if (!stores.some((store) => transaction.objectStoreNames.contains(store))) continue;
      try {
        transaction.abort();
        this.#cutShort.add(transaction);
      } catch {
        // It is over or being committed, and in nobody's way.
      }
    }
  }
}
