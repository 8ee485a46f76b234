/**
 * Maps on the disk of this browser. Every change is one strict transaction over the log, the library row and the
 * picture, acknowledged when it is complete and announced to other tabs after that, in this order and no other.
 * The tables: `MapDatabase.ts`, `mapLog.ts`, `libraryTables.ts`. Dying and newer databases: `DatabaseConnection.ts`.
 */
import type { MapId } from '../model/ids';
import { askLazily } from './askLazily';
import { ChangeFeed, connectTabs } from './ChangeFeed';
import { compactLog } from './compactLog';
import { isCompactionDue } from './compactionDue';
import { DatabaseConnection } from './DatabaseConnection';
import type { DatasetStore } from './DatasetStore';
import type { HistoryStore } from './HistoryStore';
import { lazyDatasetStore } from './lazyDatasetStore';
import { lazyHistoryStore } from './lazyHistoryStore';
import { lazyVersionStore } from './lazyVersionStore';
import { changeRow, listEntries, purgeDue, putSummary } from './libraryTables';
import {
  sortNewestFirst,
  takeOutOfBin,
  type LibraryPatch,
  type LibraryPicture,
  type LibraryRow,
  type MapSummary,
} from './LibraryRow';
import type { MapDatabase } from './MapDatabase';
import { planLoad, planRecovery, planSince, type LogPlan } from './logPlan';
import {
  appendUpdates,
  beginLog,
  countSinceSnapshot,
  findHead,
  readLog,
  readSnapshotSeqs,
  readTips,
} from './mapLog';
import type {
  AppendOutcome,
  BeginOutcome,
  CompactOutcome,
  LibraryUpdate,
  ListOutcome,
  LoadedLog,
  LoadOutcome,
  MakeSnapshot,
  MapEvent,
  MapHandle,
  MapStorage,
  MapTip,
  Outcome,
  RowOutcome,
  StorageState,
} from './MapStorage';
import { Partings } from './Partings';
import { leavingStores, startNativeWrite } from './startNativeWrite';
import { readTabName } from './tabName';
import { goneOutcome, thereOutcome } from './storageFailure';
import type { VersionStore } from './VersionStore';
import { WritesUnderWay, type MapWrite } from './WritesUnderWay';

export interface DexieStorageOptions {
  /** The database's name, and the name of everything the tabs share because of it. */
  readonly name: string;
  /** A new random string at every call. */
  readonly newLineage: () => string;
  /** A tab of an older version holds the database and does not let go; nothing can be read until it is closed. */
  readonly onBlocked?: () => void;
}

export class DexieMapStorage implements MapStorage {
  readonly durability = 'strict';
  readonly datasets: DatasetStore;
  readonly versions: VersionStore;
  readonly histories: HistoryStore;
  readonly #name: string;
  readonly #newLineage: () => string;
  readonly #connection: DatabaseConnection;
  readonly #feed: ChangeFeed;
  readonly #underWay = new WritesUnderWay();
  readonly #partings: Partings;

