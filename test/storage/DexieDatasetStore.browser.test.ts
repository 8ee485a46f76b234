/** The rows of imported files on a real disk: their contract, and what only a database can do to them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { begin, mapId, mustDo, picture, reasonOf, showMap, summary } from './contract';
import { dataset, holdToDatasetContract, plan, rows } from './datasetContract';
import { deleteDatabase, makeRig, readStore, settle, watchTransactions } from './dexieRig';
import { note } from './notes';

holdToDatasetContract('DexieMapStorage', () => Promise.resolve(makeRig()));

function setUp(): { tab: DexieMapStorage; name: string } {
  const rig = makeRig();
  onTestFinished(() => rig.dispose());
  return { tab: rig.openTab(), name: rig.name };
}

const mapStores = ['heads', 'leaving', 'library', 'pictures', 'snapshots', 'updates'];

describe('DexieDatasetStore', () => {
  it('writes in strict transactions of its own, which no map has to wait for', async () => {
    const seen: { durability: string | undefined; stores: string[] }[] = [];
    let isLooking = false;
    watchTransactions((transaction) => {
      if (!isLooking || transaction.mode !== 'readwrite') return;
      seen.push({ durability: transaction.durability, stores: [...transaction.objectStoreNames] });
    });
    const { tab } = setUp();
    const handle = await begin(tab);
    isLooking = true;
    mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    mustDo(await tab.datasets.deleteDataset('one'));
    mustDo(await tab.datasets.rememberPlan('key', plan));
    expect(seen).toHaveLength(3);
    for (const { durability, stores } of seen) {
      expect(durability).toBe('strict');
      expect(stores.filter((store) => mapStores.includes(store))).toEqual([]);
    }
    seen.length = 0;
    mustDo(await tab.append(handle, [note('one')], { row: summary(mapId, 'x') }));
    expect(seen).toEqual([{ durability: 'strict', stores: mapStores }]);
  });

  it('saves an edit while rows are still being written', async () => {
    const { tab } = setUp();
    const handle = await begin(tab);
    const [column] = rows().columns;
    if (!column) throw new Error('there are columns');
    const wide = { ...rows(), columns: Array.from({ length: 300 }, () => column) };
    mustDo(await tab.datasets.listDatasets(mapId));
    const order: string[] = [];
    const rowsKept = tab.datasets.putDataset(dataset('wide'), wide).then(() => order.push('rows'));
    const editKept = tab.append(handle, [note('meanwhile')], null).then(() => order.push('edit'));
    await Promise.all([rowsKept, editKept]);
    expect(order).toEqual(['edit', 'rows']);
  });

  it('keeps all columns or none, and then what they were to replace', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.datasets.putDataset(dataset('before'), rows()));
    const stores = ['datasets', 'datasetLines', 'datasetColumns'];
    const read = async (): Promise<unknown[]> => {
      const all: unknown[] = [];
      for (const store of stores) all.push(await readStore(name, store));
      return all;
    };
    const before = await read();
    // The last column cannot be stored: the browser aborts the transaction.
    const cannotBeStored = (() => undefined) as never;
    const columns = rows().columns.map((column, index) =>
      index === 10 ? { ...column, header: cannotBeStored } : column,
    );
    const outcome = await tab.datasets.putDataset(dataset('half'), { ...rows(), columns }, ['before']);
    expect(reasonOf(outcome)).toBe('unknown');
    expect(await read()).toEqual(before);
  });

  it('leaves nothing of a deleted dataset on the disk', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    mustDo(await tab.datasets.deleteDataset('one'));
    for (const store of ['datasets', 'datasetLines', 'datasetColumns']) {
      expect(await readStore(name, store)).toEqual([]);
    }
  });

  it('takes rows that came too late for their map with the next purge', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    const database = await settle(indexedDB.open(name));
    const heads = database.transaction('heads', 'readwrite').objectStore('heads');
    await settle(heads.delete(mapId));
    database.close();
    mustDo(await tab.purgeBin('2026-01-02T00:00:00Z'));
    for (const store of ['datasets', 'datasetLines', 'datasetColumns']) {
      expect(await readStore(name, store)).toEqual([]);
    }
  });

  it('says so when rows are listed and not all of them can be read', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    const database = await settle(indexedDB.open(name));
    const columns = database.transaction('datasetColumns', 'readwrite').objectStore('datasetColumns');
    await settle(columns.delete(['one', 3]));
    database.close();
    expect(reasonOf(await tab.datasets.readDataset('one'))).toBe('unknown');
  });
});

/** The database as the first version made it. Frozen: such databases are on people's disks. */
async function makeFirstVersion(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 10);
  request.onupgradeneeded = () => {
    const { result: database } = request;
    for (const store of ['heads', 'library', 'pictures', 'leaving']) {
      database.createObjectStore(store, { keyPath: 'id' });
    }
    const updates = database.createObjectStore('updates', { keyPath: 'seq', autoIncrement: true });
    updates.createIndex('lineage', 'lineage');
    database.createObjectStore('snapshots', { keyPath: ['lineage', 'seq'] });
  };
  const database = await settle(request);
  const transaction = database.transaction(mapStores, 'readwrite');
  const put = (store: string, record: unknown): IDBRequest => transaction.objectStore(store).put(record);
  const lineage = 'of the first version';
  put('heads', { id: mapId, lineage, bytesSinceSnapshot: 12 });
  put('library', summary(mapId, '첫 지도'));
  put('pictures', picture(mapId, 2));
  put('updates', { lineage, bytes: note('before the snapshot') });
  put('snapshots', { lineage, seq: 1, bytes: note('snapshot') });
  put('updates', { lineage, bytes: note('after it') });
  const left = summary(mapId, 'Left behind', '2026-02-01T00:00:00Z');
  put('leaving', { id: mapId, lineage, row: left });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  return database;
}

