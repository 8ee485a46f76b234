/**
 * What was handed to the database and is not known to be there. The last write of a page that goes takes all of it
 * along, of every map: what is still on its way through the wrapper goes with the page.
 */
import type { LibraryUpdate, MapHandle } from './MapStorage';

export interface MapWrite {
  readonly handle: MapHandle;
  readonly batch: readonly Uint8Array[];
  readonly library: LibraryUpdate | null;
}

export class WritesUnderWay {
  readonly #writes = new Set<MapWrite>();

  add(write: MapWrite): void {
    this.#writes.add(write);
  }

  remove(write: MapWrite): void {
    this.#writes.delete(write);
  }

  /** One write for every log, `last` and all that is under way in the order it was handed in; none that is empty. */
  gather(last: MapWrite): MapWrite[] {
    const byLog = new Map<string, MapWrite>();
    for (const { handle, batch, library } of [...this.#writes, last]) {
      const before = byLog.get(handle.lineage);
      byLog.set(handle.lineage, {
        handle,
        batch: [...(before?.batch ?? []), ...batch],
        library: library ?? before?.library ?? null,
      });
    }
    return [...byLog.values()].filter(({ batch, library }) => batch.length > 0 || library !== null);
  }
}
