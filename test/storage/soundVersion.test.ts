import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundVersion } from '../../src/storage/soundVersion';
import { sortNewestVersions, type StoredVersion } from '../../src/storage/VersionStore';
import { mapId } from './contract';
import { named, version } from './versionContract';

const whole: readonly StoredVersion[] = [
  { ...version('plain', '2026-03-01T11:00:00Z'), size: 12 },
  { ...version('risky', '2026-03-01T19:30:00+09:00', { before: 'merge' }), size: 0 },
  { ...version('named', '2026-03-01T11:00:00.000Z', named('여행 전')), size: 1e7 },
];

describe('a row of versions as the disk gave it back', () => {
  it.each(whole)('stays as it was written: $id', (written) => {
    expect(soundVersion(written)).toEqual(written);
  });

  it('becomes one that can be listed, whatever has become of its fields', () => {
    const fields = fc.record(
      {
        time: fc.anything(),
        kind: fc.anything(),
        label: fc.anything(),
        before: fc.anything(),
        size: fc.anything(),
        summary: fc.oneof(
          fc.anything(),
          fc.record({ row: fc.anything(), picture: fc.anything() }),
          fc.record({
            picture: fc.record({ width: fc.nat(), height: fc.nat(), boxes: fc.array(fc.anything()) }),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (found) => {
        // Damage keeps to no type.
        const sound = soundVersion({ id: 'one', map: mapId, ...found } as unknown as StoredVersion);
        expect([sound.id, sound.map]).toEqual(['one', mapId]);
        expect(sound.time === '' || !Number.isNaN(Date.parse(sound.time))).toBe(true);
        expect(['automatic', 'named']).toContain(sound.kind);
        expect(sound.label).not.toBe('');
        expect(Number.isFinite(sound.size) && sound.size >= 0).toBe(true);
        expect(sound.summary.row.counts).toBeTypeOf('object');
        for (const box of sound.summary.picture?.boxes ?? []) expect(Number.isFinite(box.x)).toBe(true);
        expect(soundVersion(sound)).toEqual(sound);
      }),
    );
  });

  it('is never given up for want of a kind', () => {
    const [plain] = whole;
    if (!plain) throw new Error('There is one');
    const { kind: _kind, ...row } = plain;
    expect(soundVersion(row as StoredVersion).kind).toBe('named');
  });

  it('keeps its place: a time nobody can read is the oldest, and the others stay in their order', () => {
    const at = (id: string, time: string): { id: string; time: string } => ({ id, time });
    const all = [
      at('a', '2026-01-01T00:00:00Z'),
      at('b', ''),
      at('c', '2026-03-01T00:00:00Z'),
      at('d', '2026-02-01T00:00:00Z'),
    ];
    expect(sortNewestVersions(all).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });
});
