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

const repetitions = 1;
const momentsOfAnEdit = 10;
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

async function saysSaved(page: Page): Promise<boolean> {
  return (await page.locator('header button', { hasText: save.saved }).count()) > 0;
}

describe('a page that goes', () => {
  let browser: Crashable;
  let address: string;
  beforeAll(async () => {
    const { url, folder } = site.paths();
    browser = await site.keep(startCrashable(`${folder}/leaving`));
    address = await makeMap(browser, url);
  });

  for (const [way, leave] of Object.entries(ways)) {
    for (const [moment, reach] of Object.entries(moments)) {
      it(`${moment}, and ${way}, loses nothing that it did not say was unsaved (engine 2.9.3)`, async () => {
        for (let turn = 0; turn < repetitions; turn += 1) {
          const name = `${way} ${moment} ${String(turn)}`;
          const page = await browser.openTab();
          await openMap(page, address);
          const isKilled = way === 'loses its process';
          const expected = await reach(page, name, isKilled);
          const isPromised = !isKilled || (await saysSaved(page));
          await leave(page);
          if (!page.isClosed()) await page.close();
          const fresh = await browser.openTab();
          await openMap(fresh, address);
          const { touchpoints } = await readOpen(browser, fresh);
          const names = Object.values(touchpoints).map((touchpoint) => touchpoint.name);
          if (isPromised) expect(names).toContain(expected);
          await fresh.close();
        }
      });
    }
  }

  it('in the very milliseconds of an edit, while its transaction is open, loses nothing (engine 2.2)', async () => {
    const page = await browser.openTab();
    await openMap(page, address);
    const expected: string[] = [];
    for (let turn = 0; turn < momentsOfAnEdit; turn += 1) {
      const name = `in the very moment ${String(turn)}`;
      await openAdder(page, 3);
      await page.keyboard.type(name);
      const isLoaded = page.waitForEvent('load');
      // By the page itself: every way from outside takes longer than the transaction.
      await page.evaluate((milliseconds) => {
        const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(enter);
        if (milliseconds === 0) location.reload();
        else setTimeout(() => location.reload(), milliseconds);
      }, turn % 5);
      await isLoaded;
      await page.locator('[data-part="canvas"]').waitFor();
      expected.push(name);
    }
    const { touchpoints } = await readOpen(browser, page);
    expect(Object.values(touchpoints).map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
    await page.close();
  });
});
