/**
 * Names, quotes and whole files that were written to do harm: kept letter for letter, shown as the words they are, never run,
 * and never in the way of anything else on the page.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import { hostileMap, hostileTexts, longName } from './hostileMap';
import { openApp, startServer, type App } from './openApp';
import { exportFile, parseMap, type MapFile, type TakenFile } from './takeFiles';
import { words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;
let given: TakenFile;
let folder: string;

/** Whatever runs from a text sets it. */
const noteRun = 'window.hasRun = () => window.ran === true; window.alert = () => { window.ran = true; };';

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, before: noteRun });
  page = app.page;
  folder = join(app.folder, 'given');
  await mkdir(folder);
  const bytes = Buffer.from(JSON.stringify(hostileMap()), 'utf8');
  given = { name: 'hostile.touchstone.json', path: join(folder, 'hostile.touchstone.json'), bytes };
  await writeFile(given.path, bytes);
});

afterAll(async () => {
  await app.close();
  await server.close();
});

/** Every letter of it; the order of a list says nothing, and an empty one is as good as none. */
function contentOf({ map: { updatedAt: _updatedAt, ...map }, ...file }: MapFile): unknown {
  const lists = Object.entries(map)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => [key, Array.isArray(value) ? [...(value as unknown[])].sort(byId) : value]);
  return { ...file, map: Object.fromEntries(lists) as unknown };
}

function byId(a: unknown, b: unknown): number {
  return JSON.stringify(Reflect.get(Object(a), 'id')) < JSON.stringify(Reflect.get(Object(b), 'id')) ? -1 : 1;
}

async function choose(path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: text.library.importFile, exact: true }).click(),
  ]);
  await chooser.setFiles(path);
}

async function toLibrary(): Promise<void> {
  await page.getByRole('link', { name: text.editor.backToMaps }).click();
  await expect(page.getByRole('list', { name: text.library.mapsLabel })).toBeVisible();
}

/** Nothing sticks out of the window to the side, and nothing of a page that has no reason to scroll grows long. */
async function expectLayoutKept(of: Page): Promise<void> {
  const size = await of.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // What is only there to be read out has no size of its own.
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isShown = width > 1 && element.closest('[data-part="canvas"], .visually-hidden') === null;
      return isShown && (right > clientWidth + 1 || left < -1);
    });
    return {
      scrollWidth,
      clientWidth,
      wide: wide.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 200)),
    };
  });
  expect(size.scrollWidth).toBeLessThanOrEqual(size.clientWidth);
  expect(size.wide).toEqual([]);
}

/** A message may be long; it may not be the whole window. */
async function expectToastsKept(): Promise<void> {
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('[data-toast]')].map((toast) => toast.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeLessThan(300);
}

/** Pairs of buttons of the bar that stand on one another, and buttons that are narrower than what is in them. */
async function findCrushedButtons(): Promise<readonly string[]> {
  return await page.evaluate(() => {
    // The first header is the bar; panels have headers of their own.
    const bar = document.querySelector('header');
    const buttons = [...(bar?.querySelectorAll('button') ?? [])].filter((button) => button.offsetWidth > 0);
    const boxes = buttons.map((button) => ({ button, box: button.getBoundingClientRect() }));
    boxes.sort((a, b) => a.box.left - b.box.left);
    return boxes.flatMap(({ button, box }, index) => {
      const next = boxes[index + 1];
      const isOver = next !== undefined && box.right > next.box.left + 1 && box.bottom > next.box.top + 1;
      const isCrushed = button.scrollWidth > button.clientWidth + 1;
      return isOver || isCrushed ? [button.textContent.slice(0, 40)] : [];
    });
  });
}

async function expectNothingRan(of: Page): Promise<void> {
  expect(await of.evaluate(() => 'ran' in window)).toBe(false);
  expect(await of.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await of.locator('img[src="x"], a[href^="javascript"], foreignObject, iframe').count()).toBe(0);
}

