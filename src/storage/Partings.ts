/**
 * The last write of a page that goes, once more, in `localStorage`: that is done when the call returns, where the write to
 * the database may still wait for a transaction of another tab and go with the page. Whoever reads the log next puts it
 * there (`foldPartings.ts`); that it may be there twice does no harm. It must never be told to be saved.
 */
import type { MapId } from '../model/ids';
import type { DatabaseConnection } from './DatabaseConnection';
import type { Parting } from './Parting';
import type { MapWrite } from './WritesUnderWay';

/** More would hold up the page, and `localStorage` has room for a few millions only. */
const mostBytes = 1_500_000;

export class Partings {
  readonly #prefix: string;
  /** Of writes that this page still waits for. */
  readonly #own = new Set<string>();

  /** `scope`: the database's name. */
  constructor(scope: string) {
    this.#prefix = `${scope}:parting:`;
  }

  /** `name` is random. Returns what to call when the write to the database has ended. Never throws. */
  leave(name: string, writes: readonly MapWrite[]): (isComplete: boolean) => void {
    const key = this.#prefix + name;
    const size = writes.reduce((sum, { batch }) => batch.reduce((all, each) => all + each.length, sum), 0);
    try {
      if (size > 0 && size <= mostBytes) localStorage.setItem(key, JSON.stringify(writes.map(partingOf)));
    } catch {
      // Refused or full: the write to the database is all there is.
    }
    this.#own.add(key);
    return (isComplete) => {
      this.#own.delete(key);
      if (isComplete) forget(key);
    };
  }

  /**
   * Puts what other pages have left into the logs it belongs to, and tells of each: the last update of a log. Where there
   * is nothing it costs a look at the keys. Never rejects.
   */
  async fold(connection: DatabaseConnection, tell: (id: MapId, seq: number) => void): Promise<void> {
    const keys = this.#list();
    if (keys.length === 0) return;
    try {
      const { foldPartings } = await import('./foldPartings');
      await foldPartings(connection, keys, forget, tell);
    } catch {
      // The code could not be fetched: it is put there with the next look.
    }
  }

  #list(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(this.#prefix) && !this.#own.has(key));
    } catch {
      return [];
    }
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // It stays, and is put into the log once more.
  }
}

function partingOf({ handle, batch, library }: MapWrite): Parting {
  const { id, lineage } = handle;
  return { id, lineage, batch: batch.map(toBase64), ...(library && { row: { ...library.row, id } }) };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
