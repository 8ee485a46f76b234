/**
 * The tables of the database, and the only file that knows Dexie. Every transaction is strict: complete means that
 * the disk has it. Never add a table or an index without a new version number, or old tabs and new ones quarrel.
 */
import Dexie, { type Collection, type Table } from 'dexie';
import type { PackedColumn, PackedDataset } from '../datasets/Dataset';
import type { ImportPlan } from '../datasets/ImportPlan';
import type { MapId } from '../model/ids';
import type { StoredDataset } from './DatasetStore';
import type { LibraryPicture, LibraryRow, MapSummary } from './LibraryRow';
import { failed } from './storageFailure';
import type { Outcome } from './MapStorage';
import { OpenTransactions } from './OpenTransactions';
import type { StoredVersion } from './VersionStore';

/** One per map, read and written in every append. */
export interface Head {
  readonly id: MapId;
  readonly lineage: string;
  /** Bytes appended since the last snapshot; writes of leaving pages are not in it. */
  readonly bytesSinceSnapshot: number;
  /** ISO time; the log was deleted on purpose. Kept so that the canary does not call it lost. */
  readonly purgedAt?: string;
}

export interface UpdateRecord {
  /** Given by the database in the order of commits; undefined only before it is written. */
  readonly seq?: number;
  readonly lineage: string;
  readonly bytes: Uint8Array;
}

/** Holds everything of its lineage up to and with `seq`. `isPacked`: compressed (`packedSnapshot.ts`). */
export interface SnapshotRecord {
  readonly lineage: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly isPacked?: true;
}

/** The library row of a page that was leaving: it could not read the row it would have to write over. */
export interface LeavingRecord {
  readonly id: MapId;
  readonly lineage: string;
  readonly row: MapSummary;
  readonly picture?: LibraryPicture;
}

export interface LinesRecord extends Pick<PackedDataset, 'name' | 'lines'> {
  readonly dataset: string;
}

export interface ColumnRecord extends PackedColumn {
  readonly dataset: string;
  readonly index: number;
}

/**
 * `order` rises with every plan that is remembered. A plan in here, or with a dataset, has the form of `ImportPlan` in
 * this version of the database: whoever changes that form raises the version and converts them.
 */
export interface PlanRecord {
  readonly headerKey: string;
  readonly order: number;
  readonly plan: ImportPlan;
}

/** What `versions` lists, compressed. */
export interface VersionBytesRecord {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export type HistoryKey = [tab: string, map: MapId];

/** One undo list; its steps are beside it. `time`: milliseconds since 1970. */
export interface HistoryRecord {
  readonly tab: string;
  readonly map: MapId;
  readonly time: number;
  readonly first: number;
  readonly present: number;
  readonly last: number;
}

export interface StepRecord {
  readonly tab: string;
  readonly map: MapId;
  readonly place: number;
  readonly text: string;
}

/** 1: maps. 2: rows of imported files, versions, undo lists. IndexedDB's own number is ten times the wrapper's. */
const schemaVersion = 2;
const nativeVersion = schemaVersion * 10;

// Otherwise Dexie closes every connection when a page goes that the browser may show again (any link, "back"), before
// our own listener hears of it: what was being typed then had nowhere to be written.
Dexie.disableBfCache = true;

export class MapDatabase extends Dexie {
  declare readonly heads: Table<Head, MapId>;
  declare readonly library: Table<LibraryRow, MapId>;
  declare readonly pictures: Table<LibraryPicture, MapId>;
  declare readonly leaving: Table<LeavingRecord, MapId>;
  declare readonly updates: Table<UpdateRecord, number>;
  declare readonly snapshots: Table<SnapshotRecord, [string, number]>;
  declare readonly datasets: Table<StoredDataset, string>;
  declare readonly datasetLines: Table<LinesRecord, string>;
  declare readonly datasetColumns: Table<ColumnRecord, [string, number]>;
  declare readonly plans: Table<PlanRecord, string>;
  declare readonly versions: Table<StoredVersion, string>;
  declare readonly versionBytes: Table<VersionBytesRecord, string>;
  declare readonly histories: Table<HistoryRecord, HistoryKey>;
  declare readonly historySteps: Table<StepRecord, [...HistoryKey, place: number]>;
  readonly #open = new OpenTransactions();

  /**
   * `onVersionChange` is told when another connection upgrades the database (true) or deletes it (false); this
   * connection is closed by then.
   */
  constructor(name: string, onVersionChange: (isUpgrade: boolean) => void, onBlocked: () => void) {
    // Without autoOpen: false a closed connection opens itself again, also onto a newer version, and writes to it.
    super(name, {
      autoOpen: false,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      indexedDB: onlyOurVersion(),
      IDBKeyRange,
    });
    // No index may combine the lineage with the generated key: not every browser fills such an index on `add`.
    // What a version says is never edited: databases were made from it.
    this.version(1).stores({
      heads: 'id',
      library: 'id',
      pictures: 'id',
      leaving: 'id',
      updates: '++seq, lineage',
      snapshots: '[lineage+seq]',
    });
    this.version(schemaVersion).stores({
      datasets: 'id, map',
      datasetLines: 'dataset',
      datasetColumns: '[dataset+index]',
      plans: 'headerKey, order',
      versions: 'id, map',
      versionBytes: 'id',
      histories: '[tab+map], time',
      historySteps: '[tab+map+place]',
    });
    this.on('versionchange', (event) => {
      this.close();
      onVersionChange(Boolean(event.newVersion));
      // Anything but false lets Dexie's own handler run, which opens this connection again.
      return false;
    });
    this.on('blocked', () => {
      onBlocked();
      return false;
    });
  }

