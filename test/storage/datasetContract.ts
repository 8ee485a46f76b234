/** The contract of `DatasetStore` as tests; both adapters are held to all of it, on the rigs of `contract.ts`. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PackedDataset } from '../../src/datasets/Dataset';
import type { ImportPlan } from '../../src/datasets/ImportPlan';
import { mostRememberedPlans, type NewDataset } from '../../src/storage/DatasetStore';
import type { MapStorage } from '../../src/storage/MapStorage';
import { begin, mapId, mustDo, otherId, reasonOf, showMap, summary, type StorageRig } from './contract';
import { note } from './notes';

export const plan: ImportPlan = {
  shape: 'wide',
  meanings: [
    {
      kind: 'rating',
      metricKind: 'csat',
      scale: { min: 1, max: 5, step: 1 },
      direction: 'higher-is-better',
      codes: { '0': 'not-applicable', 매우만족: 5 },
    },
    { kind: 'nothing' },
  ],
  elapsed: [],
  subjects: { 'column-0': { to: 'nothing' } },
  personas: {},
  metrics: {},
  periodLength: 'none',
  grade: 'measured',
  source: '설문',
};

export function dataset(id: string, importedAt = '2026-01-01T00:00:00Z', map = mapId): NewDataset {
  return { id, map, name: '설문 2026.csv', importedAt, plan, headerKey: 'wifi|seat' };
}

/** Eleven columns, so that the tenth does not come before the second; every width of codes. */
export function rows(seed = 1): PackedDataset {
  const encoder = new TextEncoder();
  const widths = [Uint8Array, Uint16Array, Uint32Array] as const;
  return {
    name: 'answers',
    rowCount: 3,
    columns: Array.from({ length: 11 }, (_, index) => {
      const Codes = widths[index % widths.length] ?? Uint8Array;
      return {
        header: `열 ${String(index)}`,
        textBytes: encoder.encode(`만족${String(seed)}`),
        textEnds: Uint32Array.from([6, 7]),
        codes: Codes.from([index, seed, 0]),
      };
    }),
    lines: Uint32Array.from([2, 3, 5]),
  };
}

