/**
 * A map and its earlier states through the screen of the built app, as somebody goes back and forth between them: what
 * is restored, undone and copied out is read back from the exported file.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { writeMap } from '../../src/formats/own/writeMap';
import { generateMap } from '../bench/generateMap';
import type { BuildServer } from '../helpers/serveBuild';
import { addTouchpoint, onCanvas, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles, exportFile, parseMap, withoutTime, type MapFile } from './takeFiles';
import { fill, pattern, words, type AppWords } from './words';

const text = words.en;
const kiosk = 'Ticket kiosk';
const counter = 'Ticket counter';
const label = 'Before the spring campaign';
let server: BuildServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

async function openVersions(page: Page, say: AppWords = text): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: say.common.more, exact: true }).click();
  await page.getByRole('menuitem', { name: say.editor.versions }).click();
  const dialog = page.getByRole('dialog', { name: say.versionList.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

function rows(dialog: Locator, say: AppWords = text): Locator {
  return dialog.getByRole('listbox', { name: say.versionList.list }).getByRole('option');
}

async function nameNow(dialog: Locator, name: string, say: AppWords = text): Promise<void> {
  await dialog.getByRole('textbox', { name: say.versionList.nowLabel }).fill(name);
  await dialog.getByRole('button', { name: say.versionList.nameNow }).click();
  await expect(rows(dialog, say).filter({ hasText: name })).toBeVisible();
}

function changesOf(dialog: Locator, say: AppWords = text): Locator {
  return dialog.getByRole('region', { name: say.versionList.since });
}

async function closeDialog(page: Page, dialog: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Whether any of the one lies over the other, as one sees them. */
async function overlaps(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('Only what is to be seen can lie over something');
  return a.y < b.y + b.height && b.y < a.y + a.height && a.x < b.x + b.width && b.x < a.x + a.width;
}

function cards(page: Page, say: AppWords = text): Locator {
  return page.getByRole('list', { name: say.library.mapsLabel }).getByRole('listitem');
}

/** The map's own content: opening, naming and looking are no change. */
async function takeMap(app: App): Promise<MapFile> {
  return parseMap(await exportFile(app, 'json'));
}

