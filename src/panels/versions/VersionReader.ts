/**
 * Reads versions, each once while it is in use: a list asks for the same one to compare it with the one before it and
 * with the one after it. Keeps a few maps at most, since a map of ten thousand touchpoints is not small.
 */
import type { JourneyMap } from '../../model/JourneyMap';
import type { StorageFailure } from '../../storage/MapStorage';
import type { VersionStore } from '../../storage/VersionStore';
import { unpackVersion } from './versionDesk';

export type VersionContent =
  | { readonly kind: 'map'; readonly map: JourneyMap }
  /** `newer`: written by a newer version of the app. */
  | { readonly kind: 'gone' | 'damaged' | 'newer' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

const mostKept = 6;

export class VersionReader {
  readonly #store: VersionStore;
  /** The one asked for last is the last. */
  readonly #known = new Map<string, Promise<VersionContent>>();

  constructor(store: VersionStore) {
    this.#store = store;
  }

  /** Never rejects. */
  read(id: string): Promise<VersionContent> {
    const reading = this.#known.get(id) ?? this.#read(id);
    this.#known.delete(id);
    this.#known.set(id, reading);
    for (const oldest of [...this.#known.keys()].slice(0, -mostKept)) this.#known.delete(oldest);
    return reading;
  }

  async #read(id: string): Promise<VersionContent> {
    const outcome = await this.#store.readVersion(id);
    if (!outcome.ok) {
      // Asked again next time: what failed was the storage, not the version.
      this.#known.delete(id);
      return { kind: 'failed', reason: outcome.reason };
    }
    if (!outcome.found) {
      // Asked again, too: what was deleted can be put back.
      this.#known.delete(id);
      return { kind: 'gone' };
    }
    const result = await unpackVersion(outcome.found.bytes);
    if (result?.ok) return { kind: 'map', map: result.map };
    return { kind: result?.refusal.why === 'from-the-future' ? 'newer' : 'damaged' };
  }
}
