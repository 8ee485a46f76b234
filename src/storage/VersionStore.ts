/**
 * Where earlier states of a map are kept whole, beside its log: to look at, to compare with, to come back to. A part of
 * the contract of `MapStorage`; one suite of tests holds both adapters to it.
 *
 * A version is the text of the map's own file, compressed (`packVersion`), not a state of the document: it is the smaller
 * of the two (a map of 200 touchpoints: 14 kB, where the document takes 131 kB and 16 kB compressed), it needs no other
 * version and no log to be read, and what reads old files reads old versions for as long as there are any. This room
 * never looks into it.
 */
import type { MapId } from '../model/ids';
import type { LibraryPicture, MapSummary } from './LibraryRow';
import type { Outcome } from './Outcome';

/** What was about to be done to the map when a version was taken because of it. */
export type VersionReason = 'import' | 'merge' | 'restore' | 'delete';
/** The state left this browser as a file, or came in as one: the map itself, or a copy that was merged. */
export type VersionShared = 'export' | 'copy';

/** What the library would show of it. */
export interface VersionSummary {
  readonly row: MapSummary;
  readonly picture?: LibraryPicture;
}

/** What a list shows of a version. */
export interface StoredVersion {
  /** Random. */
  readonly id: string;
  readonly map: MapId;
  /** ISO time of the last edit that is in it; empty when the disk has damaged it. */
  readonly time: string;
  /** `named` ones are kept until somebody deletes them; `automatic` ones are thinned with age (`thinVersions`). */
  readonly kind: 'automatic' | 'named';
  /** The name somebody gave it; of named ones only, never empty. */
  readonly label?: string;
  readonly before?: VersionReason;
  /** Copies elsewhere may descend from it, so merging them needs it: kept for a month, the oldest one for good. */
  readonly shared?: VersionShared;
  /** ISO time at which it left or came in, which the month is counted from; set by the store. */
  readonly sharedAt?: string;
  /** Bytes it takes up, its summary not counted. */
  readonly size: number;
  readonly summary: VersionSummary;
}

/** The size is counted from the bytes, the moment of sharing from the call. */
export type NewVersion = Omit<StoredVersion, 'size' | 'sharedAt'>;

export interface FoundVersion {
  readonly version: StoredVersion;
  /** Empty when the disk has lost them: then it is listed, and damaged. */
  readonly bytes: Uint8Array;
}

/** Every call ends in an outcome; nothing is acknowledged before the transaction is complete. */
export interface VersionStore {
  /**
   * Keeps a version and thins the automatic ones of its map in the same transaction; `now` is an ISO time. The same
   * bytes as the map's newest version are not kept twice: a name goes to the one that is there, and `version` is that
   * one. A version older than others may be thinned away at once. No version is of a time after `now`, so that a clock
   * that was wrong once keeps nothing from being the newest: such a time becomes `now`, of those stored already a moment
   * before the new one. Fails with `map-gone` when the map is not stored,
   * `no-space` when it does not fit: maps are written first and lose nothing by it.
   */
  putVersion(
    version: NewVersion,
    bytes: Uint8Array,
    now: string,
  ): Promise<Outcome<{ readonly version: StoredVersion }>>;
  /** Newest first. Costs no bytes of a map. */
  listVersions(map: MapId): Promise<Outcome<{ readonly versions: readonly StoredVersion[] }>>;
  /** Null: it is not there (any more). */
  readVersion(id: string): Promise<Outcome<{ readonly found: FoundVersion | null }>>;
  /** From then on it is kept for good. Null: it is not there (any more). The label must not be empty. */
  nameVersion(id: string, label: string): Promise<Outcome<{ readonly version: StoredVersion | null }>>;
  /** Deleting what is not there is success: it is gone, which was wanted. */
  deleteVersion(id: string): Promise<Outcome>;
}

/** By the moment and not by its spelling; equal moments by id. A time nobody can read is the oldest. */
export function sortNewestVersions<Version extends { readonly id: string; readonly time: string }>(
  versions: readonly Version[],
): Version[] {
  return [...versions].sort((a, b) => {
    const later = momentOf(b.time) - momentOf(a.time);
    return later || (a.id < b.id ? -1 : 1);
  });
}

/** Milliseconds since 1970; 0 for a time nobody can read. */
export function momentOf(time: string): number {
  const moment = Date.parse(time);
  return Number.isNaN(moment) ? 0 : moment;
}

/** A version as it is put: of no time ahead, and shared when it is. */
export function dateVersion(given: NewVersion, now: string): Omit<StoredVersion, 'size'> {
  const isAhead = momentOf(given.time) > Date.parse(now);
  return {
    ...given,
    ...(isAhead && { time: now }),
    ...(given.shared !== undefined && { sharedAt: now }),
  };
}

/** Of those stored, the ones that are of a time after `now`, dated a moment before `next`. */
export function redateAhead(
  stored: readonly StoredVersion[],
  next: Pick<StoredVersion, 'time'>,
  now: string,
): StoredVersion[] {
  const at = Date.parse(now);
  const time = new Date(momentOf(next.time) - 1).toISOString();
  return stored.filter((version) => momentOf(version.time) > at).map((version) => ({ ...version, time }));
}

/**
 * What is to be kept of the newest version when the same state is put again. Null: the new one has to be kept beside it,
 * because both have names.
 */
export function joinVersions(newest: StoredVersion, same: Omit<StoredVersion, 'size'>): StoredVersion | null {
  if (newest.kind === 'named' && same.kind === 'named' && newest.label !== same.label) return null;
  const { label = newest.label, before = newest.before } = same;
  const { shared = newest.shared, sharedAt = newest.sharedAt } = same;
  return {
    ...newest,
    kind: label === undefined ? 'automatic' : 'named',
    ...(label !== undefined && { label }),
    ...(before !== undefined && { before }),
    ...(shared !== undefined && { shared }),
    ...(sharedAt !== undefined && { sharedAt }),
  };
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
