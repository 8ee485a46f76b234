import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasRoomForName,
  mostNamedBytes,
  mostNamedVersions,
  mostVersionBytes,
  mostVersions,
  spacingAt,
  versionsToDrop,
  type Thinnable,
} from '../../src/storage/thinVersions';

const minute = 60_000;
const day = 1_440 * minute;
const start = Date.parse('2026-01-01T00:00:00Z');
const iso = (moment: number): string => new Date(moment).toISOString();

function keep(versions: readonly Thinnable[], now: number): Thinnable[] {
  const dropped = new Set(versionsToDrop(versions, iso(now)));
  return versions.filter(({ id }) => !dropped.has(id));
}

const automatic = (moment: number, size = 10_000): Thinnable => {
  return { id: `at ${String(moment)}`, time: iso(moment), kind: 'automatic', size };
};

const histories = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20_000 })),
      isNamed: fc.boolean(),
      isBefore: fc.boolean(),
      isShared: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
      size: fc.integer({ min: 1, max: 900_000 }),
    }),
    { minLength: 1, maxLength: 200 },
  )
  .map((steps) => {
    let moment = start;
    return steps.map(({ gap, isNamed, isBefore, isShared, size }, index): Thinnable & { moment: number } => {
      moment += gap * minute;
      return {
        id: `v${String(index)}`,
        time: iso(moment),
        moment,
        kind: isNamed ? 'named' : 'automatic',
        ...(isBefore && { before: 'import' }),
        ...(isShared && { shared: 'export', sharedAt: iso(moment) }),
        size,
      };
    });
  });

/** As it happens: each is put when it is made, and thins those before it. */
function live<Version extends Thinnable & { readonly moment: number }>(
  history: readonly Version[],
): Version[] {
  return history.reduce<Version[]>((kept, version) => {
    const all = [...kept, version];
    const dropped = new Set(versionsToDrop(all, iso(version.moment)));
    return all.filter(({ id }) => !dropped.has(id));
  }, []);
}

describe('thinning automatic versions with age', () => {
  it('never gives up a named version nor the newest automatic one, and keeps to the bounds', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const kept = live(history);
        const ids = new Set(kept.map(({ id }) => id));
        for (const { id, kind } of history) if (kind === 'named') expect(ids.has(id)).toBe(true);
        const newest = history.findLast(({ kind }) => kind === 'automatic');
        if (newest) expect(ids.has(newest.id)).toBe(true);
        const mine = kept.filter(({ kind }) => kind === 'automatic');
        expect(mine.length).toBeLessThanOrEqual(mostVersions);
        expect(mine.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(mostVersionBytes);
      }),
    );
  });

  it('keeps automatic versions as far apart as their age asks for, but for the newest and those before a risk', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const at = history.at(-1)?.moment ?? start;
        const plain = keep(history, at).filter(
          ({ kind, before, shared, time }) =>
            kind === 'automatic' &&
            shared === undefined &&
            (before === undefined || at - Date.parse(time) >= day),
        );
        for (const [index, { time }] of plain.entries()) {
          const next = plain[index + 1];
          if (!next || index + 1 === plain.length - 1) continue;
          const moment = Date.parse(next.time);
          expect(moment - Date.parse(time)).toBeGreaterThanOrEqual(spacingAt(at - moment));
        }
      }),
    );
  });

  it('gives up nothing more when it is done again at the same moment', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const at = history.at(-1)?.moment ?? start;
        expect(versionsToDrop(keep(history, at), iso(at))).toEqual([]);
      }),
    );
  });

  it('keeps what was taken before something risky for a day, however near to another it is', () => {
    const risky: Thinnable = { ...automatic(start + 2 * minute), before: 'merge' };
    const all = [automatic(start), risky, automatic(start + 4 * minute), automatic(start + 12 * minute)];
    expect(keep(all, start + 20 * minute).map(({ id }) => id)).toContain(risky.id);
    expect(keep(all, start + 2 * day).map(({ id }) => id)).not.toContain(risky.id);
  });

  it('has ten minutes of the last hour, hours of the day, days of the month and weeks after a year of work', () => {
    let kept: (Thinnable & { moment: number })[] = [];
    // Every ten minutes of an eight-hour day, more than anybody works; every hour of the days that are long past.
    let moment = start;
    for (let days = 0; days < 365; days += 1) {
      for (let ten = 0; ten < 48; ten += days < 320 ? 6 : 1) {
        moment = start + days * day + 9 * 60 * minute + ten * 10 * minute;
        kept = [...kept, { ...automatic(moment), moment }];
        const dropped = new Set(versionsToDrop(kept, iso(moment)));
        kept = kept.filter(({ id }) => !dropped.has(id));
      }
    }
    const countBetween = (from: number, to: number): number =>
      kept.filter((version) => moment - version.moment >= from && moment - version.moment < to).length;
    expect(countBetween(0, 60 * minute)).toBe(6);
    expect(countBetween(60 * minute, day)).toBe(7);
    expect(countBetween(day, 30 * day)).toBeGreaterThanOrEqual(28);
    expect(countBetween(30 * day, 365 * day)).toBeGreaterThanOrEqual(42);
    const gaps = kept.slice(1).map((version, index) => version.moment - (kept[index]?.moment ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(14 * day);
    expect(kept.length).toBeLessThanOrEqual(mostVersions);
  });

  it('doubles all distances when there are too many bytes, down to the newest alone', () => {
    const large = Array.from({ length: 30 }, (_, week) =>
      automatic(start + week * 7 * day, mostVersionBytes / 10),
    );
    const kept = keep(large, start + 29 * 7 * day);
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(kept[0]?.id).toBe(large[0]?.id);
    expect(kept.at(-1)?.id).toBe(large.at(-1)?.id);
    const huge = large.map((version) => ({ ...version, size: mostVersionBytes * 2 }));
    expect(keep(huge, start + 29 * 7 * day)).toEqual(huge.slice(-1));
  });

  it('counts a time nobody can read as very old, and one that lies ahead as now', () => {
    const odd: Thinnable = { ...automatic(start), id: 'odd', time: 'yesterday' };
    const ahead = automatic(start + 5 * day);
    expect(keep([odd, automatic(start), ahead], start)).toEqual([odd, automatic(start), ahead]);
  });

  it('leaves room for so many named versions and so many bytes of them, and counts no automatic ones', () => {
    const named = (count: number, size: number): Thinnable[] =>
      Array.from({ length: count }, (_, index) => ({
        ...automatic(start + index * minute, size),
        kind: 'named',
      }));
    expect(hasRoomForName([])).toBe(true);
    expect(hasRoomForName(named(mostNamedVersions - 1, 10))).toBe(true);
    expect(hasRoomForName(named(mostNamedVersions, 10))).toBe(false);
    expect(hasRoomForName(named(2, mostNamedBytes / 2))).toBe(false);
    const others = Array.from({ length: 300 }, (_, index) => automatic(start + index * day, mostNamedBytes));
    expect(hasRoomForName(others)).toBe(true);
  });
});