  /** Opens nothing yet. Throws where the browser allows no channel between tabs (a page without an origin). */
  constructor(options: DexieStorageOptions) {
    this.#name = options.name;
    this.#newLineage = options.newLineage;
    this.#partings = new Partings(options.name);
    this.#feed = new ChangeFeed(connectTabs(options.name));
    this.#connection = new DatabaseConnection(options, () => this.#feed.askAllToLook());
    const announce = (map: MapId): void => this.#feed.announce(map, null, 'library');
    this.datasets = lazyDatasetStore(async () => {
      const { DexieDatasetStore } = await import('./DexieDatasetStore');
      return new DexieDatasetStore(this.#connection, announce);
    });
    this.versions = lazyVersionStore(async () => {
      const { DexieVersionStore } = await import('./DexieVersionStore');
      return new DexieVersionStore(this.#connection, announce);
    });
    this.histories = lazyHistoryStore(
      () => readTabName(options.name) === null,
      async () => {
        const [{ DexieHistoryStore }, { claimTab }] = await Promise.all([
          import('./DexieHistoryStore'),
          import('./claimTab'),
        ]);
        return new DexieHistoryStore(this.#connection, await claimTab(options.name, this.#newLineage));
      },
    );
  }

  /** Says early whether the disk can be had. Every other call opens it as well. */
  async open(): Promise<Outcome> {
    return await this.#connection.run(async () => ({ ok: true }));
  }

  get state(): StorageState {
    return this.#connection.state;
  }

  subscribeState(listener: (state: StorageState) => void): () => void {
    return this.#connection.subscribeState(listener);
  }

  watchLibrary(listener: () => void): () => void {
    return this.#feed.onLibrary(listener);
  }

  onChange(id: MapId, listener: (event: MapEvent) => void): () => void {
    return this.#feed.onMap(id, listener);
  }

  listMaps(): Promise<ListOutcome> {
    return this.#list((row) => row.deletedAt === undefined);
  }

  listBin(): Promise<ListOutcome> {
    return this.#list((row) => row.deletedAt !== undefined);
  }

  async createMap(
    row: MapSummary,
    updates: readonly Uint8Array[],
    picture?: LibraryPicture,
  ): Promise<BeginOutcome> {
    const handle = { id: row.id, lineage: this.#newLineage() };
    return await this.#begin(row, picture, async (database) => {
      const head = await database.heads.get(row.id);
      // A second attempt after a commit whose answer was lost finds its own lineage: that is success.
      if (head && head.purgedAt === undefined && head.lineage !== handle.lineage) return thereOutcome(row.id);
      return { ok: true, handle, seq: await beginLog(database, handle, updates) };
    });
  }

  async putBack(row: MapSummary, fullUpdate: Uint8Array, picture?: LibraryPicture): Promise<BeginOutcome> {
    const fresh = { id: row.id, lineage: this.#newLineage() };
    return await this.#begin(row, picture, async (database) => {
      const head = await database.heads.get(row.id);
      if (!head || head.purgedAt !== undefined) {
        return { ok: true, handle: fresh, seq: await beginLog(database, fresh, [fullUpdate]) };
      }
      const seq = await appendUpdates(database, head, [fullUpdate]);
      return { ok: true, handle: { id: row.id, lineage: head.lineage }, seq };
    });
  }

  async loadMap(id: MapId): Promise<LoadOutcome> {
    await this.#foldPartings();
    return await this.#load(id, planLoad);
  }

  async loadRecoveryPoint(id: MapId): Promise<LoadOutcome> {
    const loaded = await this.#load(id, planRecovery);
    if (!loaded.ok || !loaded.isPacked) return loaded;
    return await askLazily(() => import('./packedSnapshot'))(({ unpackFirst }) => unpackFirst(loaded));
  }

  async readSince(handle: MapHandle, seq: number): ReturnType<MapStorage['readSince']> {
    await this.#foldPartings();
    return await this.#connection.run((database) =>
      database.read(async () => {
        if (!(await findHead(database, handle))) return goneOutcome(handle.id);
        const plan = planSince(await readSnapshotSeqs(database, handle.lineage), seq);
        return { ok: true, ...(await readLog(database, handle.lineage, plan, seq)) };
      }),
    );
  }

