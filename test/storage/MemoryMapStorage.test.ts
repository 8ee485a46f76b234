import { describe, expect, it } from 'vitest';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import {
  begin,
  holdToContract,
  mapId,
  mustDo,
  reasonOf,
  showMap,
  summary,
  type StorageRig,
} from './contract';
import { dataset, holdToDatasetContract, rows } from './datasetContract';
import { joinNotes, note } from './notes';

function countLineages(): () => string {
  let count = 0;
  return () => `lineage-${(count += 1)}`;
}

function makeRig(): Promise<StorageRig> {
  const disk = new MemoryDisk();
  const newLineage = countLineages();
  const open: MemoryMapStorage[] = [];
  return Promise.resolve({
    openTab: () => {
      const tab = new MemoryMapStorage(disk, newLineage);
      open.push(tab);
      return tab;
    },
    clearSiteData: () => Promise.resolve(disk.clear()),
    takeOver: () => Promise.resolve(disk.takeOver()),
    dispose: () => Promise.resolve(open.forEach((tab) => tab.close())),
  });
}

holdToContract('MemoryMapStorage', makeRig);
holdToDatasetContract('MemoryMapStorage', makeRig);

describe('MemoryMapStorage', () => {
  it('says that nothing outlives the page', () => {
    expect(new MemoryMapStorage(new MemoryDisk(), countLineages()).durability).toBe('memory');
  });

  it('writes nothing of a batch that has no room, and keeps what it had', async () => {
    const tab = new MemoryMapStorage(new MemoryDisk({ capacityBytes: 60 }), countLineages());
    const handle = await begin(tab);
    const batch = [note('small'), new Uint8Array(60)];
    expect(reasonOf(await tab.append(handle, batch, { row: summary(mapId, 'Full') }))).toBe('no-space');
    expect(reasonOf(await tab.createMap(summary(mapId, 'x'), [new Uint8Array(60)]))).toBe('no-space');
    expect(reasonOf(await tab.compact(handle, () => new Uint8Array(60)))).toBe('no-space');
    expect(await showMap(tab)).toEqual(['begin']);
    expect(mustDo(await tab.listMaps()).entries[0]?.row.title).toBe('A map');
    mustDo(await tab.append(handle, [note('fits')], null));
    mustDo(await tab.compact(handle, joinNotes));
  });

  it('keeps no rows that have no room, counts what they replace as free, and lets maps go on', async () => {
    const tab = new MemoryMapStorage(new MemoryDisk({ capacityBytes: 400 }), countLineages());
    const handle = await begin(tab);
    mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    expect(reasonOf(await tab.datasets.putDataset(dataset('two'), rows()))).toBe('no-space');
    expect(mustDo(await tab.datasets.listDatasets(mapId)).datasets).toHaveLength(1);
    mustDo(await tab.datasets.putDataset(dataset('two'), rows(), ['one']));
    mustDo(await tab.append(handle, [note('fits')], null));
    expect(reasonOf(await tab.append(handle, [new Uint8Array(200)], null))).toBe('no-space');
    mustDo(await tab.datasets.deleteDataset('two'));
    mustDo(await tab.append(handle, [new Uint8Array(200)], null));
  });
});
