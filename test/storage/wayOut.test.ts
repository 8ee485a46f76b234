/** What copies elsewhere may descend from is kept for as long as they may come back (`panels/merge`). */
import { describe, expect, test } from 'vitest';
import { asId, type MapId } from '../../src/model/ids';
import { versionsToDrop } from '../../src/storage/thinVersions';
import { joinVersions, type NewVersion } from '../../src/storage/VersionStore';

const minute = 60_000;
const day = 1_440 * minute;
const start = Date.parse('2026-01-01T00:00:00Z');
const map = asId<MapId>('m');

function version(
  id: string,
  moment: number,
  why: Pick<NewVersion, 'before' | 'shared'> = {},
): NewVersion & { readonly size: number } {
  const time = new Date(moment).toISOString();
  const counts = { personas: 0, stages: 0, touchpoints: 0 };
  return {
    id,
    map,
    time,
    kind: 'automatic',
    ...why,
    size: 10_000,
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
    expect(droppedAt(start + 41 * day)).toEqual(['brought', 'exported', 'risky']);
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
