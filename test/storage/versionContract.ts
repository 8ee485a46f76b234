/** The contract of `VersionStore` as tests; both adapters are held to all of it, on the rigs of `contract.ts`. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { MapStorage } from '../../src/storage/MapStorage';
import { mostVersions } from '../../src/storage/thinVersions';
import type { NewVersion, StoredVersion } from '../../src/storage/VersionStore';
import {
  begin,
  mapId,
  mustDo,
  otherId,
  picture,
  reasonOf,
  showMap,
  summary,
  type StorageRig,
} from './contract';
import { note } from './notes';

export const now = '2026-03-01T12:00:00Z';

export function version(id: string, time: string, more: Partial<NewVersion> = {}): NewVersion {
  const map = more.map ?? mapId;
  return {
    id,
    map,
    time,
    kind: 'automatic',
    summary: { row: summary(map, '여정', time), picture: picture(map, 3) },
    ...more,
  };
}

export const named = (label: string): Partial<NewVersion> => ({ kind: 'named', label });

export function holdToVersionContract(name: string, makeRig: () => Promise<StorageRig>): void {
  const setUp = async (): Promise<{ rig: StorageRig; tab: MapStorage }> => {
    const rig = await makeRig();
    onTestFinished(() => rig.dispose());
    const tab = rig.openTab();
    await begin(tab);
    return { rig, tab };
  };
  const list = async ({ versions }: MapStorage, map = mapId): Promise<readonly StoredVersion[]> =>
    mustDo(await versions.listVersions(map)).versions;
  const listIds = async (tab: MapStorage, map = mapId): Promise<string[]> =>
    (await list(tab, map)).map(({ id }) => id);
  const put = async ({ versions }: MapStorage, given: NewVersion, text = given.id): Promise<StoredVersion> =>
    mustDo(await versions.putVersion(given, note(text), now)).version;

  describe(`${name}: versions of a map`, () => {
    it('are given back byte for byte with what is said of them, in another tab too', async () => {
      const { rig, tab } = await setUp();
      const given = version('one', '2026-03-01T11:00:00Z', { before: 'import' });
      await put(tab, given, '한 상태');
      const { found } = mustDo(await rig.openTab().versions.readVersion('one'));
      expect(found?.version).toEqual({ ...given, size: note('한 상태').byteLength });
      expect([...(found?.bytes ?? [])]).toEqual([...note('한 상태')]);
    });

    it('are listed newest first by the moment, without those of another map', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      await put(tab, version('new', '2026-03-01T11:00:00Z'));
      await put(tab, version('old', '2026-03-01T19:30:00+09:00'));
      await put(tab, version('other', '2026-03-01T11:30:00Z', { map: otherId }));
      expect(await listIds(tab)).toEqual(['new', 'old']);
    });

    it('are stored without the rest of the buffer they are a view of', async () => {
      const { tab } = await setUp();
      const wide = Uint8Array.from({ length: 100 }, (_, index) => index);
      const given = version('view', '2026-03-01T11:00:00Z');
      mustDo(await tab.versions.putVersion(given, wide.subarray(4, 7), now));
      const { found } = mustDo(await tab.versions.readVersion('view'));
      expect([...(found?.bytes ?? [])]).toEqual([4, 5, 6]);
      expect(found?.version.size).toBe(3);
      expect(found?.bytes.buffer.byteLength).toBe(3);
    });

    it('are not kept twice when nothing has changed: the one that is there takes the name', async () => {
      const { tab } = await setUp();
      await put(tab, version('one', '2026-03-01T11:00:00Z'), 'same');
      const again = await put(tab, version('again', '2026-03-01T11:30:00Z', { before: 'merge' }), 'same');
      expect([again.id, again.kind, again.before]).toEqual(['one', 'automatic', 'merge']);
      const withName = await put(
        tab,
        version('name', '2026-03-01T11:40:00Z', named('After the talk')),
        'same',
      );
      expect([withName.id, withName.label]).toEqual(['one', 'After the talk']);
      expect(await list(tab)).toEqual([withName]);
      await put(tab, version('auto', '2026-03-01T11:50:00Z'), 'same');
      expect(await list(tab)).toEqual([withName]);
      await put(tab, version('second', '2026-03-01T11:50:00Z', named('Second name')), 'same');
      expect((await list(tab)).map(({ label }) => label)).toEqual(['Second name', 'After the talk']);
    });

    it('note when they left or came in, and anew when the same state leaves again', async () => {
      const { tab } = await setUp();
      await put(tab, version('plain', '2026-03-01T10:00:00Z'), 'plain');
      const first = await put(tab, version('one', '2026-02-01T11:00:00Z', { shared: 'copy' }));
      expect(first.sharedAt).toBe(now);
      await put(tab, version('two', '2026-03-01T11:30:00Z'), 'same');
      const later = '2026-03-02T12:00:00Z';
      const again = version('again', '2026-03-01T11:30:00Z', { shared: 'export' });
      mustDo(await tab.versions.putVersion(again, note('same'), later));
      const listed = (await list(tab)).map(({ id, shared, sharedAt }) => [id, shared, sharedAt]);
      expect(listed).toEqual([
        ['two', 'export', later],
        ['plain', undefined, undefined],
        ['one', 'copy', now],
      ]);
    });

    it('are of no time to come, so that a clock that was wrong once keeps no other from being the newest', async () => {
      const { tab } = await setUp();
      const ahead = version('ahead', '2030-01-01T00:00:00Z');
      expect((await put(tab, ahead)).time).toBe(now);
      mustDo(await tab.versions.putVersion({ ...ahead, id: 'wrong' }, note('w'), '2030-01-01T00:00:00Z'));
      await put(tab, version('next', '2026-03-01T11:59:00Z'), 'next');
      expect((await listIds(tab))[0]).toBe('ahead');
      const later = '2026-03-01T12:30:00Z';
      mustDo(await tab.versions.putVersion(version('real', later), note('real'), later));
      const again = mustDo(await tab.versions.putVersion(version('same', later), note('real'), later));
      expect(again.version.id).toBe('real');
      expect((await list(tab))[0]).toMatchObject({ id: 'real', time: later });
    });

    it('are kept again when the state that comes back is not the newest', async () => {
      const { tab } = await setUp();
      await put(tab, version('one', '2026-03-01T11:00:00Z'), 'first');
      await put(tab, version('two', '2026-03-01T11:20:00Z'), 'second');
      await put(tab, version('three', '2026-03-01T11:40:00Z'), 'first');
      expect(await listIds(tab)).toEqual(['three', 'two', 'one']);
    });

    it('put a second time are there once', async () => {
      const { tab } = await setUp();
      await put(tab, version('one', '2026-03-01T11:00:00Z'));
      await put(tab, version('one', '2026-03-01T11:00:00Z'));
      expect(await listIds(tab)).toEqual(['one']);
    });

    it('are thinned as they are put, and named ones never', async () => {
      const { tab } = await setUp();
      await put(tab, version('name', '2026-03-01T11:41:00Z', named('Mine')));
      for (const minute of [40, 42, 44, 51, 53]) {
        await put(tab, version(String(minute), `2026-03-01T11:${String(minute)}:00Z`));
      }
      expect(await listIds(tab)).toEqual(['53', '51', 'name', '40']);
    });

    it('never become more than there may be, and what is given up leaves no bytes behind', async () => {
      const { tab } = await setUp();
      const first = Date.parse('2020-01-05T00:00:00Z');
      for (let week = 0; week < mostVersions + 5; week += 1) {
        const time = new Date(first + week * 7 * 86_400_000).toISOString();
        await put(tab, version(`week ${String(week)}`, time));
      }
      const ids = await listIds(tab);
      expect(ids.length).toBeLessThanOrEqual(mostVersions);
      expect(ids[0]).toBe(`week ${String(mostVersions + 4)}`);
      for (let week = 0; week < mostVersions + 5; week += 1) {
        const id = `week ${String(week)}`;
        const { found } = mustDo(await tab.versions.readVersion(id));
        expect(found !== null).toBe(ids.includes(id));
      }
    });

    it('can be given a name, and another', async () => {
      const { tab } = await setUp();
      await put(tab, version('one', '2026-03-01T11:00:00Z', { before: 'delete' }));
      for (const label of ['  <b>이름</b>', 'Another']) {
        const { version: after } = mustDo(await tab.versions.nameVersion('one', label));
        expect([after?.kind, after?.label, after?.before]).toEqual(['named', label, 'delete']);
      }
      expect((await list(tab)).map(({ label }) => label)).toEqual(['Another']);
      expect(mustDo(await tab.versions.nameVersion('never', 'x')).version).toBeNull();
    });

    it('are deleted for good, and deleting again is no error', async () => {
      const { tab } = await setUp();
      await put(tab, version('one', '2026-03-01T11:00:00Z'));
      await put(tab, version('two', '2026-03-01T11:30:00Z'));
      mustDo(await tab.versions.deleteVersion('one'));
      mustDo(await tab.versions.deleteVersion('one'));
      expect(await listIds(tab)).toEqual(['two']);
      expect(mustDo(await tab.versions.readVersion('one')).found).toBeNull();
      expect(await showMap(tab)).toEqual(['begin']);
    });

    it('are purged with their map and not before', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      await put(tab, version('one', '2026-03-01T11:00:00Z', named('Mine')));
      await put(tab, version('other', '2026-03-01T11:00:00Z', { map: otherId }));
      mustDo(await tab.binMap(mapId, '2026-02-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2026-02-02T00:00:00Z'));
      expect(await listIds(tab)).toEqual(['one']);
      mustDo(await tab.purgeBin('2026-04-01T00:00:00Z'));
      expect(await listIds(tab)).toEqual([]);
      expect(mustDo(await tab.versions.readVersion('one')).found).toBeNull();
      expect(await listIds(tab, otherId)).toEqual(['other']);
    });

    it('are refused for a map that is not stored', async () => {
      const { tab } = await setUp();
      const given = version('one', '2026-03-01T11:00:00Z', { map: otherId });
      expect(reasonOf(await tab.versions.putVersion(given, note('x'), now))).toBe('map-gone');
      mustDo(await tab.binMap(mapId, '2026-01-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2026-04-01T00:00:00Z'));
      const late = version('late', '2026-03-01T11:00:00Z');
      expect(reasonOf(await tab.versions.putVersion(late, note('x'), now))).toBe('map-gone');
    });

    it('tell whoever watches the library, in every tab', async () => {
      const { rig, tab } = await setUp();
      const [here, there] = [vi.fn(), vi.fn()];
      const other = rig.openTab();
      await other.listMaps();
      tab.watchLibrary(here);
      other.watchLibrary(there);
      let calls = 0;
      const heard = async (): Promise<void> => {
        calls += 1;
        await vi.waitFor(() => {
          expect([here.mock.calls.length, there.mock.calls.length]).toEqual([calls, calls]);
        });
      };
      await put(tab, version('one', '2026-03-01T11:00:00Z'));
      await heard();
      mustDo(await tab.versions.nameVersion('one', 'Mine'));
      await heard();
      mustDo(await tab.versions.deleteVersion('one'));
      await heard();
    });

    it('are neither read nor written once a newer version of the app owns the storage', async () => {
      const { rig, tab } = await setUp();
      await put(tab, version('one', '2026-03-01T11:00:00Z'));
      await rig.takeOver();
      await vi.waitFor(async () => {
        expect(reasonOf(await tab.versions.listVersions(mapId))).toBe('superseded');
      });
      const late = version('late', '2026-03-01T11:30:00Z');
      expect(reasonOf(await tab.versions.putVersion(late, note('x'), now))).toBe('superseded');
      expect(reasonOf(await tab.versions.readVersion('one'))).toBe('superseded');
      expect(reasonOf(await tab.versions.nameVersion('one', 'x'))).toBe('superseded');
      expect(reasonOf(await tab.versions.deleteVersion('one'))).toBe('superseded');
    });
  });
}
