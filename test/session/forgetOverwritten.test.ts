/** A map's past must not make it heavy, and must not cost a single value either. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditOperation } from '../../src/session/EditOperation';
import { decodeMap, encodeMap } from '../../src/session/yjs/documentBytes';
import { MapDocument } from '../../src/session/yjs/MapDocument';
import { squashUpdates } from '../../src/session/yjs/squashUpdates';
import { mapId, smallJourney } from '../helpers/journey';

const map = smallJourney();
const ids = Object.keys(map.touchpoints);

/** Which field of which touchpoint, to what; null takes the field away. */
type FieldEdit = readonly [record: number, field: number, value: number | null];

const fields = ['name', 'quote', 'importance', 'emotion'] as const;

function operationOf([record, field, value]: FieldEdit): EditOperation {
  const name = fields[field % fields.length] ?? 'name';
  const after = value === null && name !== 'name' ? undefined : `value ${String(value)}`;
  const id = ids[record % ids.length] ?? '';
  return { op: 'set', kind: 'touchpoints', id, field: name, before: undefined, after };
}

const edit = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.option(fc.nat({ max: 999 })));
/** What one tab does before its log is tidied; two lists are two tabs that do not hear of each other meanwhile. */
const round = fc.tuple(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 6 }));

function openTab(updates: readonly Uint8Array[]): { tab: MapDocument; written: Uint8Array[] } {
  const tab = new MapDocument(mapId);
  tab.applyUpdates(updates);
  const written: Uint8Array[] = [];
  tab.onOwnUpdate((bytes) => written.push(bytes));
  return { tab, written };
}

// Hundreds of documents are read again; on a busy machine that is more than the usual five seconds.
describe('forgetting what was written over', { timeout: 60_000 }, () => {
  it('changes no value, whatever was edited, also at the same time in two tabs', () => {
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 12 }), (rounds) => {
        let whole = encodeMap(map);
        let light = whole;
        for (const [mine, theirs] of rounds) {
          const left = openTab([light]);
          const right = openTab([light]);
          for (const each of mine) left.tab.apply([operationOf(each)]);
          for (const each of theirs) right.tab.apply([operationOf(each)]);
          const rows = [...left.written, ...right.written];
          left.tab.applyUpdates(rows);
          const shown = left.tab.readMap();
          whole = squashUpdates([whole, ...rows], false);
          light = squashUpdates([light, ...rows], true);
          expect(decodeMap(mapId, [light])).toEqual(shown);
          expect(decodeMap(mapId, [whole])).toEqual(shown);
          left.tab.close();
          right.tab.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fits with a tab that stays open, keeps its whole past and goes on editing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 10 }), { minLength: 2, maxLength: 10 }),
        (rounds) => {
          let stored = encodeMap(map);
          const { tab, written } = openTab([stored]);
          for (const edits of rounds) {
            for (const each of edits) tab.apply([operationOf(each)]);
            stored = squashUpdates([stored, ...written.splice(0)], true);
            expect(decodeMap(mapId, [stored])).toEqual(tab.readMap());
          }
          // And the other way round: what is stored is nothing new to the tab.
          const before = tab.readMap();
          tab.applyUpdates([stored]);
          expect(tab.readMap()).toEqual(before);
          expect(tab.isWaitingForUpdates).toBe(false);
          tab.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a record that was deleted, so that it can be brought back', () => {
    const start = encodeMap(map);
    const { tab, written } = openTab([start]);
    const id = ids[0] ?? '';
    const named: EditOperation = {
      op: 'set',
      kind: 'touchpoints',
      id,
      field: 'name',
      before: '',
      after: 'Named last',
    };
    tab.apply([named]);
    tab.apply([{ op: 'delete', kind: 'touchpoints', id }]);
    let stored = squashUpdates([start, ...written.splice(0)], true);
    stored = squashUpdates([stored], true);
    const later = openTab([stored]);
    expect(later.tab.readMap().touchpoints).not.toHaveProperty([id]);
    later.tab.revive('touchpoints', id);
    expect(decodeMap(mapId, [stored, ...later.written]).touchpoints).toHaveProperty(
      [id, 'name'],
      'Named last',
    );
    tab.close();
    later.tab.close();
  });

  it('keeps the stored map in proportion to its content, however long its past is', () => {
    const fresh = encodeMap(map).length;
    let stored = encodeMap(map);
    let whole = stored;
    for (let session = 0; session < 40; session += 1) {
      const { tab, written } = openTab([stored]);
      for (let turn = 0; turn < 250; turn += 1) {
        tab.apply([operationOf([turn, turn >> 2, session * 1000 + turn])]);
      }
      stored = squashUpdates([stored, ...written], true);
      whole = squashUpdates([whole, ...written], false);
      tab.close();
    }
    stored = squashUpdates([stored], true);
    expect(decodeMap(mapId, [stored])).toEqual(decodeMap(mapId, [whole]));
    expect(whole.length).toBeGreaterThan(5 * fresh);
    // Two kilobytes of content; the forty sessions that wrote to it are named in them.
    expect(stored.length).toBeLessThan(2 * fresh);
  });
});
