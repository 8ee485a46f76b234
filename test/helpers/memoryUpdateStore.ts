/**
 * An update store in memory with the contract of `session/SessionPorts`: for tests of the session that are not
 * about the storage. Several sessions on one store act as several tabs.
 */
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { MapId } from '../../src/model/ids';
import type { WriteOutcome } from '../../src/session/SaveQueue';
import type { SessionPorts, StoredBytes, UpdateStore } from '../../src/session/SessionPorts';
import { encodeMap } from '../../src/session/yjs/documentBytes';

export interface MemoryUpdateStore extends UpdateStore {
  readonly rows: Map<MapId, StoredBytes[]>;
  /** While set, every write fails with this reason. */
  failWith: 'no-space' | 'unavailable' | 'superseded' | null;
  /** While true, writes wait until `release` is called. */
  hold(): () => void;
  readonly writes: { count: number; updates: number };
  /** The map that came with the last write. */
  lastMap: JourneyMap | null;
  /** What `loadRecoveryPoint` gives; null: the same rows. */
  recovery: StoredBytes[] | null;
  put(map: JourneyMap): void;
}

export function memoryUpdateStore(): MemoryUpdateStore {
  const rows = new Map<MapId, StoredBytes[]>();
  const listeners = new Map<MapId, Set<() => void>>();
  const writes = { count: 0, updates: 0 };
  let gate: Promise<void> = Promise.resolve();
  let seq = 0;

  const store: MemoryUpdateStore = {
    rows,
    writes,
    failWith: null,
    lastMap: null,
    recovery: null,
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    put: (map) => {
      rows.set(map.map.id, [{ seq: ++seq, bytes: encodeMap(map) }]);
    },
    load: (id) => Promise.resolve(rows.get(id) ?? null),
    leave: () => undefined,
    loadRecoveryPoint: (id) => Promise.resolve(store.recovery ?? rows.get(id) ?? null),
    readSince: (id, since) => Promise.resolve(rows.get(id)?.filter((row) => row.seq > since) ?? null),
    append: async (id, batch, map): Promise<WriteOutcome> => {
      await gate;
      if (store.failWith) return { ok: false, reason: store.failWith };
      const stored = rows.get(id);
      if (!stored) return { ok: false, reason: 'map-gone' };
      store.lastMap = map;
      writes.count += 1;
      writes.updates += batch.length;
      for (const bytes of batch) stored.push({ seq: ++seq, bytes });
      for (const listener of listeners.get(id) ?? []) queueMicrotask(listener);
      return { ok: true };
    },
    recreate: (id, snapshot) => {
      rows.set(id, [{ seq: ++seq, bytes: snapshot }]);
      return Promise.resolve({ ok: true });
    },
    needsCompaction: () => Promise.resolve(false),
    isAlone: () => Promise.resolve(false),
    compact: () => Promise.resolve(),
    flushOnLeave: (id, batch) => {
      for (const bytes of batch) rows.get(id)?.push({ seq: ++seq, bytes });
    },
    onOtherWriter: (id, listener) => {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => set.delete(listener);
    },
    onSuperseded: () => () => undefined,
  };
  return store;
}

/** Ports with a counting id source and a clock that moves a second a call: tests are the same every time. */
export function testPorts(store: UpdateStore, prefix = 'id'): SessionPorts {
  let ids = 0;
  let seconds = 0;
  return {
    store,
    newId: () => `${prefix}-${String(++ids)}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ++seconds)).toISOString(),
    setTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