describe('somebody goes back to an earlier version of a map', () => {
  let app: App;
  let page: Page;
  let named: MapFile;
  let edited: MapFile;

  beforeAll(async () => {
    app = await openApp({ url: server.url });
    page = app.page;
  });

  afterAll(async () => {
    await app.close();
  });

  it('gives the map as it is a name, and finds the state of before the first edit beside it', async () => {
    await startMap(page);
    await addTouchpoint(page, { stage: 'awareness', name: { en: counter, ko: counter } });
    await expect(savedState(page)).toBeVisible();
    const dialog = await openVersions(page);
    await expect(rows(dialog)).toHaveCount(1);
    await expect(rows(dialog)).toContainText(text.versionList.first);
    await nameNow(dialog, label);
    await expect(rows(dialog)).toHaveCount(2);
    await expect(dialog).toContainText(text.versionList.isNow);
    await expect(dialog.getByRole('button', { name: text.versionList.restore, exact: true })).toHaveCount(0);
    const added = { kind: text.difference.kind_touchpoints, name: counter, node: text.stageKind.awareness };
    await expect(rows(dialog).first()).toContainText(fill(text.difference.addedIn, added));
    await closeDialog(page, dialog);
    named = await takeMap(app);
  });

  it('finds it again after a reload, and reads what is different now', async () => {
    await page.reload();
    await addTouchpoint(page, { stage: 'purchase', name: { en: kiosk, ko: kiosk } });
    await onCanvas(page, counter).click();
    await page.keyboard.press('Delete');
    await expect(onCanvas(page, counter)).toBeHidden();
    await expect(savedState(page)).toBeVisible();
    edited = await takeMap(app);
    await page.reload();
    const dialog = await openVersions(page);
    await rows(dialog).filter({ hasText: label }).click();
    const changes = changesOf(dialog);
    await expect(changes).toContainText(fill(text.versionList.sinceCount_other, { count: 2 }));
    const added = { kind: text.difference.kind_touchpoints, name: kiosk, node: text.stageKind.purchase };
    await expect(changes.getByRole('listitem')).toHaveText([
      fill(text.difference.addedIn, added),
      fill(text.difference.removedThing, { kind: text.difference.kind_touchpoints, name: counter }),
    ]);
    await expect(dialog.getByRole('img', { name: pattern(text.versionList.drawingOld) })).toBeVisible();
    await dialog.getByRole('button', { name: text.versionList.stateNow, exact: true }).click();
    await expect(dialog.getByRole('img', { name: pattern(text.versionList.drawingNow) })).toBeVisible();
  });

  it('restores it as one step, keeps what was there, and takes the restoring back', async () => {
    const dialog = page.getByRole('dialog', { name: text.versionList.title });
    await dialog.getByRole('button', { name: text.versionList.restore, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(onCanvas(page, counter)).toBeVisible();
    await expect(onCanvas(page, kiosk)).toBeHidden();
    // The keyboard goes on from where the versions were opened.
    const more = page.getByRole('banner').getByRole('button', { name: text.common.more, exact: true });
    await expect(more).toBeFocused();
    const toast = page
      .locator('[data-toast]')
      .filter({ hasText: fill(text.versionList.restored, { name: label }) });
    await openVersions(page);
    await expect.poll(() => overlaps(toast, dialog)).toBe(false);
    await closeDialog(page, dialog);
    expect(withoutTime(await takeMap(app))).toEqual(withoutTime(named));
    await page.keyboard.press('ControlOrMeta+z');
    await expect(onCanvas(page, kiosk)).toBeVisible();
    expect(withoutTime(await takeMap(app))).toEqual(withoutTime(edited));
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(onCanvas(page, counter)).toBeVisible();
    await expect(savedState(page)).toBeVisible();
  });

  it('shows the restored map after a reload, and the state from before it as a version to come back to', async () => {
    await page.reload();
    await expect(onCanvas(page, counter)).toBeVisible();
    expect(withoutTime(await takeMap(app))).toEqual(withoutTime(named));
    const dialog = await openVersions(page);
    const before = rows(dialog).filter({ hasText: text.versionList.beforeRestore });
    await before.click();
    await dialog.getByRole('button', { name: text.versionList.restore, exact: true }).click();
    await expect(dialog).toBeHidden();
    expect(withoutTime(await takeMap(app))).toEqual(withoutTime(edited));
  });

  it('copies it out as a map of its own, and leaves the open one as it is', async () => {
    const dialog = await openVersions(page);
    await rows(dialog).filter({ hasText: label }).click();
    await dialog.getByRole('button', { name: text.versionList.copy }).click();
    const title = fill(text.versionList.copyTitle, { title: text.common.untitledMap, name: label });
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
    await expect(onCanvas(page, counter)).toBeVisible();
    const copied = await takeMap(app);
    expect(copied.map.id).not.toBe(named.map.id);
    const names = ({ map }: MapFile): string[] => map.touchpoints.map(({ id, name }) => `${id} ${name}`);
    expect(names(copied)).toEqual(names(named));
    await page.goto(`${server.url}#/`);
    await expect(cards(page)).toHaveCount(2);
    await page.goto(`${server.url}#/map/${named.map.id}`);
    await expect(onCanvas(page, kiosk)).toBeVisible();
    expect(withoutTime(await takeMap(app))).toEqual(withoutTime(edited));
  });

  it('gives an automatic one a name with the keyboard, and deletes and brings back another', async () => {
    const dialog = await openVersions(page);
    const count = await rows(dialog).count();
    await rows(dialog).last().click();
    await page.keyboard.press('F2');
    await page.keyboard.type('The very first');
    await page.keyboard.press('Enter');
    await expect(rows(dialog).last()).toContainText('The very first');
    await expect(rows(dialog).last()).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(rows(dialog)).toHaveCount(count - 1);
    await dialog.getByRole('button', { name: text.common.undo, exact: true }).click();
    await expect(rows(dialog)).toHaveCount(count);
    await expect(rows(dialog).last()).toContainText('The very first');
    await closeDialog(page, dialog);
  });

  it('sees no complaint of the browser in all of it', () => {
    expect(app.complaints).toEqual([]);
  });
});

describe('the versions in Korean', () => {
  const say = words.ko;
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp({ url: server.url, language: 'ko', theme: 'dark' });
    page = app.page;
  });

  afterAll(async () => {
    await app.close();
  });

  it('are named, compared and restored', async () => {
    const stage = say.stageKind.awareness;
    await page.getByRole('button', { name: say.library.newMap }).click();
    await expect(onCanvas(page, stage)).toBeVisible();
    const dialog = await openVersions(page, say);
    await expect(dialog.getByRole('heading', { name: say.versionList.emptyTitle })).toBeVisible();
    await nameNow(dialog, '봄 캠페인 전', say);
    await expect(changesOf(dialog, say)).toContainText(say.versionList.sameAsNow);
    await closeDialog(page, dialog);

    await onCanvas(page, stage).click();
    await page.keyboard.press('Delete');
    await expect(onCanvas(page, stage)).toBeHidden();
    await openVersions(page, say);
    await rows(dialog, say).filter({ hasText: '봄 캠페인 전' }).click();
    await expect(changesOf(dialog, say)).toContainText(say.versionList.removed);
    await expect(changesOf(dialog, say)).toContainText(stage);
    await dialog.getByRole('button', { name: say.versionList.restore, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(onCanvas(page, stage)).toBeVisible();
    expect(app.complaints).toEqual([]);
  });
});

describe('the versions of a map of a thousand touchpoints', () => {
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp({ url: server.url });
    page = app.page;
  });

  afterAll(async () => {
    await app.close();
  });

  it('are kept, listed, drawn, compared and restored whole', async () => {
    const path = join(app.folder, 'large.json');
    await writeFile(path, writeMap(generateMap({ seed: 11, touchpoints: 1_000 })));
    await dropFiles(page, [path]);
    await page.getByRole('banner').getByRole('button', { name: text.common.more, exact: true }).waitFor();
    const dialog = await openVersions(page);
    await nameNow(dialog, 'All of it');
    await closeDialog(page, dialog);
    const title = page.getByRole('textbox', { name: text.editor.titleField });
    await title.fill('A large map');
    await title.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('[data-part="canvas"]').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(page.locator('[data-part="canvas"] [data-id]')).toHaveCount(0);
    await openVersions(page);
    // Nobody asked for it: so much was deleted.
    await expect(rows(dialog).filter({ hasText: text.versionList.beforeDelete })).toBeVisible();
    await rows(dialog).filter({ hasText: 'All of it' }).click();
    await expect(changesOf(dialog).getByRole('listitem').first()).toBeVisible();
    await expect(dialog.getByRole('img', { name: pattern(text.versionList.drawingOld) })).toBeVisible();
    await dialog.getByRole('button', { name: text.versionList.restore, exact: true }).click();
    await expect(dialog).toBeHidden();
    expect((await takeMap(app)).map.touchpoints).toHaveLength(1_000);
    expect(app.complaints).toEqual([]);
  });
});
