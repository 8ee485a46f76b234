/**
 * Undo lists on the disk of this browser. Its transactions never touch the tables of the maps, so that no edit waits for
 * one. Every step is a row of its own and is written once: a list that holds a large step would otherwise be written
 * again with every small one after it.
 */
import { asId, type MapId } from '../model/ids';
import type { ClaimedTab } from './claimTab';
import type { DatabaseConnection } from './DatabaseConnection';
import {
  historyMilliseconds,
  isWhole,
  mostHistories,
  type HistoryChange,
  type HistoryStore,
  type StoredHistory,
} from './HistoryStore';
import { deleteHistories } from './historyTables';
import type { HistoryKey, HistoryRecord, MapDatabase, StepRecord } from './MapDatabase';
import type { Outcome } from './Outcome';

/** No map has this id. */
const nobody = asId<MapId>('');

export class DexieHistoryStore implements HistoryStore {
  readonly isEmpty = false;
  readonly #connection: DatabaseConnection;
  readonly #tab: ClaimedTab;

  constructor(connection: DatabaseConnection, tab: ClaimedTab) {
    this.#connection = connection;
    this.#tab = tab;
  }

  async readHistory(map: MapId): Promise<Outcome<{ readonly history: StoredHistory | null }>> {
    const key: HistoryKey = [this.#tab.name, map];
    return await this.#connection.run((database) =>
      database.readHistories<{ readonly history: StoredHistory | null }>(async () => {
        const head = await database.histories.get(key);
        if (!head) return { ok: true, history: null };
        return { ok: true, history: joinHistory(head, await database.stepsOf(key).toArray()) };
      }),
    );
  }

  async readAllSteps(map: MapId): Promise<Outcome<{ readonly texts: readonly string[] }>> {
    return await this.#connection.run((database) =>
      database.readHistories<{ readonly texts: readonly string[] }>(async () => {
        const keys = await database.histories.toCollection().primaryKeys();
        const texts: string[] = [];
        for (const key of keys.filter(([, of]) => of === map)) {
          for (const { text } of await database.stepsOf(key).toArray()) texts.push(text);
        }
        return { ok: true, texts };
      }),
    );
  }

  async writeHistory(map: MapId, change: HistoryChange): Promise<Outcome<{ readonly kept: boolean }>> {
    const first = await this.#write(map, change);
    if (first.ok || first.reason !== 'no-space') return first;
    await this.#makeRoom();
    const second = await this.#write(map, change);
    if (!second.ok && second.reason === 'no-space') await this.#makeRoom();
    return second;
  }

  async #write(map: MapId, change: HistoryChange): Promise<Outcome<{ readonly kept: boolean }>> {
    const { head, steps } = rowsOf(this.#tab.name, map, change);
    const key: HistoryKey = [head.tab, map];
    return await this.#connection.run((database) =>
      database.writeHistories<{ readonly kept: boolean }>(async () => {
        if (!isWhole(change) && !(await database.histories.get(key))) return { ok: true, kept: false };
        await database.stepsOf(key, -Infinity, change.first).delete();
        await database.stepsOf(key, change.last).delete();
        await database.historySteps.bulkPut(steps);
        await database.histories.put(head);
        await deleteOldest(database, head.time);
        return { ok: true, kept: true };
      }),
    );
  }

  /**
   * Gives up the lists of other tabs. Also when there are none: some browsers count what an aborted transaction had
   * written as used until the next one that deletes is complete, and until then not even an edit of a map would fit.
   */
  async #makeRoom(): Promise<void> {
    const own = this.#tab.name;
    await this.#connection.run((database) =>
      database.writeHistories(async () => {
        const keys = await database.histories.toCollection().primaryKeys();
        await deleteHistories(
          database,
          keys.filter(([tab]) => tab !== own),
        );
        await database.histories.delete([own, nobody]);
        return { ok: true };
      }),
    );
  }

  writeOnLeave(map: MapId, change: HistoryChange): boolean {
    const native = this.#connection.native;
    if (!native) return false;
    const { head, steps } = rowsOf(this.#tab.name, map, change);
    const at = (place: number): [string, MapId, number] => [head.tab, map, place];
    try {
      const stores = ['histories', 'historySteps'];
      const transaction = native.transaction(stores, 'readwrite', { durability: 'strict' });
      const stepStore = transaction.objectStore('historySteps');
      stepStore.delete(IDBKeyRange.bound(at(-Infinity), at(change.first), false, true));
      stepStore.delete(IDBKeyRange.bound(at(change.last), at(Infinity)));
      for (const step of steps) stepStore.put(step);
      transaction.objectStore('histories').put(head);
      transaction.commit();
      return true;
    } catch {
      // The connection died: the list stays as it was written last.
      return false;
    }
  }

  close(): void {
    this.#tab.release();
  }
}

function rowsOf(
  tab: string,
  map: MapId,
  { first, present, last, put, time }: HistoryChange,
): { head: HistoryRecord; steps: StepRecord[] } {
  return {
    head: { tab, map, time: Date.parse(time), first, present, last },
    steps: put.map(([place, text]) => ({ tab, map, place, text })),
  };
}

/** Without a gap around the present: a page that was leaving may have added to a list that had been given up. */
function joinHistory({ first, present, last }: HistoryRecord, steps: readonly StepRecord[]): StoredHistory {
  const texts = new Map(steps.map(({ place, text }) => [place, text]));
  let [from, to] = [present, present];
  while (from > first && texts.has(from - 1)) from -= 1;
  while (to < last && texts.has(to)) to += 1;
  const between = Array.from({ length: to - from }, (_, index) => texts.get(from + index) ?? '');
  return { first: from, present, texts: between };
}

/** Both are the beginning of one list, the oldest first: the longer one holds the other. */
async function deleteOldest(database: MapDatabase, now: number): Promise<void> {
  const keys = await database.histories.orderBy('time').primaryKeys();
  const tooOld = await database.histories
    .where('time')
    .below(now - historyMilliseconds)
    .primaryKeys();
  const tooMany = keys.slice(0, Math.max(0, keys.length - mostHistories));
  await deleteHistories(database, tooMany.length > tooOld.length ? tooMany : tooOld);
}
