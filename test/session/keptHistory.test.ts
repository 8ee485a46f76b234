/** The undo list through reloads: a tab is closed and opened again on the same storage, under the same name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editRecord } from '../../src/commands/editRecord';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { listTouchpoints } from '../../src/model/questions';
import { keptCharacters } from '../../src/session/KeptHistory';
import { MapSession } from '../../src/session/MapSession';
import type { HistoryStore } from '../../src/storage/HistoryStore';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { advert, awareness, checkout, mapId, purchase, search, smallJourney } from '../helpers/journey';
import { memoryUpdateStore, testPorts, type MemoryUpdateStore } from '../helpers/memoryUpdateStore';
import { runRandomEdit } from '../helpers/randomEdit';

interface Browser {
  readonly log: MemoryUpdateStore;
  readonly disk: MemoryDisk;
}

interface Tab {
  readonly session: MapSession;
  readonly histories: HistoryStore;
  /** Everything is saved and kept; the map is closed. */
  readonly close: () => Promise<void>;
}

let tabs = 0;

function startBrowser(): Browser {
  const log = memoryUpdateStore();
  log.put(smallJourney());
  return { log, disk: new MemoryDisk() };
}

async function openTab({ log, disk }: Browser, tabName = 'mine'): Promise<Tab> {
  const storage = new MemoryMapStorage(disk, () => 'lineage', tabName);
  const { histories } = storage;
  const ports = testPorts(log, `id${String(++tabs)}`);
  const opened = await MapSession.open(mapId, { ...ports, history: histories });
  if (!opened) throw new Error('The map is not in the store');
  const { session } = opened;
  const close = async (): Promise<void> => {
    await session.saved();
    await session.close();
    storage.close();
  };
  return { session, histories, close };
}

async function reload(browser: Browser, tab: Tab, tabName = 'mine'): Promise<Tab> {
  await tab.close();
  return openTab(browser, tabName);
}

const content = (map: JourneyMap) => ({ ...map, map: { ...map.map, updatedAt: '' } });
const rename = (session: MapSession, id: typeof search, name: string) =>
  session.run(editRecord, { kind: 'touchpoints', id, fields: { name } });
const nameOf = (session: MapSession, id: typeof search) => session.map.touchpoints[id]?.name;

