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

  it('says so when a version is listed and cannot be read', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.versions.putVersion(version('one', now), note('one'), now));
    const database = await settle(indexedDB.open(name));
    const bytes = database.transaction('versionBytes', 'readwrite').objectStore('versionBytes');
    await settle(bytes.delete('one'));
    database.close();
    expect(reasonOf(await tab.versions.readVersion('one'))).toBe('unknown');
  });
});
