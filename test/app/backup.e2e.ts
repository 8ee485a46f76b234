/** A year of work, lost and had back: from the browser's second place for it, and from a file on another disk. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { importDialog, waitForPreview } from './byAnswers';
import { savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles, exportFile, parseMap, takeDownload, type TakenFile } from './takeFiles';
import { fill, pattern, words, type AppWords } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;
/** The two maps as their own files, by title, as they were before anything was lost. */
const before = new Map<string, Buffer>();
let backup: TakenFile;
let versions: number;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
});

afterAll(async () => {
  await app.close();
  await server.close();
});

const cards = (given: Page = page, say: AppWords = text): Locator =>
  given.getByRole('list', { name: say.library.mapsLabel }).getByRole('listitem');
const button = (name: string | RegExp, given: Page = page): Locator =>
  given.getByRole('button', { name, exact: true });

async function toLibrary(given: Page = page, say: AppWords = text): Promise<void> {
  await given.getByRole('link', { name: say.editor.backToMaps }).click();
  await expect(cards(given, say).first()).toBeVisible();
}

async function noteMap(): Promise<void> {
  const file = await exportFile(app, 'json');
  before.set(parseMap(file).map.title, file.bytes);
  await toLibrary();
}

/** What a browser does to a site whose page is not open. */
async function clearData(storageTypes: 'indexeddb' | 'all'): Promise<void> {
  await page.goto('about:blank');
  const browser = await app.context.newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes });
  await browser.detach();
  await page.goto(server.url);
  await page.getByRole('main').waitFor();
}

/** Files in the browser's own file system for this site, whatever is in them. */
function countCopies(): Promise<number> {
  return page.evaluate(async () => {
    const count = async (folder: FileSystemDirectoryHandle): Promise<number> => {
      let files = 0;
      for await (const entry of folder.values()) {
        files += entry.kind === 'file' ? 1 : await count(entry as FileSystemDirectoryHandle);
      }
      return files;
    };
    return count(await navigator.storage.getDirectory());
  });
}

async function expectAsBefore(): Promise<void> {
  await expect(cards()).toHaveCount(before.size);
  for (const [title, bytes] of before) {
    await cards().getByRole('link', { name: title }).first().click();
    await expect(savedState(page)).toBeVisible();
    const { bytes: now } = await exportFile(app, 'json');
    expect(now.toString('utf8')).toBe(bytes.toString('utf8'));
    await toLibrary();
  }
}

async function giveBackup(given: Page, path: string, say: AppWords = text): Promise<Locator> {
  const dialog = given.getByRole('dialog', { name: say.backup.restoreTitle });
  const [chooser] = await Promise.all([
    given.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: say.backup.chooseFile }).click(),
  ]);
  await chooser.setFiles(path);
  return dialog;
}

describe('a backup of everything', () => {
  it('is one file with two maps, an earlier version and imported answers', async () => {
    await page
      .getByRole('list', { name: text.library.samplesMenu })
      .getByRole('button', { name: text.samples.airportTitle })
      .click();
    await expect(savedState(page)).toBeVisible();
    await noteMap();
    await startMap(page);
    const lines = ['Checkout satisfaction,Delivery satisfaction', '1,5', '2,4', '3,5', '2,4', '1,3', '5,5'];
    const path = join(app.folder, 'survey.csv');
    await writeFile(path, lines.join('\n'));
    await page.getByRole('banner').getByRole('button', { name: text.editor.importAnswers }).click();
    const dialog = importDialog(page);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: text.answers.chooseFile }).click(),
    ]);
    await chooser.setFiles(path);
    await waitForPreview(page);
    await dialog.getByRole('button', { name: text.answers.apply, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(savedState(page)).toBeVisible();
    await noteMap();
    await button(text.backup.never).click();
    await button(text.backup.make).click();
    const making = page.getByRole('dialog', { name: text.backup.makeTitle });
    await expect(making.getByRole('checkbox')).toHaveCount(2);
    backup = await takeDownload(app, page, () =>
      making.getByRole('button', { name: text.backup.start }).click(),
    );
    expect(backup.name).toMatch(/^touchstone-backup-\d{4}-\d\d-\d\d\.zip$/u);
    const done = page.getByRole('dialog', { name: text.backup.doneTitle });
    await expect(done).toContainText(fill(text.backup.maps_other, { count: 2 }));
    const [, count] = /(\d+) versions?/u.exec((await done.textContent()) ?? '') ?? [];
    versions = Number(count);
    expect(versions).toBeGreaterThan(0);
    await expect(done).toContainText(fill(text.backup.datasets_one, { count: 1 }));
    await page.keyboard.press('Escape');
    await expect(button(pattern(text.backup.lastAt))).toBeVisible();
  });

  it('dropped on the page, or on an open map, is opened to be restored, and nothing is changed by that', async () => {
    const look = async (): Promise<void> => {
      await dropFiles(page, [backup.path]);
      const dialog = page.getByRole('dialog', { name: text.backup.restoreTitle });
      await expect(dialog).toContainText(text.backup.sealIntact);
      await expect(dialog.getByText(text.backup.isSame, { exact: true })).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };
    await look();
    await cards().getByRole('link').first().click();
    await expect(savedState(page)).toBeVisible();
    await look();
    await toLibrary();
    await expect(cards()).toHaveCount(2);
  });
});

