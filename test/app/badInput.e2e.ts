/**
 * Files that are no maps of ours, or are damaged: chosen or dropped, each gets a clear sentence, no map is changed,
 * and the page goes on answering.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { longPicture, mendedFiles, refusedFiles, writeFiles, type BadFile } from './badFiles';
import { onCanvas, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles, exportFile, parseMap, type MapFile } from './takeFiles';
import { frozenMilliseconds, takeLongestPause, watchPauses } from './watchPauses';
import { fill, words } from './words';

const text = words.en;

let server: BuildServer;
let app: App;
let page: Page;
let paths: ReadonlyMap<string, string>;
let before: MapFile;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, before: watchPauses });
  page = app.page;
  const folder = join(app.folder, 'given');
  await mkdir(folder);
  paths = await writeFiles(folder, [...refusedFiles, longPicture, ...mendedFiles]);
  await startMap(page);
  await expect(savedState(page)).toBeVisible();
  before = parseMap(await exportFile(app, 'json'));
  await toLibrary();
});

afterAll(async () => {
  await app.close();
  await server.close();
});

async function toLibrary(): Promise<void> {
  await page.getByRole('link', { name: text.editor.backToMaps }).click();
  await expect(cards().first()).toBeVisible();
}

function cards(): Locator {
  return page.getByRole('list', { name: text.library.mapsLabel }).getByRole('listitem');
}

function pathOf({ name }: BadFile): string {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`${name} was not written`);
  return path;
}

async function choose(files: readonly BadFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: text.library.importFile, exact: true }).click(),
  ]);
  await chooser.setFiles(files.map(pathOf));
}

async function closeReport(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

describe('files that are not opened', () => {
  for (const file of [...refusedFiles, longPicture]) {
    it(`says what is the matter with ${file.title}, and changes nothing`, async () => {
      await takeLongestPause(page);
      await choose([file]);
      const report = page.getByRole('dialog', { name: text.importing.refusedTitle_one });
      // How long it may take to say is not the matter here; that the page answers meanwhile is.
      await report.waitFor({ timeout: 60_000 });
      await expect(report).toContainText(file.name);
      for (const sentence of file.sentences) await expect(report).toContainText(sentence);
      await expect(report).toContainText(text.importing.safe);
      const pause = await takeLongestPause(page);
      await closeReport();
      await expect(cards()).toHaveCount(1);
      await expect(cards()).toContainText(text.common.untitledMap);
      expect(pause).toBeLessThan(frozenMilliseconds);
    });
  }

  it('says it of each of many that are dropped at once', async () => {
    await takeLongestPause(page);
    await dropFiles(page, refusedFiles.map(pathOf));
    const count = refusedFiles.length;
    const report = page.getByRole('dialog', { name: fill(text.importing.refusedTitle_other, { count }) });
    for (const { name, sentences } of refusedFiles) {
      const item = report.getByRole('listitem').filter({ hasText: name });
      for (const sentence of sentences) await expect(item).toContainText(sentence);
    }
    expect(await takeLongestPause(page)).toBeLessThan(frozenMilliseconds);
    await closeReport();
    await expect(cards()).toHaveCount(1);
  });

  it('leaves the map that is open as it is when they are dropped on it', async () => {
    await page.getByRole('link', { name: text.common.untitledMap }).press('Enter');
    await expect(onCanvas(page, text.stageKind.awareness)).toBeVisible();
    const address = page.url();
    await dropFiles(page, refusedFiles.slice(0, 8).map(pathOf));
    await expect(page.getByRole('dialog')).toContainText(text.importing.safe);
    await closeReport();
    expect(page.url()).toBe(address);
    expect(parseMap(await exportFile(app, 'json'))).toEqual(before);
    await toLibrary();
  });
});

describe('files that are mended', () => {
  for (const file of mendedFiles) {
    it(`says what was mended of ${file.title}, and opens the rest as a map of its own`, async () => {
      const had = await cards().count();
      await choose([file]);
      const report = page.getByRole('dialog');
      for (const sentence of file.sentences) await expect(report).toContainText(sentence);
      await expect(report.getByRole('heading').first()).toContainText('Small journey');
      await closeReport();
      await expect(cards()).toHaveCount(had + 1);
      await expect(cards().filter({ hasText: text.common.untitledMap })).toHaveCount(1);
    });
  }

  it('lets no key of a file reach any other object', async () => {
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });
});

describe('afterwards', () => {
  it('still has the map that was there first, unchanged', async () => {
    await page.getByRole('link', { name: text.common.untitledMap }).press('Enter');
    await expect(onCanvas(page, text.stageKind.awareness)).toBeVisible();
    expect(parseMap(await exportFile(app, 'json'))).toEqual(before);
  });

  it('has logged no error', () => {
    expect(app.complaints).toEqual([]);
  });
});
