/** Undo lists on a real disk: their contract, whose they are, and what only a database can do to them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimTab } from '../../src/storage/claimTab';
import { readTabName, writeTabName } from '../../src/storage/tabName';
import { begin, mapId, mustDo } from './contract';
import { makeRig, readStore, settle, watchTransactions } from './dexieRig';
import { change, holdToHistoryContract } from './historyContract';

holdToHistoryContract('DexieMapStorage', () => {
  const rig = makeRig();
  return {
    ...rig,
    openTab: (name) => {
      // What the browser keeps for a tab: the page of this test is every one of them in turn.
      writeTabName(rig.name, name ?? crypto.randomUUID());
      return rig.openTab();
    },
  };
});

describe('DexieHistoryStore', () => {
  it('writes in strict transactions of its own, which no edit has to wait for', async () => {
    const rig = makeRig();
    onTestFinished(() => rig.dispose());
    const seen: { durability: string | undefined; stores: string[] }[] = [];
    let isLooking = false;
    watchTransactions((transaction) => {
      if (!isLooking || transaction.mode !== 'readwrite') return;
      seen.push({ durability: transaction.durability, stores: [...transaction.objectStoreNames] });
    });
    const tab = rig.openTab();
    await begin(tab);
    isLooking = true;
    mustDo(await tab.histories.writeHistory(mapId, change(0, 1, ['a'])));
    tab.histories.writeOnLeave(mapId, change(0, 2, ['b'], 1));
    const own = { durability: 'strict', stores: ['histories', 'historySteps'] };
    expect(seen).toEqual([own, own]);
  });

  it('leaves no step behind of a list that is given up, and gives back only what has no gap', async () => {
    const rig = makeRig();
    onTestFinished(() => rig.dispose());
    const tab = rig.openTab();
    await begin(tab);
    mustDo(await tab.histories.writeHistory(mapId, change(0, 3, ['a', 'b', 'c', 'd', 'e'])));
    const database = await settle(indexedDB.open(rig.name));
    const steps = database.transaction('historySteps', 'readwrite').objectStore('historySteps');
    const name = readTabName(rig.name) ?? '';
    steps.delete([name, mapId, 1]);
    await new Promise((resolve) => {
      steps.delete([name, mapId, 4]).addEventListener('success', resolve);
    });
    database.close();
    const { history } = mustDo(await tab.histories.readHistory(mapId));
    expect(history).toEqual({ first: 2, present: 3, texts: ['c', 'd'] });
    mustDo(await tab.binMap(mapId, '2026-01-01T00:00:00Z'));
    mustDo(await tab.purgeBin('2026-04-01T00:00:00Z'));
    expect([await readStore(rig.name, 'histories'), await readStore(rig.name, 'historySteps')]).toEqual([
      [],
      [],
    ]);
  });

  it('asks for nothing in a tab that has kept nothing', async () => {
    const rig = makeRig();
    onTestFinished(() => rig.dispose());
    const tab = rig.openTab();
    await begin(tab);
    expect(tab.histories.isEmpty).toBe(true);
    mustDo(await tab.histories.writeHistory(mapId, change(0, 1, ['a'])));
    expect(tab.histories.isEmpty).toBe(false);
  });
});

describe('the name of a tab', () => {
  let names = 0;
  const newName = (): string => `name ${String(++names)}`;

  it('is the same after a reload', async () => {
    const scope = crypto.randomUUID();
    const before = await claimTab(scope, newName);
    before.release();
    const after = await claimTab(scope, newName);
    expect(after.name).toBe(before.name);
    after.release();
  });

  it('is waited for while the page before still holds it', async () => {
    const scope = crypto.randomUUID();
    const before = await claimTab(scope, newName);
    const waiting = claimTab(scope, newName);
    before.release();
    const after = await waiting;
    expect(after.name).toBe(before.name);
    after.release();
  });

  it('is a new one in a tab that was duplicated, whose original lives on', async () => {
    const scope = crypto.randomUUID();
    const original = await claimTab(scope, newName);
    const copy = await claimTab(scope, newName);
    expect(copy.name).not.toBe(original.name);
    expect(readTabName(scope)).toBe(copy.name);
    original.release();
    copy.release();
  });
});
