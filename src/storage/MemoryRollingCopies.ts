/** Rolling copies in the memory of this page: the contract of `RollingCopies` until the page closes. */
import type { MapId } from '../model/ids';
import type { Outcome } from './Outcome';
import {
  copyToDrop,
  sortNewestCopies,
  type NewCopy,
  type RollingCopies,
  type StoredCopy,
} from './RollingCopies';

interface HeldCopy {
  readonly copy: StoredCopy;
  readonly text: Uint8Array<ArrayBuffer>;
}

export class MemoryRollingCopies implements RollingCopies {
  readonly #held = new Map<string, HeldCopy>();
  #lastKey = 0;

  async listCopies(): Promise<Outcome<{ readonly copies: readonly StoredCopy[] }>> {
    return { ok: true, copies: sortNewestCopies([...this.#held.values()].map(({ copy }) => copy)) };
  }

  async putCopy({ text, ...facts }: NewCopy): Promise<Outcome> {
    this.#lastKey += 1;
    const key = String(this.#lastKey).padStart(12, '0');
    this.#held.set(key, { copy: { ...facts, key, bytes: text.length }, text: text.slice() });
    const ofMap = [...this.#held.values()].map(({ copy }) => copy).filter(({ id }) => id === facts.id);
    const dropped = copyToDrop(ofMap);
    if (dropped) this.#held.delete(dropped.key);
    return { ok: true };
  }

  async readCopy(key: string): Promise<Outcome<{ readonly text: Uint8Array<ArrayBuffer> | null }>> {
    return { ok: true, text: this.#held.get(key)?.text.slice() ?? null };
  }

  async dropMaps(ids: readonly MapId[]): Promise<Outcome> {
    for (const [key, { copy }] of this.#held) if (ids.includes(copy.id)) this.#held.delete(key);
    return { ok: true };
  }
}
