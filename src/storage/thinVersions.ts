/**
 * Which automatic versions are given up, so that there are many of today, fewer of last month, and never too many: every
 * ten minutes for an hour, every hour for a day, every day for a month, every week after that. Pure; never gives up a
 * version that somebody named, nor the newest one.
 *
 * A version is kept when it is far enough from the one kept before it, beginning with the oldest. So what was kept once
 * stays until it is older, and repeated thinning cannot eat a history up, as it would when measured from the newest.
 */
import { momentOf, type StoredVersion } from './VersionStore';

/** Automatic versions of one map: as many at most, and as many bytes together. */
export const mostVersions = 120;
export const mostVersionBytes = 24_000_000;
/** Named versions of one map are never given up, so no more are taken than these. */
export const mostNamedVersions = 200;
export const mostNamedBytes = 96_000_000;

const minute = 60_000;
const day = 1_440 * minute;

const spacings = [
  { upTo: 60 * minute, apart: 10 * minute },
  { upTo: day, apart: 60 * minute },
  { upTo: 30 * day, apart: day },
  { upTo: Infinity, apart: 7 * day },
] as const;

export type Thinnable = Pick<
  StoredVersion,
  'id' | 'time' | 'kind' | 'before' | 'shared' | 'sharedAt' | 'size'
>;

/** Milliseconds that two automatic versions are apart at least, when the later one is so many milliseconds old. */
export function spacingAt(age: number): number {
  return spacings.find(({ upTo }) => age < upTo)?.apart ?? 7 * day;
}

/**
 * Ids of those to delete, of the versions of one map in any order; `now` is an ISO time. What was taken before something
 * risky is kept for a day, however near to another it is, and what copies may descend from for a month since it was
 * shared, the oldest of these for good. When there are still too many, or they are too large together, distances double
 * until they fit: first of the others, then of what was taken before something risky, last of what was shared. A time
 * nobody can read counts as very old.
 */
export function versionsToDrop(versions: readonly Thinnable[], now: string): string[] {
  const at = Date.parse(now);
  const dated = versions
    .filter(({ kind }) => kind === 'automatic')
    .map((version) => ({ ...version, moment: momentOf(version.time) }))
    .sort((a, b) => a.moment - b.moment || (a.id < b.id ? -1 : 1));
  const oldestShared = dated.find(({ shared }) => shared !== undefined);
  const isAlwaysKept = (version: Dated) => version === oldestShared;
  const isShared = (version: Dated) => isAlwaysKept(version) || sharedAge(version, at) < 30 * day;
  const isRisky = ({ before, moment }: Dated) => before !== undefined && at - moment < day;
  const guards = [(version: Dated) => isShared(version) || isRisky(version), isShared, isAlwaysKept];
  let kept: readonly Dated[] = dated;
  for (const isGuarded of guards) {
    kept = thinUntilFit(kept, at, isGuarded);
    if (fits(kept)) break;
  }
  // The newest, whatever it takes.
  if (!fits(kept)) kept = kept.slice(-1);
  const isKept = new Set(kept.map(({ id }) => id));
  return dated.filter(({ id }) => !isKept.has(id)).map(({ id }) => id);
}

/** Whether one more version of the map may be given a name; `versions` are all there are of it. */
export function hasRoomForName(versions: readonly Pick<StoredVersion, 'kind' | 'size'>[]): boolean {
  const named = versions.filter(({ kind }) => kind === 'named');
  const bytes = named.reduce((sum, { size }) => sum + size, 0);
  return named.length < mostNamedVersions && bytes < mostNamedBytes;
}

interface Dated extends Thinnable {
  readonly moment: number;
}

/** As they are apart at least; then farther and farther, until only the oldest and the newest of those not guarded are left. */
function thinUntilFit(
  versions: readonly Dated[],
  at: number,
  isGuarded: (version: Dated) => boolean,
): readonly Dated[] {
  const span = (versions.at(-1)?.moment ?? 0) - (versions[0]?.moment ?? 0);
  let kept: readonly Dated[] = thin(versions, at, 1, isGuarded);
  for (let factor = 2; !fits(kept) && spacingAt(0) * factor <= 2 * span; factor *= 2) {
    kept = thin(versions, at, factor, isGuarded);
  }
  return kept;
}

/** Oldest first, as given. */
function thin(
  versions: readonly Dated[],
  at: number,
  factor: number,
  isGuarded: (version: Dated) => boolean,
): Dated[] {
  let last = -Infinity;
  return versions.filter((version, index) => {
    // A guarded one goes some day; what stands beside it must not have been given up for its sake.
    if (isGuarded(version)) return true;
    const isApart = version.moment - last >= spacingAt(Math.max(0, at - version.moment)) * factor;
    if (isApart) last = version.moment;
    return isApart || index === versions.length - 1;
  });
}

/** Milliseconds since it left or came in; of the version itself when nobody noted when. Infinite when it did neither. */
function sharedAge({ shared, sharedAt, moment }: Dated, at: number): number {
  if (shared === undefined) return Infinity;
  return at - (sharedAt === undefined ? moment : momentOf(sharedAt));
}

function fits(versions: readonly Dated[]): boolean {
  const bytes = versions.reduce((sum, { size }) => sum + size, 0);
  return versions.length <= mostVersions && bytes <= mostVersionBytes;
}
