/** Four tabs edit one map at once until the browser is killed: afterwards four fresh tabs are equal, and have it all. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { seededRandom } from '../helpers/seededRandom';
import { backendName, backends } from './backends';
import { startCrashable, type Crashable } from './crashHarness';
import { crashSeed, openCrashSite } from './crashSite';
import { findLosses } from './findLosses';
import { makeMap, openMap, readOpen } from './readBack';
import { makeEdit, openAdder, planEdits, type ScriptedEdit } from './scriptedEdits';
import { watchAcknowledged } from './watchAcknowledged';

const rounds = 4;
const tabCount = 4;
const site = openCrashSite();

/** What was begun is in the order of each tab; between tabs there is none. */
interface Made {
  readonly begun: ScriptedEdit[];
  readonly acknowledged: Set<string>;
}

async function openTabs(browser: Crashable, address: string): Promise<Page[]> {
  const tabs = [browser.page];
  while (tabs.length < tabCount) tabs.push(await browser.openTab());
  await Promise.all(tabs.map((tab) => openMap(tab, address)));
  return tabs;
}

/** Additions only: the clipboard is one for all tabs, and what one tab deletes another may have renamed. */
const onlyAdditions = (): number => 0.9;

async function editInTabs(browser: Crashable, tabs: readonly Page[], round: number, killAfter: number) {
  const made: Made = { begun: [], acknowledged: new Set() };
  let death: Promise<void> | null = null;
  const plans = tabs.map((_tab, index) => planEdits(round * 10 + index, 10, onlyAdditions));
  for (const [index, tab] of tabs.entries()) {
    await watchAcknowledged(tab, plans[index] ?? [], (id) => {
      made.acknowledged.add(id);
      if (made.acknowledged.size >= killAfter) death ??= browser.kill();
    });
    await openAdder(tab, index);
  }
  const edit = async (tab: Page, plan: readonly ScriptedEdit[]): Promise<void> => {
    try {
      for (const each of plan) {
        made.begun.push(each);
        await makeEdit(tab, each);
      }
    } catch (error) {
      if (death === null) throw error;
    }
  };
  await Promise.all(tabs.map((tab, index) => edit(tab, plans[index] ?? [])));
  await wait(50);
  await (death ?? browser.kill());
  return made;
}

for (const backend of backends) {
  it(`keeps what four tabs acknowledged at once, and is equal in all of them, on ${backendName[backend]} (engine 2.9.4; seed ${String(crashSeed)})`, async () => {
    const { url, folder } = site.paths();
    const random = seededRandom(crashSeed);
    const profile = join(folder, `four-tabs-${backend}`);
    let browser = await site.keep(startCrashable(profile, { backend }));
    const address = await makeMap(browser, url);
    const all: Made = { begun: [], acknowledged: new Set() };
    for (let round = 1; round <= rounds; round += 1) {
      const tabs = await openTabs(browser, address);
      const made = await editInTabs(browser, tabs, round, 6 + Math.floor(random() * 12));
      all.begun.push(...made.begun);
      for (const id of made.acknowledged) all.acknowledged.add(id);
      browser = await site.keep(startCrashable(profile, { backend }));
      const [first, ...others] = await openTabs(browser, address);
      if (!first) throw new Error('There is no tab');
      const map = await readOpen(browser, first);
      expect(findLosses(map, all.begun, all.acknowledged), `round ${String(round)}`).toEqual({
        lost: [],
        torn: [],
      });
      for (const other of others) {
        expect(await readOpen(browser, other), `round ${String(round)}`).toEqual(map);
        await other.close();
      }
    }
    await browser.kill();
    console.log(
      `four tabs, ${backendName[backend]}: ${String(all.begun.length)} edits begun, ${String(all.acknowledged.size)} acknowledged`,
    );
  });
}
