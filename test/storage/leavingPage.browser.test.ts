/**
 * A page that really leaves: a frame takes itself away, and its `pagehide` is the last thing it does. And one that only
 * seems to, as when it is hidden.
 */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { asId, type MapId } from '../../src/model/ids';
import type { MapHandle, Outcome } from '../../src/storage/MapStorage';
import { failed } from '../../src/storage/storageFailure';
import { begin, mapId, mustDo, otherId, showMap, summary } from './contract';
import { watchTransactions } from './dexieRig';
import { joinNotes, note, readNotes } from './notes';

/**
 * What the page has begun and not finished when it goes, and which of its transactions is open by then (0: none). In
 * the frame there are `tab`, the handles of two maps (`handle`, `other`), `note`, `row` and the number of the round.
 */
interface UnderWay {
  readonly begin: string;
  readonly transaction?: number;
  /** The maps that must have the text `under way <round>` afterwards. */
  readonly alsoKept?: readonly (typeof mapId)[];
}

const underWay: Readonly<Record<string, UnderWay>> = {
  nothing: { begin: '', transaction: 0 },
  'an append of the same map': {
    begin: 'void tab.append(handle, [note(`under way ${round}`)], null);',
    alsoKept: [mapId],
  },
  'an append of another map': {
    begin: 'void tab.append(other, [note(`under way ${round}`)], null);',
    alsoKept: [otherId],
  },
  'appends of both maps': {
    begin: `
      void tab.append(other, [note(\`under way \${round}\`)], null);
      void tab.append(handle, [note(\`under way \${round}\`)], null);`,
    alsoKept: [mapId, otherId],
  },
  'a list of the library': { begin: 'void tab.listMaps();' },
  'a look for what other tabs wrote': { begin: 'void tab.readSince(handle, 0);' },
  'the loading of another map': { begin: 'void tab.loadMap(other.id);' },
  'a change of a row': { begin: 'void tab.updateRow(other.id, { title: "Changed" });' },
  'the way of a map to the bin': { begin: 'void tab.binMap(other.id, row.updatedAt);' },
  'a new map': { begin: 'void tab.createMap({ ...row, id: `new ${round}` }, [note("begin")]);' },
  'a compaction that reads': { begin: 'void tab.compact(handle, (updates) => updates.at(-1).bytes);' },
  'a compaction that writes': {
    begin: 'void tab.compact(other, (updates) => updates.at(-1).bytes);',
    transaction: 2,
  },
  'a purge of the bin': { begin: 'void tab.purgeBin(row.updatedAt);' },
  'the last write of another map': {
    begin:
      "addEventListener('pagehide', () => tab.flushOnLeave(other, [note(`under way ${round}`)], null), true);",
    transaction: 0,
    alsoKept: [otherId],
  },
};

const rounds = 5;

interface LeavingFrame {
  readonly name: string;
  readonly round: number;
  readonly text: string;
  readonly underWay: UnderWay;
}

/**
 * The transaction is kept open by requests that never end: a slow disk would do the same, only not every time. The
 * frame goes when the transaction has answered once.
 */
function leavingScript({
  name,
  round,
  text,
  underWay: { begin: start, transaction = 1 },
}: LeavingFrame): string {
  const row = { ...summary(mapId, text), updatedAt: new Date(2024, 5, round + 1).toISOString() };
  return `
    import { DexieMapStorage } from '/src/storage/DexieMapStorage.ts';
    import { lingerOnLeave } from '/src/storage/lingerOnLeave.ts';
    const hold = (transaction, whenHeld) => {
      const store = transaction.objectStore(transaction.objectStoreNames[0]);
      const ask = () => {
        store.count().onsuccess = () => {
          whenHeld();
          ask();
        };
      };
      ask();
    };
    let countdown = Infinity;
    // Before anything is opened: the wrapper keeps what it finds then.
    const held = new Promise((resolve) => {
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args) {
        const transaction = begin.apply(this, args);
        countdown -= 1;
        if (countdown === 0) hold(transaction, resolve);
        return transaction;
      };
    });
    const tab = new DexieMapStorage({ name: ${JSON.stringify(name)}, newLineage: () => crypto.randomUUID() });
    const { handle } = await tab.loadMap(${JSON.stringify(mapId)});
    const { handle: other } = await tab.loadMap(${JSON.stringify(otherId)});
    const note = (text) => new TextEncoder().encode(JSON.stringify([text]));
    const round = ${String(round)};
    const row = ${JSON.stringify(row)};
    addEventListener('pagehide', () => {
      tab.flushOnLeave(handle, [note(${JSON.stringify(text)})], { row });
      lingerOnLeave();
    });
    countdown = ${String(transaction)};
    ${start}
    ${transaction === 0 ? '' : 'await held;'}
    parent.postMessage('leaving', '*');
    frameElement.remove();
  `;
}

async function leave(leaving: LeavingFrame): Promise<void> {
  const left = new Promise((resolve) => {
    window.addEventListener('message', resolve, { once: true });
  });
  const frame = document.createElement('iframe');
  const base = new URL('/', location.href).href;
  frame.srcdoc = `<!doctype html><base href="${base}"><script type="module">${leavingScript(leaving)}</script>`;
  document.body.append(frame);
  await left;
}

