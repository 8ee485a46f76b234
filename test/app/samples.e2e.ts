/** The two samples as they are opened from the library, and what is switched while one looks at them. */
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { addTouchpoint, clickGround, onCanvas, savedState } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { touchpoints } from './shopJourney';
import { exportFile, parseMap, withoutTime } from './takeFiles';
import { pattern, words, type AppWords } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
});

afterAll(async () => {
  await app.close();
  await server.close();
});

async function openSample(given: Page, title: string, say: AppWords = text): Promise<void> {
  await given
    .getByRole('list', { name: say.library.samplesMenu })
    .getByRole('button', { name: title })
    .click();
  await expect(given.getByRole('button', { name: say.save.saved })).toBeVisible();
}

async function showWeakest(given: Page, say: AppWords = text): Promise<Locator> {
  await given.getByRole('banner').getByRole('button', { name: say.editor.weakest }).click();
  const list = given.getByRole('list', { name: say.weakest.list });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  return list;
}

/** The list's own entries; each has lists of metrics in it. */
function entry(list: Locator, index: number): Locator {
  return list.locator(':scope > li').nth(index);
}

async function choose(given: Page, menu: string, item: string): Promise<void> {
  await given.getByRole('button', { name: menu }).click();
  await given
    .getByRole('menuitemradio', { name: item })
    .or(given.getByRole('menuitemcheckbox', { name: item }))
    .click();
}

describe('the airport sample', () => {
  it('opens from the empty library and puts restaurants and shops first, 55.7 % and 56.0 % satisfied', async () => {
    await openSample(page, text.samples.airportTitle);
    const list = await showWeakest(page);
    const expected = [
      ['Restaurants', '55.7%'],
      ['Shops', '56.0%'],
    ] as const;
    for (const [index, [name, share]] of expected.entries()) {
      const place = entry(list, index);
      const row = place.getByRole('button').first();
      await expect(row).toContainText(name);
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
      await expect(place).toContainText(share);
      await expect(place).toContainText(
        new RegExp(`${name} is in the bottom \\d+ with .+ probability \\(rank ${index + 1}, `, 'u'),
      );
      await expect(onCanvas(page, name)).toHaveAccessibleName(
        pattern(text.weakest.cardRank, { rank: index + 1 }),
      );
    }
  });
});

describe('what is switched while a map is open', () => {
  it('shows the other language at once, with no reload', async () => {
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await choose(page, text.common.language, text.common.korean);
    const say = words.ko;
    await expect(page.getByRole('button', { name: say.exporting.title, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('list', { name: say.weakest.list })).toBeVisible();
    // What the map itself says is its maker's, not the interface's.
    await expect(onCanvas(page, 'Restaurants')).toBeVisible();
    await choose(page, say.common.language, say.common.english);
    await expect(page.getByRole('button', { name: text.exporting.title, exact: true })).toBeVisible();
    expect(loads).toBe(0);
  });

  it('turns dark and light, and stays so after a reload', async () => {
    const luminance = () =>
      page.evaluate(() => {
        const [r = 0, g = 0, b = 0] =
          getComputedStyle(document.body)
            .backgroundColor.match(/[\d.]+/gu)
            ?.map(Number) ?? [];
        return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
      });
    expect(await luminance()).toBeGreaterThan(0.8);
    await choose(page, text.common.more, text.common.themeDark);
    await expect.poll(luminance).toBeLessThan(0.2);
    await page.reload();
    await expect(savedState(page)).toBeVisible();
    expect(await luminance()).toBeLessThan(0.2);
    await choose(page, text.common.more, text.common.themeLight);
    await expect.poll(luminance).toBeGreaterThan(0.8);
  });
});

describe('two tabs on one map', () => {
  it('become equal after edits in each', async () => {
    await page.getByRole('link', { name: text.editor.backToMaps }).click();
    await page.getByRole('button', { name: text.library.newMap }).click();
    await expect(onCanvas(page, text.stageKind.awareness)).toBeVisible();
    const other = await app.openTab(page.url());
    await expect(onCanvas(other, text.stageKind.awareness)).toBeVisible();
    const [first, second] = touchpoints;
    if (!first || !second) throw new Error('The plan has no touchpoints');

    await addTouchpoint(page, first);
    await expect(onCanvas(other, first.name.en)).toBeVisible();
    await addTouchpoint(other, second);
    await expect(onCanvas(page, second.name.en)).toBeVisible();

    // At the same time, in the same stage and in the same field of different things.
    await Promise.all([
      rename(page, first.name.en, 'Billboard'),
      rename(other, second.name.en, 'Search page'),
    ]);
    for (const tab of [page, other]) {
      await expect(onCanvas(tab, 'Billboard')).toBeVisible();
      await expect(onCanvas(tab, 'Search page')).toBeVisible();
      await expect(savedState(tab)).toBeVisible();
    }
    const here = parseMap(await exportFile(app, 'json'));
    const there = parseMap(await exportFile(app, 'json', { page: other }));
    expect(here.map.touchpoints.map(({ name }) => name).sort()).toEqual(['Billboard', 'Search page']);
    expect(withoutTime(there)).toEqual(withoutTime(here));
    await other.close();
  });
});

async function rename(tab: Page, from: string, to: string): Promise<void> {
  await onCanvas(tab, from).dblclick();
  await expect(
    tab.locator('[data-part="canvas"]').getByRole('textbox', { name: text.canvas.nameField }),
  ).toBeFocused();
  await tab.keyboard.type(to);
  await clickGround(tab);
}

describe('the Korean service sample', () => {
  it('opens in a Korean browser in Korean, and its weakest are listed with their sentence', async () => {
    const korean = await openApp({ url: server.url, language: 'ko' });
    try {
      const say = words.ko;
      await openSample(korean.page, say.samples.rentalTitle, say);
      for (const stage of ['awareness', 'consideration', 'purchase', 'loyalty', 'advocacy'] as const) {
        await expect(onCanvas(korean.page, say.stageKind[stage])).toBeVisible();
      }
      const list = await showWeakest(korean.page, say);
      await expect(entry(list, 0)).toContainText(/하위 \d+위 안에 들 확률은 .+입니다/u);
      const { map } = parseMap(await exportFile(korean, 'json', { text: say }));
      const kinds = new Set(map.metrics.map(({ kind }) => kind));
      for (const kind of ['csat', 'nps', 'frt', 'art', 'resolution']) expect([...kinds]).toContain(kind);
      expect(korean.complaints).toEqual([]);
    } finally {
      await korean.close();
    }
  });
});

describe('all of it', () => {
  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