export function holdToDatasetContract(name: string, makeRig: () => Promise<StorageRig>): void {
  const setUp = async (): Promise<{ rig: StorageRig; tab: MapStorage }> => {
    const rig = await makeRig();
    onTestFinished(() => rig.dispose());
    const tab = rig.openTab();
    await begin(tab);
    return { rig, tab };
  };
  const listIds = async ({ datasets }: MapStorage, map = mapId): Promise<string[]> =>
    mustDo(await datasets.listDatasets(map)).datasets.map(({ id }) => id);
  const read = async ({ datasets }: MapStorage, id: string): Promise<PackedDataset | undefined> =>
    mustDo(await datasets.readDataset(id)).found?.rows;

  describe(`${name}: the rows of imported files`, () => {
    it('are given back exactly, in another tab too', async () => {
      const { rig, tab } = await setUp();
      mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
      const found = mustDo(await rig.openTab().datasets.readDataset('one')).found;
      expect(found?.rows).toEqual(rows());
      expect(found?.dataset.plan).toEqual(plan);
    });

    it('are listed newest first with their size, without those of another map', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      mustDo(await tab.datasets.putDataset(dataset('old', '2026-01-01T10:00:00+09:00'), rows()));
      mustDo(await tab.datasets.putDataset(dataset('new', '2026-01-01T02:00:00Z'), rows()));
      mustDo(await tab.datasets.putDataset(dataset('other', undefined, otherId), rows()));
      expect(await listIds(tab)).toEqual(['new', 'old']);
      const [first] = mustDo(await tab.datasets.listDatasets(mapId)).datasets;
      const codes = 4 * 3 * 1 + 4 * 3 * 2 + 3 * 3 * 4;
      expect(first).toEqual({
        ...dataset('new', '2026-01-01T02:00:00Z'),
        rowCount: 3,
        columnCount: 11,
        bytes: 3 * 4 + 11 * (7 + 2 * 4) + codes,
      });
    });

    it('are stored without the rest of the buffer they are a view of', async () => {
      const { tab } = await setUp();
      const wide = Uint32Array.from({ length: 100 }, (_, index) => index);
      mustDo(await tab.datasets.putDataset(dataset('view'), { ...rows(), lines: wide.subarray(4, 7) }));
      const lines = (await read(tab, 'view'))?.lines;
      expect([...(lines ?? [])]).toEqual([4, 5, 6]);
    });

    it('are put in the place of those with the same id, and of those they replace', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      mustDo(await tab.datasets.putDataset(dataset('same'), rows(1)));
      const fewer = { ...rows(2), columns: rows(2).columns.slice(0, 2) };
      mustDo(await tab.datasets.putDataset(dataset('same'), fewer));
      expect(await read(tab, 'same')).toEqual(fewer);
      mustDo(await tab.datasets.putDataset(dataset('others', undefined, otherId), rows()));
      mustDo(await tab.datasets.putDataset(dataset('next'), rows(3), ['same', 'others', 'not there']));
      expect([await listIds(tab), await listIds(tab, otherId)]).toEqual([['next'], ['others']]);
      expect(await read(tab, 'same')).toBeUndefined();
      expect(await read(tab, 'others')).toEqual(rows());
    });

    it('can be deleted one dataset at a time, and are then gone; twice is no failure', async () => {
      const { tab } = await setUp();
      mustDo(await tab.datasets.putDataset(dataset('one'), rows(1)));
      mustDo(await tab.datasets.putDataset(dataset('two'), rows(2)));
      mustDo(await tab.datasets.deleteDataset('one'));
      mustDo(await tab.datasets.deleteDataset('one'));
      expect(await listIds(tab)).toEqual(['two']);
      expect(mustDo(await tab.datasets.readDataset('one')).found).toBeNull();
      expect(await read(tab, 'two')).toEqual(rows(2));
      expect(await showMap(tab)).toEqual(['begin']);
    });

    it('are purged with their map and not before', async () => {
      const { tab } = await setUp();
      await begin(tab, otherId);
      mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
      mustDo(await tab.datasets.putDataset(dataset('other', undefined, otherId), rows()));
      mustDo(await tab.binMap(mapId, '2026-02-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2026-02-02T00:00:00Z'));
      expect(await read(tab, 'one')).toEqual(rows());
      mustDo(await tab.purgeBin('2026-04-01T00:00:00Z'));
      expect(await listIds(tab)).toEqual([]);
      expect(await read(tab, 'one')).toBeUndefined();
      expect(await read(tab, 'other')).toEqual(rows());
    });

    it('are refused for a map that is not stored', async () => {
      const { tab } = await setUp();
      expect(reasonOf(await tab.datasets.putDataset(dataset('one', undefined, otherId), rows()))).toBe(
        'map-gone',
      );
      mustDo(await tab.binMap(mapId, '2026-02-01T00:00:00Z'));
      mustDo(await tab.purgeBin('2026-04-01T00:00:00Z'));
      expect(reasonOf(await tab.datasets.putDataset(dataset('one'), rows()))).toBe('map-gone');
      mustDo(await tab.putBack(summary(mapId, 'Back'), note('everything')));
      mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    });

    it('tell whoever watches the library, in every tab', async () => {
      const { rig, tab } = await setUp();
      const [here, there] = [vi.fn(), vi.fn()];
      const other = rig.openTab();
      await other.listMaps();
      tab.watchLibrary(here);
      other.watchLibrary(there);
      mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
      await vi.waitFor(() => expect([here.mock.calls.length, there.mock.calls.length]).toEqual([1, 1]));
      mustDo(await tab.datasets.deleteDataset('one'));
      await vi.waitFor(() => expect([here.mock.calls.length, there.mock.calls.length]).toEqual([2, 2]));
    });

    it('are gone after the site’s data was cleared, and new ones can be put', async () => {
      const { rig, tab } = await setUp();
      mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
      await rig.clearSiteData();
      expect(await listIds(tab)).toEqual([]);
      await begin(tab);
      mustDo(await tab.datasets.putDataset(dataset('two'), rows()));
      expect(await listIds(tab)).toEqual(['two']);
    });

    it('are neither read nor written once a newer version owns the storage', async () => {
      const { rig, tab } = await setUp();
      mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
      await rig.takeOver();
      const { datasets } = tab;
      const outcomes = [
        await datasets.putDataset(dataset('two'), rows()),
        await datasets.listDatasets(mapId),
        await datasets.readDataset('one'),
        await datasets.deleteDataset('one'),
        await datasets.rememberPlan('key', plan),
        await datasets.recallPlan('key'),
      ];
      expect(outcomes.map(reasonOf)).toEqual(outcomes.map(() => 'superseded'));
    });

    it('fail with unavailable after the storage was closed', async () => {
      const { tab } = await setUp();
      tab.close();
      expect(reasonOf(await tab.datasets.listDatasets(mapId))).toBe('unavailable');
    });
  });

  describe(`${name}: remembered plans`, () => {
    it('are recalled by the header they were made for, in their newest form', async () => {
      const { rig, tab } = await setUp();
      mustDo(await tab.datasets.rememberPlan('a', plan));
      mustDo(await tab.datasets.rememberPlan('a', { ...plan, source: 'newer' }));
      mustDo(await tab.datasets.rememberPlan('b', plan));
      const { datasets } = rig.openTab();
      expect(mustDo(await datasets.recallPlan('a')).plan).toEqual({ ...plan, source: 'newer' });
      expect(mustDo(await datasets.recallPlan('b')).plan).toEqual(plan);
      expect(mustDo(await datasets.recallPlan('c')).plan).toBeNull();
    });

    it('are listed for a backup, oldest first', async () => {
      const { tab } = await setUp();
      for (const key of ['a', 'b', 'a']) {
        mustDo(await tab.datasets.rememberPlan(key, { ...plan, source: key }));
      }
      expect(mustDo(await tab.datasets.listPlans()).plans).toEqual([
        { headerKey: 'b', plan: { ...plan, source: 'b' } },
        { headerKey: 'a', plan: { ...plan, source: 'a' } },
      ]);
    });

    it('are the newest fifty; one remembered anew is new', async () => {
      const { tab } = await setUp();
      for (let index = 0; index < mostRememberedPlans; index += 1) {
        mustDo(await tab.datasets.rememberPlan(`key ${String(index)}`, plan));
      }
      mustDo(await tab.datasets.rememberPlan('key 0', plan));
      mustDo(await tab.datasets.rememberPlan('one more', plan));
      const isThere = async (key: string): Promise<boolean> =>
        mustDo(await tab.datasets.recallPlan(key)).plan !== null;
      expect([await isThere('key 0'), await isThere('key 1'), await isThere('key 2')]).toEqual([
        true,
        false,
        true,
      ]);
      expect(await isThere('one more')).toBe(true);
    });
  });
}
