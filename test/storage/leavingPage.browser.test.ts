/** A page that really leaves: a frame takes itself away, and its `pagehide` is the last thing it does. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { begin, mapId, mustDo, otherId, showMap, summary } from './contract';

/**
 * What the page has begun and not finished when it goes, and which of its transactions is open by then. In the frame
 * there are `tab`, the handles of two maps (`handle`, `other`), `note`, `row` and the number of the round.
 */
interface UnderWay {
  readonly begin: string;
  readonly transaction?: number;
  /** The maps that must have the text `under way <round>` afterwards. */
  readonly alsoKept?: readonly (typeof mapId)[];
}

const underWay: Readonly<Record<string, UnderWay>> = {
  nothing: { begin: '' },
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
  'a version that is written': {
    begin: `void tab.versions.putVersion(
      { id: \`version \${round}\`, map: other.id, time: row.updatedAt, kind: 'automatic', summary: { row } },
      note('version'), row.updatedAt);`,
    transaction: 2,
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
function leavingScript({ name, round, text, underWay: { begin: start, transaction = 1 } }: LeavingFrame): string {
  const row = { ...summary(mapId, text), updatedAt: new Date(2024, 5, round + 1).toISOString() };
  return `
    import { DexieMapStorage } from '/src/storage/DexieMapStorage.ts';
    const tab = new DexieMapStorage({ name: ${JSON.stringify(name)}, newLineage: () => crypto.randomUUID() });
    const { handle } = await tab.loadMap(${JSON.stringify(mapId)});
    const { handle: other } = await tab.loadMap(${JSON.stringify(otherId)});
    const note = (text) => new TextEncoder().encode(JSON.stringify([text]));
    const round = ${String(round)};
    const row = ${JSON.stringify(row)};
    addEventListener('pagehide', () => tab.flushOnLeave(handle, [note(${JSON.stringify(text)})], { row }));
    const hold = (transaction, whenHeld) => {
      const store = transaction.objectStore(transaction.objectStoreNames[0]);
      const ask = () => {
        store.count().onsuccess = () => {
          whenHeld?.();
          whenHeld = null;
          ask();
        };
      };
      ask();
    };
    const begin = IDBDatabase.prototype.transaction;
    const held = new Promise((resolve) => {
      let count = 0;
      IDBDatabase.prototype.transaction = function (...args) {
        const transaction = begin.apply(this, args);
        count += 1;
        if (count === ${String(transaction)}) hold(transaction, resolve);
        return transaction;
      };
    });
    ${start}
    ${start === '' ? '' : 'await held;'}
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

async function openMaps(): Promise<{ tab: DexieMapStorage; name: string }> {
  const name = `test ${crypto.randomUUID()}`;
  const tab = new DexieMapStorage({ name, newLineage: () => crypto.randomUUID() });
  onTestFinished(() => {
    tab.close();
    indexedDB.deleteDatabase(name);
  });
  await begin(tab);
  await begin(tab, otherId);
  return { tab, name };
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
    for (const id of each.alsoKept ?? []) expect(await showMap(tab, id)).toEqual(expect.arrayContaining(besides));
    const { entries } = mustDo(await tab.listMaps());
    expect(entries.find(({ row }) => row.id === mapId)?.row.title).toBe(last.at(-1));
  });
});
