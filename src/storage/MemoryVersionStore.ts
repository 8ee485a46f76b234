/** Earlier states of maps in the memory of this page: the contract of `VersionStore` until the page closes. */
import type { MapId } from '../model/ids';
import type { MemoryTab } from './MemoryDatasetStore';
import type { MemoryDisk } from './MemoryDisk';
import type { Outcome } from './Outcome';
import { goneOutcome } from './storageFailure';
import { versionsToDrop } from './thinVersions';
import {
  dateVersion,
  isSameBytes,
  joinVersions,
  redateAhead,
  sortNewestVersions,
  type FoundVersion,
  type NewVersion,
  type StoredVersion,
  type VersionStore,
} from './VersionStore';

export class MemoryVersionStore implements VersionStore {
  readonly #disk: MemoryDisk;
  readonly #tab: MemoryTab;

  constructor(disk: MemoryDisk, tab: MemoryTab) {
    this.#disk = disk;
    this.#tab = tab;
  }

  async putVersion(
    given: NewVersion,
    bytes: Uint8Array,
    now: string,
  ): Promise<Outcome<{ readonly version: StoredVersion }>> {
    const { versions } = this.#disk;
    const refusal = this.#tab.refuse(bytes.byteLength);
    if (refusal) return refusal;
    if (!this.#tab.isStored(given.map)) return goneOutcome(given.map);
    const dated = dateVersion(given, now);
    const others = this.#ofMap(given.map).filter(({ id }) => id !== given.id);
    for (const version of redateAhead(others, dated, now)) {
      const found = versions.get(version.id);
      if (found) versions.set(version.id, { ...found, version });
    }
    const [newest] = this.#ofMap(given.map).filter(({ id }) => id !== given.id);
    const isSame = newest && isSameBytes(versions.get(newest.id)?.bytes ?? new Uint8Array(), bytes);
    const joined = isSame ? joinVersions(newest, dated) : null;
    const version = joined ?? { ...dated, size: bytes.byteLength };
    // Copied: a disk has its own bytes, too.
    versions.set(version.id, structuredClone({ version, bytes: bytes.slice() }));
    for (const id of versionsToDrop(this.#ofMap(given.map), now)) versions.delete(id);
    this.#tab.announce(given.map);
    return { ok: true, version: structuredClone(version) };
  }

  async listVersions(map: MapId): Promise<Outcome<{ readonly versions: readonly StoredVersion[] }>> {
    const refusal = this.#tab.refuse(0);
    return refusal ?? { ok: true, versions: structuredClone(this.#ofMap(map)) };
  }

  async readVersion(id: string): Promise<Outcome<{ readonly found: FoundVersion | null }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const found = this.#disk.versions.get(id);
    return { ok: true, found: found ? structuredClone(found) : null };
  }

  async nameVersion(id: string, label: string): Promise<Outcome<{ readonly version: StoredVersion | null }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const found = this.#disk.versions.get(id);
    if (!found) return { ok: true, version: null };
    const version: StoredVersion = { ...found.version, kind: 'named', label };
    this.#disk.versions.set(id, { ...found, version });
    this.#tab.announce(version.map);
    return { ok: true, version: structuredClone(version) };
  }

  async deleteVersion(id: string): Promise<Outcome> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const map = this.#disk.versions.get(id)?.version.map;
    this.#disk.versions.delete(id);
    if (map !== undefined) this.#tab.announce(map);
    return { ok: true };
  }

  /** Newest first. */
  #ofMap(map: MapId): StoredVersion[] {
    const all = [...this.#disk.versions.values()].map(({ version }) => version);
    return sortNewestVersions(all.filter((version) => version.map === map));
  }
}
