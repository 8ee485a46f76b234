import { describe, expect, it } from 'vitest';
import { createConnection } from '../../src/commands/createConnection';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editMap, editRecord } from '../../src/commands/editRecord';
import { moveTouchpoints } from '../../src/commands/moveTouchpoints';
import { restoreMap } from '../../src/commands/restoreMap';
import { listTouchpoints } from '../../src/model/questions';
import { MapSession } from '../../src/session/MapSession';
import { memoryUpdateStore, testPorts } from '../helpers/memoryUpdateStore';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  mapId,
  purchase,
  search,
  smallJourney,
  toPurchase,
} from '../helpers/journey';

async function openTab(store = memoryUpdateStore(), prefix = 'a') {
  if (!store.rows.has(mapId)) store.put(smallJourney());
  const opened = await MapSession.open(mapId, testPorts(store, prefix));
  if (!opened) throw new Error('the map is not in the store');
  return { session: opened.session, store };
}

const names = (session: MapSession, node: typeof awareness) =>
  listTouchpoints(session.map, node).map(({ name }) => name);

describe('the write path', () => {
  it('shows an edit at once and says saved only after the store has it', async () => {
    const { session, store } = await openTab();
    const release = store.hold();
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    expect(names(session, awareness)).toEqual(['Advert', 'Search', 'Poster']);
    expect(session.store.getState().save).toEqual({ kind: 'saving' });
    expect(store.rows.get(mapId)).toHaveLength(1);
    release();
    await session.saved();
    expect(session.store.getState().save).toEqual({ kind: 'saved' });
    expect(store.rows.get(mapId)).toHaveLength(2);
  });

  it('writes everything that waits in one transaction (group commit)', async () => {
    const { session, store } = await openTab();
    const release = store.hold();
    session.run(createTouchpoints, { node: awareness, names: ['First'] });
    await Promise.resolve();
    for (let i = 0; i < 19; i += 1)
      session.run(createTouchpoints, { node: awareness, names: [`N${String(i)}`] });
    release();
    await session.saved();
    expect(store.writes).toEqual({ count: 2, updates: 20 });
  });

  it('hands the storage the map as it is after the edit, for the row of the library', async () => {
    const { session, store } = await openTab();
    session.run(editMap, { fields: { title: 'Renamed' } });
    await session.saved();
    expect(store.lastMap?.map.title).toBe('Renamed');
  });

  it('reads back what was saved', async () => {
    const { session, store } = await openTab();
    session.run(createTouchpoints, { node: purchase, names: ['영수증', 'Paper bag'] });
    session.run(editRecord, { kind: 'stages', id: awareness, fields: { question: '어디서 알게 되나요?' } });
    session.run(deleteRecords, { ids: [advert] });
    await session.saved();
    const again = await openTab(store);
    expect(again.session.map).toEqual(session.map);
  });

  it('refuses what cannot be done and changes nothing', async () => {
    const { session, store } = await openTab();
    const before = session.map;
    const result = session.run(createConnection, { from: awareness, to: awareness, kind: 'flow' });
    expect(result).toEqual({ ok: false, refusal: { reason: 'connects-to-itself' } });
    expect(session.map).toBe(before);
    expect(store.writes.count).toBe(0);
  });

  it('refuses what would leave the map unsound, and keeps the old map', async () => {
    const { session, store } = await openTab();
    const before = session.map;
    const result = session.run(editRecord, { kind: 'touchpoints', id: search, fields: { importance: 17 } });
    expect(result).toEqual({ ok: false, refusal: { reason: 'out-of-range', field: 'importance' } });
    expect(session.map).toBe(before);
    expect(store.writes.count).toBe(0);
  });

  it('never takes the mark of a deletion from a record of a file', async () => {
    const store = memoryUpdateStore();
    const map = smallJourney();
    store.put({
      ...map,
      stages: { ...map.stages, [purchase]: { ...map.stages[purchase], _del: true } as never },
    });
    const { session } = await openTab(store);
    expect(session.map.stages[purchase]?.name).toBe('Purchase');
  });

  it('makes no step of an edit that changes nothing', async () => {
    const { session, store } = await openTab();
    const result = session.run(editRecord, { kind: 'stages', id: awareness, fields: { name: 'Awareness' } });
    expect(result).toEqual({ ok: true, created: [], changed: false });
    session.run(moveTouchpoints, { ids: [advert], node: awareness, index: 0 });
    expect(session.store.getState().nextUndo).toBeNull();
    await session.saved();
    expect(store.writes.count).toBe(0);
  });

  it('keeps what could not be stored, says so, and stores it when there is room again', async () => {
    const { session, store } = await openTab();
    store.failWith = 'no-space';
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    await expect(session.saved()).rejects.toThrow('no-space');
    expect(session.store.getState().save).toEqual({ kind: 'failed', reason: 'no-space' });
    session.run(createTouchpoints, { node: awareness, names: ['Flyer'] });
    store.failWith = null;
    session.retrySave();
    await session.saved();
    expect(session.store.getState().save).toEqual({ kind: 'saved' });
    const again = await openTab(store);
    expect(names(again.session, awareness)).toEqual(['Advert', 'Search', 'Poster', 'Flyer']);
  });

  it('turns read-only when a newer version of the app owns the storage', async () => {
    const { session, store } = await openTab();
    store.failWith = 'superseded';
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    await expect(session.saved()).rejects.toThrow('superseded');
    expect(session.run(editMap, { fields: { title: 'Other' } })).toEqual({
      ok: false,
      refusal: { reason: 'read-only' },
    });
    expect(session.undo()).toBeNull();
  });

  it('writes a whole snapshot when the rows of the open map are gone', async () => {
    const { session, store } = await openTab();
    store.rows.delete(mapId);
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    await session.saved();
    const again = await openTab(store);
    expect(again.session.map).toEqual(session.map);
  });

  it('starts the last write before the page is gone', async () => {
    const { session, store } = await openTab();
    store.hold();
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    session.flushOnLeave();
    const again = await openTab(store);
    expect(names(again.session, awareness)).toEqual(['Advert', 'Search', 'Poster']);
  });
});