async function openMaps(): Promise<{
  tab: DexieMapStorage;
  name: string;
  handle: MapHandle;
  other: MapHandle;
}> {
  const name = `test ${crypto.randomUUID()}`;
  const tab = new DexieMapStorage({ name, newLineage: () => crypto.randomUUID() });
  onTestFinished(() => {
    tab.close();
    indexedDB.deleteDatabase(name);
  });
  const [handle, other] = [await begin(tab), await begin(tab, otherId)];
  return { tab, name, handle, other };
}

describe('a page that goes away keeps what it is given, every time, while there is under way', () => {
  it.each(Object.entries(underWay))('%s', async (_title, each) => {
    const { tab, name } = await openMaps();
    const last: string[] = [];
    const besides: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await leave({ name, round, text: `last ${round}`, underWay: each });
      last.push(`last ${round}`);
      besides.push(`under way ${round}`);
    }
    await vi.waitFor(async () => {
      expect((await showMap(tab)).filter((text) => text.startsWith('last'))).toEqual(last);
    });
    for (const id of each.alsoKept ?? [])
      expect(await showMap(tab, id)).toEqual(expect.arrayContaining(besides));
    const { entries } = mustDo(await tab.listMaps());
    expect(entries.find(({ row }) => row.id === mapId)?.row.title).toBe(last.at(-1));
  });
});

/** Another tab, that holds the tables for so many milliseconds while the frame goes. */
const holder = `
  onmessage = ({ data: { name, milliseconds } }) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['updates', 'leaving'], 'readwrite');
      let end = null;
      const ask = () => {
        transaction.objectStore('updates').count().onsuccess = () => {
          if (end === null) postMessage('held');
          end ??= performance.now() + milliseconds;
          if (performance.now() < end) ask();
        };
      };
      transaction.oncomplete = () => {
        request.result.close();
        postMessage('over');
      };
      ask();
    };
  };`;

/** Frames that go while another tab holds the tables, one after the other. */
async function leaveBehind(name: string, milliseconds: number, rounds: number): Promise<void> {
  const script = URL.createObjectURL(new Blob([holder]));
  onTestFinished(() => URL.revokeObjectURL(script));
  const isHeld = `
    await new Promise((resolve) => {
      parent.addEventListener('held', resolve, { once: true });
      parent.dispatchEvent(new Event('frame ready'));
    });`;
  for (let round = 0; round < rounds; round += 1) {
    const worker = new Worker(script);
    const isOver = new Promise<void>((resolve) => {
      worker.onmessage = ({ data }) => {
        if (data === 'held') window.dispatchEvent(new Event('held'));
        else resolve();
      };
    });
    window.addEventListener('frame ready', () => worker.postMessage({ name, milliseconds }), {
      once: true,
    });
    await leave({ name, round, text: `last ${round}`, underWay: { begin: isHeld, transaction: 0 } });
    await isOver;
    worker.terminate();
  }
}

const lastOf = (rounds: number): string[] =>
  Array.from({ length: rounds }, (_, round) => `last ${String(round)}`);
const partings = (name: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(`${name}:parting:`));

describe('a page that goes away behind a transaction of another tab', () => {
  it.each([20, 300])(
    'that takes %i ms loses nothing, and what it left is cleared away',
    async (milliseconds) => {
      const { tab, name } = await openMaps();
      await leaveBehind(name, milliseconds, 6);
      expect((await showMap(tab)).sort()).toEqual(['begin', ...lastOf(6)]);
      expect(partings(name)).toEqual([]);
      const { entries } = mustDo(await tab.listMaps());
      expect(entries.find(({ row }) => row.id === mapId)?.row.title).toBe('last 5');
    },
  );

  it('is heard of by the tabs that have the map open, when they look', async () => {
    const { tab, name, handle } = await openMaps();
    const { lastSeq } = mustDo(await tab.loadMap(mapId));
    await leaveBehind(name, 300, 1);
    const { updates } = mustDo(await tab.readSince(handle, lastSeq));
    expect(readNotes(updates)).toEqual(['last 0']);
  });

  it('writes over nothing that was written since', async () => {
    const { tab, name, handle } = await openMaps();
    const row = { ...summary(mapId, 'Newer'), updatedAt: new Date(2024, 8, 1).toISOString() };
    await leaveBehind(name, 300, 1);
    mustDo(await tab.append(handle, [note('newer')], { row }));
    expect(new Set(await showMap(tab))).toEqual(new Set(['begin', 'newer', 'last 0']));
    const { entries } = mustDo(await tab.listMaps());
    expect(entries.find(({ row: { id } }) => id === mapId)?.row.title).toBe('Newer');
  });

  it('leaves nothing to a map that was deleted for good meanwhile', async () => {
    const { tab, name } = await openMaps();
    await leaveBehind(name, 300, 1);
    mustDo(await tab.binMap(mapId, '2024-07-01T00:00:00Z'));
    mustDo(await tab.purgeBin('2025-07-01T00:00:00Z'));
    mustDo(await tab.loadMap(otherId));
    expect(partings(name)).toEqual([]);
    expect(await tab.loadMap(mapId)).toMatchObject({ ok: false, reason: 'map-gone' });
  });
});

