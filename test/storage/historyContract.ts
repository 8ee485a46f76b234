/** The contract of `HistoryStore` as tests; both adapters are held to all of it. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { MapId } from '../../src/model/ids';
import { mostHistories, type HistoryChange, type StoredHistory } from '../../src/storage/HistoryStore';
import type { MapStorage } from '../../src/storage/MapStorage';
import { begin, mapId, mustDo, otherId, reasonOf, type StorageRig } from './contract';

/** `openTab` gives every tab a name of its own; the same name is the same tab after a reload. */
export interface HistoryRig extends StorageRig {
  openTab(name?: string): MapStorage;
}

export function change(
  first: number,
  present: number,
  texts: readonly string[],
  from = first,
): HistoryChange {
  const put = texts.map((text, index) => [from + index, text] as const);
  return { first, present, last: from + texts.length, put, time: '2026-03-01T12:00:00Z' };
}

export function holdToHistoryContract(name: string, makeRig: () => HistoryRig): void {
  const setUp = async (): Promise<{ rig: HistoryRig; tab: MapStorage }> => {
    const rig = makeRig();
    onTestFinished(() => rig.dispose());
    const tab = rig.openTab('mine');
    await begin(tab);
    return { rig, tab };
  };
  const read = async ({ histories }: MapStorage, map = mapId): Promise<StoredHistory | null> =>
    mustDo(await histories.readHistory(map)).history;
  const write = async (
    { histories }: MapStorage,
    given: HistoryChange,
    map: MapId = mapId,
  ): Promise<boolean> => mustDo(await histories.writeHistory(map, given)).kept;

  describe(`${name}: undo lists`, () => {
    it('are given back as they were written, to the tab that is there again and to no other', async () => {
      const { rig, tab } = await setUp();
      expect(await read(tab)).toBeNull();
      expect(await write(tab, change(0, 2, ['하나', 'two', 'three']))).toBe(true);
      const kept = { first: 0, present: 2, texts: ['하나', 'two', 'three'] };
      expect(await read(tab)).toEqual(kept);
      expect(await read(rig.openTab('other'))).toBeNull();
      tab.close();
      expect(await read(rig.openTab('mine'))).toEqual(kept);
    });

    it('are read all together by whoever must know what they need, those of all tabs and of one map', async () => {
      const { rig, tab } = await setUp();
      await begin(tab, otherId);
      await write(tab, change(0, 1, ['mine', 'undone']));
      await write(rig.openTab('other'), change(4, 5, ['theirs']));
      await write(rig.openTab('other'), change(0, 1, ['of another map']), otherId);
      const { texts } = mustDo(await tab.histories.readAllSteps(mapId));
      expect([...texts].sort()).toEqual(['mine', 'theirs', 'undone']);
      expect(mustDo(await tab.histories.readAllSteps('no map' as MapId)).texts).toEqual([]);
    });

    it('of one map have nothing of another', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      await write(tab, change(0, 1, ['one']));
      await write(tab, change(0, 1, ['other']), otherId);
      expect((await read(tab))?.texts).toEqual(['one']);
      expect((await read(tab, otherId))?.texts).toEqual(['other']);
    });

    it('take what is new, and lose what is before the first and from the last on', async () => {
      const { tab } = await setUp();
      await write(tab, change(0, 3, ['a', 'b', 'c', 'd']));
      await write(tab, change(1, 4, ['D', 'E'], 3));
      expect(await read(tab)).toEqual({ first: 1, present: 4, texts: ['b', 'c', 'D', 'E'] });
      await write(tab, { first: 1, present: 2, last: 3, put: [], time: '2026-03-01T12:01:00Z' });
      expect(await read(tab)).toEqual({ first: 1, present: 2, texts: ['b', 'c'] });
      await write(tab, change(-2, -1, ['whole']));
      expect(await read(tab)).toEqual({ first: -2, present: -1, texts: ['whole'] });
    });

    it('say so when the list a change builds on is not there, and take it whole', async () => {
      const { tab } = await setUp();
      expect(await write(tab, change(0, 2, ['b'], 1))).toBe(false);
      expect(await read(tab)).toBeNull();
      expect(await write(tab, change(0, 2, ['a', 'b']))).toBe(true);
    });

    it('are started in the very call when the page goes', async () => {
      const { rig, tab } = await setUp();
      await write(tab, change(0, 1, ['a', 'gone']));
      expect(tab.histories.writeOnLeave(mapId, change(0, 2, ['b'], 1))).toBe(true);
      tab.close();
      expect(await read(rig.openTab('mine'))).toEqual({ first: 0, present: 2, texts: ['a', 'b'] });
    });

    it('never become more than there may be: those written longest ago go, and those of long ago', async () => {
      const { rig, tab } = await setUp();
      const at = (seconds: number): HistoryChange => {
        const time = new Date(Date.parse('2026-03-01T12:00:00Z') + seconds * 1_000).toISOString();
        return { ...change(0, 1, ['a']), time };
      };
      for (let count = 0; count <= mostHistories; count += 1) {
        const map = `map ${String(count)}` as MapId;
        mustDo(await tab.histories.writeHistory(map, at(count)));
      }
      expect(await read(tab, 'map 0' as MapId)).toBeNull();
      expect(await read(tab, 'map 1' as MapId)).not.toBeNull();
      mustDo(await rig.openTab('late').histories.writeHistory(mapId, at(31 * 86_400)));
      expect(await read(tab, `map ${String(mostHistories)}` as MapId)).toBeNull();
    });

    it('are purged with their map and not before', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      await write(tab, change(0, 1, ['one']));
      await write(tab, change(0, 1, ['other']), otherId);
      mustDo(await tab.binMap(mapId, '2026-02-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2026-02-02T00:00:00Z'));
      expect(await read(tab)).not.toBeNull();
      mustDo(await tab.purgeBin('2026-04-01T00:00:00Z'));
      expect(await read(tab)).toBeNull();
      expect(await read(tab, otherId)).not.toBeNull();
    });

    it('are neither read nor written once a newer version of the app owns the storage', async () => {
      const { rig, tab } = await setUp();
      await write(tab, change(0, 1, ['a']));
      await rig.takeOver();
      await vi.waitFor(async () => {
        expect(reasonOf(await tab.histories.readHistory(mapId))).toBe('superseded');
      });
      expect(reasonOf(await tab.histories.readAllSteps(mapId))).toBe('superseded');
      expect(reasonOf(await tab.histories.writeHistory(mapId, change(0, 1, ['b'])))).toBe('superseded');
      expect(tab.histories.writeOnLeave(mapId, change(0, 1, ['b']))).toBe(false);
    });
  });
}
