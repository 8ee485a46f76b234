import { describe, expect, it } from 'vitest';
import { Canary, type CanaryStore } from '../../src/storage/Canary';
import { checkCanary } from '../../src/storage/checkCanary';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { begin, mapId, mustDo, otherId, reasonOf } from './contract';
import { note } from './notes';

/** What `localStorage` is, in memory; can be told to refuse. */
class TextStore implements CanaryStore {
  readonly texts = new Map<string, string>();
  refuses = false;
  writes = 0;
  get length(): number {
    this.#check();
    return this.texts.size;
  }
  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    this.#check();
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.#check();
    this.writes += 1;
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.#check();
    this.texts.delete(key);
  }
  #check(): void {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
  }
}

function setUp() {
  const disk = new MemoryDisk();
  let lineages = 0;
  const storage = new MemoryMapStorage(disk, () => `lineage-${(lineages += 1)}`);
  const store = new TextStore();
  const waiting: (() => void)[] = [];
  const openCanary = () => new Canary(store, 'touchstone', (write) => waiting.push(write));
  const passTime = () => waiting.splice(0).forEach((write) => write());
  return { disk, storage, store, openCanary, canary: openCanary(), passTime };
}

describe('Canary', () => {
  it('is content with a storage that has everything it acknowledged', async () => {
    const { storage, canary, passTime } = setUp();
    const handle = await begin(storage);
    const { seq } = mustDo(await storage.append(handle, [note('one')], null));
    canary.note(handle, seq, 'A map');
    passTime();
    mustDo(await storage.append(handle, [note('not noted yet')], null));
    expect(mustDo(await checkCanary(storage, canary))).toEqual({ ok: true, missing: [], behind: [] });
  });

  it('names a map that is gone, with its title, at the next start', async () => {
    const { disk, storage, canary, openCanary, passTime } = setUp();
    const handle = await begin(storage);
    canary.note(handle, 7, '공항');
    passTime();
    disk.clear();
    const { missing } = mustDo(await checkCanary(storage, openCanary()));
    expect(missing).toEqual([{ id: mapId, lineage: handle.lineage, seq: 7, title: '공항' }]);
  });

  it('names a map whose log ends before what was acknowledged', async () => {
    const { storage, canary, passTime } = setUp();
    const handle = await begin(storage);
    const { seq } = mustDo(await storage.append(handle, [note('one')], null));
    canary.note(handle, seq + 1, 'A map');
    passTime();
    const { behind, missing } = mustDo(await checkCanary(storage, canary));
    expect(missing).toEqual([]);
    expect(behind.map(({ mark, foundSeq }) => [mark.id, mark.seq, foundSeq])).toEqual([
      [mapId, seq + 1, seq],
    ]);
  });

  it('keeps quiet about maps that were purged on purpose, and forgets them', async () => {
    const { storage, canary, passTime } = setUp();
    canary.note(await begin(storage), 1, 'A map');
    passTime();
    mustDo(await storage.binMap(mapId, '2024-01-01T00:00:00Z'));
    mustDo(await storage.purgeBin('2024-12-01T00:00:00Z'));
    expect(mustDo(await checkCanary(storage, canary)).missing).toEqual([]);
    expect(canary.listMarks()).toEqual([]);
  });

  it('keeps quiet about a map that was put back: its log counts anew', async () => {
    const { disk, storage, canary, passTime } = setUp();
    canary.note(await begin(storage), 500, 'A map');
    passTime();
    disk.clear();
    await begin(storage);
    expect(mustDo(await checkCanary(storage, canary))).toMatchObject({ missing: [], behind: [] });
  });

  it('never says that all is well when nothing could be read', async () => {
    const { storage, canary } = setUp();
    storage.close();
    expect(reasonOf(await checkCanary(storage, canary))).toBe('unavailable');
  });

  it('writes once for many edits, the last one, and at once when the page leaves', async () => {
    const { storage, store, canary, passTime } = setUp();
    const handle = await begin(storage);
    for (let seq = 1; seq <= 50; seq += 1) canary.note(handle, seq, 'A map');
    expect(store.writes).toBe(0);
    passTime();
    expect(store.writes).toBe(1);
    canary.note(handle, 51, 'A map');
    canary.flush();
    expect(canary.listMarks().map((mark) => mark.seq)).toEqual([51]);
  });

  it('does not go back behind what another tab noted of the same log', async () => {
    const { storage, canary, openCanary } = setUp();
    const handle = await begin(storage);
    const other = openCanary();
    canary.note(handle, 10, 'A map');
    other.note(handle, 20, 'A map');
    other.flush();
    canary.flush();
    expect(canary.listMarks().map((mark) => mark.seq)).toEqual([20]);
    canary.note({ id: mapId, lineage: 'a new log' }, 1, 'A map');
    canary.flush();
    expect(canary.listMarks()).toMatchObject([{ lineage: 'a new log', seq: 1 }]);
  });

  it('survives a local storage that refuses, is full or holds rubbish', async () => {
    const { storage, store, canary, passTime } = setUp();
    const handle = await begin(storage);
    store.texts.set('touchstone:canary:broken', '{"lineage":');
    store.texts.set('touchstone:canary:null', 'null');
    store.texts.set('touchstone:canary:odd', '{"lineage":1,"seq":"x"}');
    store.texts.set(`another:canary:${otherId}`, '{"lineage":"x","seq":1,"title":"of another"}');
    expect(canary.listMarks()).toEqual([]);
    store.refuses = true;
    canary.note(handle, 1, 'A map');
    passTime();
    canary.forget(mapId);
    expect(canary.listMarks()).toEqual([]);
    expect(mustDo(await checkCanary(storage, canary)).missing).toEqual([]);
  });
});
