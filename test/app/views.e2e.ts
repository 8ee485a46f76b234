/** Lenses, filters, kept views, presenting and going about, with real events on the production build. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { texts } from '../helpers/texts';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';

const say = texts.en;
let server: BuildServer;
let app: App;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
  await page
    .getByRole('list', { name: say.library.samplesMenu })
    .getByRole('button', { name: /Water purifier/u })
    .click();
  await card(/^Filter article|./u).waitFor();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
  await server.close();
});

const canvas = () => page.locator('[data-part="canvas"]');
const card = (name: RegExp) =>
  canvas().locator('[aria-roledescription="Touchpoint"]').and(page.getByRole('group', { name })).first();
const cards = () => canvas().locator('[aria-roledescription="Touchpoint"]');
const legend = () => page.locator('[data-part="lens-legend"]');
const status = () => page.locator('[data-part="filter-status"]');
const panel = () => page.getByRole('dialog', { name: say.editor.look });

async function openLook(): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: say.editor.look, exact: true }).click();
  await panel().getByText(say.look.colourBy).waitFor();
}

async function closeLook(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(panel()).toHaveCount(0);
}

async function chooseLens(name: string): Promise<void> {
  await openLook();
  await panel().getByRole('radio', { name, exact: true }).check();
  await closeLook();
}

const viewNamed = (name: string) =>
  panel()
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') });

/** Keeps what is seen, and names it where the name is asked for: the field has the focus and its text is selected. */
async function saveView(name: string): Promise<void> {
  await panel().getByRole('button', { name: say.views.save }).click();
  await expect(panel().getByRole('textbox', { name: say.views.name })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** What axe finds on the page as it is, one line each. */
async function findProblems(): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(path, 'utf8'));
  const { violations } = (await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(on: Document): Promise<unknown> } };
    return axe.run(document);
  })) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What the surface is moved and scaled by. */
const transform = () => page.locator('.react-flow__viewport').evaluate((element) => element.style.transform);

async function settled(): Promise<string> {
  await page.waitForTimeout(250);
  return transform();
}

describe('a lens', () => {
  it('says on every card what the legend explains, in words, and health comes back as it was', async () => {
    const before = await cards().first().getAttribute('aria-label');
    for (const [name, lens] of [
      [say.look.lens_emotion, 'emotion'],
      [say.look.lens_channel, 'channel'],
      [say.look.lens_department, 'department'],
      [say.look.lens_evidence, 'evidence'],
      [say.look.lens_pain, 'pain'],
    ] as const) {
      await chooseLens(name);
      await expect(legend()).toContainText(name);
      await legend().click();
      const popover = page.getByRole('dialog', { name: say.look.legend.replace('{{title}}', name) });
      await expect(popover).toContainText(say.look[`method_${lens}`]);
      if (lens === 'emotion' || lens === 'evidence') {
        const known = await popover.getByRole('listitem').locator('span:nth-child(2)').allTextContents();
        for (const drawn of await cards().locator('text').allTextContents()) expect(drawn).not.toBe('');
        const first = (await cards().first().getAttribute('aria-label')) ?? '';
        expect(known.some((word) => first.includes(word))).toBe(true);
      }
      await page.keyboard.press('Escape');
    }
    await chooseLens(say.look.lens_health);
    await expect(legend()).toHaveCount(0);
    expect(await cards().first().getAttribute('aria-label')).toBe(before);
  });

  it('is the same switch as Weakest', async () => {
    await page.keyboard.press('Escape');
    await chooseLens(say.look.lens_weakest);
    const weakest = page.getByRole('banner').getByRole('button', { name: say.editor.weakest });
    await expect(weakest).toHaveAttribute('aria-pressed', 'true');
    await weakest.click();
    await openLook();
    await expect(panel().getByRole('radio', { name: say.look.lens_health })).toBeChecked();
    await closeLook();
  });
});

describe('a filter', () => {
  it('says how many are shown, hides the others on asking, and is cleared with one click', async () => {
    const all = await cards().count();
    await openLook();
    await panel().getByRole('button', { name: say.look.filterChannels }).click();
    const channels = panel().getByRole('group', { name: say.look.filterChannels });
    await channels.getByRole('checkbox').first().check();
    await expect(status()).toContainText(/^\d+ of \d+ touchpoints/u);
    const [shown = 0, total = 0] = ((await status().textContent()) ?? '').match(/\d+/gu)?.map(Number) ?? [];
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(total);
    expect(await cards().count()).toBe(all);
    await panel().getByRole('switch', { name: say.look.hides }).click();
    await expect(cards()).toHaveCount(shown);
    expect(await findProblems()).toEqual([]);
    await closeLook();
    await status().getByRole('button', { name: say.look.clear }).click();
    await expect(status()).toHaveCount(0);
    await expect(cards()).toHaveCount(all);
    // The map itself has not heard of it.
    await expect(page.getByRole('banner').getByRole('button', { name: say.common.undo })).toBeDisabled();
  });
});

