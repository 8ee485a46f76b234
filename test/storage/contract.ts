/**
 * The contract of `MapStorage` as tests. Every adapter is held to all of it: a rig opens any number of storages on
 * the same data, each of which is a tab.
 */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { asId, type MapId } from '../../src/model/ids';
import { compactionBytes, compactionRows } from '../../src/storage/compactionDue';
import { maxPictureBoxes, type LibraryPicture, type MapSummary } from '../../src/storage/LibraryRow';
import type { Failed, MapEvent, MapHandle, MapStorage, Outcome } from '../../src/storage/MapStorage';
import { joinNotes, note, readNotes } from './notes';

export interface StorageRig {
  /** Another tab on the same data. */
  openTab(): MapStorage;
  /** As somebody clears the site's data while the tabs are open. */
  clearSiteData(): Promise<void>;
  /** As a newer version of the app upgrades the data. */
  takeOver(): Promise<void>;
  dispose(): Promise<void>;
}

export const mapId = asId<MapId>('map-1');
export const otherId = asId<MapId>('map-2');

export function summary(id: MapId, title: string, updatedAt = '2024-05-01T10:00:00Z'): MapSummary {
  const counts = { personas: 1, stages: 5, touchpoints: 12 };
  return { id, title, createdAt: '2024-05-01T09:00:00Z', updatedAt, counts };
}

export function picture(id: MapId, boxes: number): LibraryPicture {
  const box = { x: 1, y: 2, width: 3, height: 4, kind: 'touchpoint', health: 50 } as const;
  return { id, width: 100, height: 50, boxes: Array.from({ length: boxes }, () => box) };
}