describe('a database that is gone', () => {
  it('is noticed at the next visit, and the copies kept meanwhile are offered', async () => {
    // They are made when nothing was edited for half a minute.
    await expect.poll(countCopies, { timeout: 100_000 }).toBe(2);
    await clearData('indexeddb');
    await expect(page.getByText(fill(text.storage.missingTitle_other, { count: 2 }))).toBeVisible();
    await expect(page.getByText(fill(text.backup.lostTitle_other, { count: 2 }))).toBeVisible();
    await button(text.backup.bringBackAll).click();
    await expect(page.getByText(fill(text.backup.lostTitle_other, { count: 2 }))).toBeHidden();
  });

  it('is as it was when they are brought back: every map equal byte for byte', async () => {
    await expectAsBefore();
    await page.reload();
    await expect(cards()).toHaveCount(2);
    await expect(page.getByText(pattern(text.storage.missingTitle_other))).toBeHidden();
  });
});

describe('site data that is cleared', () => {
  it('leaves the first page there is, and it offers to restore a backup', async () => {
    await clearData('all');
    await expect(page.getByRole('heading', { name: text.library.emptyHeading })).toBeVisible();
    await button(text.library.restoreBackup).click();
  });

  it('is restored from the file: maps equal byte for byte, with versions and answers', async () => {
    const dialog = await giveBackup(page, backup.path);
    await expect(dialog).toContainText(text.backup.sealIntact);
    await expect(dialog.getByText(text.backup.isNew, { exact: true })).toHaveCount(2);
    await expect(cards()).toHaveCount(0);
    await dialog.getByRole('button', { name: fill(text.backup.run_other, { count: 2 }) }).click();
    const done = page.getByRole('dialog', { name: text.backup.restoredTitle });
    await expect(done).toContainText(fill(text.backup.datasets_one, { count: 1 }));
    await expect(done).toContainText(`${String(versions)} version`);
    await page.keyboard.press('Escape');
    await expectAsBefore();
    expect(app.complaints).toEqual([]);
  });
});

describe('the backup in Korean', () => {
  it('is restored by somebody else in another language', async () => {
    const say = words.ko;
    const other = await openApp({ url: server.url, language: 'ko' });
    try {
      await button(say.library.restoreBackup, other.page).click();
      const dialog = await giveBackup(other.page, backup.path, say);
      await expect(dialog).toContainText(say.backup.sealIntact);
      await dialog.getByRole('button', { name: fill(say.backup.run_other, { count: 2 }) }).click();
      await expect(other.page.getByRole('dialog', { name: say.backup.restoredTitle })).toBeVisible();
      await other.page.keyboard.press('Escape');
      await expect(cards(other.page, say)).toHaveCount(2);
      await expect(button(pattern(say.backup.lastAt), other.page)).toBeVisible();
      expect(other.complaints).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
