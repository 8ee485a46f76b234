/**
 * Between the session of an open map and the storage: carries a map's updates, with the library's row in the same
 * transaction, and remembers which unbroken log (lineage) they belong to. Decides nothing.
 */
import type { MapId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { WriteOutcome } from './SaveQueue';
import type { UpdateStore } from './SessionPorts';
import { holdOpen, isOnlyHolder } from '../storage/openMaps';
import type { LibraryPicture, LibraryRow, MapSummary } from '../storage/LibraryRow';
import type { Failed, LibraryUpdate, MapHandle, MapStorage } from '../storage/MapStorage';

/** What takes longer to know than an edit takes to save: it rides along with a later one. */
export interface ComputedSummary {
  readonly weakest?: NonNullable<LibraryRow['weakest']>;
  readonly picture: LibraryPicture;
}

export interface StoredMaps extends UpdateStore {
  /** Puts it into the library's row now. Call it when the person pauses: it is a write of its own. */
  noteSummary(map: JourneyMap, summary: ComputedSummary): Promise<void>;
}

interface OpenMap {
  readonly handle: MapHandle;
  weakest: ComputedSummary['weakest'];
  /** Not yet written. */
  picture: LibraryPicture | null;
}

export function storedMaps(storage: MapStorage): StoredMaps {
  const open = new Map<MapId, OpenMap>();
  const holds = new Map<MapId, () => void>();
  const leave = (id: MapId): void => {
    holds.get(id)?.();
    holds.delete(id);
  };
  const libraryUpdate = (map: JourneyMap, entry: OpenMap | undefined): LibraryUpdate => ({
    row: summaryOf(map, entry?.weakest),
    ...(entry?.picture ? { picture: entry.picture } : {}),
  });
  const gone: WriteOutcome = { ok: false, reason: 'map-gone' };

  return {
    load: async (id) => {
      // Before anything is read: a tab that may fall behind what it has read must be seen.
      holds.get(id)?.();
      holds.set(id, await holdOpen(id));
      const loaded = await storage.loadMap(id);
      if (!loaded.ok) {
        leave(id);
        if (loaded.reason === 'map-gone') return null;
        throw new Error(loaded.message);
      }
      open.set(id, { handle: loaded.handle, weakest: undefined, picture: null });
      return loaded.updates;
    },
    leave,
    loadRecoveryPoint: async (id) => {
      const loaded = await storage.loadRecoveryPoint(id);
      return loaded.ok ? loaded.updates : null;
    },
    readSince: async (id, seq) => {
      const entry = open.get(id);
      if (!entry) return [];
      const read = await storage.readSince(entry.handle, seq);
      if (read.ok) return read.updates;
      // Not "nothing new": the session asks again, unless another tab has begun the lost log anew.
      const begun = read.reason === 'map-gone' ? await storage.loadMap(id) : null;
      if (begun?.ok === false && begun.reason === 'map-gone' && !(await isPurged(storage, id))) return null;
      if (!begun?.ok) throw new Error(read.message);
      open.set(id, { ...entry, handle: begun.handle });
      return begun.updates;
    },
    append: async (id, batch, map) => {
      const entry = open.get(id);
      if (!entry) return gone;
      const { picture } = entry;
      const outcome = await storage.append(entry.handle, batch, libraryUpdate(map, entry));
      if (outcome.ok && entry.picture === picture) entry.picture = null;
      return outcome.ok ? { ok: true } : failed(outcome);
    },
    recreate: async (id, snapshot, map) => {
      const { row, picture } = libraryUpdate(map, open.get(id));
      const outcome = await storage.putBack(row, snapshot, picture);
      if (!outcome.ok) return failed(outcome);
      open.set(id, { handle: outcome.handle, weakest: row.weakest, picture: null });
      return { ok: true };
    },
    needsCompaction: (id) => storage.needsCompaction(id),
    isAlone: isOnlyHolder,
    compact: async (id, squash) => {
      const entry = open.get(id);
      if (!entry) return;
      const isAlone = await isOnlyHolder(id);
      await storage.compact(entry.handle, (updates) =>
        squash(
          updates.map(({ bytes }) => bytes),
          isAlone,
        ),
      );
    },
    flushOnLeave: (id, batch, map) => {
      const entry = open.get(id);
      if (entry) storage.flushOnLeave(entry.handle, batch, libraryUpdate(map, entry));
    },
    onOtherWriter: (id, listener) =>
      storage.onChange(id, (event) => {
        if (event.kind === 'appended') listener();
      }),
    onSuperseded: (listener) => {
      const tell = (state: MapStorage['state']): void => {
        if (state === 'superseded') listener();
      };
      tell(storage.state);
      return storage.subscribeState(tell);
    },
    noteSummary: async (map, { weakest, picture }) => {
      const entry = open.get(map.map.id);
      if (!entry) return;
      entry.weakest = weakest;
      entry.picture = picture;
      const outcome = await storage.append(entry.handle, [], libraryUpdate(map, entry));
      // A failure is no news of its own: the next edit carries the picture and has the save state to say so.
      if (outcome.ok && entry.picture === picture) entry.picture = null;
    },
  };
}

/** Deleted on purpose; what cannot be asked counts as that, so that nothing comes back that somebody wanted gone. */
async function isPurged(storage: MapStorage, id: MapId): Promise<boolean> {
  const listed = await storage.listTips();
  return !listed.ok || listed.tips.get(id)?.purged === true;
}

function summaryOf(map: JourneyMap, weakest: ComputedSummary['weakest']): MapSummary {
  const { id, title, createdAt, updatedAt } = map.map;
  return {
    id,
    title,
    createdAt,
    updatedAt,
    counts: {
      personas: Object.keys(map.personas).length,
      stages: Object.keys(map.stages).length,
      touchpoints: Object.keys(map.touchpoints).length,
    },
    ...(weakest ? { weakest } : {}),
  };
}

function failed({ reason }: Failed): WriteOutcome {
  return { ok: false, reason: reason === 'already-there' ? 'unknown' : reason };
}