describe('after a reload', () => {
  it('steps are taken back and done again with the same names, times and selection', async () => {
    const browser = startBrowser();
    const first = await openTab(browser);
    const start = content(first.session.map);
    first.session.select([search]);
    first.session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    const created = first.session.store.getState().selection;
    first.session.run(deleteRecords, { ids: [purchase] });
    const end = content(first.session.map);
    const { steps } = first.session.store.getState();

    const second = await reload(browser, first);
    expect(second.session.store.getState().steps).toEqual(steps);
    expect(second.session.store.getState().nextUndo).toEqual({ step: 'delete', name: 'Purchase', count: 1 });
    second.session.undo();
    expect(second.session.store.getState().selection).toEqual(created);
    second.session.undo();
    expect(content(second.session.map)).toEqual(start);
    expect(second.session.store.getState().selection).toEqual([search]);

    const third = await reload(browser, second);
    expect(third.session.undo()).toBeNull();
    third.session.redo();
    third.session.redo();
    expect(content(third.session.map)).toEqual(end);
    expect(third.session.redo()).toBeNull();
  });

  it('a field that had nothing in it has nothing in it again', async () => {
    const browser = startBrowser();
    const first = await openTab(browser);
    const before = first.session.map.touchpoints[search];
    first.session.run(editRecord, { kind: 'touchpoints', id: search, fields: { purpose: 'Find' } });
    const second = await reload(browser, first);
    expect(second.session.undo()).toMatchObject({ skipped: 0 });
    expect(second.session.map.touchpoints[search]).toEqual(before);
  });

  it('a new step makes an end of what could be done again, there and after one more reload', async () => {
    const browser = startBrowser();
    const first = await openTab(browser);
    rename(first.session, search, 'One');
    rename(first.session, search, 'Two');
    const second = await reload(browser, first);
    second.session.undo();
    rename(second.session, search, 'Three');
    const third = await reload(browser, second);
    expect(third.session.redo()).toBeNull();
    third.session.undo();
    expect(nameOf(third.session, search)).toBe('One');
    third.session.undo();
    expect(nameOf(third.session, search)).toBe('Search');
  });

  it('the last 200 steps are there, and no more', async () => {
    const browser = startBrowser();
    let tab = await openTab(browser);
    for (let step = 1; step <= 230; step += 1) {
      rename(tab.session, search, `Name ${String(step)}`);
      if (step === 90) tab = await reload(browser, tab);
    }
    tab = await reload(browser, tab);
    let undone = 0;
    while (tab.session.undo()) undone += 1;
    expect(undone).toBe(200);
    expect(nameOf(tab.session, search)).toBe('Name 30');
    tab = await reload(browser, tab);
    while (tab.session.redo()) undone -= 1;
    expect(undone).toBe(0);
    expect(nameOf(tab.session, search)).toBe('Name 230');
  }, 60_000);

  it('what somebody else has changed since is left alone, and counted', async () => {
    const browser = startBrowser();
    const mine = await openTab(browser);
    mine.session.run(editRecord, {
      kind: 'touchpoints',
      id: search,
      fields: { name: 'Mine', purpose: 'Find' },
    });
    await mine.close();
    const theirs = await openTab(browser, 'theirs');
    rename(theirs.session, search, 'Theirs');
    await theirs.close();
    const again = await openTab(browser);
    expect(again.session.undo()).toMatchObject({ skipped: 1 });
    expect(again.session.map.touchpoints[search]).toMatchObject({ name: 'Theirs' });
    expect(again.session.map.touchpoints[search]?.purpose).toBeUndefined();
  });

  it('a step that was kept and never saved takes nothing back', async () => {
    const browser = startBrowser();
    const first = await openTab(browser);
    rename(first.session, search, 'Saved');
    await first.session.saved();
    const before = content(first.session.map);
    const { length } = browser.log.rows.get(mapId) ?? [];
    rename(first.session, advert, 'Only kept');
    await first.close();
    // As if the page's last write of the map had not come through.
    browser.log.rows.get(mapId)?.splice(length);
    const again = await openTab(browser);
    expect(content(again.session.map)).toEqual(before);
    expect(again.session.undo()).toMatchObject({ skipped: 1 });
    expect(content(again.session.map)).toEqual(before);
    expect(again.session.undo()).toMatchObject({ skipped: 0 });
    expect(nameOf(again.session, search)).toBe('Search');
  });

  it('random edits, undone and done again with reloads in between, are the map at the start and at the end', async () => {
    const number = fc.nat({ max: 9999 });
    const edits = fc.array(fc.tuple(number, number, number, number, fc.nat({ max: 9 })), {
      minLength: 3,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat({ max: 4 }), async (list, every) => {
        const browser = startBrowser();
        let tab = await openTab(browser);
        const start = content(tab.session.map);
        for (const [which, first, second, third, what] of list) {
          if (what === 0) tab = await reload(browser, tab);
          else if (what === 1) tab.session.undo();
          else if (what === 2) tab.session.redo();
          else runRandomEdit(tab.session, [which, first, second, third]);
        }
        tab = await reload(browser, tab);
        while (tab.session.redo());
        const end = content(tab.session.map);
        for (let count = 1; tab.session.undo(); count += 1) {
          expect(findBroken(tab.session.map)).toEqual([]);
          if (count % (every + 2) === 0) tab = await reload(browser, tab);
        }
        expect(content(tab.session.map)).toEqual(start);
        tab = await reload(browser, tab);
        while (tab.session.redo()) expect(findBroken(tab.session.map)).toEqual([]);
        expect(content(tab.session.map)).toEqual(end);
        await tab.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('another tab', () => {
  it('has its own list, and neither takes back the work of the other after a reload', async () => {
    const browser = startBrowser();
    const one = await openTab(browser, 'one');
    const two = await openTab(browser, 'two');
    rename(one.session, search, 'By one');
    rename(two.session, advert, 'By two');
    await Promise.all([one.session.saved(), two.session.saved()]);
    await Promise.all([one.session.catchUp(), two.session.catchUp()]);
    const oneAgain = await reload(browser, one, 'one');
    const twoAgain = await reload(browser, two, 'two');
    while (oneAgain.session.undo());
    await oneAgain.session.saved();
    await twoAgain.session.catchUp();
    expect(nameOf(twoAgain.session, search)).toBe('Search');
    expect(nameOf(twoAgain.session, advert)).toBe('By two');
    while (twoAgain.session.undo());
    expect(nameOf(twoAgain.session, advert)).toBe('Advert');
    expect(nameOf(twoAgain.session, search)).toBe('Search');
  });

  it('that is new has nothing to take back', async () => {
    const browser = startBrowser();
    const one = await openTab(browser, 'one');
    rename(one.session, search, 'By one');
    await one.close();
    const two = await openTab(browser, 'two');
    expect(two.session.store.getState()).toMatchObject({ nextUndo: null, nextRedo: null });
    expect(two.session.undo()).toBeNull();
  });
});

describe('keeping', () => {
  it('begins after the edit is saved, and "Saved" never waits for it', async () => {
    const browser = startBrowser();
    const { session } = await openTab(browser);
    rename(session, search, 'Other');
    await session.saved();
    expect(session.store.getState().save).toEqual({ kind: 'saved' });
    expect(browser.disk.histories.size).toBe(0);
    await expect.poll(() => browser.disk.histories.size).toBe(1);
  });

  it('is done in the very call when the page goes', async () => {
    const browser = startBrowser();
    const { session } = await openTab(browser);
    rename(session, search, 'Other');
    session.flushOnLeave();
    const again = await openTab(browser);
    expect(again.session.undo()).toMatchObject({ skipped: 0 });
    expect(nameOf(again.session, search)).toBe('Search');
  });

  it('writes a step once, whatever comes after it', async () => {
    const browser = startBrowser();
    const { session, histories } = await openTab(browser);
    const written: number[] = [];
    const write = histories.writeHistory.bind(histories);
    histories.writeHistory = (map, change) => {
      written.push(change.put.length);
      return write(map, change);
    };
    for (let step = 1; step <= 5; step += 1) {
      rename(session, search, `Name ${String(step)}`);
      await session.saved();
      await expect.poll(() => written.length).toBe(step);
    }
    session.undo();
    session.undo();
    await session.saved();
    await expect.poll(() => written.length).toBe(6);
    expect(written).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('begins anew when the storage has given the list up meanwhile', async () => {
    const browser = startBrowser();
    const first = await openTab(browser);
    rename(first.session, search, 'One');
    await first.session.saved();
    await expect.poll(() => browser.disk.histories.size).toBe(1);
    browser.disk.histories.clear();
    rename(first.session, search, 'Two');
    const second = await reload(browser, first);
    expect(second.session.store.getState().steps.done).toHaveLength(2);
  });

  it('stops at a step that is too large, and goes on with what comes after it', async () => {
    const browser = startBrowser();
    const first = await openTab(browser);
    rename(first.session, search, 'Before');
    const quote = 'x'.repeat(keptCharacters);
    first.session.run(editRecord, { kind: 'touchpoints', id: search, fields: { quote } });
    for (const name of ['One', 'Two', 'Three']) rename(first.session, search, name);
    const second = await reload(browser, first);
    expect(second.session.store.getState().steps.done).toHaveLength(3);
    rename(second.session, search, 'Four');
    const third = await reload(browser, second);
    while (third.session.undo());
    expect(third.session.map.touchpoints[search]).toMatchObject({ name: 'Before', quote });
  });
});

describe('a list that does not fit', () => {
  const keep = async (texts: readonly string[], present = texts.length): Promise<Browser> => {
    const browser = startBrowser();
    const storage = new MemoryMapStorage(browser.disk, () => 'any', 'mine');
    const put = texts.map((text, place) => [place, text] as const);
    const change = { first: 0, present, last: texts.length, put, time: '2026-01-01T00:00:00Z' };
    await storage.histories.writeHistory(mapId, change);
    return browser;
  };
  const step = (name: string, before: string, more: object = {}) =>
    JSON.stringify({
      label: { step: 'rename', name },
      time: '2026-01-01T00:00:00Z',
      operations: [{ op: 'set', kind: 'touchpoints', id: search, field: 'name', before, after: name }],
      selectionBefore: [],
      selectionAfter: [],
      ...more,
    });

  it('is dropped without a word when nothing of it could be done in this log', async () => {
    const browser = await keep(
      [step('Of another log', 'x'), step('Of yet another', 'y'), step('z', 'also')],
      2,
    );
    const { session } = await openTab(browser);
    expect(session.store.getState().steps).toEqual({ done: [], undone: [] });
  });

  it('stays when something of it holds, be it only after other steps', async () => {
    const browser = await keep([step('Before', 'x'), step('Search', 'Before')]);
    const { session } = await openTab(browser);
    expect(session.store.getState().steps.done).toHaveLength(2);
    session.undo();
    expect(session.undo()).toMatchObject({ skipped: 0 });
    expect(nameOf(session, search)).toBe('x');
  });

  it.each([
    ['no text of ours', 'not json'],
    ['no step', '{}'],
    ['a step no version knows', step('a', 'b', { label: { step: 'explode' } })],
    ['an operation no version knows', step('a', 'b', { operations: [{ op: 'explode', id: 'x' }] })],
    ['a time that is none', step('a', 'b', { time: 'soon' })],
  ])('ends where it cannot be read: %s', async (_, damaged) => {
    const browser = await keep([step('a', 'b'), damaged, step('Search', 'Before'), damaged], 3);
    const { session } = await openTab(browser);
    const { done, undone } = session.store.getState().steps;
    expect([done.length, undone.length]).toEqual([1, 0]);
    rename(session, search, 'New');
    await session.saved();
    await session.close();
    const again = await openTab(browser);
    expect(again.session.store.getState().steps.done).toHaveLength(2);
  });
});

describe('walking', () => {
  it('to any step of the list is that many undos or redos, stored as one', async () => {
    const browser = startBrowser();
    const { session } = await openTab(browser);
    const seen = [content(session.map)];
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      rename(session, search, name);
      seen.push(content(session.map));
    }
    session.run(deleteRecords, { ids: [checkout] });
    seen.push(content(session.map));
    await session.saved();
    const { length } = browser.log.rows.get(mapId) ?? [];
    for (const place of [2, 5, 0, 3, 3, 99, -1, 4]) {
      expect(session.walkTo(place)).toMatchObject({ skipped: 0 });
      const reached = Math.min(5, Math.max(0, place));
      expect(content(session.map)).toEqual(seen[reached]);
      const { done, undone } = session.store.getState().steps;
      expect([done.length, undone.length]).toEqual([reached, 5 - reached]);
    }
    await session.saved();
    expect(browser.log.rows.get(mapId)).toHaveLength(length + 7);
  });

  it('counts what was left alone because somebody else has changed it', async () => {
    const browser = startBrowser();
    const mine = await openTab(browser, 'mine');
    rename(mine.session, search, 'One');
    rename(mine.session, advert, 'Two');
    await mine.session.saved();
    const theirs = await openTab(browser, 'theirs');
    rename(theirs.session, search, 'Theirs');
    await theirs.session.saved();
    await mine.session.catchUp();
    expect(mine.session.walkTo(0)).toMatchObject({ skipped: 1 });
    expect(listTouchpoints(mine.session.map, awareness).map(({ name }) => name)).toEqual([
      'Advert',
      'Theirs',
    ]);
  });

  it('ends a gesture first: what is being typed is a step like the others', async () => {
    const browser = startBrowser();
    const { session } = await openTab(browser);
    rename(session, search, 'One');
    const gesture = session.beginGesture();
    gesture.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Typed' } });
    session.walkTo(0);
    expect(nameOf(session, search)).toBe('Search');
    expect(session.store.getState().steps.undone).toHaveLength(2);
  });
});
