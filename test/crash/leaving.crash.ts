/**
 * A page that goes while somebody works: closed, asked whether it may be closed, reloaded, left for another address,
 * or its process dies; right after an edit, while a text is typed, while something is dragged. Whatever was on the
 * screen is there again, or the save line did not say "Saved".
 */
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { save } from '../../src/i18n/en/common';
import { inspector } from '../../src/i18n/en/inspector';
import { startCrashable, type Crashable } from './crashHarness';
import { openCrashSite } from './crashSite';
import { makeMap, openMap, readOpen } from './readBack';
import { openAdder } from './scriptedEdits';

const momentsOfAnEdit = 20;
const site = openCrashSite();

/** How a page goes. What it does on its own account, the browser decides: it may answer a question with "leave". */
const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'is closed': (page) => page.close(),
  'is closed after being asked': async (page) => {
    const gone = page.waitForEvent('close');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.close({ runBeforeUnload: true });
    await gone;
  },
  'is reloaded': (page) => page.reload(),
  'is left for another address': (page) => page.goto(new URL('mark.svg', page.url()).href),
  'loses its process': async (page) => {
    const crash = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    // Its answer never comes: nobody is there any more to give it.
    void session.send('Page.crash').catch(() => undefined);
    await crash;
  },
};

/**
 * Brings the page to the moment; gives the name that must be there. A text in an open box of the map is no edit yet: it
 * is kept when the page goes, and cannot be when its process dies; then the name before it must be there.
 */
