import { describe, expect, it } from 'vitest';
import { createStage } from '../../src/commands/createStage';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editMap, editRecord } from '../../src/commands/editRecord';
import { moveStage } from '../../src/commands/moveStage';
import { asId, type MapId } from '../../src/model/ids';
import { MapSession } from '../../src/session/MapSession';
import { openSession } from '../../src/session/openSession';
import { listUnsavedSessions } from '../../src/session/sessionRegistry';
import { decodeMap } from '../../src/session/yjs/documentBytes';
import { awareness, purchase, search, smallJourney } from '../helpers/journey';
import { memoryUpdateStore, testPorts } from '../helpers/memoryUpdateStore';

let maps = 0;
/** A map of its own for each test: the registry lives as long as the page. */
function newMap() {
  const id = asId<MapId>(`registry-${String(++maps)}`);
  const store = memoryUpdateStore();
  const journey = smallJourney();
  store.put({ ...journey, map: { ...journey.map, id } });
  return { id, store, ports: testPorts(store) };
}

const namesOf = (id: MapId, store: ReturnType<typeof memoryUpdateStore>) =>
  Object.values(
    decodeMap(
      id,
      (store.rows.get(id) ?? []).map(({ bytes }) => bytes),
    ).touchpoints,
  ).map(({ name }) => name);

describe('one session per map', () => {
  it('is shared by all who hold it, and stays open until the last one lets go', async () => {
    const { id, store, ports } = newMap();
    const editor = await openSession(id, ports);
    const renaming = await openSession(id, ports);
    expect(renaming?.session).toBe(editor?.session);
    renaming?.session.run(editMap, { fields: { title: 'Renamed' } });
    await expect(renaming?.release()).resolves.toBe('held');
    editor?.session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    await editor?.session.saved();
    expect(namesOf(id, store)).toContain('Poster');
    await expect(editor?.release()).resolves.toBe('closed');
  });

  it('opened, let go and opened again at once is saved before it is read', async () => {
    const { id, ports } = newMap();
    const first = await openSession(id, ports);
    first?.session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    const closing = first?.release();
    const second = await openSession(id, ports);
    await closing;
    expect(Object.values(second?.session.map.touchpoints ?? {}).map(({ name }) => name)).toContain('Poster');
    await second?.release();
  });

  it('refuses edits after it was closed instead of losing them', async () => {
    const { id, ports } = newMap();
    const lease = await openSession(id, ports);
    await lease?.release();
    const result = lease?.session.run(editMap, { fields: { title: 'Late' } });
    expect(result).toEqual({ ok: false, refusal: { reason: 'read-only' } });
    expect(lease?.session.undo()).toBeNull();
  });

  it('let go twice by one holder does not close it under another', async () => {
    const { id, ports } = newMap();
    const one = await openSession(id, ports);
    const two = await openSession(id, ports);
    await one?.release();
    await one?.release();
    expect(two?.session.run(editMap, { fields: { title: 'Still open' } })).toMatchObject({ ok: true });
    await two?.release();
  });

  it('that cannot be opened is asked for again', async () => {
    const { id, store, ports } = newMap();
    const rows = store.rows.get(id) ?? [];
    store.rows.delete(id);
    await expect(openSession(id, ports)).resolves.toBeNull();
    store.rows.set(id, rows);
    const opened = await openSession(id, ports);
    expect(opened).not.toBeNull();
    await opened?.release();
  });
});

describe('leaving a map that could not be saved', () => {
  it('keeps the edits, goes on trying, and whoever comes back finds them', async () => {
    const { id, store, ports } = newMap();
    const lease = await openSession(id, ports);
    store.failWith = 'no-space';
    lease?.session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    await expect(lease?.release()).resolves.toBe('not-saved');
    expect(listUnsavedSessions()).toHaveLength(1);
    const again = await openSession(id, ports);
    expect(again?.session).toBe(lease?.session);
    await again?.release();
    store.failWith = null;
    lease?.session.retrySave();
    await lease?.session.saved();
    expect(namesOf(id, store)).toContain('Poster');
    expect(listUnsavedSessions()).toEqual([]);
  });

  it('does not wait for ever when a newer version owns the storage', async () => {
    const { id, store, ports } = newMap();
    const lease = await openSession(id, ports);
    store.failWith = 'superseded';
    lease?.session.run(editMap, { fields: { title: 'Late' } });
    await expect(lease?.release()).resolves.toBe('not-saved');
  });
});

describe('a damaged log', () => {
  it('is read from the state before', async () => {
    const { id, store, ports } = newMap();
    const rows = store.rows.get(id) ?? [];
    store.recovery = rows;
    store.rows.set(id, [{ seq: 1, bytes: new Uint8Array([1, 2, 3]) }]);
    const opened = await openSession(id, ports);
    expect(opened?.session.map.touchpoints[search]?.name).toBe('Search');
    await opened?.release();
  });
});

describe('an edit beside an open gesture', () => {
  it('is a step of its own, and cancelling the typing does not take it back', async () => {
    const { id, ports } = newMap();
    const lease = await openSession(id, ports);
    const session = lease?.session;
    const typing = session?.beginGesture();
    typing?.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Sear' } });
    session?.run(createTouchpoints, { node: purchase, names: ['Receipt'] });
    typing?.cancel();
    expect(Object.values(session?.map.touchpoints ?? {}).map(({ name }) => name)).toContain('Receipt');
    session?.undo();
    expect(session?.map.touchpoints[search]?.name).toBe('Sear');
    session?.undo();
    expect(session?.map.touchpoints[search]?.name).toBe('Search');
    await lease?.release();
  });
});

describe('what two tabs left dangling', () => {
  it('is mended for good with the next edit: the touchpoint does not move on when the stages do', async () => {
    const { id, store, ports } = newMap();
    const one = await openSession(id, ports);
    const session = one?.session;
    // The other tab: a session of its own on the same store.
    const other = await MapSession.open(id, testPorts(store, 'b'));
    session?.run(deleteRecords, { ids: [purchase] });
    other?.session.run(createTouchpoints, { node: purchase, names: ['Receipt'] });
    await Promise.all([session?.saved(), other?.session.saved()]);
    await Promise.all([session?.catchUp(), other?.session.catchUp()]);
    const receipt = Object.values(session?.map.touchpoints ?? {}).find(({ name }) => name === 'Receipt');
    expect(receipt?.node).toBe(awareness);
    session?.run(createStage, { name: 'Later', kind: 'custom' });
    const later = Object.values(session?.map.stages ?? {}).find(({ name }) => name === 'Later');
    if (later) session?.run(moveStage, { id: later.id, index: 0 });
    expect(session?.map.touchpoints[receipt?.id ?? search]?.node).toBe(awareness);
    await one?.release();
    await other?.session.close();
  });
});
