/** What copies elsewhere may descend from is kept for as long as they may come back (`panels/merge`). */
import { describe, expect, test } from 'vitest';
import { asId, type MapId } from '../../src/model/ids';
import { versionsToDrop } from '../../src/storage/thinVersions';
import { joinVersions, type StoredVersion } from '../../src/storage/VersionStore';
import { mostVersionBytes } from '../../src/storage/thinVersions';

const minute = 60_000;
const day = 1_440 * minute;
const start = Date.parse('2026-01-01T00:00:00Z');
const map = asId<MapId>('m');

function version(
  id: string,
  moment: number,
  why: Partial<Pick<StoredVersion, 'before' | 'shared' | 'sharedAt' | 'size'>> = {},
): StoredVersion {
  const time = new Date(moment).toISOString();
  const counts = { personas: 0, stages: 0, touchpoints: 0 };
  return {
    id,
    map,
    time,
    kind: 'automatic',
    size: 10_000,
    ...why,
    summary: { row: { id: map, title: '', updatedAt: time, createdAt: time, counts } },
  };
}

describe('a version that was exported or came in with a copy', () => {
  test('outlives a version that was only taken before something risky, for a month', () => {
    const versions = [
      version('oldest', start),
      version('risky', start + minute, { before: 'delete' }),
      version('exported', start + 2 * minute, { shared: 'export' }),
      version('brought', start + 3 * minute, { shared: 'copy' }),
      version('newest', start + 40 * day),
    ];
    const droppedAt = (moment: number): string[] =>
      versionsToDrop(versions, new Date(moment).toISOString()).toSorted();
    expect(droppedAt(start + day / 2)).toEqual([]);
    expect(droppedAt(start + 29 * day)).toEqual(['risky']);
    // The oldest of all that was shared stays: there is nothing else to tell the later ones by.
    expect(droppedAt(start + 41 * day)).toEqual(['brought', 'risky']);
  });

  test('is kept for a month from when it was shared, however long ago its last edit was', () => {
    const versions = [
      version('oldest', start),
      version('first', start + minute, { shared: 'copy' }),
      version('old', start + 2 * minute, {
        shared: 'export',
        sharedAt: new Date(start + 90 * day).toISOString(),
      }),
      version('newest', start + 91 * day),
    ];
    const droppedAt = (moment: number): string[] => versionsToDrop(versions, new Date(moment).toISOString());
    expect(droppedAt(start + 119 * day)).toEqual([]);
    expect(droppedAt(start + 121 * day)).toEqual(['old']);
  });

  test('outlives a month of others, when together they are too large', () => {
    let kept: StoredVersion[] = [];
    const big = { size: mostVersionBytes / 40 };
    for (let at = 0; at < 20 * day; at += at % day < 8 * 60 * minute ? 10 * minute : 16 * 60 * minute) {
      const why =
        at === 2 * day
          ? ({ shared: 'export', sharedAt: new Date(start + at).toISOString() } as const)
          : at % (12 * 10 * minute) === 0
            ? ({ before: 'delete' } as const)
            : {};
      kept.push(version(`v${String(at)}`, start + at, { ...big, ...why }));
      const dropped = new Set(versionsToDrop(kept, new Date(start + at).toISOString()));
      kept = kept.filter(({ id }) => !dropped.has(id));
      expect(kept.length).toBeLessThanOrEqual(40);
      if (at >= 2 * day) expect(kept.map(({ id }) => id)).toContain(`v${String(2 * day)}`);
    }
    expect(kept.length).toBeGreaterThan(15);
  });

  test('gives way last: the others first, then what was taken before something risky, the newest never', () => {
    const big = { size: mostVersionBytes / 5 };
    const sharedAt = new Date(start).toISOString();
    const versions = [
      version('oldest', start, big),
      version('shared', start + 1 * minute, { ...big, shared: 'export', sharedAt }),
      version('risky', start + 2 * minute, { ...big, before: 'merge' }),
      version('plain', start + 13 * minute, big),
      version('again', start + 14 * minute, { ...big, shared: 'export', sharedAt }),
      version('newest', start + 30 * minute, big),
    ];
    const keptOf = (size: number): string[] => {
      const sized = versions.map((each) => ({ ...each, size }));
      const dropped = versionsToDrop(sized, new Date(start + 30 * minute).toISOString());
      return versions.map(({ id }) => id).filter((id) => !dropped.includes(id));
    };
    expect(keptOf(mostVersionBytes / 6)).toEqual(versions.map(({ id }) => id));
    expect(keptOf(mostVersionBytes / 5)).toEqual(['oldest', 'shared', 'risky', 'again', 'newest']);
    expect(keptOf(mostVersionBytes / 4)).toEqual(['oldest', 'shared', 'again', 'newest']);
    expect(keptOf(mostVersionBytes / 3)).toEqual(['oldest', 'shared', 'newest']);
    expect(keptOf(mostVersionBytes)).toEqual(['newest']);
  });

  test('stays one when the same state is kept again before something else', () => {
    const joined = joinVersions(
      version('a', start, { shared: 'export' }),
      version('b', start, { before: 'merge' }),
    );
    expect(joined).toMatchObject({ id: 'a', shared: 'export', before: 'merge' });
    const other = joinVersions(
      version('a', start, { before: 'merge' }),
      version('b', start, { shared: 'export' }),
    );
    expect(other).toMatchObject({ id: 'a', shared: 'export', before: 'merge' });
    const neither = joinVersions(version('a', start), version('b', start, { before: 'merge' }));
    expect(neither).not.toHaveProperty('shared');
  });
});