  async append(
    handle: MapHandle,
    batch: readonly Uint8Array[],
    library: LibraryUpdate | null,
  ): Promise<AppendOutcome> {
    const write: MapWrite = { handle, batch, library };
    this.#underWay.add(write);
    const outcome = await this.#connection.run((database) =>
      database.write<{ readonly seq: number }>(async () => {
        const head = await findHead(database, handle);
        if (!head) return goneOutcome(handle.id);
        const seq = await appendUpdates(database, head, batch);
        if (library) await putSummary(database, handle.id, library);
        return { ok: true, seq };
      }),
    );
    this.#underWay.remove(write);
    if (outcome.ok) this.#announceAppend(write, outcome.seq);
    return outcome;
  }

  flushOnLeave(handle: MapHandle, batch: readonly Uint8Array[], library: LibraryUpdate | null): boolean {
    const { native } = this.#connection;
    if (!native) return false;
    const writes = this.#underWay.gather({ handle, batch, library });
    if (writes.length === 0) return true;
    const end = this.#partings.leave(this.#newLineage(), writes);
    const announce = (): void => {
      for (const write of writes) this.#announceAppend(write, null);
    };
    this.#connection.cutShort(leavingStores);
    const settled = startNativeWrite(native, writes);
    void (settled ?? Promise.resolve(false)).then((isComplete) => {
      end(isComplete);
      if (isComplete) announce();
    });
    if (!settled) return false;
    // The page may be gone before it hears of the end, so the others are told to look now as well.
    announce();
    return true;
  }

  async needsCompaction(id: MapId): Promise<boolean> {
    const outcome = await this.#connection.run((database) =>
      database.read(async () => {
        const head = await database.heads.get(id);
        if (!head) return goneOutcome(id);
        const rows = await countSinceSnapshot(database, head.lineage);
        return { ok: true, isDue: isCompactionDue(rows, head.bytesSinceSnapshot) };
      }),
    );
    return outcome.ok && outcome.isDue;
  }

  async compact(handle: MapHandle, makeSnapshot: MakeSnapshot): Promise<CompactOutcome> {
    return await compactLog(this.#connection, this.#name, handle, makeSnapshot);
  }

  async updateRow(id: MapId, patch: LibraryPatch): Promise<RowOutcome> {
    return await this.#changeRow(id, (row) => ({ ...row, ...patch }), null);
  }

  async binMap(id: MapId, at: string): Promise<Outcome> {
    return await this.#changeRow(id, (row) => ({ ...row, deletedAt: at }), { kind: 'binned' });
  }

  async restoreMap(id: MapId): Promise<Outcome> {
    return await this.#changeRow(id, takeOutOfBin, { kind: 'restored' });
  }

  async purgeBin(now: string): Promise<Outcome<{ readonly purged: readonly MapId[] }>> {
    const outcome = await this.#connection.run((database) =>
      database.writeEverything<{ readonly purged: readonly MapId[] }>(async () => ({
        ok: true,
        purged: await purgeDue(database, now),
      })),
    );
    if (outcome.ok) for (const id of outcome.purged) this.#feed.announce(id, { kind: 'purged' }, 'library');
    return outcome;
  }

  async listTips(): Promise<Outcome<{ readonly tips: ReadonlyMap<MapId, MapTip> }>> {
    const read = async (from: MapDatabase) => ({ ok: true as const, tips: await readTips(from) });
    return await this.#connection.run((database) => database.read(() => read(database)));
  }

  close(): void {
    this.histories.close();
    this.#connection.close();
    this.#feed.close();
  }

  #foldPartings(): Promise<void> {
    return this.#partings.fold(this.#connection, (id, upTo) =>
      this.#feed.announce(id, { kind: 'appended', upTo }, 'library'),
    );
  }

  async #list(isWanted: (row: LibraryRow) => boolean): Promise<ListOutcome> {
    return await this.#connection.run((database) =>
      database.read(async () => {
        const entries = (await listEntries(database)).filter((entry) => isWanted(entry.row));
        return { ok: true, entries: sortNewestFirst(entries) };
      }),
    );
  }

  async #load(
    id: MapId,
    plan: (snapshotSeqs: readonly number[]) => LogPlan,
  ): Promise<Outcome<LoadedLog & { readonly isPacked?: true }>> {
    return await this.#connection.run((database) =>
      database.read(async () => {
        const head = await database.heads.get(id);
        if (!head || head.purgedAt !== undefined) return goneOutcome(id);
        const { lineage } = head;
        const log = await readLog(database, lineage, plan(await readSnapshotSeqs(database, lineage)), 0);
        return { ok: true, handle: { id, lineage }, ...log };
      }),
    );
  }

  async #begin(
    row: MapSummary,
    picture: LibraryPicture | undefined,
    writeLog: (database: MapDatabase) => Promise<BeginOutcome>,
  ): Promise<BeginOutcome> {
    const outcome = await this.#connection.run((database) =>
      database.write<{ readonly handle: MapHandle; readonly seq: number }>(async () => {
        const written = await writeLog(database);
        if (written.ok) await putSummary(database, row.id, picture ? { row, picture } : { row });
        return written;
      }),
    );
    if (outcome.ok) this.#feed.announce(row.id, { kind: 'appended', upTo: outcome.seq }, 'library');
    return outcome;
  }

  async #changeRow(
    id: MapId,
    change: (row: LibraryRow) => LibraryRow,
    event: MapEvent | null,
  ): Promise<RowOutcome> {
    const outcome = await this.#connection.run((database) =>
      database.write<{ readonly row: LibraryRow }>(async () => {
        const row = await changeRow(database, id, change);
        return row ? { ok: true, row } : goneOutcome(id);
      }),
    );
    if (outcome.ok) this.#feed.announce(id, event, 'library');
    return outcome;
  }

  #announceAppend({ handle, batch, library }: MapWrite, upTo: number | null): void {
    const event: MapEvent | null = batch.length > 0 ? { kind: 'appended', upTo } : null;
    this.#feed.announce(handle.id, event, library ? 'library' : 'map-only');
  }
}
