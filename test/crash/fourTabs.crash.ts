/** Four tabs edit one map at once until the browser is killed: afterwards four fresh tabs are equal, and have it all. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { save } from '../../src/i18n/en/common';
import { seededRandom } from '../helpers/seededRandom';
import { backendName, backends, findBackend } from './backends';
import { startCrashable, type Crashable } from './crashHarness';
import { crashSeed, openCrashSite } from './crashSite';
import { findLosses, type Losses } from './findLosses';
import { makeMap, openMap, readOpen } from './readBack';
import { makeEdit, openAdder, planEdits, type ScriptedEdit } from './scriptedEdits';
import { watchAcknowledged } from './watchAcknowledged';

const rounds = 4;
const tabCount = 4;
const editsATab = 12;
/** A person's pause between two edits; without any, four tabs are never all at rest and nothing is promised. */
const longestPauseMilliseconds = 250;
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

/** Edits in all tabs until so many promises were made in all of them together. */
async function editInTabs(
  browser: Crashable,
  tabs: readonly Page[],
  { round, killAfter, random }: { round: number; killAfter: number; random: () => number },
): Promise<Made> {
  const made: Made = { begun: [], acknowledged: new Set() };
  let death: Promise<void> | null = null;
  const plans = tabs.map((_tab, index) => planEdits(round * 10 + index, editsATab, onlyAdditions));
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
        await wait(random() * longestPauseMilliseconds);
      }
    } catch (error) {
      if (death === null) throw error;
    }
  };
  await Promise.all(tabs.map((tab, index) => edit(tab, plans[index] ?? [])));
  await (death ?? browser.kill());
  return made;
}

/** Throws when the tabs are not equal; gives what they do not have. */
async function judgeTabs(
  browser: Crashable,
  [first, ...others]: readonly Page[],
  made: Made,
): Promise<Losses> {
  if (!first) throw new Error('There is no tab');
  const map = await readOpen(browser, first);
  for (const other of others) expect(await readOpen(browser, other), 'another tab').toEqual(map);
  return findLosses(map, made.begun, made.acknowledged);
}

function addUp(one: Made, other: Made): Made {
  return {
    begun: [...one.begun, ...other.begun],
    acknowledged: new Set([...one.acknowledged, ...other.acknowledged]),
  };
}

describe('four tabs at once', () => {
  for (const backend of backends) {
    it(`keep what they acknowledged when they are killed, and are equal, ${String(rounds)} times on ${backendName[backend]} (engine 2.9.4; seed ${String(crashSeed)})`, async () => {
      const { url, folder } = site.paths();
      const random = seededRandom(crashSeed);
      const profile = join(folder, `four-tabs-${backend}`);
      let browser = await site.keep(startCrashable(profile, { backend }));
      const address = await makeMap(browser, url);
      let all: Made = { begun: [], acknowledged: new Set() };
      let tabs = await openTabs(browser, address);
      for (let round = 1; round <= rounds; round += 1) {
        const killAfter = 6 + Math.floor(random() * 12);
        all = addUp(all, await editInTabs(browser, tabs, { round, killAfter, random }));
        browser = await site.keep(startCrashable(profile, { backend }));
        tabs = await openTabs(browser, address);
        const losses = await judgeTabs(browser, tabs, all);
        expect(losses, `round ${String(round)}`).toEqual({ lost: [], torn: [] });
      }
      await browser.kill();
      expect(findBackend(profile)).toBe(backend);
      console.log(
        `four tabs, ${backendName[backend]}: ${String(all.begun.length)} edits begun, ${String(all.acknowledged.size)} acknowledged`,
      );
      expect(all.acknowledged.size).toBeGreaterThanOrEqual(rounds * 6);
    });
  }

  it('are found out when their disk is put back to before the last promises', async () => {
    const { url, folder } = site.paths();
    const random = seededRandom(crashSeed);
    const profile = join(folder, 'four-tabs-found-out');
    const older = join(folder, 'four-tabs-older');
    let browser = await site.keep(startCrashable(profile));
    const address = await makeMap(browser, url);
    const edit = async (round: number): Promise<Made> =>
      await editInTabs(browser, await openTabs(browser, address), { round, killAfter: 6, random });
    const first = await edit(1);
    cpSync(profile, older, { recursive: true });
    browser = await site.keep(startCrashable(profile));
    const second = await edit(2);
    browser = await site.keep(startCrashable(older));
    const { lost } = await judgeTabs(browser, await openTabs(browser, address), addUp(first, second));
    expect(lost.toSorted()).toEqual([...second.acknowledged].toSorted());
    await browser.kill();
  });

  it('are found out when one of them tells the others nothing', async () => {
    const { url, folder } = site.paths();
    const browser = await site.keep(startCrashable(join(folder, 'four-tabs-silent')));
    const tabs = await openTabs(browser, await makeMap(browser, url));
    const silent = tabs.at(-1);
    if (!silent) throw new Error('There is no tab');
    await silent.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await openAdder(silent, 0);
    await silent.keyboard.type('untold');
    await silent.keyboard.press('Enter');
    await silent.locator('[role="group"][data-id][aria-label^="untold"]').waitFor();
    await silent.locator('header button', { hasText: save.saved }).waitFor();
    const nothing = { begun: [], acknowledged: new Set<string>() };
    await expect(judgeTabs(browser, tabs, nothing)).rejects.toThrow();
    await browser.kill();
  });
});
