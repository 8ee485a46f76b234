/**
 * Maps in the memory of this page, for browsers that refuse to store anything and for tests. Keeps the whole
 * contract of `MapStorage` except one thing, and says so by its `durability`: nothing is there after the page.
 */
import type { MapId } from '../model/ids';
import { ChangeFeed } from './ChangeFeed';
import { isCompactionDue } from './compactionDue';
import type { DatasetStore } from './DatasetStore';
import type { HistoryStore } from './HistoryStore';
import {
  boundPicture,
  isPurgeDue,
  placeSummary,
  sortNewestFirst,
  takeOutOfBin,
  type LibraryEntry,
  type LibraryPatch,
  type LibraryPicture,
  type LibraryRow,
  type MapSummary,
} from './LibraryRow';
import { planLoad, planRecovery, planSince, type LogPlan } from './logPlan';
import { MemoryDatasetStore, type MemoryTab } from './MemoryDatasetStore';
import type { MemoryDisk } from './MemoryDisk';
import { MemoryHistoryStore } from './MemoryHistoryStore';
import { MemoryLog } from './MemoryLog';
import { MemoryVersionStore } from './MemoryVersionStore';
import type {
  AppendOutcome,
  BeginOutcome,
  CompactOutcome,
  Failed,
  LibraryUpdate,
  ListOutcome,
  LoadOutcome,
  MakeSnapshot,
  MapEvent,
  MapHandle,
  MapStorage,
  MapTip,
  Outcome,
  RowOutcome,
  StorageState,
  StoredUpdate,
} from './MapStorage';
import { runSnapshot } from './runSnapshot';
import { failed, goneOutcome, thereOutcome } from './storageFailure';
import type { VersionStore } from './VersionStore';

export class MemoryMapStorage implements MapStorage {
  readonly durability = 'memory';
  readonly datasets: DatasetStore;
  readonly versions: VersionStore;
  readonly histories: HistoryStore;
  readonly #disk: MemoryDisk;
  readonly #newLineage: () => string;
  readonly #feed: ChangeFeed;
  readonly #stateListeners = new Set<{ readonly listener: (state: StorageState) => void }>();
  readonly #endTakeOver: () => void;
  #isClosed = false;