describe('undo and redo', () => {
  it('take back and repeat a step with its name and selection', async () => {
    const { session } = await openTab();
    session.select([search]);
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    expect(session.store.getState().nextUndo).toEqual({ step: 'createTouchpoint', count: 1, name: 'Poster' });
    const [created] = session.store.getState().selection;
    session.undo();
    expect(names(session, awareness)).toEqual(['Advert', 'Search']);
    expect(session.store.getState().selection).toEqual([search]);
    session.redo();
    expect(names(session, awareness)).toEqual(['Advert', 'Search', 'Poster']);
    expect(session.store.getState().selection).toEqual([created]);
  });

  it('bring back a deleted stage with everything that went with it', async () => {
    const { session } = await openTab();
    const before = session.map;
    session.run(deleteRecords, { ids: [purchase] });
    expect(session.map.touchpoints[checkout]).toBeUndefined();
    expect(session.map.connections[toPurchase]).toBeUndefined();
    expect(session.map.measurements[checkoutCsat]).toBeUndefined();
    session.undo();
    expect({ ...session.map, map: null }).toEqual({ ...before, map: null });
  });

  it('are stored like any other edit', async () => {
    const { session, store } = await openTab();
    session.run(deleteRecords, { ids: [purchase] });
    session.undo();
    await session.saved();
    const again = await openTab(store);
    expect(again.session.map).toEqual(session.map);
  });

  it('never take back what somebody else wrote since, and say how much was left', async () => {
    const { session: mine, store } = await openTab();
    mine.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Mine', purpose: 'Find' } });
    await mine.saved();
    const { session: theirs } = await openTab(store, 'b');
    theirs.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Theirs' } });
    await theirs.saved();
    await mine.catchUp();
    expect(mine.undo()).toMatchObject({ skipped: 1 });
    expect(mine.map.touchpoints[search]).toMatchObject({ name: 'Theirs' });
    expect(mine.map.touchpoints[search]?.purpose).toBeUndefined();
  });

  it('undo of a deletion keeps what another tab wrote into the deleted record', async () => {
    const { session: mine, store } = await openTab();
    const { session: theirs } = await openTab(store, 'b');
    mine.run(deleteRecords, { ids: [search] });
    theirs.run(editRecord, { kind: 'touchpoints', id: search, fields: { quote: 'found it' } });
    await Promise.all([mine.saved(), theirs.saved()]);
    await Promise.all([mine.catchUp(), theirs.catchUp()]);
    expect(theirs.map.touchpoints[search]).toBeUndefined();
    mine.undo();
    expect(mine.map.touchpoints[search]).toMatchObject({ name: 'Search', quote: 'found it' });
  });

  it('give back every field of a record that was renamed, deleted and restored from an earlier state', async () => {
    const { session, store } = await openTab();
    const { session: other } = await openTab(store, 'b');
    const early = session.map;
    session.run(editRecord, {
      kind: 'touchpoints',
      id: checkout,
      fields: { name: 'Pay', quote: 'late quote' },
    });
    session.run(deleteRecords, { ids: [checkout] });
    session.run(restoreMap, { target: early });
    expect(session.map.touchpoints[checkout]).toEqual(early.touchpoints[checkout]);
    await session.saved();
    await other.catchUp();
    expect(other.map).toEqual(session.map);
    expect(session.undo()?.skipped).toBe(0);
    expect(session.map.touchpoints[checkout]).toBeUndefined();
    session.undo();
    expect(session.map.touchpoints[checkout]).toMatchObject({ name: 'Pay', quote: 'late quote' });
    expect(session.undo()?.skipped).toBe(0);
    expect(session.map.touchpoints).toEqual(early.touchpoints);
    await session.saved();
  });

  it('walk many steps as one change of the map and one write', async () => {
    const { session, store } = await openTab();
    const start = session.map.touchpoints;
    for (const name of ['One', 'Two', 'Three']) {
      session.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name } });
    }
    await session.saved();
    const before = store.rows.get(mapId)?.length ?? 0;
    let changes = 0;
    const stop = session.store.subscribe((state, last) => {
      if (state.map !== last.map) changes += 1;
    });
    expect(session.walkTo(0)).toMatchObject({ skipped: 0 });
    stop();
    expect(changes).toBe(1);
    expect(session.map.touchpoints).toEqual(start);
    await session.saved();
    expect(store.rows.get(mapId)).toHaveLength(before + 1);
    session.walkTo(3);
    expect(session.map.touchpoints[checkout]?.name).toBe('Three');
    await session.saved();
  });

  it('a click never clears redo', async () => {
    const { session } = await openTab();
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    session.undo();
    session.select([advert]);
    expect(session.redo()).not.toBeNull();
  });
});

