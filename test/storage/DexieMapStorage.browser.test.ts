import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import type { SnapshotRecord } from '../../src/storage/MapDatabase';
import { openStorage } from '../../src/storage/openStorage';
import {
  begin,
  holdToContract,
  mapId,
  mustDo,
  otherId,
  picture,
  reasonOf,
  showMap,
  summary,
} from './contract';
import {
  changeStore,
  deleteDatabase,
  makeRig,
  newerVersion,
  readStore,
  settle,
  upgradeDatabase,
  watchTransactions,
  type BrowserRig,
} from './dexieRig';
import { joinNotes, note, readNotes } from './notes';

function setUp(): { rig: BrowserRig; tab: DexieMapStorage; name: string } {
  const rig = makeRig();
  onTestFinished(() => rig.dispose());
  return { rig, tab: rig.openTab(), name: rig.name };
}

interface Browser {
  readonly connections: IDBDatabase[];
  /** From now on databases are opened in whatever version they are. */
  ignoresVersions: boolean;
}

/** The native connections opened from now on: the way to do to them what a browser does. */
function watchConnections(): Browser {
  const browser: Browser = { connections: [], ignoresVersions: false };
  const open = indexedDB.open.bind(indexedDB);
  const spy = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = version === undefined || browser.ignoresVersions ? open(name) : open(name, version);
    request.addEventListener('success', () => browser.connections.push(request.result));
    return request;
  });
  onTestFinished(() => spy.mockRestore());
  return browser;
}

holdToContract('DexieMapStorage', () => Promise.resolve(makeRig()));

describe('DexieMapStorage: durability', () => {
  it('writes every change in a strict transaction', async () => {
    const seen: (string | undefined)[] = [];
    watchTransactions((transaction) => {
      if (transaction.mode === 'readwrite') seen.push(transaction.durability);
    });
    const { tab } = setUp();
    const handle = await begin(tab);
    mustDo(await tab.append(handle, [note('one')], { row: summary(mapId, 'x') }));
    mustDo(await tab.compact(handle, joinNotes));
    mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
    tab.flushOnLeave(handle, [note('two')], null);
    expect(seen).toEqual(['strict', 'strict', 'strict', 'strict', 'strict']);
    expect(tab.durability).toBe('strict');
  });

  it('acknowledges and announces only after the transaction is complete', async () => {
    const order: string[] = [];
    let isLooking = false;
    watchTransactions((transaction) => {
      if (isLooking) transaction.addEventListener('complete', () => order.push('complete'));
    });
    const { rig, tab } = setUp();
    const handle = await begin(tab);
    const other = rig.openTab();
    await other.loadMap(mapId);
    other.onChange(mapId, () => order.push('announced'));
    isLooking = true;
    await tab.append(handle, [note('one')], null).then(() => order.push('acknowledged'));
    await vi.waitFor(() => expect(order).toContain('announced'));
    expect(order).toEqual(['complete', 'acknowledged', 'announced']);
  });

  it('writes update, row and picture together or not at all', async () => {
    const { tab, name } = setUp();
    const handle = await begin(tab);
    const before = [
      await readStore(name, 'updates'),
      await readStore(name, 'library'),
      await readStore(name, 'pictures'),
      await readStore(name, 'heads'),
    ];
    // The picture is written last, and this one cannot be: the browser aborts the transaction.
    const cannotBeStored = { ...picture(mapId, 1), label: (): void => undefined };
    const outcome = await tab.append(handle, [note('lost')], {
      row: summary(mapId, 'Lost'),
      picture: cannotBeStored,
    });
    expect(reasonOf(outcome)).toBe('unknown');
    expect([
      await readStore(name, 'updates'),
      await readStore(name, 'library'),
      await readStore(name, 'pictures'),
      await readStore(name, 'heads'),
    ]).toEqual(before);
    mustDo(await tab.append(handle, [note('goes on')], null));
    expect(await showMap(tab)).toEqual(['begin', 'goes on']);
  });

  it('says so when the browser aborts a transaction, and tells nobody of it', async () => {
    const { rig, tab } = setUp();
    const handle = await begin(tab);
    const heard = vi.fn();
    rig.openTab().onChange(mapId, heard);
    // oxlint-disable-next-line typescript/unbound-method -- applied to the right object below
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      const request = put.apply(this, args);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    onTestFinished(() => spy.mockRestore());
    expect(reasonOf(await tab.append(handle, [note('aborted')], null))).toBe('unknown');
    spy.mockRestore();
    mustDo(await tab.append(handle, [note('kept')], null));
    expect(await showMap(tab)).toEqual(['begin', 'kept']);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  });
});