export function mustDo<T extends object>(outcome: Outcome<T>): { readonly ok: true } & T {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`);
  return outcome;
}

export function reasonOf(outcome: Outcome): Failed['reason'] | 'ok' {
  return outcome.ok ? 'ok' : outcome.reason;
}

/** What a tab would show: the texts of a map's notes, in the order they are to be applied. */
export async function showMap(storage: MapStorage, id: MapId = mapId): Promise<string[]> {
  return readNotes(mustDo(await storage.loadMap(id)).updates);
}

export async function begin(storage: MapStorage, id: MapId = mapId): Promise<MapHandle> {
  return mustDo(await storage.createMap(summary(id, 'A map'), [note('begin')])).handle;
}

async function titles(storage: MapStorage): Promise<string[]> {
  return mustDo(await storage.listMaps()).entries.map((entry) => entry.row.title);
}

interface Step {
  readonly tab: number;
  readonly act: string;
}

async function workAndCompare(rig: StorageRig, steps: readonly Step[]): Promise<void> {
  const storages = [rig.openTab(), rig.openTab(), rig.openTab()];
  const [first] = storages;
  if (!first) throw new Error('three tabs were opened');
  const handle = await begin(first);
  for (const storage of storages) mustDo(await storage.loadMap(mapId));
  const tabs = storages.map((storage) => ({ storage, lastSeq: 0, seen: new Set<string>() }));
  const written = new Set(['begin']);
  const follow = async (tab: (typeof tabs)[number]): Promise<void> => {
    const { updates, lastSeq } = mustDo(await tab.storage.readSince(handle, tab.lastSeq));
    for (const text of readNotes(updates)) tab.seen.add(text);
    tab.lastSeq = lastSeq;
  };
  for (const [index, step] of steps.entries()) {
    const tab = tabs[step.tab];
    if (!tab) continue;
    const text = `${step.tab}:${index}`;
    if (step.act === 'append') mustDo(await tab.storage.append(handle, [note(text)], null));
    if (step.act === 'flush') expect(tab.storage.flushOnLeave(handle, [note(text)], null)).toBe(true);
    if (step.act === 'append' || step.act === 'flush') written.add(text);
    if (step.act === 'compact') mustDo(await tab.storage.compact(handle, joinNotes));
    if (step.act === 'follow') await follow(tab);
    if (step.act === 'load') expect(new Set(await showMap(tab.storage))).toEqual(written);
  }
  const inOrder = [...written];
  for (const tab of tabs) {
    await follow(tab);
    expect(tab.seen).toEqual(written);
    for (const writer of ['0:', '1:', '2:']) {
      const own = (texts: Iterable<string>): string[] => [...texts].filter((text) => text.startsWith(writer));
      expect(own(tab.seen)).toEqual(own(inOrder));
    }
  }
}

export function holdToContract(name: string, makeRig: () => Promise<StorageRig>): void {
  const setUp = async (): Promise<{ rig: StorageRig; tab: MapStorage }> => {
    const rig = await makeRig();
    onTestFinished(() => rig.dispose());
    return { rig, tab: rig.openTab() };
  };

  describe(`${name}: the log`, () => {
    it('gives back what was written, in the order of writing', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      mustDo(await tab.append(handle, [note('one'), note('two')], null));
      mustDo(await tab.append(handle, [note('three')], null));
      const loaded = mustDo(await tab.loadMap(mapId));
      expect(readNotes(loaded.updates)).toEqual(['begin', 'one', 'two', 'three']);
      expect(loaded.handle).toEqual(handle);
      const seqs = loaded.updates.map((update) => update.seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      expect(loaded.lastSeq).toBe(seqs.at(-1));
    });

    it('gives every byte back, whatever buffer it came in', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const all = Uint8Array.from({ length: 256 }, (_, index) => index);
      mustDo(await tab.append(handle, [all, all.subarray(100, 103)], null));
      const { updates } = mustDo(await tab.loadMap(mapId));
      expect(updates.slice(1).map((update) => [...update.bytes])).toEqual([[...all], [100, 101, 102]]);
      expect(updates.at(-1)?.bytes.buffer.byteLength).toBe(3);
    });

    it('keeps what it was given even when the caller uses the buffer again', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const bytes = note('mine');
      mustDo(await tab.append(handle, [bytes], null));
      bytes.fill(0);
      expect(await showMap(tab)).toEqual(['begin', 'mine']);
    });

    it('keeps the maps apart', async () => {
      const { tab } = await setUp();
      const [one, two] = [await begin(tab), await begin(tab, otherId)];
      mustDo(await tab.append(one, [note('in one')], null));
      mustDo(await tab.append(two, [note('in two')], null));
      expect(await showMap(tab, mapId)).toEqual(['begin', 'in one']);
      expect(await showMap(tab, otherId)).toEqual(['begin', 'in two']);
    });

    it('acknowledges with the seq where readSince goes on without a gap', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const { seq } = mustDo(await tab.append(handle, [note('one')], null));
      mustDo(await tab.append(handle, [note('two'), note('three')], null));
      const since = mustDo(await tab.readSince(handle, seq));
      expect(readNotes(since.updates)).toEqual(['two', 'three']);
      expect(mustDo(await tab.readSince(handle, since.lastSeq))).toEqual({
        ok: true,
        updates: [],
        lastSeq: since.lastSeq,
      });
    });

    it('answers an empty batch with the last seq and writes no update', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const { seq } = mustDo(await tab.append(handle, [note('one')], null));
      expect(mustDo(await tab.append(handle, [], { row: summary(mapId, 'Renamed') })).seq).toBe(seq);
      expect(await titles(tab)).toEqual(['Renamed']);
    });

    it('refuses to create a map that is there, and leaves it as it is', async () => {
      const { tab } = await setUp();
      await begin(tab);
      expect(reasonOf(await tab.createMap(summary(mapId, 'Another'), [note('other')]))).toBe('already-there');
      expect(await showMap(tab)).toEqual(['begin']);
      expect(await titles(tab)).toEqual(['A map']);
    });

    it('says map-gone for a map nobody created', async () => {
      const { tab } = await setUp();
      const handle = { id: mapId, lineage: 'of nobody' };
      expect(reasonOf(await tab.loadMap(mapId))).toBe('map-gone');
      expect(reasonOf(await tab.append(handle, [note('one')], { row: summary(mapId, 'x') }))).toBe(
        'map-gone',
      );
      expect(reasonOf(await tab.readSince(handle, 0))).toBe('map-gone');
      expect(reasonOf(await tab.compact(handle, joinNotes))).toBe('map-gone');
      expect(reasonOf(await tab.updateRow(mapId, { title: 'x' }))).toBe('map-gone');
      expect(mustDo(await tab.listMaps()).entries).toEqual([]);
    });

    it('keeps the order of each tab when two tabs append at the same time', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const tabs = [tab, rig.openTab()];
      const numbers = Array.from({ length: 40 }, (_, index) => index);
      await Promise.all(
        tabs.map(async (each, which) => {
          for (const number of numbers) mustDo(await each.append(handle, [note(`${which}:${number}`)], null));
        }),
      );
      const shown = await showMap(tab);
      for (const which of [0, 1]) {
        const own = shown.filter((text) => text.startsWith(`${which}:`));
        expect(own).toEqual(numbers.map((number) => `${which}:${number}`));
      }
      expect(shown).toHaveLength(81);
    });

    it('keeps the order of appends that were not waited for', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const texts = Array.from({ length: 30 }, (_, index) => `n${index}`);
      const outcomes = await Promise.all(texts.map((text) => tab.append(handle, [note(text)], null)));
      const seqs = outcomes.map((outcome) => mustDo(outcome).seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      expect(await showMap(tab)).toEqual(['begin', ...texts]);
    });
  });

  describe(`${name}: the library`, () => {
    it('shows the row and the picture that were written with the update', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const weakest = { name: 'Security', stage: 'Departure', health: 31.5 };
      const row = { ...summary(mapId, '공항', '2024-06-01T10:00:00+09:00'), weakest };
      mustDo(await tab.append(handle, [note('one')], { row, picture: picture(mapId, 3) }));
      expect(mustDo(await tab.listMaps()).entries).toEqual([{ row, picture: picture(mapId, 3) }]);
    });

    it('keeps the picture when the next row comes without one, and drops a weakest that is no more', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const weakest = { name: 'Security', stage: 'Departure', health: 31.5 };
      const row = summary(mapId, 'A map');
      mustDo(await tab.append(handle, [], { row: { ...row, weakest }, picture: picture(mapId, 3) }));
      mustDo(await tab.append(handle, [], { row }));
      expect(mustDo(await tab.listMaps()).entries).toEqual([{ row, picture: picture(mapId, 3) }]);
    });

    it('never lets an append write to another map’s row', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      await begin(tab, otherId);
      mustDo(await tab.append(handle, [], { row: summary(otherId, 'Mixed up') }));
      const rows = mustDo(await tab.listMaps()).entries.map((entry) => [entry.row.id, entry.row.title]);
      expect(Object.fromEntries(rows)).toEqual({ [mapId]: 'Mixed up', [otherId]: 'A map' });
    });

    it('never keeps more than 400 boxes of a picture', async () => {
      const { tab } = await setUp();
      mustDo(await tab.createMap(summary(mapId, 'Big'), [note('begin')], picture(mapId, 5000)));
      const [entry] = mustDo(await tab.listMaps()).entries;
      expect(entry?.picture?.boxes).toHaveLength(maxPictureBoxes);
    });

    it('puts the newest change first by the moment, not by its spelling', async () => {
      const { tab } = await setUp();
      const times = { early: '2024-06-01T10:00:00+09:00', late: '2024-06-01T02:00:00Z' };
      mustDo(await tab.createMap(summary(mapId, 'early', times.early), [note('begin')]));
      mustDo(await tab.createMap(summary(otherId, 'late', times.late), [note('begin')]));
      expect(await titles(tab)).toEqual(['late', 'early']);
    });

    it('changes a row without touching what the patch does not name', async () => {
      const { tab } = await setUp();
      await begin(tab);
      const { row } = mustDo(await tab.updateRow(mapId, { title: 'Renamed' }));
      expect(row).toEqual(summary(mapId, 'Renamed'));
      expect(await titles(tab)).toEqual(['Renamed']);
    });

    it('keeps a binned map out of the list, loadable and restorable', async () => {
      const { tab } = await setUp();
      await begin(tab);
      mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
      expect(await titles(tab)).toEqual([]);
      expect(mustDo(await tab.listBin()).entries.map((entry) => entry.row.deletedAt)).toEqual([
        '2024-07-01T00:00:00Z',
      ]);
      expect(await showMap(tab)).toEqual(['begin']);
      mustDo(await tab.restoreMap(mapId));
      expect(mustDo(await tab.listMaps()).entries).toEqual([{ row: summary(mapId, 'A map') }]);
      expect(mustDo(await tab.listBin()).entries).toEqual([]);
    });

    it('saves an edit of an open map made before somebody put it into the bin, and leaves it there', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      mustDo(await rig.openTab().binMap(mapId, '2024-07-01T00:00:00Z'));
      mustDo(await tab.append(handle, [note('late')], { row: summary(mapId, 'Still open') }));
      expect(await titles(tab)).toEqual([]);
      expect(await showMap(tab)).toEqual(['begin', 'late']);
    });

    it('takes a map out of the bin that is edited after it was put there, and never purges it', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      mustDo(await rig.openTab().binMap(mapId, '2024-07-01T00:00:00Z'));
      const edited = summary(mapId, 'Still wanted', '2024-07-29T08:00:00Z');
      mustDo(await tab.append(handle, [note('late')], { row: edited }));
      expect(await titles(tab)).toEqual(['Still wanted']);
      expect(mustDo(await tab.purgeBin('2024-08-15T00:00:00Z')).purged).toEqual([]);
      expect(await showMap(tab)).toEqual(['begin', 'late']);
    });

    it('purges after 30 days in the bin, not a moment earlier, and tells what it purged', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
      expect(mustDo(await tab.purgeBin('2024-07-30T23:59:59Z')).purged).toEqual([]);
      expect(await showMap(tab)).toEqual(['begin']);
      expect(mustDo(await tab.purgeBin('2024-07-31T00:00:00Z')).purged).toEqual([mapId]);
      expect(mustDo(await tab.listBin()).entries).toEqual([]);
      expect(reasonOf(await tab.loadMap(mapId))).toBe('map-gone');
      expect(reasonOf(await tab.append(handle, [note('late')], null))).toBe('map-gone');
    });

    it('never purges a map that is not in the bin, or whose time cannot be read', async () => {
      const { tab } = await setUp();
      await begin(tab);
      await begin(tab, otherId);
      mustDo(await tab.binMap(otherId, 'some day'));
      expect(mustDo(await tab.purgeBin('2099-01-01T00:00:00Z')).purged).toEqual([]);
    });

    it('lets a purged map be put back by the tab that has it open', async () => {
      const { tab } = await setUp();
      await begin(tab);
      mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2025-07-01T00:00:00Z'));
      const { handle } = mustDo(await tab.putBack(summary(mapId, 'Kept'), note('everything')));
      mustDo(await tab.append(handle, [note('more')], null));
      expect(await showMap(tab)).toEqual(['everything', 'more']);
      expect(await titles(tab)).toEqual(['Kept']);
    });
  });

  describe(`${name}: compaction`, () => {
    it('puts one snapshot in the place of many updates, with the same content', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      for (const text of ['a', 'b', 'c']) mustDo(await tab.append(handle, [note(text)], null));
      expect(mustDo(await tab.compact(handle, joinNotes)).compacted).toBe(true);
      const loaded = mustDo(await tab.loadMap(mapId));
      expect(loaded.updates).toHaveLength(1);
      expect(readNotes(loaded.updates)).toEqual(['begin', 'a', 'b', 'c']);
      mustDo(await tab.append(handle, [note('d')], null));
      expect(await showMap(tab)).toEqual(['begin', 'a', 'b', 'c', 'd']);
    });

    it('is content when there is nothing to do', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      mustDo(await tab.compact(handle, joinNotes));
      expect(mustDo(await tab.compact(handle, joinNotes)).compacted).toBe(false);
    });

    it('loses nothing when the snapshot cannot be made or is empty', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const fail = (): never => {
        throw new Error('no snapshot today');
      };
      expect(reasonOf(await tab.compact(handle, fail))).toBe('unknown');
      expect(reasonOf(await tab.compact(handle, () => new Uint8Array()))).toBe('unknown');
      expect(await showMap(tab)).toEqual(['begin']);
      expect(mustDo(await tab.compact(handle, joinNotes)).compacted).toBe(true);
    });

    it('keeps everything that is appended while the snapshot is being made', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const other = rig.openTab();
      const slowly = async (updates: Parameters<typeof joinNotes>[0]): Promise<Uint8Array> => {
        mustDo(await other.append(handle, [note('meanwhile')], null));
        return joinNotes(updates);
      };
      expect(mustDo(await tab.compact(handle, slowly)).compacted).toBe(true);
      expect(await showMap(tab)).toEqual(['begin', 'meanwhile']);
      expect(await showMap(other)).toEqual(['begin', 'meanwhile']);
    });

    it('lets one tab at a time compact', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const other = rig.openTab();
      let inner: Outcome<{ readonly compacted: boolean }> | null = null;
      const outer = await tab.compact(handle, async (updates) => {
        inner = await other.compact(handle, joinNotes);
        return joinNotes(updates);
      });
      expect(mustDo(outer).compacted).toBe(true);
      expect(inner).toEqual({ ok: true, compacted: false });
    });

    it('loses nothing when two tabs append and compact all the time', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const tabs = [tab, rig.openTab()];
      const expected = new Set(['begin']);
      await Promise.all(
        tabs.map(async (each, which) => {
          for (let round = 0; round < 30; round += 1) {
            const text = `${which}:${round}`;
            mustDo(await each.append(handle, [note(text)], null));
            expected.add(text);
            if (round % 7 === which) mustDo(await each.compact(handle, joinNotes));
          }
        }),
      );
      expect(new Set(await showMap(tab))).toEqual(expected);
      const recovered = mustDo(await tab.loadRecoveryPoint(mapId));
      expect(new Set(readNotes(recovered.updates))).toEqual(expected);
    });

    it('keeps a recovery point that does without the last snapshot and has everything', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const expected = ['begin'];
      for (let round = 0; round < 4; round += 1) {
        mustDo(await tab.append(handle, [note(`r${round}`)], null));
        expected.push(`r${round}`);
        const bad = round === 3 ? (): Uint8Array => note('unreadable') : joinNotes;
        mustDo(await tab.compact(handle, bad));
      }
      mustDo(await tab.append(handle, [note('after')], null));
      expect(await showMap(tab)).toEqual(['unreadable', 'after']);
      const recovered = mustDo(await tab.loadRecoveryPoint(mapId));
      expect(readNotes(recovered.updates)).toEqual([...expected, 'after']);
    });

    it('gives a tab that is far behind everything it misses', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const { seq } = mustDo(await tab.append(handle, [note('seen')], null));
      const missed: string[] = [];
      for (let round = 0; round < 3; round += 1) {
        mustDo(await tab.append(handle, [note(`m${round}`)], null));
        missed.push(`m${round}`);
        mustDo(await tab.compact(handle, joinNotes));
        const shown = readNotes(mustDo(await tab.readSince(handle, seq)).updates);
        expect(shown).toEqual(expect.arrayContaining(missed));
        const all = readNotes(mustDo(await tab.readSince(handle, 0)).updates);
        expect(new Set(all)).toEqual(new Set(['begin', 'seen', ...missed]));
      }
    });

    it('is due after 500 updates or half a megabyte since the last snapshot', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const many = Array.from({ length: compactionRows - 2 }, (_, index) => note(`${index}`));
      mustDo(await tab.append(handle, many, null));
      expect(await tab.needsCompaction(mapId)).toBe(false);
      mustDo(await tab.append(handle, [note('one more')], null));
      expect(await tab.needsCompaction(mapId)).toBe(true);
      mustDo(await tab.compact(handle, joinNotes));
      expect(await tab.needsCompaction(mapId)).toBe(false);
      mustDo(await tab.append(handle, [new Uint8Array(compactionBytes - 1)], null));
      expect(await tab.needsCompaction(mapId)).toBe(false);
      mustDo(await tab.append(handle, [new Uint8Array(1)], null));
      expect(await tab.needsCompaction(mapId)).toBe(true);
    });

    it('is not due because a map began large', async () => {
      const { tab } = await setUp();
      mustDo(await tab.createMap(summary(mapId, 'Imported'), [new Uint8Array(2 * compactionBytes)]));
      expect(await tab.needsCompaction(mapId)).toBe(false);
      expect(await tab.needsCompaction(otherId)).toBe(false);
    });
  });

  describe(`${name}: many tabs`, () => {
    it('tells the other tab, not itself, and the other tab then reads exactly what is new', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const other = rig.openTab();
      const { lastSeq } = mustDo(await other.loadMap(mapId));
      const heard: MapEvent[] = [];
      const heardMyself: MapEvent[] = [];
      other.onChange(mapId, (event) => heard.push(event));
      tab.onChange(mapId, (event) => heardMyself.push(event));
      const { seq } = mustDo(await tab.append(handle, [note('news')], null));
      await vi.waitFor(() => expect(heard).toEqual([{ kind: 'appended', upTo: seq }]));
      expect(readNotes(mustDo(await other.readSince(handle, lastSeq)).updates)).toEqual(['news']);
      expect(heardMyself).toEqual([]);
    });

    it('tells about the bin, and no longer after the listener ended', async () => {
      const { rig, tab } = await setUp();
      await begin(tab);
      const other = rig.openTab();
      const [heard, heardByEnded]: MapEvent['kind'][][] = [[], []];
      other.onChange(mapId, (event) => heard?.push(event.kind));
      other.onChange(mapId, (event) => heardByEnded?.push(event.kind))();
      mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
      mustDo(await tab.restoreMap(mapId));
      mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2025-07-01T00:00:00Z'));
      await vi.waitFor(() => expect(heard).toEqual(['binned', 'restored', 'binned', 'purged']));
      expect(heardByEnded).toEqual([]);
    });

    it('tells the library in this tab and the others, but not about updates without a row', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const other = rig.openTab();
      const [here, there] = [vi.fn(), vi.fn()];
      tab.watchLibrary(here);
      other.watchLibrary(there);
      mustDo(await tab.append(handle, [note('quiet')], null));
      mustDo(await tab.append(handle, [note('loud')], { row: summary(mapId, 'Loud') }));
      await vi.waitFor(() => expect(there).toHaveBeenCalled());
      expect(here).toHaveBeenCalledTimes(1);
      expect(there).toHaveBeenCalledTimes(1);
      expect(await titles(other)).toEqual(['Loud']);
    });

    it('acknowledges an append although a listener throws', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      const heard = vi.fn();
      tab.watchLibrary(heard);
      expect(reasonOf(await tab.append(handle, [note('x')], { row: summary(mapId, 'x') }))).toBe('ok');
      await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    });
  });

  describe(`${name}: random work of three tabs`, () => {
    const step = fc.record({
      tab: fc.integer({ min: 0, max: 2 }),
      act: fc.constantFrom('append', 'append', 'follow', 'compact', 'load', 'flush'),
    });
    it('lets every tab that follows by readSince see everything, each writer’s work in its order', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          const rig = await makeRig();
          try {
            await workAndCompare(rig, steps);
          } finally {
            await rig.dispose();
          }
        }),
        { numRuns: 40 },
      );
    });
  });

  describe(`${name}: when things go wrong`, () => {
    it('refuses updates without their base after the data was cleared, and takes the whole map back', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      mustDo(await tab.append(handle, [note('one')], null));
      await rig.clearSiteData();
      expect(reasonOf(await tab.append(handle, [note('two')], { row: summary(mapId, 'x') }))).toBe(
        'map-gone',
      );
      expect(mustDo(await tab.listMaps()).entries).toEqual([]);
      const back = mustDo(await tab.putBack(summary(mapId, 'Back'), note('begin, one, two')));
      expect(back.handle.lineage).not.toBe(handle.lineage);
      mustDo(await tab.append(back.handle, [note('three')], null));
      expect(await showMap(rig.openTab())).toEqual(['begin, one, two', 'three']);
    });

    it('refuses the old lineage after another tab put the map back, and joins the two', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const other = rig.openTab();
      mustDo(await other.loadMap(mapId));
      await rig.clearSiteData();
      const first = mustDo(await tab.putBack(summary(mapId, 'Back'), note('all of tab 1')));
      expect(reasonOf(await other.append(handle, [note('of tab 2')], null))).toBe('map-gone');
      expect(reasonOf(await other.readSince(handle, 0))).toBe('map-gone');
      const second = mustDo(await other.putBack(summary(mapId, 'Back'), note('all of tab 2')));
      expect(second.handle).toEqual(first.handle);
      const all = mustDo(await other.readSince(second.handle, 0));
      expect(readNotes(all.updates)).toEqual(['all of tab 1', 'all of tab 2']);
    });

    it('turns read-only and stays so when a newer version takes over', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const states: string[] = [];
      tab.subscribeState((state) => states.push(state));
      await rig.takeOver();
      expect(reasonOf(await tab.append(handle, [note('old form')], null))).toBe('superseded');
      expect(reasonOf(await tab.createMap(summary(otherId, 'x'), []))).toBe('superseded');
      expect(reasonOf(await tab.listMaps())).toBe('superseded');
      expect(tab.flushOnLeave(handle, [note('old form')], null)).toBe(false);
      expect(tab.state).toBe('superseded');
      await vi.waitFor(() => expect(states).toEqual(['superseded']));
      expect(reasonOf(await rig.openTab().append(handle, [note('old form')], null))).toBe('superseded');
    });

    it('fails instead of hanging or throwing once it is closed', async () => {
      const { tab } = await setUp();
      const handle = await begin(tab);
      tab.close();
      expect(tab.state).toBe('unavailable');
      expect(reasonOf(await tab.append(handle, [note('x')], null))).toBe('unavailable');
      expect(reasonOf(await tab.listMaps())).toBe('unavailable');
      expect(reasonOf(await tab.loadMap(mapId))).toBe('unavailable');
      expect(tab.flushOnLeave(handle, [note('x')], null)).toBe(false);
    });

    it('has what was flushed by a leaving page, library row included', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const row = summary(mapId, 'Last words', '2024-05-02T00:00:00Z');
      expect(
        tab.flushOnLeave(handle, [note('last'), note('words')], { row, picture: picture(mapId, 2) }),
      ).toBe(true);
      tab.close();
      const next = rig.openTab();
      expect(await showMap(next)).toEqual(['begin', 'last', 'words']);
      expect(mustDo(await next.listMaps()).entries).toEqual([{ row, picture: picture(mapId, 2) }]);
    });

    it('keeps the bin and newer rows over what a leaving page left', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      const row = summary(mapId, 'Left', '2024-05-02T00:00:00Z');
      tab.flushOnLeave(handle, [], { row });
      mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
      tab.flushOnLeave(handle, [], { row });
      const next = rig.openTab();
      expect(mustDo(await next.listBin()).entries.map((entry) => entry.row.title)).toEqual(['Left']);
      mustDo(await next.restoreMap(mapId));
      const newer = summary(mapId, 'Newer', '2024-05-03T00:00:00Z');
      mustDo(await next.append(handle, [], { row: newer }));
      expect(await titles(next)).toEqual(['Newer']);
    });

    it('shows what was appended last, even when a clock went back', async () => {
      const { rig, tab } = await setUp();
      const handle = await begin(tab);
      tab.flushOnLeave(handle, [], { row: summary(mapId, 'Left', '2024-05-03T00:00:00Z') });
      const next = rig.openTab();
      mustDo(await next.append(handle, [], { row: summary(mapId, 'Last', '2024-05-02T00:00:00Z') }));
      expect(await titles(next)).toEqual(['Last']);
    });

    it('tells how far each log goes, and which one was purged on purpose', async () => {
      const { tab } = await setUp();
      const [handle, purged] = [await begin(tab), await begin(tab, otherId)];
      const { seq } = mustDo(await tab.append(handle, [note('one')], null));
      mustDo(await tab.binMap(otherId, '2024-07-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2025-07-01T00:00:00Z'));
      const { tips } = mustDo(await tab.listTips());
      expect(tips.get(mapId)).toEqual({ lineage: handle.lineage, lastSeq: seq, purged: false });
      expect(tips.get(otherId)).toMatchObject({ lineage: purged.lineage, purged: true });
      mustDo(await tab.compact(handle, joinNotes));
      expect(mustDo(await tab.listTips()).tips.get(mapId)?.lastSeq).toBe(seq);
    });
  });
}
