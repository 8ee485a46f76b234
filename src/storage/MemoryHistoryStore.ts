/** Undo lists in the memory of this page: the contract of `HistoryStore` until the page closes. */
import type { MapId } from '../model/ids';
import {
  historyMilliseconds,
  isWhole,
  mostHistories,
  type HistoryChange,
  type HistoryStore,
  type StoredHistory,
} from './HistoryStore';
import type { MemoryTab } from './MemoryDatasetStore';
import type { MemoryDisk } from './MemoryDisk';
import type { Outcome } from './Outcome';

export class MemoryHistoryStore implements HistoryStore {
  readonly isEmpty = false;
  readonly #disk: MemoryDisk;
  readonly #tab: MemoryTab;
  readonly #name: string;

  constructor(disk: MemoryDisk, tab: MemoryTab, name: string) {
    this.#disk = disk;
    this.#tab = tab;
    this.#name = name;
  }

  async readHistory(map: MapId): Promise<Outcome<{ readonly history: StoredHistory | null }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const found = this.#disk.histories.get(this.#keyOf(map));
    if (!found) return { ok: true, history: null };
    const { first, present, texts } = found;
    return { ok: true, history: { first, present, texts } };
  }

  async readAllSteps(map: MapId): Promise<Outcome<{ readonly texts: readonly string[] }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const lists = [...this.#disk.histories.values()].filter((history) => history.map === map);
    return { ok: true, texts: lists.flatMap(({ texts }) => texts) };
  }

  async writeHistory(map: MapId, change: HistoryChange): Promise<Outcome<{ readonly kept: boolean }>> {
    const refusal = this.#tab.refuse(0);
    return refusal ?? { ok: true, kept: this.#write(map, change) };
  }

  writeOnLeave(map: MapId, change: HistoryChange): boolean {
    return this.#tab.refuse(0) === null && this.#write(map, change);
  }

  close(): void {
    // The name is not taken again.
  }

  #write(map: MapId, change: HistoryChange): boolean {
    const { histories } = this.#disk;
    const before = histories.get(this.#keyOf(map));
    if (!before && !isWhole(change)) return false;
    const { first, present, last } = change;
    const put = new Map(change.put);
    const texts = Array.from({ length: last - first }, (_, index) => {
      return put.get(first + index) ?? before?.texts[first + index - before.first] ?? '';
    });
    const time = Date.parse(change.time);
    // The newest last.
    histories.delete(this.#keyOf(map));
    histories.set(this.#keyOf(map), { map, time, first, present, texts });
    for (const [key, history] of histories) {
      const isTooOld = history.time < time - historyMilliseconds;
      if (isTooOld || histories.size > mostHistories) histories.delete(key);
    }
    return true;
  }

  #keyOf(map: MapId): string {
    return `${this.#name} ${map}`;
  }
}
