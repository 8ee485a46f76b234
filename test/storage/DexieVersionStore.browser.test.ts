/** Versions on a real disk: their contract, and what only a database can do to them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { begin, mapId, mustDo, reasonOf } from './contract';
import { makeRig, readStore, settle, watchTransactions } from './dexieRig';
import { note } from './notes';
import { holdToVersionContract, named, now, version } from './versionContract';

holdToVersionContract('DexieMapStorage', () => Promise.resolve(makeRig()));

function setUp(): { tab: DexieMapStorage; name: string } {
  const rig = makeRig();
  onTestFinished(() => rig.dispose());
  return { tab: rig.openTab(), name: rig.name };
}

describe('DexieVersionStore', () => {
  it('writes in strict transactions of its own, which no map and no rows have to wait for', async () => {
    const seen: { durability: string | undefined; stores: string[] }[] = [];
    let isLooking = false;
    watchTransactions((transaction) => {
      if (!isLooking || transaction.mode !== 'readwrite') return;
      seen.push({ durability: transaction.durability, stores: [...transaction.objectStoreNames] });
    });
    const { tab } = setUp();
    await begin(tab);
    isLooking = true;
    mustDo(await tab.versions.putVersion(version('one', now), note('one'), now));
    mustDo(await tab.versions.nameVersion('one', 'Mine'));
    mustDo(await tab.versions.deleteVersion('one'));
    const own = { durability: 'strict', stores: ['versionBytes', 'versions'] };
    expect(seen).toEqual([own, own, own]);
  });

  it('keeps a version and gives others up together, or does neither', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    const early = version('early', '2026-03-01T11:50:00Z');
    mustDo(await tab.versions.putVersion(early, note('early'), now));
    const near = version('near', '2026-03-01T11:52:00Z');
    mustDo(await tab.versions.putVersion(near, note('near'), now));
    const before = [await readStore(name, 'versions'), await readStore(name, 'versionBytes')];
    // Such a summary cannot be stored: the browser aborts the transaction.
    const cannotBeStored = (() => undefined) as never;
    const late = { ...version('late', '2026-03-01T11:55:00Z'), summary: cannotBeStored };
    expect(reasonOf(await tab.versions.putVersion(late, note('late'), now))).toBe('unknown');
    expect([await readStore(name, 'versions'), await readStore(name, 'versionBytes')]).toEqual(before);
  });

  it('leaves nothing of a deleted or thinned version on the disk', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    for (const minute of [50, 52, 54]) {
      const given = version(String(minute), `2026-03-01T11:${String(minute)}:00Z`);
      mustDo(await tab.versions.putVersion(given, note(String(minute)), now));
    }
    const keys = async (store: string): Promise<unknown[]> =>
      (await readStore(name, store)).map((row) => (row as { readonly id: string }).id);
    expect(await keys('versions')).toEqual(['50', '54']);
    expect(await keys('versionBytes')).toEqual(['50', '54']);
    mustDo(await tab.versions.deleteVersion('50'));
    mustDo(await tab.versions.deleteVersion('54'));
    expect([await keys('versions'), await keys('versionBytes')]).toEqual([[], []]);
  });

  it('takes versions that came too late for their map with the next purge', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.versions.putVersion(version('one', now, named('Mine')), note('one'), now));
    const database = await settle(indexedDB.open(name));
    const heads = database.transaction('heads', 'readwrite').objectStore('heads');
    await settle(heads.delete(mapId));
    database.close();
    mustDo(await tab.purgeBin('2026-03-02T00:00:00Z'));
    for (const store of ['versions', 'versionBytes']) expect(await readStore(name, store)).toEqual([]);
  });

  it('gives a version back without bytes when the disk has lost them, and the others as they are', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.versions.putVersion(version('one', '2026-03-01T11:00:00Z'), note('one'), now));
    mustDo(await tab.versions.putVersion(version('two', '2026-03-01T11:30:00Z'), note('two'), now));
    await damage(name, 'versionBytes', (bytes) => bytes.delete('one'));
    const lost = mustDo(await tab.versions.readVersion('one')).found;
    expect([lost?.version.id, lost?.bytes.byteLength]).toEqual(['one', 0]);
    expect([...(mustDo(await tab.versions.readVersion('two')).found?.bytes ?? [])]).toEqual([...note('two')]);
    mustDo(await tab.versions.deleteVersion('one'));
    expect(mustDo(await tab.versions.listVersions(mapId)).versions.map(({ id }) => id)).toEqual(['two']);
  });

  it.each([
    ['nothing but its id', {}],
    [
      'a time, a size and a summary of the wrong kind',
      { time: 7, size: 'many', kind: 'automatic', summary: 3 },
    ],
    [
      'a size that is no number',
      { time: 'yesterday', size: NaN, kind: 'automatic', summary: { picture: { boxes: 'none' } } },
    ],
  ])('lists, keeps and thins the others as ever beside a row with %s', async (_what, row) => {
    const { tab, name } = setUp();
    await begin(tab);
    for (const time of ['2026-03-01T10:00:00Z', '2026-03-01T11:30:00Z', '2026-03-01T11:45:00Z']) {
      mustDo(await tab.versions.putVersion(version(time, time), note(time), now));
    }
    await damage(name, 'versions', (rows) => rows.put({ id: 'broken', map: mapId, ...row }));
    const late = '2026-03-01T11:59:00Z';
    mustDo(await tab.versions.putVersion(version(late, late), note(late), now));
    const { versions } = mustDo(await tab.versions.listVersions(mapId));
    expect(versions.map(({ id }) => id)).toEqual([
      late,
      '2026-03-01T11:45:00Z',
      '2026-03-01T11:30:00Z',
      '2026-03-01T10:00:00Z',
      'broken',
    ]);
    expect(versions.at(-1)).toMatchObject({ time: '', size: 0, summary: { row: { title: '' } } });
    const named = mustDo(await tab.versions.nameVersion('broken', 'Mended')).version;
    expect(named).toMatchObject({ id: 'broken', kind: 'named', label: 'Mended' });
    mustDo(await tab.versions.deleteVersion('broken'));
    expect(mustDo(await tab.versions.listVersions(mapId)).versions).toHaveLength(4);
  });
});

/** What a disk does and no code of ours. */
async function damage(
  name: string,
  store: string,
  change: (records: IDBObjectStore) => unknown,
): Promise<void> {
  const database = await settle(indexedDB.open(name));
  const transaction = database.transaction(store, 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  change(transaction.objectStore(store));
  await done;
  database.close();
}
