import { expect, test } from 'vitest';
import { asId, type MapId } from '../src/model/ids';
import { noteAcknowledged } from '../src/notedStorage';
import { Canary, type CanaryStore } from '../src/storage/Canary';
import { checkCanary } from '../src/storage/checkCanary';
import { MemoryDisk } from '../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../src/storage/MemoryMapStorage';

const id = asId<MapId>('m');
const row = {
  id,
  title: 'Journey',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  counts: { personas: 0, stages: 0, touchpoints: 0 },
};

function plainStore(): CanaryStore {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

test('what was acknowledged is noted, what failed is not, and a lost disk is found out', async () => {
  let lineages = 0;
  const newLineage = (): string => `lineage ${lineages++}`;
  const canary = new Canary(plainStore(), 'test', (write) => {
    write();
  });
  const storage = noteAcknowledged(new MemoryMapStorage(new MemoryDisk(), newLineage), canary);
  const made = await storage.createMap(row, [new Uint8Array([1])]);
  if (!made.ok) throw new Error(made.message);
  const appended = await storage.append(made.handle, [new Uint8Array([2])], {
    row: { ...row, title: 'Renamed' },
  });
  if (!appended.ok) throw new Error(appended.message);
  expect(canary.listMarks()).toEqual([{ ...made.handle, seq: appended.seq, title: 'Renamed' }]);

  const lost = { id, lineage: 'of a lost log' };
  expect(await storage.append(lost, [new Uint8Array([3])], { row })).toMatchObject({ ok: false });
  expect(canary.listMarks()).toEqual([{ ...made.handle, seq: appended.seq, title: 'Renamed' }]);
  expect(await checkCanary(storage, canary)).toEqual({ ok: true, missing: [], behind: [] });

  const emptied = noteAcknowledged(new MemoryMapStorage(new MemoryDisk(), newLineage), canary);
  expect(await checkCanary(emptied, canary)).toMatchObject({ ok: true, missing: [{ id, title: 'Renamed' }] });
});
