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

export type Thinnable = Pick<StoredVersion, 'id' | 'time' | 'kind' | 'before' | 'shared' | 'size'>;

/** Milliseconds that two automatic versions are apart at least, when the later one is so many milliseconds old. */
export function spacingAt(age: number): number {
  return spacings.find(({ upTo }) => age < upTo)?.apart ?? 7 * day;
}

/**
 * Ids of those to delete, of the versions of one map in any order; `now` is an ISO time. What was taken before something
 * risky is kept for a day, however near to another it is, and what copies may descend from for a month. When there are still too many, or they are too large together,
 * all distances double until they fit; a time nobody can read counts as very old.
 */
export function versionsToDrop(versions: readonly Thinnable[], now: string): string[] {
  const at = Date.parse(now);
  const dated = versions
    .filter(({ kind }) => kind === 'automatic')
    .map((version) => ({ ...version, moment: momentOf(version.time) }))
    .sort((a, b) => a.moment - b.moment || (a.id < b.id ? -1 : 1));
  let kept = thin(dated, at, 1);
  for (let factor = 2; !fits(kept) && kept.length > 1; factor *= 2) {
    const fewer = thin(dated, at, factor);
    // Two are left, the oldest and the newest, however large the distances are.
    kept = fewer.length <= 2 && !fits(fewer) ? fewer.slice(-1) : fewer;
  }
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

/** Oldest first, as given. */
function thin(versions: readonly Dated[], at: number, factor: number): Dated[] {
  const kept: Dated[] = [];
  let last = -Infinity;
  for (const [index, version] of versions.entries()) {
    const age = Math.max(0, at - version.moment);
    const isNewest = index === versions.length - 1;
    const isAnchor = factor === 1 && age < anchorAge(version);
    const isApart = version.moment - last >= spacingAt(age) * factor;
    if (isApart || isNewest || isAnchor) kept.push(version);
    // An anchor goes some day; what stands beside it must not have been given up for its sake.
    if (isApart) last = version.moment;
  }
  return kept;
}

/** Milliseconds for which a version is kept for its own sake. */
function anchorAge({ before, shared }: Thinnable): number {
  if (shared !== undefined) return 30 * day;
  return before === undefined ? 0 : day;
}

function fits(versions: readonly Dated[]): boolean {
  const bytes = versions.reduce((sum, { size }) => sum + size, 0);
  return versions.length <= mostVersions && bytes <= mostVersionBytes;
}
