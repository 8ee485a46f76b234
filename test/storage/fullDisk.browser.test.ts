/** A disk that is really full: a storage bucket of this browser with three megabytes. */
import { expect, it, onTestFinished, vi } from 'vitest';
import type { MapId } from '../../src/model/ids';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { writeTabName } from '../../src/storage/tabName';
import { begin, mapId, mustDo, reasonOf, showMap, summary } from './contract';
import { dataset, rows } from './datasetContract';
import { change } from './historyContract';
import { joinNotes, note } from './notes';

/** The part of the Storage Buckets API that is used here; the standard library does not know it yet. */
interface Buckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/** From now on databases are opened in a bucket of so many bytes. */
async function shrinkDisk(quota: number): Promise<void> {
  const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
  const name = `full-${crypto.randomUUID()}`;
  const bucket = await storageBuckets.open(name, { quota });
  const spy = vi
    .spyOn(indexedDB, 'open')
    .mockImplementation((database, version) => bucket.indexedDB.open(database, version));
  onTestFinished(async () => {
    spy.mockRestore();
    await storageBuckets.delete(name);
  });
}

/** Random, because the disk compresses what can be compressed; about half a megabyte. */
function makeFiller(): string {
  const numbers = Array.from({ length: 5 }, () => crypto.getRandomValues(new Uint32Array(10_000)).join(''));
  return numbers.join('');
}

it('DexieMapStorage says no-space at a full disk, and keeps exactly what it acknowledged', async () => {
  await shrinkDisk(3_000_000);
  const open = (): DexieMapStorage => {
    const tab = new DexieMapStorage({ name: 'full', newLineage: () => crypto.randomUUID() });
    onTestFinished(() => tab.close());
    return tab;
  };
  const tab = open();
  const handle = await begin(tab);
  const acknowledged = ['begin'];
  let failure = 'ok';
  for (let round = 0; round < 40 && failure === 'ok'; round += 1) {
    const text = `${round}:${makeFiller()}`;
    const outcome = await tab.append(handle, [note(text)], { row: summary(mapId, `${round}`) });
    failure = reasonOf(outcome);
    if (outcome.ok) acknowledged.push(text);
  }
  expect(failure).toBe('no-space');
  expect(acknowledged.length).toBeGreaterThan(2);
  expect(tab.state).toBe('ready');
  expect(reasonOf(await tab.compact(handle, joinNotes))).toBe('no-space');
  for (const each of [tab, open()]) {
    expect(await showMap(each)).toEqual(acknowledged);
    const [entry] = mustDo(await each.listMaps()).entries;
    expect(entry?.row.title).toBe(`${acknowledged.length - 2}`);
  }
});

it('rows of a file that do not fit are no-space; nothing of them is kept, and the map goes on being saved', async () => {
  await shrinkDisk(3_000_000);
  const tab = new DexieMapStorage({ name: 'full of rows', newLineage: () => crypto.randomUUID() });
  onTestFinished(() => tab.close());
  const handle = await begin(tab);
  mustDo(await tab.datasets.putDataset(dataset('fits'), rows()));
  const [column] = rows().columns;
  if (!column) throw new Error('there are columns');
  const filler = (): Uint32Array<ArrayBuffer> => {
    const parts = Array.from({ length: 16 }, () => crypto.getRandomValues(new Uint32Array(16_384)));
    return Uint32Array.from(parts.flatMap((part) => [...part]));
  };
  const large = { ...rows(), columns: [0, 1, 2, 3].map(() => ({ ...column, codes: filler() })) };
  // Some browsers count what an aborted transaction had written as used, most of all when edits are made meanwhile.
  for (let round = 0; round < 5; round += 1) {
    let isRefused = false;
    const writing = tab.datasets.putDataset(dataset('large'), large, ['fits']).then((outcome) => {
      isRefused = true;
      return reasonOf(outcome);
    });
    while (!isRefused) await tab.append(handle, [], null);
    expect(await writing).toBe('no-space');
    mustDo(await tab.append(handle, [note(`round ${String(round)}`)], null));
  }
  expect(tab.state).toBe('ready');
  expect(mustDo(await tab.datasets.listDatasets(mapId)).datasets.map(({ id }) => id)).toEqual(['fits']);
  expect(mustDo(await tab.datasets.readDataset('fits')).found?.rows).toEqual(rows());
  mustDo(await tab.append(handle, [note('goes on')], null));
  const made = [0, 1, 2, 3, 4].map((round) => `round ${String(round)}`);
  expect(await showMap(tab)).toEqual(['begin', ...made, 'goes on']);
});

it('undo lists of other tabs make room for the one that is being worked on; the maps stay as they are', async () => {
  await shrinkDisk(3_000_000);
  const open = (tabName: string): DexieMapStorage => {
    // What the browser keeps for a tab: the page of this test is every one of them in turn.
    writeTabName('full of lists', tabName);
    const tab = new DexieMapStorage({ name: 'full of lists', newLineage: () => crypto.randomUUID() });
    onTestFinished(() => tab.close());
    return tab;
  };
  const other = open('other');
  await begin(other);
  let failure = 'ok';
  for (let round = 0; round < 40 && failure === 'ok'; round += 1) {
    const texts = [`${String(round)}:${makeFiller()}`];
    failure = reasonOf(
      await other.histories.writeHistory(`map ${String(round)}` as MapId, change(0, 1, texts)),
    );
  }
  expect(failure).toBe('no-space');
  const kept = mustDo(await other.histories.readHistory('map 0' as MapId)).history;
  expect(kept).not.toBeNull();
  const mine = open('mine');
  const texts = [makeFiller()];
  const outcome = await mine.histories.writeHistory(mapId, change(0, 1, texts));
  expect(outcome).toMatchObject({ ok: true, kept: true });
  expect(mustDo(await mine.histories.readHistory(mapId)).history?.texts).toEqual(texts);
  expect(mustDo(await other.histories.readHistory('map 0' as MapId)).history).toBeNull();
  // One that never fits is refused, and is in no edit's way.
  const { handle } = mustDo(await mine.loadMap(mapId));
  for (let round = 0; round < 3; round += 1) {
    const large = Array.from({ length: 8 }, makeFiller);
    let isRefused = false;
    const writing = mine.histories.writeHistory(mapId, change(0, 1, large)).then((refused) => {
      isRefused = true;
      return reasonOf(refused);
    });
    while (!isRefused) await mine.append(handle, [], null);
    expect(await writing).toBe('no-space');
    mustDo(await mine.append(handle, [note(`round ${String(round)}`)], null));
  }
  expect(await showMap(mine)).toEqual(['begin', 'round 0', 'round 1', 'round 2']);
});