describe('a database of the first version', () => {
  const open = (name: string): DexieMapStorage => {
    const tab = new DexieMapStorage({ name, newLineage: () => crypto.randomUUID() });
    onTestFinished(async () => {
      tab.close();
      await deleteDatabase(name);
    });
    return tab;
  };

  it('opens with every map, goes on being written, and takes rows', async () => {
    const name = `test ${crypto.randomUUID()}`;
    (await makeFirstVersion(name)).close();
    const tab = open(name);
    expect(await showMap(tab)).toEqual(['snapshot', 'after it']);
    const { entries } = mustDo(await tab.listMaps());
    expect(entries).toEqual([
      { row: summary(mapId, 'Left behind', '2026-02-01T00:00:00Z'), picture: picture(mapId, 2) },
    ]);
    const { handle } = mustDo(await tab.loadMap(mapId));
    expect(mustDo(await tab.append(handle, [note('now')], null)).seq).toBe(3);
    mustDo(await tab.datasets.putDataset(dataset('one'), rows()));
    expect(await showMap(tab)).toEqual(['snapshot', 'after it', 'now']);
    expect(mustDo(await tab.datasets.listDatasets(mapId)).datasets).toHaveLength(1);
  });

  it('has the same stores and indexes afterwards as one that is new', async () => {
    const describeStores = async (name: string): Promise<unknown> => {
      const database = await settle(indexedDB.open(name));
      const stores = [...database.objectStoreNames].map((store) => {
        const { keyPath, autoIncrement, indexNames } = database.transaction(store).objectStore(store);
        return { store, keyPath, autoIncrement, indexes: [...indexNames] };
      });
      const { version } = database;
      database.close();
      return { version, stores };
    };
    const [old, fresh] = [`test ${crypto.randomUUID()}`, `test ${crypto.randomUUID()}`];
    (await makeFirstVersion(old)).close();
    mustDo(await open(old).listMaps());
    mustDo(await open(fresh).listMaps());
    expect(await describeStores(old)).toEqual(await describeStores(fresh));
  });

  it('waits for a tab of the first version only until that lets go, as such tabs do when they are told', async () => {
    const name = `test ${crypto.randomUUID()}`;
    const oldTab = await makeFirstVersion(name);
    const told: (number | null)[] = [];
    oldTab.addEventListener('versionchange', (event) => {
      told.push(event.newVersion);
      oldTab.close();
    });
    expect(await showMap(open(name))).toEqual(['snapshot', 'after it']);
    expect(told).toEqual([20]);
  });
});
