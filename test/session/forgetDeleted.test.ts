/**
 * Deleted records are forgotten where nobody can bring them back, and nowhere else: the same visits, with logs that are
 * tidied all the time and with logs that never are, come to the same map, also after everything that can be undone is.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { restoreMap } from '../../src/commands/restoreMap';
import { asId, type TouchpointId } from '../../src/model/ids';
import { recordKinds, type JourneyMap, type RecordKind } from '../../src/model/JourneyMap';
import { MapSession } from '../../src/session/MapSession';
import { storedMaps } from '../../src/session/storedMaps';
import { MapDocument } from '../../src/session/yjs/MapDocument';
import { encodeMap } from '../../src/session/yjs/documentBytes';
import { MemoryDisk } from '../../src/storage/MemoryDisk';
import { MemoryMapStorage } from '../../src/storage/MemoryMapStorage';
import { awareness, checkout, mapId, search, smallJourney } from '../helpers/journey';
import { testPorts } from '../helpers/memoryUpdateStore';
import { runRandomEdit, type EditNumbers } from '../helpers/randomEdit';
import { standInLocks } from '../helpers/standInLocks';

interface Tab {
  readonly name: string;
  readonly session: MapSession;
  readonly close: () => Promise<void>;
  /** Runs what waits for its time: steps are kept, the log is tidied. */
  readonly wait: () => Promise<void>;
}

/** A browser, whose tabs hear of each other at once. */
class Visits {
  readonly disk = new MemoryDisk();
  readonly open: Tab[] = [];
  readonly #isTidy: boolean;
  #opened = 0;

  constructor(isTidy: boolean) {
    this.#isTidy = isTidy;
  }

  async begin(): Promise<void> {
    const storage = new MemoryMapStorage(this.disk, () => 'lineage');
    const { id, title, createdAt, updatedAt } = smallJourney().map;
    const row = { id, title, createdAt, updatedAt, counts: { personas: 1, stages: 2, touchpoints: 3 } };
    await storage.createMap(row, [encodeMap(smallJourney())]);
    storage.close();
  }

  async openTab(name: string): Promise<Tab> {
    const storage = new MemoryMapStorage(this.disk, () => 'lineage', name);
    const waiting = new Set<() => void>();
    const opened = await MapSession.open(mapId, {
      ...testPorts(
        { ...storedMaps(storage), needsCompaction: () => Promise.resolve(this.#isTidy) },
        `${name}-${String((this.#opened += 1))}`,
      ),
      history: storage.histories,
      setTimer: (run) => {
        waiting.add(run);
        return () => waiting.delete(run);
      },
    });
    if (!opened) throw new Error('The map is not in the storage');
    const { session } = opened;
    const wait = async (): Promise<void> => {
      const due = [...waiting];
      waiting.clear();
      for (const run of due) run();
      // The work behind the timers waits for nothing but other promises and code that is fetched.
      for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve));
      await session.saved();
    };
    const tab: Tab = {
      name,
      session,
      wait,
      close: async () => {
        await session.saved();
        await session.close();
        storage.close();
        this.open.splice(this.open.indexOf(tab), 1);
        // A guest's list has been given up, as those written longest ago are.
        if (name === 'guest') this.disk.histories.delete(`${name} ${mapId}`);
      },
    };
    this.open.push(tab);
    return tab;
  }

  async tell(): Promise<void> {
    for (const { session } of this.open) await session.saved();
    for (const { session } of this.open) await session.catchUp();
  }

