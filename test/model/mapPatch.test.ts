import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMap } from '../../src/model/emptyMap';
import { asId, type MapId } from '../../src/model/ids';
import { recordKinds, type JourneyMap } from '../../src/model/JourneyMap';
import { diffMaps, patchMap } from '../../src/model/mapPatch';

/** Records stand for themselves here: the patch never looks into one. */
function mapOf(kinds: Readonly<Record<string, readonly number[]>>, id = 'm'): JourneyMap {
  const made = recordKinds.map((kind) => [
    kind,
    Object.fromEntries((kinds[kind] ?? []).map((number) => [`r${String(number % 7)}`, { number }])),
  ]);
  return { ...emptyMap(asId<MapId>(id), 't', ''), ...Object.fromEntries(made) } as JourneyMap;
}

const arbitraryMap = fc
  .dictionary(fc.constantFrom(...recordKinds), fc.array(fc.nat(50), { maxLength: 6 }))
  .map((kinds) => mapOf(kinds));

describe('a patch of a map', () => {
  it('makes the copy equal to the map after any row of edits', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMap, { minLength: 1, maxLength: 6 }), (states) => {
        let told: JourneyMap | null = null;
        let copy: JourneyMap | null = null;
        for (const state of states) {
          // As it crosses to another thread: nothing keeps its identity.
          copy = patchMap(copy, structuredClone(diffMaps(told, state)));
          told = state;
          expect(copy).toEqual(state);
        }
      }),
    );
  });

  it('holds only the records that an edit touched', () => {
    const before = mapOf({ touchpoints: [1, 2, 3] });
    const touchpoints = { ...before.touchpoints, r2: { number: 9 } };
    const after = { ...before, touchpoints } as unknown as JourneyMap;
    expect(diffMaps(before, after).kinds).toEqual({
      touchpoints: { set: { r2: { number: 9 } }, gone: [] },
    });
  });

  it('sends another map whole', () => {
    const other = mapOf({ stages: [1] }, 'other');
    const patch = diffMaps(mapOf({ stages: [1, 2] }), other);
    expect(patch.isWhole).toBe(true);
    expect(patchMap(mapOf({ stages: [5] }), patch)).toEqual(other);
  });
});