const moments: Readonly<Record<string, (page: Page, name: string, isKilled: boolean) => Promise<string>>> = {
  'right after an edit': async (page, name) => {
    await openAdder(page, 0);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    return name;
  },
  'while a new touchpoint is typed': async (page, name, isKilled) => {
    await addOne(page, `${name} before`);
    await openAdder(page, 1);
    await page.keyboard.type(name);
    return isKilled ? `${name} before` : name;
  },
  'while a name is typed on the map': async (page, name, isKilled) => {
    await addOne(page, `${name} before`);
    await page.keyboard.press('F2');
    await page.locator('textarea:focus, input:focus').waitFor();
    await page.keyboard.type(name);
    return isKilled ? `${name} before` : name;
  },
  'while a field of the panel is typed in': async (page, name) => {
    await addOne(page, `${name} before`);
    const field = page
      .getByRole('complementary', { name: inspector.region })
      .getByRole('textbox', { name: inspector.name, exact: true });
    await field.press('Control+A');
    await page.keyboard.type(name, { delay: 7 });
    return name;
  },
  'while a touchpoint is dragged': async (page, name) => {
    await addOne(page, name);
    const box = await page.locator(`[role="group"][data-id][aria-label^="${name}"]`).boundingBox();
    if (!box) throw new Error('The touchpoint is not on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width, box.y + 200, { steps: 6 });
    return name;
  },
};

/** Added, selected, and known to be stored. */
async function addOne(page: Page, name: string): Promise<void> {
  await openAdder(page, 2);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.locator(`[role="group"][data-id][aria-label^="${name}"]`).waitFor();
  await page.keyboard.press('Escape');
  await page.locator(`[role="group"][aria-label^="${name}"]:focus`).waitFor();
  await page.locator('header button', { hasText: save.saved }).waitFor();
}

const lineKey = 'crash:line';
const lines = { key: lineKey, saved: save.saved, saving: save.saving };

/** Runs in the page, so it may use nothing from outside of itself. Only the first time counts until it is read. */
function keepLine({ key, saved, saving }: typeof lines): void {
  if (localStorage.getItem(key) !== null) return;
  const texts = [...document.querySelectorAll('header button')].map((button) => button.textContent);
  localStorage.setItem(key, texts.find((text) => text === saved || text === saving) ?? 'nothing');
}

/**
 * From the next document on, keeps what the save line says in the very task in which the page goes, before the app
 * hears of it.
 */
async function watchLine(page: Page): Promise<void> {
  await page.addInitScript(
    `addEventListener('pagehide', () => (${keepLine.toString()})(${JSON.stringify(lines)}), { capture: true });`,
  );
}

/** What was kept, once; null when the page went without a word. `page`: any of the same origin. */
async function takeLine(page: Page): Promise<string | null> {
  return await page.evaluate((key) => {
    const line = localStorage.getItem(key);
    localStorage.removeItem(key);
    return line;
  }, lineKey);
}

describe('a page that goes', () => {
  let browser: Crashable;
  let address: string;
  beforeAll(async () => {
    const { url, folder } = site.paths();
    browser = await site.keep(startCrashable(`${folder}/leaving`));
    address = await makeMap(browser, url);
  });

  /** So that every name is used once. */
  let turn = 0;
  /** True when what was on the screen is gone and the save line was not at "Saving…". */
  const losesSilently = async (
    way: string,
    moment: string,
    prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<boolean> => {
    const [leave, reach] = [ways[way], moments[moment]];
    if (!leave || !reach) throw new Error(`There is no "${way}" or no "${moment}"`);
    const isKilled = way === 'loses its process';
    const page = await browser.openTab();
    await watchLine(page);
    await prepare(page);
    await openMap(page, address);
    await takeLine(page);
    turn += 1;
    const expected = await reach(page, `${String(turn)}: ${way} ${moment}`, isKilled);
    if (isKilled) await page.evaluate(keepLine, lines);
    await leave(page);
    if (!page.isClosed()) await page.close();
    const fresh = await browser.openTab();
    await openMap(fresh, address);
    const said = await takeLine(fresh);
    const { touchpoints } = await readOpen(browser, fresh);
    await fresh.close();
    const isThere = Object.values(touchpoints).some(({ name }) => name === expected);
    return !isThere && said !== save.saving;
  };

  for (const way of Object.keys(ways)) {
    for (const moment of Object.keys(moments)) {
      it(`${moment}, and ${way}, loses nothing that it did not say was unsaved (engine 2.9.3)`, async () => {
        expect(await losesSilently(way, moment)).toBe(false);
      });
    }
  }

  it('would be found out if it kept nothing when it goes', async () => {
    const deafen = async (page: Page): Promise<void> => {
      await page.addInitScript(() => {
        for (const name of ['pagehide', 'visibilitychange']) {
          addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
        }
      });
    };
    expect(await losesSilently('is reloaded', 'while a new touchpoint is typed', deafen)).toBe(true);
  });

  it('in the very milliseconds of an edit, while its transaction is open, loses nothing that it did not say was unsaved (engine 2.2)', async () => {
    const page = await browser.openTab();
    await watchLine(page);
    await openMap(page, address);
    const said = new Map<string, string | null>();
    for (let turn = 0; turn < momentsOfAnEdit; turn += 1) {
      const name = `in the very moment ${String(turn)}`;
      await openAdder(page, 3);
      await page.keyboard.type(name);
      await takeLine(page);
      const isLoaded = page.waitForEvent('load');
      // By the page itself: every way from outside takes longer than the transaction.
      await page.evaluate((milliseconds) => {
        const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(enter);
        if (milliseconds === 0) location.reload();
        else setTimeout(() => location.reload(), milliseconds);
      }, turn % 5);
      await isLoaded;
      said.set(name, await takeLine(page));
      await page.locator('[data-part="canvas"]').waitFor();
    }
    const { touchpoints } = await readOpen(browser, page);
    const names = new Set(Object.values(touchpoints).map(({ name }) => name));
    const missing = [...said].filter(([name]) => !names.has(name));
    const savingCount = [...said.values()].filter((line) => line === save.saving).length;
    console.log(
      `in the milliseconds of an edit: ${String(said.size)} times, ${String(savingCount)} at "${save.saving}", ${String(missing.length)} missing`,
    );
    expect(missing.filter(([, line]) => line !== save.saving)).toEqual([]);
    // Had none been in the middle of it, this would have seen nothing.
    expect(savingCount).toBeGreaterThan(0);
    await page.close();
  });
});
