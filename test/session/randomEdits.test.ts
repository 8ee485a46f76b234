import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { MapSession } from '../../src/session/MapSession';
import { decodeMap } from '../../src/session/yjs/documentBytes';
import { mapId, smallJourney } from '../helpers/journey';
import { memoryUpdateStore, testPorts } from '../helpers/memoryUpdateStore';
import { runRandomEdit, type EditNumbers } from '../helpers/randomEdit';

const number = fc.nat({ max: 9999 });
const edits = fc.array(fc.tuple(number, number, number, number), { minLength: 5, maxLength: 60 });
const content = (map: JourneyMap) => ({ ...map, map: { ...map.map, updatedAt: '' } });

async function openTab(store = memoryUpdateStore(), prefix = 'a') {
  if (!store.rows.has(mapId)) store.put(smallJourney());
  const opened = await MapSession.open(mapId, testPorts(store, prefix));
  if (!opened) throw new Error('the map is not in the store');
  return { session: opened.session, store };
}

describe('random edits', () => {
  it('leave a sound map, and the projection equals what the stored updates amount to', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const { session, store } = await openTab();
        for (const edit of list) {
          const result = runRandomEdit(session, edit);
          // No edit a person can make on the canvas may break a rule: being refused for that is a bug of the command.
          if (result && !result.ok) expect(result.refusal.reason).not.toBe('out-of-range');
          expect(findBroken(session.map)).toEqual([]);
        }
        await session.saved();
        const stored = store.rows.get(mapId) ?? [];
        expect(
          decodeMap(
            mapId,
            stored.map(({ bytes }) => bytes),
          ),
        ).toEqual(session.map);
      }),
      { numRuns: 60 },
    );
  });

  it('undone to the last are the map at the start, done again the map at the end', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const { session } = await openTab();
        const start = content(session.map);
        for (const edit of list) runRandomEdit(session, edit);
        const end = content(session.map);
        while (session.undo()) expect(findBroken(session.map)).toEqual([]);
        expect(content(session.map)).toEqual(start);
        while (session.redo()) expect(findBroken(session.map)).toEqual([]);
        expect(content(session.map)).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it('of three tabs that hear of each other late converge on one sound map', async () => {
    const moves = fc.array(
      fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 9 }), fc.tuple(number, number, number, number)),
      {
        minLength: 10,
        maxLength: 80,
      },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (list) => {
        const { session: first, store } = await openTab();
        const { session: second } = await openTab(store, 'b');
        const { session: third } = await openTab(store, 'c');
        const tabs = [first, second, third];
        for (const [tab, what, edit] of list as readonly [number, number, EditNumbers][]) {
          const session = tabs[tab];
          if (!session) continue;
          if (what === 0) session.undo();
          else if (what === 1) session.redo();
          else if (what === 2) await session.catchUp();
          else runRandomEdit(session, edit);
          expect(findBroken(session.map)).toEqual([]);
        }
        for (const session of tabs) await session.saved();
        for (const session of tabs) await session.catchUp();
        expect(second.map).toEqual(first.map);
        expect(third.map).toEqual(first.map);
      }),
      { numRuns: 60 },
    );
  });
});