describe('DexieMapStorage: compaction without locks', () => {
  it('keeps the first of two snapshots that were made at the same time, and everything else', async () => {
    vi.stubGlobal('navigator', {});
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const { rig, tab } = setUp();
    const handle = await begin(tab);
    const other = rig.openTab();
    const outer = await tab.compact(handle, async (updates) => {
      mustDo(await other.append(handle, [note('meanwhile')], null));
      expect(mustDo(await other.compact(handle, joinNotes)).compacted).toBe(true);
      mustDo(await other.append(handle, [note('later')], null));
      return joinNotes(updates);
    });
    expect(outer).toEqual({ ok: true, compacted: false });
    for (const load of [tab.loadMap(mapId), tab.loadRecoveryPoint(mapId)]) {
      expect(readNotes(mustDo(await load).updates)).toEqual(['begin', 'meanwhile', 'later']);
    }
  });
});

describe('DexieMapStorage: the older snapshot', () => {
  const long = (text: string): string => text.repeat(2_000);
  const stored = async (name: string): Promise<SnapshotRecord[]> =>
    (await readStore(name, 'snapshots')) as SnapshotRecord[];

  it('is kept compressed, one at a time, and given back as it was', async () => {
    const { tab, name } = setUp();
    const handle = await begin(tab);
    const expected = ['begin'];
    for (let round = 0; round < 4; round += 1) {
      const text = long(`round ${round} `);
      expected.push(text);
      mustDo(await tab.append(handle, [note(text)], null));
      mustDo(await tab.compact(handle, joinNotes));
      const snapshots = await stored(name);
      expect(snapshots.map(({ isPacked = false }) => isPacked)).toEqual(
        round === 0 ? [false] : [true, false],
      );
      const [older, newest] = snapshots;
      if (older && newest) expect(10 * older.bytes.length).toBeLessThan(newest.bytes.length);
    }
    mustDo(await tab.append(handle, [note('after')], null));
    const loads = [tab.loadMap(mapId), tab.loadRecoveryPoint(mapId)].map(async (load) => mustDo(await load));
    for (const { updates } of await Promise.all(loads))
      expect(readNotes(updates)).toEqual([...expected, 'after']);
  });

  it('is given back as an earlier build of this version left it', async () => {
    const { rig, tab, name } = setUp();
    const handle = await begin(tab);
    const texts = ['a', 'b', 'c'].map(long);
    for (const text of texts) {
      mustDo(await tab.append(handle, [note(text)], null));
      mustDo(await tab.compact(handle, joinNotes));
    }
    tab.close();
    await changeStore(name, 'snapshots', (row) => {
      const { isPacked, ...rest } = row as SnapshotRecord;
      return isPacked ? { ...rest, bytes: note('begin', ...texts.slice(0, 2)) } : rest;
    });
    const again = rig.openTab();
    expect(readNotes(mustDo(await again.loadRecoveryPoint(mapId)).updates)).toEqual(['begin', ...texts]);
  });

  it('is said to be unreadable when it is damaged, and never taken for what it is not', async () => {
    const { rig, tab, name } = setUp();
    const handle = await begin(tab);
    for (const text of ['a', 'b'].map(long)) {
      mustDo(await tab.append(handle, [note(text)], null));
      mustDo(await tab.compact(handle, joinNotes));
    }
    tab.close();
    await changeStore(name, 'snapshots', (row) => {
      const { bytes, ...rest } = row as SnapshotRecord;
      const damaged = bytes.slice();
      if (rest.isPacked) damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff;
      return { ...rest, bytes: damaged };
    });
    const again = rig.openTab();
    expect(reasonOf(await again.loadRecoveryPoint(mapId))).toBe('unknown');
    expect(await showMap(again)).toHaveLength(3);
  });
});

