/**
 * What an open map needs from the world: a place for its bytes, a clock, ids, timers. The storage room's adapters
 * have this shape; the session never knows which one it writes to.
 */
import type { IdSource, MapId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { HistoryStore } from '../storage/HistoryStore';
import type { WriteOutcome } from './SaveQueue';

export interface SessionPorts {
  readonly store: UpdateStore;
  /** This tab's undo lists; absent: undo ends with the page. */
  readonly history?: HistoryStore;
  readonly newId: IdSource;
  /** ISO 8601 with zone. */
  readonly now: () => string;
  /** Runs once after the time; returns how to stop it. */
  readonly setTimer: (run: () => void, milliseconds: number) => () => void;
}

/** The stored updates of one map. Every write is one strict transaction that carries the library's row as well. */
export interface UpdateStore {
  /** From here to `leave` this tab counts as having the map open. */
  load(id: MapId): Promise<readonly StoredBytes[] | null>;
  leave(id: MapId): void;
  /** The same content from an older snapshot and everything since, for when the newest cannot be read. */
  loadRecoveryPoint(id: MapId): Promise<readonly StoredBytes[] | null>;
  /** After the log was lost and begun anew by another tab, everything there is now. Null: it was lost, by nobody's will. */
  readSince(id: MapId, seq: number): Promise<readonly StoredBytes[] | null>;
  append(id: MapId, batch: readonly Uint8Array[], map: JourneyMap): Promise<WriteOutcome>;
  /** The map's rows are gone from the storage: writes a whole snapshot under the same id. */
  recreate(id: MapId, snapshot: Uint8Array, map: JourneyMap): Promise<WriteOutcome>;
  needsCompaction(id: MapId): Promise<boolean>;
  /** No other tab has the map open; false where that cannot be known. */
  isAlone(id: MapId): Promise<boolean>;
  /** `isAlone`: no other tab has the map open, nor had it when the compaction began. */
  compact(id: MapId, squash: (updates: readonly Uint8Array[], isAlone: boolean) => Uint8Array): Promise<void>;
  /** Must start its write before it returns; for a page that is going away. */
  flushOnLeave(id: MapId, batch: readonly Uint8Array[], map: JourneyMap): void;
  /** Also called when the storage may have lost the map: reading tells. */
  onOtherWriter(id: MapId, listener: () => void): () => void;
  /** A newer version of the app has taken over: no write will succeed any more. Called once at most, or at once. */
  onSuperseded(listener: () => void): () => void;
}

export interface StoredBytes {
  readonly seq: number;
  readonly bytes: Uint8Array;
}
