/**
 * Earlier states of maps on the disk of this browser. Its transactions never touch the tables of the maps, so that no
 * edit waits for a version; the bytes have a table of their own, so that a list costs none.
 */
import type { MapId } from '../model/ids';
import type { DatabaseConnection } from './DatabaseConnection';
import type { MapDatabase, VersionBytesRecord } from './MapDatabase';
import { trimBuffer } from './mapLog';
import type { Outcome } from './Outcome';
import { soundVersion } from './soundVersion';
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
import { deleteVersions } from './versionTables';

export class DexieVersionStore implements VersionStore {
  readonly #connection: DatabaseConnection;
  readonly #announce: (map: MapId) => void;

  /** `announce` is called after a change is complete. */
  constructor(connection: DatabaseConnection, announce: (map: MapId) => void) {
    this.#connection = connection;
    this.#announce = announce;
  }

  async putVersion(
    given: NewVersion,
    bytes: Uint8Array,
    now: string,
  ): Promise<Outcome<{ readonly version: StoredVersion }>> {
    const stored = await this.#connection.run((database) =>
      database.read(async () => {
        const head = await database.heads.get(given.map);
        return head && head.purgedAt === undefined ? { ok: true } : goneOutcome(given.map);
      }),
    );
    if (!stored.ok) return stored;
    // A map purged in this very moment leaves a version of nobody; the next purge takes it (`deleteVersionsOfNobody`).
    const outcome = await this.#connection.run((database) =>
      database.writeVersions<{ readonly version: StoredVersion }>(async () => {
        const version = await writeVersion(database, given, trimBuffer(bytes), now);
        await deleteVersions(database, versionsToDrop(await readRows(database, given.map), now));
        return { ok: true, version };
      }),
    );
    if (outcome.ok) this.#announce(given.map);
    return outcome;
  }

  async listVersions(map: MapId): Promise<Outcome<{ readonly versions: readonly StoredVersion[] }>> {
    return await this.#connection.run((database) =>
      database.readVersions(async () => {
        return { ok: true, versions: sortNewestVersions(await readRows(database, map)) };
      }),
    );
  }

  async readVersion(id: string): Promise<Outcome<{ readonly found: FoundVersion | null }>> {
    return await this.#connection.run((database) =>
      database.readVersions<{ readonly found: FoundVersion | null }>(async () => {
        const row = await database.versions.get(id);
        if (!row) return { ok: true, found: null };
        return { ok: true, found: { version: soundVersion(row), bytes: await readBytes(database, id) } };
      }),
    );
  }

  async nameVersion(id: string, label: string): Promise<Outcome<{ readonly version: StoredVersion | null }>> {
    const outcome = await this.#connection.run((database) =>
      database.writeVersions<{ readonly version: StoredVersion | null }>(async () => {
        const found = await database.versions.get(id);
        if (!found) return { ok: true, version: null };
        const version: StoredVersion = { ...soundVersion(found), kind: 'named', label };
        await database.versions.put(version);
        return { ok: true, version };
      }),
    );
    if (outcome.ok && outcome.version) this.#announce(outcome.version.map);
    return outcome;
  }

  async deleteVersion(id: string): Promise<Outcome> {
    const outcome = await this.#connection.run((database) =>
      database.writeVersions<{ readonly map: MapId | undefined }>(async () => {
        const map = (await database.versions.get(id))?.map;
        await deleteVersions(database, [id]);
        return { ok: true, map };
      }),
    );
    if (!outcome.ok) return outcome;
    if (outcome.map !== undefined) this.#announce(outcome.map);
    return { ok: true };
  }
}

async function readRows(database: MapDatabase, map: MapId): Promise<StoredVersion[]> {
  return (await database.versions.where('map').equals(map).toArray()).map(soundVersion);
}

/** Empty when the disk has lost them. */
async function readBytes(database: MapDatabase, id: string): Promise<Uint8Array> {
  const stored: Partial<VersionBytesRecord> | undefined = await database.versionBytes.get(id);
  return stored?.bytes instanceof Uint8Array ? stored.bytes : new Uint8Array();
}

/** Puts, never adds: a second attempt after a lost answer finds its own version. */
async function writeVersion(
  database: MapDatabase,
  given: NewVersion,
  bytes: Uint8Array,
  now: string,
): Promise<StoredVersion> {
  const dated = dateVersion(given, now);
  const others = (await readRows(database, given.map)).filter(({ id }) => id !== given.id);
  const redated = new Map(redateAhead(others, dated, now).map((version) => [version.id, version]));
  await database.versions.bulkPut([...redated.values()]);
  const [newest] = sortNewestVersions(others.map((version) => redated.get(version.id) ?? version));
  if (newest?.size === bytes.byteLength) {
    const isSame = isSameBytes(await readBytes(database, newest.id), bytes);
    const joined = isSame ? joinVersions(newest, dated) : null;
    if (joined) {
      await database.versions.put(joined);
      return joined;
    }
  }
  const version: StoredVersion = { ...dated, size: bytes.byteLength };
  await database.versions.put(version);
  await database.versionBytes.put({ id: given.id, bytes });
  return version;
}
