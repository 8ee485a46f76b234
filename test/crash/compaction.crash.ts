/**
 * Two tabs leave one map, whose log has grown enough for a snapshot, and both would put it there; the browser is killed
 * in the middle. What the log amounts to is the same before and after, from the newest snapshot and without it.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { save } from '../../src/i18n/en/common';
import { compactionRows } from '../../src/storage/compactionDue';
import { seededRandom } from '../helpers/seededRandom';
import { backendName, backends, findBackend, type Backend } from './backends';
import { startCrashable, type Crashable } from './crashHarness';
import { crashSeed, openCrashSite, type CrashSite } from './crashSite';
import { makeMap, openMap, readBack } from './readBack';
import { openAdder } from './scriptedEdits';
import { readStoredLog } from './storedLog';
import { buildVariant } from './variants';

const rounds = 10;
const longestDelayMilliseconds = 12;
const site = openCrashSite();
const torn = openCrashSite(() => buildVariant('torn'));

/** A map with one edit more than a snapshot is due after: one step undone and done again, as often as it takes. */
async function growLog(site: CrashSite, profile: string, backend: Backend): Promise<string> {
  const browser = await site.keep(startCrashable(profile, { backend }));
  const { page } = browser;
  const address = await makeMap(browser, site.paths().url);
  await openAdder(page, 0);
  await page.keyboard.type('kept');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  for (let row = 0; row <= compactionRows; row += 2) {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
  }
  await page.locator('header button', { hasText: save.saved }).waitFor();
  const mapId = new URL(address).hash.split('/').at(-1) ?? '';
  expect((await readStoredLog(page, mapId)).updates.length).toBeGreaterThan(compactionRows);
  await browser.kill();
  return address;
}

/** Calls back when the page begins to put a snapshot. */
async function watchSnapshots(page: Page, onSnapshot: () => void): Promise<void> {
  await page.exposeBinding('noteSnapshot', onSnapshot);
  await page.evaluate(() => {
    const { noteSnapshot } = window as unknown as { noteSnapshot: () => Promise<void> };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'snapshots') void noteSnapshot();
      return put.apply(this, args);
    };
  });
}

/** Opens the map in two tabs and leaves it in both; kills the browser so long after the first begins to compact. */
async function killCompaction(browser: Crashable, address: string, delay: number): Promise<void> {
  const tabs = [browser.page, await browser.openTab()];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  for (const tab of tabs) {
    await openMap(tab, address);
    await watchSnapshots(tab, () => begin());
  }
  // Back to the library, in the page itself: that closes the map, and a map that is closed is tidied up.
  for (const tab of tabs) void tab.evaluate(() => (location.hash = '')).catch(() => undefined);
  await begun;
  if (delay > 0) await wait(delay);
  await browser.kill();
}

/** Throws when the map is not what it was; says whether there is a snapshot. */
async function isCompacted(browser: Crashable, address: string): Promise<boolean> {
  try {
    const map = await readBack(browser, address);
    expect(Object.values(map.touchpoints).map(({ name }) => name)).toEqual(['kept']);
    return (await readStoredLog(browser.page, map.map.id)).snapshots.length > 0;
  } finally {
    await browser.kill();
  }
}

describe('two tabs that compact one map', () => {
  for (const backend of backends) {
    it(`lose nothing when they are killed, ${String(rounds)} times on ${backendName[backend]} (engine 2.9.4; seed ${String(crashSeed)})`, async () => {
      const { folder } = site.paths();
      const random = seededRandom(crashSeed);
      const grown = join(folder, `grown-${backend}`);
      const address = await growLog(site, grown, backend);
      expect(findBackend(grown)).toBe(backend);
      let done = 0;
      for (let round = 1; round <= rounds; round += 1) {
        const profile = join(folder, `compaction-${backend}-${String(round)}`);
        cpSync(grown, profile, { recursive: true });
        const start = (): Promise<Crashable> => site.keep(startCrashable(profile, { backend }));
        await killCompaction(await start(), address, Math.floor(random() * longestDelayMilliseconds));
        if (await isCompacted(await start(), address)) done += 1;
      }
      console.log(
        `compaction, ${backendName[backend]}: killed ${String(rounds)} times, done ${String(done)} times`,
      );
    });
  }

  it('are found out when they delete first and put the snapshot after', async () => {
    const { folder } = torn.paths();
    const grown = join(folder, 'grown');
    const address = await growLog(torn, grown, 'leveldb');
    let losses = 0;
    for (let round = 1; round <= rounds && losses === 0; round += 1) {
      const profile = join(folder, `torn-${String(round)}`);
      cpSync(grown, profile, { recursive: true });
      const start = (): Promise<Crashable> => torn.keep(startCrashable(profile, { backend: 'leveldb' }));
      await killCompaction(await start(), address, 0);
      await isCompacted(await start(), address).catch(() => (losses += 1));
    }
    expect(losses).toBe(1);
  });
});
