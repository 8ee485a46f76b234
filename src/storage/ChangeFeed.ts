/**
 * Tells the tabs of this browser about each other's changes. It carries no content: a message only says where to
 * look, so a lost, doubled or reordered one costs nothing. It must be called after the transaction is complete,
 * otherwise the other tab looks too early.
 */
import type { MapId } from '../model/ids';
import type { MapEvent } from './MapStorage';

/** What BroadcastChannel is: whoever posts does not hear it, everybody else does. */
export interface Wire {
  post(message: unknown): void;
  close(): void;
}

interface Announcement {
  readonly touchstone: 1;
  readonly id: string;
  readonly event: MapEvent | null;
  readonly library: boolean;
}

interface MapWatch {
  readonly id: MapId;
  readonly listener: (event: MapEvent) => void;
}

interface LibraryWatch {
  readonly listener: () => void;
}

export class ChangeFeed {
  readonly #wire: Wire;
  readonly #onMap = new Set<MapWatch>();
  readonly #onLibrary = new Set<LibraryWatch>();

  constructor(connect: (receive: (message: unknown) => void) => Wire) {
    this.#wire = connect((message) => {
      const heard = readAnnouncement(message);
      if (!heard) return;
      if (heard.event) this.#tellMap(heard.id, heard.event);
      if (heard.library) this.#tellLibrary();
    });
  }

  /** `event` null: only the library changed. */
  announce(id: MapId, event: MapEvent | null, change: 'library' | 'map-only'): void {
    const library = change === 'library';
    const announcement: Announcement = { touchstone: 1, id, event, library };
    try {
      this.#wire.post(announcement);
    } catch {
      // A closed channel: this storage was closed while its last write was on the way. The write itself is kept.
    }
    if (library) this.#tellLibrary();
  }

  /** Nobody has written, but what there was may be gone: every open map of this page looks. */
  askAllToLook(): void {
    for (const { id } of this.#onMap) this.#tellMap(id, { kind: 'appended', upTo: null });
    this.#tellLibrary();
  }

  onMap(id: MapId, listener: (event: MapEvent) => void): () => void {
    const watch = { id, listener };
    this.#onMap.add(watch);
    return () => this.#onMap.delete(watch);
  }

  onLibrary(listener: () => void): () => void {
    const watch = { listener };
    this.#onLibrary.add(watch);
    return () => this.#onLibrary.delete(watch);
  }

  close(): void {
    this.#wire.close();
    this.#onMap.clear();
    this.#onLibrary.clear();
  }

  /**
   * Never inside the caller: a listener that throws must not make a write that is on disk look failed. A watch that
   * ended meanwhile is not told.
   */
  #tellMap(id: string, event: MapEvent): void {
    for (const watch of this.#onMap) {
      if (watch.id !== id) continue;
      queueMicrotask(() => {
        if (this.#onMap.has(watch)) watch.listener(event);
      });
    }
  }

  #tellLibrary(): void {
    for (const watch of this.#onLibrary) {
      queueMicrotask(() => {
        if (this.#onLibrary.has(watch)) watch.listener();
      });
    }
  }
}

/** The other tab may run another version of this code. */
function readAnnouncement(message: unknown): Announcement | null {
  if (typeof message !== 'object' || message === null) return null;
  const { touchstone, id, event, library } = message as Record<string, unknown>;
  if (touchstone !== 1 || typeof id !== 'string' || typeof library !== 'boolean') return null;
  const readable = readEvent(event);
  return readable === undefined ? null : { touchstone, id, event: readable, library };
}

function readEvent(event: unknown): MapEvent | null | undefined {
  if (event === null) return null;
  if (typeof event !== 'object') return undefined;
  const { kind, upTo } = event as Record<string, unknown>;
  if (kind === 'appended') return { kind, upTo: typeof upTo === 'number' ? upTo : null };
  return kind === 'binned' || kind === 'restored' || kind === 'purged' ? { kind } : undefined;
}

/** The wire between the tabs of this browser. */
export function connectTabs(name: string): (receive: (message: unknown) => void) => Wire {
  return (receive) => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = (message) => receive(message.data);
    return { post: (message) => channel.postMessage(message), close: () => channel.close() };
  };
}