it('what a leaving page left is kept until there is room for it, and nonsense is cleared away', async () => {
  const { tab, name } = await openMaps();
  const { handle } = mustDo(await tab.loadMap(mapId));
  const batch = [btoa(JSON.stringify(['left']))];
  localStorage.setItem(`${name}:parting:1`, JSON.stringify([{ ...handle, batch }]));
  localStorage.setItem(`${name}:parting:2`, '{"id":');
  localStorage.setItem(`${name}:parting:3`, JSON.stringify([{ ...handle, batch: 'text' }, null, 7]));
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await showMap(tab)).toEqual(['begin']);
  add.mockRestore();
  expect(partings(name)).toEqual([`${name}:parting:1`]);
  expect(await showMap(tab)).toEqual(['begin', 'left']);
  expect(partings(name)).toEqual([]);
});

it('a page that stays leaves nothing behind once its write is complete', async () => {
  const { tab, name, handle } = await openMaps();
  expect(tab.flushOnLeave(handle, [note('hidden')], null)).toBe(true);
  expect(partings(name)).toHaveLength(1);
  await vi.waitFor(() => expect(partings(name)).toEqual([]));
  expect(await showMap(tab)).toEqual(['begin', 'hidden']);
});

interface CutShort {
  readonly begin: (tab: DexieMapStorage, other: MapHandle) => Promise<Outcome>;
  readonly transaction?: number;
  /** What the other map says afterwards. */
  readonly says?: readonly string[];
  /** The titles of the library, in the order of the alphabet. */
  readonly titles?: readonly string[];
}

const at = '2024-07-01T00:00:00Z';
const cutShort: Readonly<Record<string, CutShort>> = {
  'an append': {
    begin: (tab, other) => tab.append(other, [note('one'), note('two')], { row: summary(otherId, 'Other') }),
    says: ['begin', 'one', 'two'],
    titles: ['A map', 'Other'],
  },
  'a list of the library': { begin: (tab) => tab.listMaps() },
  'a look for what other tabs wrote': { begin: (tab, other) => tab.readSince(other, 0) },
  'a change of a row': { begin: (tab) => tab.updateRow(otherId, { title: 'B' }), titles: ['A map', 'B'] },
  'the way of a map to the bin': { begin: (tab) => tab.binMap(otherId, at), titles: ['A map'] },
  'a new map': {
    begin: (tab) => tab.createMap(summary(asId<MapId>('map-3'), 'New'), [note('begin')]),
    titles: ['A map', 'A map', 'New'],
  },
  'a compaction': {
    begin: async (tab, other) => {
      const outcome = await tab.compact(other, joinNotes);
      return outcome.ok && !outcome.compacted ? failed('unknown', 'not compacted') : outcome;
    },
    transaction: 2,
  },
  'a purge of the bin': { begin: (tab) => tab.purgeBin(at) },
};

describe('a page that stays after all ends by itself what it had to cut short, and nobody hears of it', () => {
  it.each(Object.entries(cutShort))('%s', async (_title, each) => {
    let countdown = Infinity;
    let aborts = 0;
    const held = new Promise<void>((resolve) => {
      watchTransactions((transaction) => {
        transaction.addEventListener('abort', () => (aborts += 1));
        countdown -= 1;
        if (countdown === 0) hold(transaction, resolve);
      });
    });
    const { tab, handle, other } = await openMaps();
    const states: string[] = [];
    tab.subscribeState((state) => states.push(state));
    countdown = each.transaction ?? 1;
    const outcome = each.begin(tab, other);
    await held;
    expect(tab.flushOnLeave(handle, [note('last')], null)).toBe(true);
    mustDo(await outcome);
    expect(aborts).toBe(1);
    expect(states).toEqual([]);
    expect(await showMap(tab)).toEqual(['begin', 'last']);
    expect(await showMap(tab, otherId)).toEqual(each.says ?? ['begin']);
    const { entries } = mustDo(await tab.listMaps());
    expect(entries.map(({ row }) => row.title).sort()).toEqual(each.titles ?? ['A map', 'A map']);
  });

  it('several times in a row', async () => {
    const { tab, handle, other } = await openMaps();
    const outcome = tab.append(other, [note('one')], null);
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.resolve();
      expect(tab.flushOnLeave(handle, [note(`last ${String(turn)}`)], null)).toBe(true);
    }
    mustDo(await outcome);
    expect(await showMap(tab, otherId)).toEqual(['begin', 'one']);
    expect(await showMap(tab)).toHaveLength(21);
  });
});

/** As in the frame. */
function hold(transaction: IDBTransaction, whenHeld: () => void): void {
  const [name = ''] = transaction.objectStoreNames;
  const store = transaction.objectStore(name);
  const ask = (): void => {
    store.count().onsuccess = () => {
      whenHeld();
      ask();
    };
  };
  ask();
}
