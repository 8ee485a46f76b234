/**
 * A database of version 1 of the schema is opened by this version of the app, and the browser is killed while it is
 * upgraded. Afterwards the database is wholly the old one or wholly the new one, and the map has all its edits.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { save } from '../../src/i18n/en/common';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { seededRandom } from '../helpers/seededRandom';
import { backendName, backends, findBackend, type Backend } from './backends';
import { startCrashable, type Crashable } from './crashHarness';
import { crashSeed, openCrashSite } from './crashSite';
import { makeMap, openMap, readBack, readOpen } from './readBack';
import { ageOf, makeSchemaOne, readDatabase, type StoredDatabase } from './schemaOne';
import { makeEdit, openAdder, planEdits } from './scriptedEdits';

const rounds = 10;
/** Where the search for the upgrade's own moment begins. */
const firstLongestMilliseconds = 40;
const site = openCrashSite();

interface OldMap {
  readonly profile: string;
  readonly address: string;
  readonly map: JourneyMap;
  readonly database: StoredDatabase;
}

/** A page of the app's origin without the app, which would upgrade the database. */
async function openBeside(page: Page): Promise<void> {
  await page.goto(new URL('mark.svg', site.paths().url).href);
}

/** A map with edits of every kind, its database turned into what version 1 would have left. */
async function makeOldMap(
  backend: Backend,
  name: string,
  options: Parameters<typeof makeSchemaOne>[1] = {},
): Promise<OldMap> {
  const { url, folder } = site.paths();
  const profile = join(folder, name);
  const browser = await site.keep(startCrashable(profile, { backend }));
  const { page } = browser;
  const address = await makeMap(browser, url);
  await openAdder(page, 1);
  for (const edit of planEdits(1, 12, seededRandom(crashSeed))) await makeEdit(page, edit);
  await page.keyboard.press('Escape');
  await page.locator('header button', { hasText: save.saved }).waitFor();
  const map = await readOpen(browser, page);
  await openBeside(page);
  const database = await makeSchemaOne(page, options);
  await browser.kill();
  expect(findBackend(profile)).toBe(backend);
  return { profile, address, map, database };
}

/** Opens the map until `delay` milliseconds after the app has asked for the new version. */
async function killUpgrade(browser: Crashable, address: string, delay: number): Promise<void> {
  const { page } = browser;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  await page.exposeBinding('noteUpgrade', () => {
    begin();
  });
  await page.addInitScript(() => {
    const { noteUpgrade } = window as unknown as { noteUpgrade: () => Promise<void> };
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      if (version === undefined) return open.call(this, name);
      void noteUpgrade();
      return open.call(this, name, version);
    };
  });
  void page.goto(address).catch(() => undefined);
  await begun;
  if (delay > 0) await wait(delay);
  await browser.kill();
}

/** What the killed browser left, as a fresh one finds it: whole before the app opens it, and whole after. */
async function readUpgraded(profile: string, old: OldMap, backend: Backend): Promise<'old' | 'new'> {
  const browser = await site.keep(startCrashable(profile, { backend }));
  const { page } = browser;
  try {
    await openBeside(page);
    const found = await readDatabase(page);
    const age = ageOf(found);
    expect(found.rows, 'rows of the maps').toEqual(old.database.rows);
    expect(await readBack(browser, old.address), 'the map').toEqual(old.map);
    await openBeside(page);
    expect(ageOf(await readDatabase(page)), 'after the app has opened it').toBe('new');
    await openMap(page, old.address);
    await openAdder(page, 0);
    await page.keyboard.type('after the upgrade');
    await page.keyboard.press('Enter');
    await page.locator('[role="group"][data-id][aria-label^="after the upgrade"]').waitFor();
    await page.locator('header button', { hasText: save.saved }).waitFor();
    return age;
  } finally {
    await browser.kill();
  }
}

describe('an upgrade of the database', () => {
  for (const backend of backends) {
    it(`is done or not begun when it is killed, ${String(rounds)} times on ${backendName[backend]}, and the map is whole (engine 2.9.6; seed ${String(crashSeed)})`, async () => {
      const { folder } = site.paths();
      const random = seededRandom(crashSeed);
      const old = await makeOldMap(backend, `old-${backend}`);
      expect(ageOf(old.database)).toBe('old');
      const ages: ('old' | 'new')[] = [];
      let longest = firstLongestMilliseconds;
      for (let round = 1; round <= rounds; round += 1) {
        const profile = join(folder, `upgrade-${backend}-${String(round)}`);
        cpSync(old.profile, profile, { recursive: true });
        const browser = await site.keep(startCrashable(profile, { backend }));
        await killUpgrade(browser, old.address, Math.floor(random() * longest));
        const age = await readUpgraded(profile, old, backend);
        ages.push(age);
        // Towards the moment between the two: how long an upgrade takes, only this machine knows.
        longest *= age === 'old' ? 1.6 : 0.6;
      }
      console.log(`upgrade, ${backendName[backend]}: ${ages.join(' ')}`);
      // Had it always been over, or never begun, no kill would have been in the middle of it.
      expect(new Set(ages)).toEqual(new Set(['old', 'new']));
    });
  }

  it('that is not done at once would be found out', async () => {
    const old = await makeOldMap('leveldb', 'half', { andHalfOfTwo: true });
    expect(old.database.version).toBe(20);
    await expect(readUpgraded(old.profile, old, 'leveldb')).rejects.toThrow('Half an upgrade');
  });

  it('that loses the last edit would be found out', async () => {
    const old = await makeOldMap('leveldb', 'short', { leaveOut: 1 });
    await expect(readUpgraded(old.profile, old, 'leveldb')).rejects.toThrow('the map');
  });
});
