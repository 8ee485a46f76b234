/** Undo through reloads with the keyboard, and many tabs on one map, each with its own steps. */
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { onCanvas, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { words } from './words';

const text = words.en;
const manyTabs = 20;
let server: BuildServer;
let app: App;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  await startMap(app.page);
});

afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
  await server.close();
});

/** F6 goes from the canvas to the panel, and from anywhere else to the canvas. */
async function enterCanvas(page: Page): Promise<void> {
  const canvas = page.locator('[data-part="canvas"]');
  const isThere = () => canvas.evaluate((it) => it.contains(document.activeElement));
  if (await isThere()) return;
  await page.keyboard.press('F6');
  await expect.poll(isThere).toBe(true);
}

async function addPersona(page: Page, name: string): Promise<void> {
  await enterCanvas(page);
  await page.keyboard.press('p');
  const canvas = page.locator('[data-part="canvas"]');
  await expect(canvas.getByRole('textbox', { name: text.canvas.nameField, exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(onCanvas(page, name)).toBeVisible();
  await expect(savedState(page)).toBeVisible({ timeout: 30_000 });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(onCanvas(page, text.stageKind.awareness)).toBeVisible();
}

/** Everything on the canvas, by name. */
async function namesOn(page: Page): Promise<readonly string[]> {
  const things = page.locator('[data-part="canvas"] [role="group"][aria-label]');
  const names = await things.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label') ?? ''));
  return names.sort();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

describe('undo', () => {
  it('takes back after a reload what was done before it, and does it again after another', async () => {
    const { page } = app;
    await addPersona(page, 'Ann');
    await addPersona(page, 'Ben');
    await reload(page);
    await expect(onCanvas(page, 'Ben')).toBeVisible();
    // A new thing and its name are a step each, or one: the map is as it was before when both things are gone.
    await page.keyboard.press('Control+z');
    await expect(onCanvas(page, 'Ben')).toBeHidden();
    await expect(onCanvas(page, 'Ann')).toBeVisible();
    await press(page, 'Control+z', 3);
    await expect(onCanvas(page, 'Ann')).toBeHidden();
    await reload(page);
    await expect(onCanvas(page, 'Ann')).toBeHidden();
    await press(page, 'Control+Shift+z', 4);
    await expect(onCanvas(page, 'Ann')).toBeVisible();
    await expect(onCanvas(page, 'Ben')).toBeVisible();
  });

  it('of another tab has nothing of this one, and leaves this one’s work alone', async () => {
    const { page } = app;
    const other = await app.openTab(page.url());
    await expect(onCanvas(other, 'Ben')).toBeVisible();
    await expect(other.getByRole('button', { name: text.common.undo, exact: true })).toBeDisabled();
    await addPersona(other, 'Cleo');
    await expect(onCanvas(page, 'Cleo')).toBeVisible();
    // Nobody reloads in the moment in which the first step of a new tab is made: what keeps it is fetched then.
    await other.waitForTimeout(1_000);
    await reload(other);
    await press(other, 'Control+z', 4);
    await expect(onCanvas(other, 'Cleo')).toBeHidden();
    await expect(onCanvas(page, 'Cleo')).toBeHidden();
    for (const name of ['Ann', 'Ben']) await expect(onCanvas(other, name)).toBeVisible();
    await other.close();
  });
});

describe('twenty tabs on one map', () => {
  it('become equal after every edit, and each takes back its own and nothing else', async () => {
    const { page } = app;
    const pages = [page];
    while (pages.length < manyTabs) pages.push(await app.openTab(page.url()));
    for (const each of pages) await expect(onCanvas(each, text.stageKind.awareness)).toBeVisible();
    const becomeEqual = async (): Promise<void> => {
      const start = performance.now();
      const wanted = await namesOn(page);
      for (const each of pages) await expect.poll(() => namesOn(each), { timeout: 30_000 }).toEqual(wanted);
      console.log(`equal, as seen from outside, after ${(performance.now() - start).toFixed(0)} ms`);
    };
    const editors = [1, 7, 19].flatMap((index) => pages[index] ?? []);
    for (const [index, each] of editors.entries()) {
      await each.bringToFront();
      await addPersona(each, `Editor ${String(index)}`);
      for (const one of pages) {
        await expect(onCanvas(one, `Editor ${String(index)}`)).toBeVisible({ timeout: 30_000 });
      }
      await becomeEqual();
    }
    const [, second] = editors;
    if (!second) throw new Error('Three tabs were to edit');
    await second.bringToFront();
    await press(second, 'Control+z', 4);
    for (const one of pages) {
      await expect(onCanvas(one, 'Editor 1')).toBeHidden({ timeout: 30_000 });
      await expect(onCanvas(one, 'Editor 0')).toBeVisible();
      await expect(onCanvas(one, 'Editor 2')).toBeVisible();
    }
    await becomeEqual();
    for (const one of pages.slice(1)) await one.close();
  }, 300_000);
});
