/**
 * Remembers outside the database how far each map was acknowledged, because a damaged database does not fail: the
 * browser hands out an older or an empty one without a word. It must never be ahead of what was acknowledged, or it
 * would cry loss where none was; being behind only makes it less sharp.
 */
import { asId, type MapId } from '../model/ids';
import type { MapHandle } from './MapStorage';

/** The part of `localStorage` it needs. Every call may throw (refused, full). */
export type CanaryStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `seq` of map `id` was acknowledged; the title is for telling the user which map it is. */
export interface CanaryMark {
  readonly id: MapId;
  readonly lineage: string;
  readonly seq: number;
  readonly title: string;
}

export class Canary {
  readonly #store: CanaryStore;
  readonly #prefix: string;
  readonly #schedule: (write: () => void) => void;
  readonly #waiting = new Map<MapId, CanaryMark>();

  /**
   * `scope` is the database's name. `schedule` runs its argument some time later, once: local storage is written
   * synchronously, so not with every edit. Maps have a key each: two tabs never write over each other's maps.
   */
  constructor(store: CanaryStore, scope: string, schedule: (write: () => void) => void) {
    this.#store = store;
    this.#prefix = `${scope}:canary:`;
    this.#schedule = schedule;
  }

  /** Only after `append`, `createMap` or `putBack` said ok. Cheap. */
  note(handle: MapHandle, seq: number, title: string): void {
    const isScheduled = this.#waiting.size > 0;
    this.#waiting.set(handle.id, { id: handle.id, lineage: handle.lineage, seq, title });
    if (!isScheduled) this.#schedule(() => this.flush());
  }

  /** Writes what is waiting, at once; for a page that is leaving. */
  flush(): void {
    for (const mark of this.#waiting.values()) this.#write(mark);
    this.#waiting.clear();
  }

  /** The user knows that the map is gone, or wanted it so. */
  forget(id: MapId): void {
    this.#waiting.delete(id);
    try {
      this.#store.removeItem(this.#prefix + id);
    } catch {
      // It stays and is told again at the next start: too loud rather than silent.
    }
  }

  /** What was acknowledged as far as it is written down. Damaged marks are passed over. */
  listMarks(): CanaryMark[] {
    const marks: CanaryMark[] = [];
    try {
      for (let index = 0; index < this.#store.length; index += 1) {
        const key = this.#store.key(index);
        if (!key?.startsWith(this.#prefix)) continue;
        const mark = readMark(key.slice(this.#prefix.length), this.#store.getItem(key));
        if (mark) marks.push(mark);
      }
    } catch {
      // No local storage: nothing is known, and nothing is claimed.
    }
    return marks;
  }

  /** Another tab may have noted more of the same log meanwhile. */
  #write(mark: CanaryMark): void {
    const { id, lineage, seq, title } = mark;
    try {
      const known = readMark(id, this.#store.getItem(this.#prefix + id));
      if (known?.lineage === lineage && known.seq > seq) return;
      this.#store.setItem(this.#prefix + id, JSON.stringify({ lineage, seq, title }));
    } catch {
      // Refused or full: the older mark stays, which is behind and therefore still true.
    }
  }
}

function readMark(id: string, text: string | null): CanaryMark | null {
  if (text === null) return null;
  try {
    const { lineage, seq, title } = JSON.parse(text) as Record<string, unknown>;
    if (typeof lineage !== 'string' || typeof seq !== 'number' || typeof title !== 'string') return null;
    return { id: asId<MapId>(id), lineage, seq, title };
  } catch {
    return null;
  }
}
