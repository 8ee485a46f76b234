import { describe, expect, it } from 'vitest';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { begin, holdToContract, mapId, mustDo, reasonOf, showMap, summary } from './contract';
import { joinNotes, note } from './notes';

function countLineages(): () => string {
  let count = 0;
  return () => `lineage-${(count += 1)}`;
}

holdToContract('MemoryMapStorage', () => {
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
});

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
});
