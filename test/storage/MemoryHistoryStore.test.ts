import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { holdToHistoryContract } from './historyContract';

let lineages = 0;

holdToHistoryContract('MemoryMapStorage', () => {
  const disk = new MemoryDisk();
  const open: MemoryMapStorage[] = [];
  return {
    openTab: (name) => {
      const tab = new MemoryMapStorage(disk, () => `lineage ${String((lineages += 1))}`, name);
      open.push(tab);
      return tab;
    },
    clearSiteData: () => Promise.resolve(disk.clear()),
    takeOver: () => Promise.resolve(disk.takeOver()),
    dispose: () => Promise.resolve(open.forEach((tab) => tab.close())),
  };
});
