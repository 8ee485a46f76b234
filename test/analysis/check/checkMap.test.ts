/** Properties of the whole map check, over random sound maps. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allChecks } from '../../../src/analysis/check/allChecks';
import { checkMap } from '../../../src/analysis/check/checkMap';
import { findingKey, ruleIds } from '../../../src/analysis/check/Finding';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editMap, editRecord, type EditRecordArgs } from '../../../src/commands/editRecord';
import { recordKinds, type JourneyMap } from '../../../src/model/JourneyMap';
import { arbitraryMap } from '../../helpers/arbitraryMap';
import { openTestSession } from '../../helpers/openTestSession';
import { generateMap } from '../../bench/generateMap';
import { today } from './cleanMap';

const check = (map: JourneyMap) => checkMap(map, { today });

/** The same records, held in the reverse order. */
function turned(map: JourneyMap): JourneyMap {
  const kinds = recordKinds.map((kind) => [kind, Object.fromEntries(Object.entries(map[kind]).reverse())]);
  return { ...map, ...Object.fromEntries(kinds) };
}

/** Random records have no prototype; what was stored has one. */
const asStored = (map: JourneyMap) => structuredClone(map);

describe('the map check', () => {
  test('has every rule once, under its own name', () => {
    expect(allChecks.map(({ id }) => id)).toEqual(ruleIds);
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  test('gives the same list for the same map and day, in whatever order its records are held', () => {
    fc.assert(
      fc.property(arbitraryMap({ stages: 9, touchpoints: 12 }), (map) => {
        expect(check(structuredClone(map))).toEqual(check(map));
        expect(check(turned(map))).toEqual(check(map));
      }),
    );
  });

  test('names each rule and record once, at a record and a place that are there', () => {
    fc.assert(
      fc.property(arbitraryMap({ stages: 9, touchpoints: 12 }), (map) => {
        const findings = check(map);
        expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
        for (const { kind, at, place } of findings) {
          if (kind === 'map') expect(at).toBe(map.map.id);
          else expect(Object.hasOwn(map[kind], at)).toBe(true);
          const places = [map.touchpoints, map.stages, map.personas, map.connections];
          expect(place === map.map.id || places.some((records) => Object.hasOwn(records, place))).toBe(true);
        }
      }),
    );
  });

  test('finds nothing at a record that is deleted', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMap(), fc.nat(), async (map, pick) => {
        const ids = check(map)
          .map(({ at }) => at)
          .filter((id) => deleteRecords.can(map, { ids: [id] }) === null);
        fc.pre(ids.length > 0);
        const id = ids[pick % ids.length] ?? '';
        const { session } = await openTestSession(asStored(map));
        expect(session.run(deleteRecords, { ids: [id] }).ok).toBe(true);
        expect(check(session.map).map(({ at }) => at)).not.toContain(id);
      }),
      { numRuns: 40 },
    );
  });

  test('changes only the mark of a finding when it is marked as intended, and takes it back with one undo', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMap(), fc.nat(), async (map, pick) => {
        const { session } = await openTestSession(asStored(map));
        const before = check(session.map);
        const open = before.filter(({ intended }) => !intended);
        fc.pre(open.length > 0);
        const chosen = open[pick % open.length];
        if (!chosen) return;
        const fields = { intended: [chosen.rule] };
        const result =
          chosen.kind === 'map'
            ? session.run(editMap, { fields })
            : // One shape for every kind; the compiler wants to know which.
              session.run(editRecord, { kind: chosen.kind, id: chosen.at, fields } as EditRecordArgs);
        expect(result.ok).toBe(true);
        const marked = check(session.map);
        expect(marked.map(findingKey)).toEqual(before.map(findingKey));
        expect(marked.find((one) => findingKey(one) === findingKey(chosen))?.intended).toBe(true);
        session.undo();
        expect(check(session.map)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('finds each touchpoint without a department of a large map, and no other', () => {
    const map = generateMap({ seed: 3, touchpoints: 2_000 });
    const owners = check(map).filter(({ rule }) => rule === 'owner');
    const missing = Object.values(map.touchpoints).filter(({ department }) => department === undefined);
    expect(missing.length).toBeGreaterThan(100);
    expect(owners.map(({ at }) => at).toSorted()).toEqual(missing.map(({ id }) => id).toSorted());
  });
});