  /** Records that the stored document still holds although they are deleted. */
  countDeleted(kinds: readonly RecordKind[]): number {
    const log = this.disk.logs.get(mapId);
    const document = new MapDocument(mapId);
    const [snapshot = null] = log?.snapshotSeqs.slice(-1) ?? [];
    document.applyUpdates((log?.read({ snapshot, after: snapshot ?? 0 }) ?? []).map(({ bytes }) => bytes));
    const map = document.readMap();
    const counts = kinds.map((kind) => document.yjs.getMap(kind).size - Object.keys(map[kind]).length);
    document.close();
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

const content = (map: JourneyMap) => ({ ...map, map: { ...map.map, updatedAt: '' } });
const names = ['mine', 'theirs', 'guest'] as const;

/** Gives what the map is after each thing that is done, and after everything is undone in each tab. */
async function visit(visits: Visits, acts: readonly Act[]): Promise<JourneyMap[]> {
  await visits.begin();
  const seen: JourneyMap[] = [];
  for (const [who, what, edit] of acts) {
    const name = names[who] ?? 'mine';
    const tab = visits.open.find((each) => each.name === name) ?? (await visits.openTab(name));
    if (what === 'close') await tab.close();
    else if (what === 'wait') await tab.wait();
    else if (what === 'undo') tab.session.undo();
    else if (what === 'redo') tab.session.redo();
    else runRandomEdit(tab.session, edit);
    await visits.tell();
    if (what !== 'close') seen.push(content(tab.session.map));
  }
  for (let [tab] = visits.open; tab; [tab] = visits.open) await tab.close();
  for (const name of names) {
    const tab = await visits.openTab(name);
    while (tab.session.undo()) seen.push(content(tab.session.map));
    while (tab.session.redo()) seen.push(content(tab.session.map));
    while (tab.session.undo()) seen.push(content(tab.session.map));
    await tab.close();
  }
  return seen;
}

type Act = readonly [who: number, what: 'edit' | 'undo' | 'redo' | 'close' | 'wait', edit: EditNumbers];
const number = fc.nat({ max: 9999 });
const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(0, 1, 2, 2),
  fc.constantFrom('edit', 'edit', 'edit', 'edit', 'edit', 'undo', 'redo', 'close', 'close', 'wait'),
  fc.tuple(number, number, number, number),
);

const withoutIt: JourneyMap = smallJourney();

describe('forgetting deleted records', { timeout: 120_000 }, () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', { locks: standInLocks() });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('changes nothing that anybody sees, now or after undoing all that can be undone', async () => {
    let forgotten = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 80 }), async (acts) => {
        const [tidy, whole] = [new Visits(true), new Visits(false)];
        expect(await visit(tidy, acts)).toEqual(await visit(whole, acts));
        forgotten += whole.countDeleted(recordKinds) - tidy.countDeleted(recordKinds);
      }),
      { numRuns: 60 },
    );
    console.log(`${String(forgotten)} records were forgotten`);
    // Otherwise nothing was shown.
    expect(forgotten).toBeGreaterThan(10);
  });

  it('takes away what was deleted before the map was opened, and no kept step brings back', async () => {
    const visits = new Visits(true);
    await visits.begin();
    const guest = await visits.openTab('guest');
    guest.session.run(deleteRecords, { ids: [search] });
    await guest.close();
    expect(visits.countDeleted(['touchpoints'])).toBe(1);
    const mine = await visits.openTab('mine');
    mine.session.run(deleteRecords, { ids: [checkout] });
    await mine.close();
    expect(visits.countDeleted(['touchpoints'])).toBe(1);
    // The step is kept, however often the map is opened.
    for (let time = 0; time < 3; time += 1) await (await visits.openTab('theirs')).close();
    expect(visits.countDeleted(['touchpoints'])).toBe(1);
    const again = await visits.openTab('mine');
    again.session.undo();
    expect(again.session.map.touchpoints[checkout]).toEqual(withoutIt.touchpoints[checkout]);
  });

  it('waits until no other tab has the map open', async () => {
    const visits = new Visits(true);
    await visits.begin();
    const guest = await visits.openTab('guest');
    guest.session.run(deleteRecords, { ids: [search] });
    await guest.close();
    const mine = await visits.openTab('mine');
    const theirs = await visits.openTab('theirs');
    mine.session.run(createTouchpoints, { node: awareness, names: ['One'] });
    await mine.close();
    expect(visits.countDeleted(['touchpoints'])).toBe(1);
    theirs.session.run(createTouchpoints, { node: awareness, names: ['Two'] });
    await theirs.close();
    expect(visits.countDeleted(['touchpoints'])).toBe(0);
  });

  it('in a map that stays open, a version still brings the record back, and it is stored', async () => {
    const visits = new Visits(true);
    await visits.begin();
    const guest = await visits.openTab('guest');
    const version = guest.session.map;
    guest.session.run(deleteRecords, { ids: [search] });
    await guest.close();
    const mine = await visits.openTab('mine');
    mine.session.run(createTouchpoints, { node: awareness, names: ['One'] });
    await mine.session.saved();
    await mine.wait();
    expect(visits.countDeleted(['touchpoints'])).toBe(0);
    mine.session.run(restoreMap, { target: version });
    const shown = mine.session.map;
    expect(shown.touchpoints[search]).toEqual(withoutIt.touchpoints[search]);
    await mine.close();
    const later = await visits.openTab('theirs');
    expect(content(later.session.map)).toEqual(content(shown));
    await later.close();
    const undoing = await visits.openTab('mine');
    undoing.session.undo();
    expect(Object.keys(undoing.session.map.touchpoints)).not.toContain(search);
    undoing.session.redo();
    expect(content(undoing.session.map)).toEqual(content(shown));
  });

  it('keeps everything as long as a step cannot be read', async () => {
    const visits = new Visits(true);
    await visits.begin();
    const guest = await visits.openTab('guest');
    guest.session.run(deleteRecords, { ids: [search] });
    await guest.close();
    const time = Date.parse('2026-01-01T00:00:00Z');
    const list = { map: mapId, time, first: 0, present: 1, texts: ['{"of":"another version"}'] };
    visits.disk.histories.set(`another ${mapId}`, list);
    const mine = await visits.openTab('mine');
    mine.session.run(deleteRecords, { ids: [asId<TouchpointId>(checkout)] });
    await mine.close();
    expect(visits.countDeleted(['touchpoints'])).toBe(2);
  });
});