describe('DexieMapStorage: leaving the page', () => {
  it('starts the flush in the very call, so that closing at once loses nothing', async () => {
    const { rig, tab } = setUp();
    const handle = await begin(tab);
    expect(tab.flushOnLeave(handle, [note('last')], null)).toBe(true);
    tab.close();
    expect(await showMap(rig.openTab())).toEqual(['begin', 'last']);
  });

  it('takes appends along that are still on their way', async () => {
    const { rig, tab } = setUp();
    const handle = await begin(tab);
    const row = summary(mapId, 'On its way', '2024-06-01T00:00:00Z');
    const onItsWay = tab.append(handle, [note('on its way')], { row });
    tab.flushOnLeave(handle, [note('last')], null);
    tab.close();
    await onItsWay;
    const next = rig.openTab();
    expect(await showMap(next)).toEqual(['begin', 'on its way', 'last']);
    expect(mustDo(await next.listMaps()).entries[0]?.row.title).toBe('On its way');
  });

  it('tells the other tabs, which then find what was flushed', async () => {
    const { rig, tab } = setUp();
    const handle = await begin(tab);
    const other = rig.openTab();
    const { lastSeq } = mustDo(await other.loadMap(mapId));
    const found = new Promise<string[]>((resolve) => {
      other.onChange(mapId, () => {
        void other.readSince(handle, lastSeq).then((since) => {
          if (mustDo(since).updates.length > 0) resolve(readNotes(mustDo(since).updates));
        });
      });
    });
    tab.flushOnLeave(handle, [note('last')], null);
    expect(await found).toEqual(['last']);
  });

  it('shows nothing of a flush whose log was cleared away', async () => {
    const { rig, tab, name } = setUp();
    const handle = await begin(tab);
    await deleteDatabase(name);
    mustDo(await tab.putBack(summary(mapId, 'Back'), note('everything')));
    const row = summary(mapId, 'Ghost', '2024-05-09T00:00:00Z');
    expect(tab.flushOnLeave(handle, [note('no base')], { row })).toBe(true);
    const next = rig.openTab();
    expect(await showMap(next)).toEqual(['everything']);
    expect(mustDo(await next.listMaps()).entries.map((entry) => entry.row.title)).toEqual(['Back']);
  });

  it('starts nothing and does not throw when the connection is dead', async () => {
    const browser = watchConnections();
    const { tab } = setUp();
    const handle = await begin(tab);
    for (const connection of browser.connections) connection.close();
    expect(tab.flushOnLeave(handle, [note('last')], null)).toBe(false);
  });
});

