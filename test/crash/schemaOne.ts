/**
 * The database as version 1 of its schema had it, which people still have: made with the wrapper alone and from its
 * own words, so that it stays what it was whatever becomes of `MapDatabase.ts`. And how far an upgrade has got.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

/** What version 1 said, in the wrapper's words. Never to be changed. */
const schemaOne = {
  heads: 'id',
  library: 'id',
  pictures: 'id',
  leaving: 'id',
  updates: '++seq, lineage',
  snapshots: '[lineage+seq]',
} as const;

/** What version 2 added. Never to be changed either; a version 3 gets a list of its own. */
const addedByTwo = {
  datasets: 'id, map',
  datasetLines: 'dataset',
  datasetColumns: '[dataset+index]',
  plans: 'headerKey, order',
  versions: 'id, map',
  versionBytes: 'id',
  histories: '[tab+map], time',
  historySteps: '[tab+map+place]',
} as const;

const wrapper = 'node_modules/dexie/dist/dexie.min.js';

/** As it lies in the browser. `rows`: of the stores of version 1, bytes as text. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Puts the same rows into a new database of version 1. `page` must be of the app's origin, and no tab may show the
 * app. `leaveOut`: so many of the last edits are not in it. `andHalfOfTwo`: as an upgrade would leave it that is not
 * done at once.
 */
export async function makeSchemaOne(
  page: Page,
  { leaveOut = 0, andHalfOfTwo = false } = {},
): Promise<StoredDatabase> {
  await page.evaluate(readFileSync(wrapper, 'utf8'));
  await page.evaluate(makeInPage, {
    one: schemaOne,
    two: andHalfOfTwo ? Object.fromEntries(Object.entries(addedByTwo).slice(0, 4)) : null,
    leaveOut,
  });
  return await readDatabase(page);
}

interface Wanted {
  readonly one: Record<string, string>;
  readonly two: Record<string, string> | null;
  readonly leaveOut: number;
}

/** The little of the wrapper that is used in the page. */
interface Wrapper {
  version(number: number): { stores(schema: Record<string, string>): void };
  open(): Promise<unknown>;
  close(): void;
  delete(): Promise<void>;
  table(name: string): {
    toArray(): Promise<unknown[]>;
    bulkAdd(rows: unknown[]): Promise<unknown>;
  };
}

/** Runs in the page, so it may use nothing from outside of itself. */
async function makeInPage({ one, two, leaveOut }: Wanted): Promise<void> {
  const { Dexie } = window as unknown as { Dexie: new (name: string) => Wrapper };
  const stores = Object.keys(one);
  const before = new Dexie('touchstone');
  await before.open();
  const rows = await Promise.all(stores.map((store) => before.table(store).toArray()));
  await before.delete();
  const database = new Dexie('touchstone');
  database.version(1).stores(one);
  if (two) database.version(2).stores(two);
  await database.open();
  for (const [index, store] of stores.entries()) {
    const all = rows[index] ?? [];
    await database.table(store).bulkAdd(store === 'updates' ? all.slice(0, all.length - leaveOut) : all);
  }
  database.close();
}

/** Opens no version of its own, so it upgrades nothing. */
export async function readDatabase(page: Page): Promise<StoredDatabase> {
  return await page.evaluate(readInPage, Object.keys(schemaOne));
}

/** Runs in the page, so it may use nothing from outside of itself. */
async function readInPage(storesOfOne: readonly string[]): Promise<StoredDatabase> {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    });
  const pathOf = (path: string | readonly string[]): string =>
    typeof path === 'string' ? path : `[${path.join('+')}]`;
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Uint8Array ? Array.from(value).join(' ') : value;
  const database = await settle(indexedDB.open('touchstone'));
  try {
    const transaction = database.transaction([...database.objectStoreNames]);
    const stores: Record<string, string> = {};
    const rows: Record<string, unknown[]> = {};
    for (const name of database.objectStoreNames) {
      const store = transaction.objectStore(name);
      const key = (store.autoIncrement ? '++' : '') + pathOf(store.keyPath ?? '');
      const indexes = [...store.indexNames].map((index) => pathOf(store.index(index).keyPath));
      stores[name] = [key, ...indexes].join(', ');
    }
    for (const name of storesOfOne) {
      const all = await settle(transaction.objectStore(name).getAll());
      rows[name] = JSON.parse(JSON.stringify(all, plain)) as unknown[];
    }
    return { version: database.version, stores, rows };
  } finally {
    database.close();
  }
}

/** Throws when it is neither all of version 1 nor all of version 2. */
export function ageOf({ version, stores }: StoredDatabase): 'old' | 'new' {
  if (version === 10 && isSame(stores, schemaOne)) return 'old';
  if (version === 20 && isSame(stores, { ...schemaOne, ...addedByTwo })) return 'new';
  throw new Error(`Half an upgrade: version ${String(version)} with ${Object.keys(stores).join(', ')}`);
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const lines = (stores: Readonly<Record<string, string>>): string =>
    Object.entries(stores)
      .map(([name, schema]) => `${name}: ${schema}`)
      .sort()
      .join('\n');
  return lines(one) === lines(other);
}
