/**
 * Where maps are kept: an append-only log of updates per map, and a small library row beside it. This is the
 * contract of `DexieMapStorage` (the disk of this browser) and `MemoryMapStorage` (until the page closes); one
 * suite of tests holds both to it.
 *
 * Storage deals in bytes. It must never look into an update, never write a map without what it builds on, and never
 * say that something is kept before the transaction that keeps it is complete.
 *
 * Updates must be idempotent and must commute (Yjs V2 updates do): the log may hold the same update twice.
 */
import type { MapId } from '../model/ids';
import type { DatasetStore } from './DatasetStore';
import type { HistoryStore } from './HistoryStore';
import type { LibraryEntry, LibraryPatch, LibraryPicture, LibraryRow, MapSummary } from './LibraryRow';
import type { Outcome } from './Outcome';
import type { VersionStore } from './VersionStore';

export type { Failed, Outcome, StorageFailure } from './Outcome';

/**
 * A place in the log of a map. `lineage` names the one unbroken log this map's updates belong to: it changes when
 * the browser's data was cleared and the map was put back. An update handed in with the lineage of a lost log
 * would have no base, so it is refused with `map-gone`.
 */
export interface MapHandle {
  readonly id: MapId;
  readonly lineage: string;
}

/** `seq` rises with every update of a lineage, in the order of commits; it has gaps. */
export interface StoredUpdate {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** `seq` is the last one written. */
export type AppendOutcome = Outcome<{ readonly seq: number }>;
/** Everything of a map in the order to apply it; `lastSeq` is where `readSince` goes on. */
export interface LoadedLog {
  readonly handle: MapHandle;
  readonly updates: readonly StoredUpdate[];
  readonly lastSeq: number;
}
export type LoadOutcome = Outcome<LoadedLog>;

/** `handle` is what the map is written to from now on; `seq` its last update. */
export type BeginOutcome = Outcome<{ readonly handle: MapHandle; readonly seq: number }>;
export type ListOutcome = Outcome<{ readonly entries: readonly LibraryEntry[] }>;
export type CompactOutcome = Outcome<{ readonly compacted: boolean }>;
export type RowOutcome = Outcome<{ readonly row: LibraryRow }>;

export interface LibraryUpdate {
  readonly row: MapSummary;
  readonly picture?: LibraryPicture;
}

/**
 * What another tab did to a map. After `appended`, call `readSince` with your own last seq: that is ordered and
 * has no gaps, whatever the messages do. `upTo` is null when the other tab is leaving and cannot know.
 */
export type MapEvent =
  | { readonly kind: 'appended'; readonly upTo: number | null }
  | { readonly kind: 'binned' | 'restored' | 'purged' };

/** How far the log of a map goes; a purged map is told apart from one that was lost. */
export interface MapTip {
  readonly lineage: string;
  readonly lastSeq: number;
  readonly purged: boolean;
}

export type StorageState = 'ready' | 'superseded' | 'unavailable';
export type Durability = 'strict' | 'memory';
export type MakeSnapshot = (updates: readonly StoredUpdate[]) => Uint8Array | Promise<Uint8Array>;

export interface MapStorage {
  /** `strict`: what was acknowledged survives a crash and a power cut. `memory`: nothing survives the page. */
  readonly durability: Durability;
  readonly state: StorageState;
  /** Called after every change of `state`. Returns its own end. */
  subscribeState(listener: (state: StorageState) => void): () => void;
  /** The rows of imported files. Each belongs to a map and is purged with it. */
  readonly datasets: DatasetStore;
  /** Earlier states of maps, kept whole. Each belongs to a map and is purged with it. */
  readonly versions: VersionStore;
  /** This tab's undo lists. Each belongs to a map and is purged with it. */
  readonly histories: HistoryStore;

  /** Newest change first, without the bin. Costs rows and pictures, never a map's updates. */
  listMaps(): Promise<ListOutcome>;
  /** What is in the bin, newest change first. */
  listBin(): Promise<ListOutcome>;
  /** Fires after any change of the library, the datasets or the versions, by this tab or another. */
  watchLibrary(listener: () => void): () => void;

  /** A map that was not here before. Refuses an id that is (`already-there`): two documents never merge silently. */
  createMap(row: MapSummary, updates: readonly Uint8Array[], picture?: LibraryPicture): Promise<BeginOutcome>;
  /**
   * After `map-gone`: keeps the whole document of an open map again. When another tab was faster it adds to that
   * one's log; read everything with `readSince(handle, 0)` afterwards.
   */
  putBack(row: MapSummary, fullUpdate: Uint8Array, picture?: LibraryPicture): Promise<BeginOutcome>;
  /** Also loads a map in the bin. */
  loadMap(id: MapId): Promise<LoadOutcome>;
  /**
   * The same content built from the snapshot before the last one and every update since: the way out when the last
   * snapshot turns out to be unreadable. Loses nothing; costs a longer load.
   */
  loadRecoveryPoint(id: MapId): Promise<LoadOutcome>;
  /** The updates after `seq`, in order; may begin with a snapshot when `seq` is older than what is kept. */
  readSince(
    handle: MapHandle,
    seq: number,
  ): Promise<Outcome<{ readonly updates: readonly StoredUpdate[]; readonly lastSeq: number }>>;
  /**
   * Writes the batch and the library row in one transaction: all of it or nothing, and resolved only when it is
   * complete. The row's `createdAt` and its place in the bin stay what they were.
   */
  append(
    handle: MapHandle,
    batch: readonly Uint8Array[],
    library: LibraryUpdate | null,
  ): Promise<AppendOutcome>;
  /**
   * For `pagehide` and a page becoming hidden: starts the write in this very call and cannot be waited for. Appends
   * still on their way are written with it. True when it was started; hand the batch to `append` as well if the
   * page lives on, nothing is harmed by having it twice.
   */
  flushOnLeave(handle: MapHandle, batch: readonly Uint8Array[], library: LibraryUpdate | null): boolean;

  /** Whether so much was appended since the last snapshot that `compact` is worth its cost. */
  needsCompaction(id: MapId): Promise<boolean>;
  /**
   * Puts one snapshot in the place of the updates so far. One tab at a time; `compacted` is false when another one
   * is at it. Updates appended meanwhile stay as they are. The snapshot before and the updates since then are kept
   * until the next compaction (`loadRecoveryPoint`). A snapshot that throws or is empty changes nothing.
   */
  compact(handle: MapHandle, makeSnapshot: MakeSnapshot): Promise<CompactOutcome>;

  /** Changes what the library shows. The map itself is changed by `append` only. */
  updateRow(id: MapId, patch: LibraryPatch): Promise<RowOutcome>;
  /** Into the bin. `at` is an ISO time. An open map goes on being saved. */
  binMap(id: MapId, at: string): Promise<Outcome>;
  restoreMap(id: MapId): Promise<Outcome>;
  /** Deletes for good what has been in the bin for 30 days at `now` (ISO), with all that belongs to it. */
  purgeBin(now: string): Promise<Outcome<{ readonly purged: readonly MapId[] }>>;

  /** Other tabs' changes to one map; never this storage's own. */
  onChange(id: MapId, listener: (event: MapEvent) => void): () => void;
  /** For the canary. Costs keys only. */
  listTips(): Promise<Outcome<{ readonly tips: ReadonlyMap<MapId, MapTip> }>>;
  /** Ends everything; later calls fail with `unavailable`. */
  close(): void;
}
