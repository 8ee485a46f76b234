/**
 * What `MemoryMapStorage` writes to: the memory of this page in the place of a disk. Several storages on one disk
 * are several tabs. It can do to them what a browser does: run full, be cleared, be taken over by a newer version.
 */
import type { MapId } from '../model/ids';
import type { ImportPlan } from '../datasets/ImportPlan';
import type { Wire } from './ChangeFeed';
import type { FoundDataset } from './DatasetStore';
import type { LibraryPicture, LibraryRow } from './LibraryRow';
import type { StoredHistory } from './HistoryStore';
import type { MemoryLog } from './MemoryLog';
import type { FoundVersion } from './VersionStore';

/** `time`: milliseconds since 1970. */
interface MemoryHistory extends StoredHistory {
  readonly map: MapId;
  readonly time: number;
}

export class MemoryDisk {
  readonly logs = new Map<MapId, MemoryLog>();
  readonly library = new Map<MapId, LibraryRow>();
  readonly pictures = new Map<MapId, LibraryPicture>();
  readonly datasets = new Map<string, FoundDataset>();
  readonly versions = new Map<string, FoundVersion>();
  /** By tab and map, the one written last being the last. */
  readonly histories = new Map<string, MemoryHistory>();
  /** By the key of their header, the newest last. */
  readonly plans = new Map<string, ImportPlan>();
  readonly #capacityBytes: number;
  readonly #tabs = new Set<{ readonly receive: (message: unknown) => void }>();
  readonly #onTakeOver = new Set<() => void>();
  #lastSeq = 0;
  #lastTab = 0;
  #isTakenOver = false;

  /** `capacityBytes` counts updates, snapshots, the rows of datasets, and versions; undo lists are kept small by themselves. */
  constructor(options: { readonly capacityBytes?: number } = {}) {
    this.#capacityBytes = options.capacityBytes ?? Infinity;
  }

  get isTakenOver(): boolean {
    return this.#isTakenOver;
  }

  hasRoomFor(bytes: number): boolean {
    if (bytes === 0 || this.#capacityBytes === Infinity) return true;
    let used = 0;
    for (const log of this.logs.values()) used += log.storedBytes;
    for (const { dataset } of this.datasets.values()) used += dataset.bytes;
    for (const { version } of this.versions.values()) used += version.size;
    return used + bytes <= this.#capacityBytes;
  }

  /** What belongs to a map that is purged, beside its log and its row. */
  forgetMap(map: MapId): void {
    for (const [id, { dataset }] of this.datasets) if (dataset.map === map) this.datasets.delete(id);
    for (const [id, { version }] of this.versions) if (version.map === map) this.versions.delete(id);
    for (const [key, history] of this.histories) if (history.map === map) this.histories.delete(key);
  }

  nextSeq(): number {
    this.#lastSeq += 1;
    return this.#lastSeq;
  }

  nextTab(): number {
    this.#lastTab += 1;
    return this.#lastTab;
  }

  /** As when somebody clears the site's data: a new, empty disk, that counts from the beginning. */
  clear(): void {
    this.logs.clear();
    this.library.clear();
    this.pictures.clear();
    this.datasets.clear();
    this.versions.clear();
    this.histories.clear();
    this.plans.clear();
    this.#lastSeq = 0;
  }

  /** As when another tab loads a newer version of the app. */
  takeOver(): void {
    this.#isTakenOver = true;
    for (const tell of this.#onTakeOver) tell();
  }

  onTakeOver(tell: () => void): () => void {
    this.#onTakeOver.add(tell);
    return () => this.#onTakeOver.delete(tell);
  }

  connect(receive: (message: unknown) => void): Wire {
    const tab = { receive };
    this.#tabs.add(tab);
    return {
      post: (message) => {
        for (const other of this.#tabs) if (other !== tab) queueMicrotask(() => other.receive(message));
      },
      close: () => this.#tabs.delete(tab),
    };
  }
}
