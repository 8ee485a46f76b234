import { expect, it } from 'vitest';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { begin, mapId, mustDo, reasonOf } from './contract';
import { note } from './notes';
import { holdToVersionContract, now, version } from './versionContract';

let lineages = 0;
const newLineage = (): string => `lineage ${String((lineages += 1))}`;

holdToVersionContract('MemoryMapStorage', () => {
  const disk = new MemoryDisk();
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
});

it('a version that does not fit is refused with a reason, and the map is as it was', async () => {
  const tab = new MemoryMapStorage(new MemoryDisk({ capacityBytes: 100 }), newLineage);
  await begin(tab);
  const outcome = await tab.versions.putVersion(
    version('large', '2026-03-01T11:00:00Z'),
    new Uint8Array(200),
    now,
  );
  expect(reasonOf(outcome)).toBe('no-space');
  expect(mustDo(await tab.versions.listVersions(mapId)).versions).toEqual([]);
  const { handle } = mustDo(await tab.loadMap(mapId));
  mustDo(await tab.append(handle, [note('goes on')], null));
});