describe('DexieMapStorage: connections die and databases change', () => {
  it('opens anew and appends when the native connection was closed under it', async () => {
    const browser = watchConnections();
    const { tab } = setUp();
    const handle = await begin(tab);
    for (const connection of browser.connections) connection.close();
    mustDo(await tab.append(handle, [note('after')], null));
    expect(await showMap(tab)).toEqual(['begin', 'after']);
    expect(tab.state).toBe('ready');
  });

  it('opens anew after the browser closed the connection by itself', async () => {
    const browser = watchConnections();
    const { tab } = setUp();
    const handle = await begin(tab);
    for (const connection of browser.connections) {
      connection.close();
      connection.dispatchEvent(new Event('close'));
    }
    mustDo(await tab.append(handle, [note('after')], null));
    expect(await showMap(tab)).toEqual(['begin', 'after']);
  });

  it('tries a dead handle once more and then says unavailable, until the browser gives it back', async () => {
    const browser = watchConnections();
    let isLost = false;
    let attempts = 0;
    watchTransactions((transaction) => {
      if (!isLost) return;
      attempts += transaction.mode === 'readwrite' ? 1 : 0;
      transaction.abort();
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    const { tab } = setUp();
    const handle = await begin(tab);
    const states: string[] = [];
    tab.subscribeState((state) => states.push(state));
    isLost = true;
    expect(reasonOf(await tab.append(handle, [note('no')], null))).toBe('unavailable');
    expect(tab.state).toBe('unavailable');
    expect(attempts).toBe(2);
    expect(browser.connections).toHaveLength(2);
    isLost = false;
    mustDo(await tab.append(handle, [note('yes')], null));
    expect(await showMap(tab)).toEqual(['begin', 'yes']);
    await vi.waitFor(() => expect(states).toEqual(['unavailable', 'ready']));
  });

  it('never writes a row into a newer database, even through a connection it opened anew', async () => {
    const browser = watchConnections();
    const { tab, name } = setUp();
    const handle = await begin(tab);
    // Closed natively, this connection hears no versionchange: only the look at the version is left.
    for (const connection of browser.connections) connection.close();
    await upgradeDatabase(name, newerVersion);
    expect(reasonOf(await tab.append(handle, [note('old form')], null))).toBe('superseded');
    expect(tab.state).toBe('superseded');
    expect(await readStore(name, 'updates')).toHaveLength(1);
  });

  it('looks at the version in every transaction as well, should the browser hand out a newer database', async () => {
    const browser = watchConnections();
    const { tab, name } = setUp();
    const handle = await begin(tab);
    for (const connection of browser.connections) connection.close();
    await upgradeDatabase(name, newerVersion);
    browser.ignoresVersions = true;
    expect(reasonOf(await tab.append(handle, [note('old form')], null))).toBe('superseded');
    expect(tab.flushOnLeave(handle, [note('old form')], null)).toBe(false);
    expect(await readStore(name, 'updates')).toHaveLength(1);
  });

  it('leaves the tables and the number of a newer database as they are', async () => {
    const { tab, name } = setUp();
    await upgradeDatabase(name, newerVersion);
    expect(reasonOf(await tab.listMaps())).toBe('superseded');
    const database = await settle(indexedDB.open(name));
    onTestFinished(() => database.close());
    expect([database.version, ...database.objectStoreNames]).toEqual([
      newerVersion,
      `of version ${newerVersion}`,
    ]);
  });

  it('does not keep a newer version from upgrading', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    await upgradeDatabase(name, newerVersion);
    expect(tab.state).toBe('superseded');
  });

  it('goes on with an empty library after the database was deleted, and takes new maps', async () => {
    const { tab, name } = setUp();
    await begin(tab);
    await deleteDatabase(name);
    expect(tab.state).toBe('ready');
    expect(mustDo(await tab.listMaps()).entries).toEqual([]);
    await begin(tab, otherId);
    expect(await showMap(tab, otherId)).toEqual(['begin']);
  });
});

describe('openStorage', () => {
  it('opens the disk of this browser', async () => {
    const rig = makeRig();
    onTestFinished(() => rig.dispose());
    const { storage, fallback } = await openStorage({ name: rig.name, newLineage: () => 'x' });
    onTestFinished(() => storage.close());
    expect(storage.durability).toBe('strict');
    expect(fallback).toBeNull();
  });

  it('falls back to memory and says why when the browser refuses', async () => {
    const spy = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    onTestFinished(() => spy.mockRestore());
    const { storage, fallback } = await openStorage({ name: 'refused', newLineage: () => 'x' });
    expect(storage.durability).toBe('memory');
    expect(fallback).toMatchObject({ reason: 'unavailable' });
    await begin(storage);
    expect(await showMap(storage)).toEqual(['begin']);
  });

  it('never falls back to memory when a newer version owns the disk', async () => {
    const rig = makeRig();
    onTestFinished(() => rig.dispose());
    await upgradeDatabase(rig.name, newerVersion);
    const { storage, fallback } = await openStorage({ name: rig.name, newLineage: () => 'x' });
    onTestFinished(() => storage.close());
    expect(fallback).toBeNull();
    expect(storage.state).toBe('superseded');
    expect(reasonOf(await storage.listMaps())).toBe('superseded');
  });

  it('tells when an old tab blocks the database, and opens once that is gone', async () => {
    const name = `test ${crypto.randomUUID()}`;
    const request = indexedDB.open(name, 1);
    const deaf = await settle(request);
    const onBlocked = vi.fn(() => deaf.close());
    const { storage, fallback } = await openStorage({ name, newLineage: () => 'x', onBlocked });
    onTestFinished(async () => {
      storage.close();
      await deleteDatabase(name);
    });
    expect(onBlocked).toHaveBeenCalled();
    expect(fallback).toBeNull();
    await begin(storage);
  });
});