  /** `newLineage`: a new random string at every call. `tabName`: of a tab that is there again after a reload. */
  constructor(disk: MemoryDisk, newLineage: () => string, tabName = `tab ${String(disk.nextTab())}`) {
    this.#disk = disk;
    this.#newLineage = newLineage;
    this.#feed = new ChangeFeed((receive) => disk.connect(receive));
    const tab: MemoryTab = {
      refuse: (bytes) => this.#refuseBytes(bytes),
      isStored: (map) => this.#findLog(map) !== undefined,
      announce: (map) => this.#feed.announce(map, null, 'library'),
    };
    this.datasets = new MemoryDatasetStore(disk, tab);
    this.versions = new MemoryVersionStore(disk, tab);
    this.histories = new MemoryHistoryStore(disk, tab, tabName);
    this.#endTakeOver = disk.onTakeOver(() => {
      for (const watch of this.#stateListeners) queueMicrotask(() => watch.listener('superseded'));
    });
  }

  get state(): StorageState {
    if (this.#isClosed) return 'unavailable';
    return this.#disk.isTakenOver ? 'superseded' : 'ready';
  }

  subscribeState(listener: (state: StorageState) => void): () => void {
    const watch = { listener };
    this.#stateListeners.add(watch);
    return () => this.#stateListeners.delete(watch);
  }

  watchLibrary(listener: () => void): () => void {
    return this.#feed.onLibrary(listener);
  }

  onChange(id: MapId, listener: (event: MapEvent) => void): () => void {
    return this.#feed.onMap(id, listener);
  }

  async listMaps(): Promise<ListOutcome> {
    return this.#list((row) => row.deletedAt === undefined);
  }

  async listBin(): Promise<ListOutcome> {
    return this.#list((row) => row.deletedAt !== undefined);
  }

  async createMap(
    row: MapSummary,
    updates: readonly Uint8Array[],
    picture?: LibraryPicture,
  ): Promise<BeginOutcome> {
    const refusal = this.#refuse(updates);
    if (refusal) return refusal;
    if (this.#findLog(row.id)) return thereOutcome(row.id);
    return this.#begin(row, updates, picture);
  }

  async putBack(row: MapSummary, fullUpdate: Uint8Array, picture?: LibraryPicture): Promise<BeginOutcome> {
    const refusal = this.#refuse([fullUpdate]);
    if (refusal) return refusal;
    const log = this.#findLog(row.id);
    if (!log) return this.#begin(row, [fullUpdate], picture);
    log.append(this.#number([fullUpdate]));
    const seq = log.lastSeq;
    const handle = { id: row.id, lineage: log.lineage };
    this.#putSummary(handle, picture ? { row, picture } : { row });
    this.#feed.announce(row.id, { kind: 'appended', upTo: seq }, 'library');
    return { ok: true, handle, seq };
  }

  async loadMap(id: MapId): Promise<LoadOutcome> {
    return this.#load(id, planLoad);
  }

  async loadRecoveryPoint(id: MapId): Promise<LoadOutcome> {
    return this.#load(id, planRecovery);
  }

  async readSince(handle: MapHandle, seq: number): ReturnType<MapStorage['readSince']> {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const log = this.#findLog(handle.id, handle.lineage);
    if (!log) return goneOutcome(handle.id);
    const updates = log.read(planSince(log.snapshotSeqs, seq));
    return { ok: true, updates, lastSeq: Math.max(seq, updates.at(-1)?.seq ?? 0) };
  }

  async append(
    handle: MapHandle,
    batch: readonly Uint8Array[],
    library: LibraryUpdate | null,
  ): Promise<AppendOutcome> {
    return this.#append(handle, batch, library);
  }

  flushOnLeave(handle: MapHandle, batch: readonly Uint8Array[], library: LibraryUpdate | null): boolean {
    return this.#append(handle, batch, library).ok;
  }

  async needsCompaction(id: MapId): Promise<boolean> {
    const log = this.#findLog(id);
    if (!log || this.#refuse([])) return false;
    return isCompactionDue(log.growth.rows, log.growth.bytes);
  }

  async compact(handle: MapHandle, makeSnapshot: MakeSnapshot): Promise<CompactOutcome> {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const log = this.#findLog(handle.id, handle.lineage);
    if (!log) return goneOutcome(handle.id);
    const plan = planLoad(log.snapshotSeqs);
    const updates = log.read(plan);
    const seq = log.lastSeq;
    if (log.isCompacting || seq === plan.after) return { ok: true, compacted: false };
    log.isCompacting = true;
    const made = await runSnapshot(makeSnapshot, updates);
    log.isCompacting = false;
    if (!made.ok) return made;
    const refusedNow = this.#refuse([made.bytes]);
    if (refusedNow) return refusedNow;
    if (this.#findLog(handle.id, handle.lineage) !== log) return goneOutcome(handle.id);
    log.putSnapshot({ seq, bytes: made.bytes.slice() });
    return { ok: true, compacted: true };
  }

  async updateRow(id: MapId, patch: LibraryPatch): Promise<RowOutcome> {
    return this.#changeRow(id, (row) => ({ ...row, ...patch }), null);
  }

  async binMap(id: MapId, at: string): Promise<Outcome> {
    return this.#changeRow(id, (row) => ({ ...row, deletedAt: at }), { kind: 'binned' });
  }

  async restoreMap(id: MapId): Promise<Outcome> {
    return this.#changeRow(id, takeOutOfBin, { kind: 'restored' });
  }

  async purgeBin(now: string): Promise<Outcome<{ readonly purged: readonly MapId[] }>> {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const due = [...this.#disk.library.values()].filter((row) => isPurgeDue(row, now));
    for (const { id } of due) {
      this.#findLog(id)?.purge();
      this.#disk.library.delete(id);
      this.#disk.pictures.delete(id);
      this.#disk.forgetMap(id);
      this.#feed.announce(id, { kind: 'purged' }, 'library');
    }
    return { ok: true, purged: due.map((row) => row.id) };
  }

  async listTips(): Promise<Outcome<{ readonly tips: ReadonlyMap<MapId, MapTip> }>> {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const tips = new Map<MapId, MapTip>();
    for (const [id, log] of this.#disk.logs) {
      tips.set(id, { lineage: log.lineage, lastSeq: log.lastSeq, purged: log.isPurged });
    }
    return { ok: true, tips };
  }

  close(): void {
    this.#isClosed = true;
    this.#endTakeOver();
    this.#stateListeners.clear();
    this.#feed.close();
  }

  /** Why nothing can be done now, or why these bytes cannot be written; null: go on. */
  #refuse(bytes: readonly Uint8Array[]): Failed | null {
    return this.#refuseBytes(bytes.reduce((sum, each) => sum + each.byteLength, 0));
  }

  #refuseBytes(size: number): Failed | null {
    if (this.#isClosed) return failed('unavailable', 'storage is closed');
    if (this.#disk.isTakenOver) return failed('superseded', 'a newer version of the app has taken over');
    return this.#disk.hasRoomFor(size) ? null : failed('no-space', 'the memory set aside is full');
  }

  #findLog(id: MapId, lineage?: string): MemoryLog | undefined {
    const log = this.#disk.logs.get(id);
    if (!log || log.isPurged) return undefined;
    return lineage === undefined || log.lineage === lineage ? log : undefined;
  }

  #begin(row: MapSummary, updates: readonly Uint8Array[], picture: LibraryPicture | undefined): BeginOutcome {
    const handle = { id: row.id, lineage: this.#newLineage() };
    const log = new MemoryLog(handle.lineage);
    log.begin(this.#number(updates));
    this.#disk.logs.set(row.id, log);
    this.#putSummary(handle, picture ? { row, picture } : { row });
    this.#feed.announce(row.id, { kind: 'appended', upTo: log.lastSeq }, 'library');
    return { ok: true, handle, seq: log.lastSeq };
  }

  #append(handle: MapHandle, batch: readonly Uint8Array[], library: LibraryUpdate | null): AppendOutcome {
    const refusal = this.#refuse(batch);
    if (refusal) return refusal;
    const log = this.#findLog(handle.id, handle.lineage);
    if (!log) return goneOutcome(handle.id);
    log.append(this.#number(batch));
    const seq = log.lastSeq;
    if (library) this.#putSummary(handle, library);
    const event: MapEvent | null = batch.length > 0 ? { kind: 'appended', upTo: seq } : null;
    this.#feed.announce(handle.id, event, library ? 'library' : 'map-only');
    return { ok: true, seq };
  }

  /** The bytes are copied: the caller may use its buffer again. */
  #number(batch: readonly Uint8Array[]): StoredUpdate[] {
    return batch.map((bytes) => ({ seq: this.#disk.nextSeq(), bytes: bytes.slice() }));
  }

  #putSummary({ id }: MapHandle, library: LibraryUpdate): void {
    this.#disk.library.set(id, placeSummary({ ...library.row, id }, this.#disk.library.get(id)));
    if (library.picture) this.#disk.pictures.set(id, boundPicture({ ...library.picture, id }));
  }

  #list(isWanted: (row: LibraryRow) => boolean): ListOutcome {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const rows = [...this.#disk.library.values()].filter(isWanted);
    const entries = rows.map((row): LibraryEntry => {
      const picture = this.#disk.pictures.get(row.id);
      return picture ? { row, picture } : { row };
    });
    return { ok: true, entries: sortNewestFirst(entries) };
  }

  #load(id: MapId, plan: (snapshotSeqs: readonly number[]) => LogPlan): LoadOutcome {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const log = this.#findLog(id);
    if (!log) return goneOutcome(id);
    const updates = log.read(plan(log.snapshotSeqs));
    return { ok: true, handle: { id, lineage: log.lineage }, updates, lastSeq: log.lastSeq };
  }

  #changeRow(id: MapId, change: (row: LibraryRow) => LibraryRow, event: MapEvent | null): RowOutcome {
    const refusal = this.#refuse([]);
    if (refusal) return refusal;
    const stored = this.#disk.library.get(id);
    if (!stored) return goneOutcome(id);
    const row = change(stored);
    this.#disk.library.set(id, row);
    this.#feed.announce(id, event, 'library');
    return { ok: true, row };
  }
}