  /**
   * All of `body` or nothing; resolves when it is complete, that is on the disk. Maps only. Here and below: `body` is
   * called again when its transaction was cut short.
   */
  write<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('rw', this.#mapTables, body);
  }

  read<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('r', this.#mapTables, body);
  }

  /** As `write`, of datasets and plans only: however long it takes, no map waits for it. */
  writeDatasets<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('rw', this.#datasetTables, body);
  }

  readDatasets<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('r', this.#datasetTables, body);
  }

  /** As `write`, of versions only: a version is never what an edit waits for. */
  writeVersions<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('rw', [this.versions, this.versionBytes], body);
  }

  readVersions<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('r', [this.versions, this.versionBytes], body);
  }

  /** As `write`, of undo lists only. */
  writeHistories<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('rw', [this.histories, this.historySteps], body);
  }

  readHistories<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('r', [this.histories, this.historySteps], body);
  }

  /** Over everything there is; waits for every other transaction, so it is for what is seldom and short. */
  writeEverything<T extends object>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.#inTransaction('rw', this.tables, body);
  }

  /**
   * Ends every transaction of this connection over one of these stores, to write there before the page goes. If it
   * stays, they begin anew by themselves and nobody hears of it.
   */
  cutShort(stores: readonly string[]): void {
    this.#open.cutShort(stores);
  }

  get #mapTables(): Table[] {
    return [this.heads, this.library, this.pictures, this.leaving, this.updates, this.snapshots];
  }

  get #datasetTables(): Table[] {
    return [this.datasets, this.datasetLines, this.datasetColumns, this.plans];
  }

  /** In the order of the columns. */
  columnsOf(dataset: string): Collection<ColumnRecord, [string, number]> {
    return this.datasetColumns.where('[dataset+index]').between([dataset, 0], [dataset, Infinity]);
  }

  /** In the order of their places, from `first` to before `last`. */
  stepsOf(
    [tab, map]: HistoryKey,
    first = -Infinity,
    last = Infinity,
  ): Collection<StepRecord, [...HistoryKey, place: number]> {
    return this.historySteps.where('[tab+map+place]').between([tab, map, first], [tab, map, last]);
  }

  /** The bounds of a key that begins with the lineage. */
  snapshotKeys(lineage: string): Promise<[string, number][]> {
    return this.snapshots.where('[lineage+seq]').between([lineage, 0], [lineage, Infinity]).primaryKeys();
  }

  /** Ascending; keys only. */
  updateKeys(lineage: string): Promise<number[]> {
    return this.updates.where('lineage').equals(lineage).primaryKeys();
  }

  /**
   * The version is looked at in every transaction, although the factory below lets no newer database in: a row in
   * the old form is the one thing that must not happen, and this costs nothing.
   */
  async #inTransaction<T extends object>(
    mode: 'r' | 'rw',
    tables: readonly Table[],
    body: () => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    for (;;) {
      let native: IDBTransaction | undefined;
      try {
        return await this.transaction(mode, tables, async (transaction): Promise<Outcome<T>> => {
          native = transaction.idbtrans;
          this.#open.add(native);
          const { version } = native.db;
          if (version > nativeVersion) {
            return failed('superseded', `database version ${version}, this code knows ${nativeVersion}`);
          }
          return await body();
        });
      } catch (error) {
        if (native && this.#open.wasCutShort(native)) continue;
        // A full disk ends the transaction between two requests; the next request then fails with a name that says
        // nothing of it.
        throw native?.error?.name === 'QuotaExceededError' ? native.error : error;
      } finally {
        if (native) this.#open.remove(native);
      }
    }
  }
}

/**
 * The browser's factory, for our version of the database only. Asked for an older version than there is, Dexie
 * would open the newer one after all, add the tables it misses and raise the number: an old tab would alter the
 * database of a new one.
 */
function onlyOurVersion(): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'> {
  return {
    open: (name, version) => {
      if (version !== nativeVersion) {
        throw new DOMException(`the database is not version ${nativeVersion}`, 'VersionError');
      }
      // Some browsers take the whole of it away, whatever the types say.
      const factory: IDBFactory | undefined = globalThis.indexedDB;
      if (!factory) throw new DOMException('this browser has no IndexedDB', 'MissingAPIError');
      return factory.open(name, version);
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
  };
}
