import { expect, it } from 'vitest';
import type { DatasetStore } from '../../src/storage/DatasetStore';
import { lazyDatasetStore } from '../../src/storage/lazyDatasetStore';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { mapId, mustDo, reasonOf } from './contract';

it('code that cannot be fetched is an outcome, and the next call tries again', async () => {
  const { datasets } = new MemoryMapStorage(new MemoryDisk(), () => 'lineage');
  let isOffline = true;
  const store = lazyDatasetStore((): Promise<DatasetStore> => {
    return isOffline ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(datasets);
  });
  expect(reasonOf(await store.listDatasets(mapId))).toBe('unavailable');
  isOffline = false;
  expect(mustDo(await store.listDatasets(mapId)).datasets).toEqual([]);
});