describe('a map full of hostile texts', () => {
  it('opens, runs nothing and keeps the layout', async () => {
    await choose(given.path);
    await expect(page.getByRole('button', { name: text.save.saved })).toBeVisible();
    await expectNothingRan(page);
    await expectLayoutKept(page);
  });

  it('is given back letter for letter as its own file', async () => {
    const back = parseMap(await exportFile(app, 'json'));
    expect(contentOf(back)).toEqual(contentOf(parseMap(given)));
  });

  for (const what of ['png', 'svg'] as const) {
    it(`comes back letter for letter from its ${what.toUpperCase()} picture`, async () => {
      const picture = await exportFile(app, what);
      const address = page.url();
      await toLibrary();
      await choose(picture.path);
      await page.waitForURL((url) => url.href !== address && url.hash.length > 3);
      await expect(page.getByRole('button', { name: text.save.saved })).toBeVisible();
      const back = parseMap(await exportFile(app, 'json'));
      const isNamedAsBefore = { ...back.map, id: parseMap(given).map.id };
      expect(contentOf({ ...back, map: isNamedAsBefore })).toEqual(contentOf(parseMap(given)));
    });
  }

  it('as an SVG document of its own runs nothing and asks the network for nothing', async () => {
    const { path, bytes } = await exportFile(app, 'svg');
    const asked: string[] = [];
    const alone = await app.context.newPage();
    alone.on('request', (request) => asked.push(request.url()));
    await alone.goto(pathToFileURL(path).href);
    expect(await alone.evaluate(() => document.documentElement.nodeName)).toBe('svg');
    const found = await alone.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return {
        ran: 'ran' in window,
        elements: [...new Set(all.map(({ localName }) => localName))].sort(),
        handlers: all.flatMap(({ attributes }) => [...attributes]).filter(({ name }) => /^on/iu.test(name))
          .length,
        links: all
          .flatMap(({ attributes }) => [...attributes])
          .filter(({ localName }) => localName === 'href')
          .map(({ value }) => value)
          .filter((value) => !value.startsWith('data:image/') && !value.startsWith('#')),
      };
    });
    expect(found.ran).toBe(false);
    expect(found.handlers).toBe(0);
    expect(found.links).toEqual([]);
    for (const element of [
      'script',
      'foreignObject',
      'a',
      'iframe',
      'img',
      'animate',
      'set',
      'style',
      'use',
    ]) {
      expect(found.elements).not.toContain(element);
    }
    expect(asked).toEqual([pathToFileURL(path).href]);
    expect(bytes.toString('utf8')).not.toMatch(/<(?:script|foreignObject|iframe)/iu);
    await alone.close();
  });
});

describe('a name of 100,000 characters', () => {
  it('leaves the messages about it small', async () => {
    await toLibrary();
    await choose(given.path);
    await expect(page.locator('[data-toast]').first()).toBeVisible();
    await expectToastsKept();
  });

  it('leaves the panel, the list of the weakest and every menu in their places', async () => {
    await page.getByRole('banner').getByRole('button', { name: text.editor.weakest }).click();
    const list = page.getByRole('list', { name: text.weakest.list });
    await expect(list.getByRole('listitem').first()).toBeVisible();
    await expectLayoutKept(page);
    for (const item of await list.locator(':scope > li').all()) {
      const box = await item.boundingBox();
      expect(box?.height ?? 0).toBeLessThan(900);
    }
    await page.keyboard.press('Escape');
  });

  it('leaves the buttons of the bar beside one another', async () => {
    // The bar has most to show while the weakest are marked.
    const toggle = page.getByRole('banner').getByRole('button', { name: text.editor.weakest });
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(await findCrushedButtons()).toEqual([]);
  });

  it('leaves the library in its place', async () => {
    await toLibrary();
    await expectLayoutKept(page);
    for (const item of await page
      .getByRole('list', { name: text.library.mapsLabel })
      .getByRole('listitem')
      .all()) {
      expect((await item.boundingBox())?.height ?? 0).toBeLessThan(600);
    }
    expect(longName).toHaveLength(100_000);
  });
});

describe('control characters that turn the direction of what follows', () => {
  it('turn nothing but the name they are in: the words after it stand where they stood', async () => {
    const places = await page.evaluate((name) => {
      const holder = document.createElement('p');
      document.body.append(holder);
      const measure = (inner: string): number => {
        holder.replaceChildren();
        const [before, after] = [document.createElement('span'), document.createTextNode(' after it')];
        before.textContent = inner;
        holder.append(before, after);
        const range = document.createRange();
        range.setStart(after, 1);
        range.setEnd(after, 2);
        return range.getBoundingClientRect().left - before.getBoundingClientRect().right;
      };
      const gaps = { plain: measure('plain'), turning: measure(name) };
      holder.remove();
      return gaps;
    }, 'abc\u202egnp.exe');
    expect(places.turning).toBeGreaterThan(0);
    expect(Math.abs(places.turning - places.plain)).toBeLessThan(2);
  });
});

describe('afterwards', () => {
  it('has asked only the app itself, and logged no error', async () => {
    await expectNothingRan(page);
    const elsewhere = app.asked.filter(
      (address) => !address.startsWith(server.url) && !/^(?:blob|data|file):/u.test(address),
    );
    expect(elsewhere).toEqual([]);
    expect(app.complaints).toEqual([]);
    expect(hostileTexts.length).toBeGreaterThan(20);
  });
});