describe('kept views', () => {
  it('remember lens, filter and place, are ordered, renamed, updated, and each of it is a step', async () => {
    await openLook();
    await panel().getByRole('radio', { name: say.look.lens_emotion }).check();
    await panel().getByRole('checkbox', { name: say.look.filterMoments }).check();
    await saveView('How it feels');
    await viewNamed('How it feels').waitFor();
    const kept = await transform();
    await panel().getByRole('radio', { name: say.look.lens_health }).check();
    await panel().getByRole('checkbox', { name: say.look.filterMoments }).uncheck();
    await closeLook();
    await canvas().focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('-');
    await expect.poll(transform).not.toBe(kept);
    await openLook();
    await saveView('From afar');
    await panel().getByRole('button', { name: 'What to do with “From afar”' }).click();
    await page.getByRole('menuitem', { name: say.views.earlier }).click();
    const names = () => panel().getByRole('listitem').locator('bdi').allTextContents();
    await expect.poll(names).toEqual(['From afar', 'How it feels']);
    await viewNamed('How it feels').click();
    await expect(panel().getByRole('radio', { name: say.look.lens_emotion })).toBeChecked();
    await expect(status()).toBeVisible();
    await expect
      .poll(async () => /scale\(([\d.]+)/u.exec(await transform())?.[1]?.slice(0, 4))
      .toBe(/scale\(([\d.]+)/u.exec(kept)?.[1]?.slice(0, 4));
    await closeLook();
    const undo = page.getByRole('banner').getByRole('button', { name: /^Undo: move view “From afar”/u });
    await undo.click();
    await openLook();
    await expect.poll(names).toEqual(['How it feels', 'From afar']);
    expect(await findProblems()).toEqual([]);
    await closeLook();
  });

  it('are a presentation: keys, clicks, a pointer, nothing but the map; and afterwards all is as before', async () => {
    await status().getByRole('button', { name: say.look.clear }).click();
    await chooseLens(say.look.lens_channel);
    const before = await transform();
    await openLook();
    await panel().getByRole('button', { name: say.views.present, exact: true }).click();
    const stage = page.locator('[data-part="presentation"]');
    await expect(stage.getByRole('status')).toHaveText('How it feels, 1 of 2');
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('[data-part="panel"]')).toBeHidden();
    await expect(legend()).toBeHidden();
    expect(await canvas().evaluate((element) => element.clientHeight)).toBe(
      await page.evaluate(() => window.innerHeight),
    );
    await page.keyboard.press('PageDown');
    await expect(stage.getByRole('status')).toHaveText('From afar, 2 of 2');
    await page.keyboard.press('ArrowLeft');
    await expect(stage.getByRole('status')).toHaveText('How it feels, 1 of 2');
    await page.mouse.click(600, 400);
    await expect(stage.getByRole('status')).toHaveText('From afar, 2 of 2');
    await page.keyboard.press('Delete');
    await page.keyboard.press('l');
    await page.mouse.move(500, 300);
    const spot = await page.locator('[data-part="laser"]').boundingBox();
    expect(Math.round((spot?.x ?? 0) + 9)).toBe(500);
    await page.keyboard.press('Escape');
    await expect(stage).toHaveCount(0);
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(legend()).toContainText(say.look.lens_channel);
    await expect.poll(transform).toBe(before);
    await expect(
      page.getByRole('banner').getByRole('button', { name: /^Undo: save view “From afar”|^Undo: rename/u }),
    ).toBeVisible();
  });
});

describe('going about', () => {
  it('goes to the selection, to the weakest, back and forward by keys', async () => {
    await page.keyboard.press('Escape');
    await cards().last().click();
    await canvas().focus();
    const goneTo = async (key: string): Promise<string> => {
      const before = await transform();
      await page.keyboard.press(key);
      await expect.poll(transform).not.toBe(before);
      // The move has a length; it has ended when the place is the same twice.
      await expect.poll(async () => (await transform()) === (await settled())).toBe(true);
      return transform();
    };
    const selection = await goneTo('2');
    const whole = await goneTo('1');
    expect(whole).not.toBe(selection);
    expect(await goneTo('[')).toBe(selection);
    expect(await goneTo(']')).toBe(whole);
    expect(await goneTo('3')).not.toBe(whole);
  });

  it('goes where the small map is clicked, and the small map is remembered on this device', async () => {
    const button = page.getByRole('button', { name: say.canvas.minimap });
    await button.click();
    const small = page.locator('[data-part="minimap"]');
    const box = await small.boundingBox();
    const before = await transform();
    await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 30);
    await expect.poll(transform).not.toBe(before);
    await page.reload();
    await expect(small).toBeVisible();
    await button.click();
    await expect(small).toHaveCount(0);
  });
});