describe('a gesture', () => {
  it('is one step, however many edits it made', async () => {
    const { session } = await openTab();
    const gesture = session.beginGesture();
    for (const name of ['S', 'Se', 'Sea'])
      gesture.run(editRecord, { kind: 'touchpoints', id: search, fields: { name } });
    gesture.commit();
    session.undo();
    expect(session.map.touchpoints[search]?.name).toBe('Search');
    expect(session.store.getState().nextUndo).toBeNull();
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const { session } = await openTab();
    const before = session.map;
    const gesture = session.beginGesture();
    gesture.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'S' } });
    gesture.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    gesture.cancel();
    expect({ ...session.map, map: null }).toEqual({ ...before, map: null });
    expect(session.store.getState().nextUndo).toBeNull();
  });

  it('that ends where it began is no step', async () => {
    const { session } = await openTab();
    const gesture = session.beginGesture();
    gesture.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'S' } });
    gesture.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Search' } });
    gesture.commit();
    expect(session.store.getState().nextUndo).toBeNull();
  });
});

describe('two tabs on one map', () => {
  it('end equal, whatever each of them did', async () => {
    const { session: one, store } = await openTab();
    const { session: two } = await openTab(store, 'b');
    one.run(moveTouchpoints, { ids: [advert], node: purchase, index: 0 });
    two.run(editRecord, { kind: 'touchpoints', id: advert, fields: { name: 'Billboard' } });
    two.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    await Promise.all([one.saved(), two.saved()]);
    await Promise.all([one.catchUp(), two.catchUp()]);
    expect({ ...one.map, map: null }).toEqual({ ...two.map, map: null });
    expect(names(one, purchase)).toEqual(['Billboard', 'Checkout']);
  });

  it('lose no touchpoint that one tab added to a stage the other deleted', async () => {
    const { session: one, store } = await openTab();
    const { session: two } = await openTab(store, 'b');
    one.run(deleteRecords, { ids: [purchase] });
    two.run(createTouchpoints, { node: purchase, names: ['Receipt'] });
    await Promise.all([one.saved(), two.saved()]);
    await Promise.all([one.catchUp(), two.catchUp()]);
    expect(one.map.touchpoints).toEqual(two.map.touchpoints);
    expect(Object.values(one.map.touchpoints).map(({ name }) => name)).toContain('Receipt');
  });
});
