/**
 * Break-out groups without a server: one map leaves laptop A as a file, B and C go on with it apart, and A makes one map
 * of the files that come back. Three browsers with nothing in common; what came of it is read from A's own export.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { writeMap } from '../../src/formats/own/writeMap';
import { smallJourney } from '../helpers/journey';
import type { BuildServer } from '../helpers/serveBuild';
import { addTouchpoint, onCanvas, savedState } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles, exportFile, parseMap, withoutTime, type MapFile, type TakenFile } from './takeFiles';
import { fill, words, type AppWords } from './words';

const text = words.en;
let server: BuildServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

async function importFile({ page }: App, path: string, say: AppWords = text): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: say.library.importFile }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(onCanvas(page, 'Checkout')).toBeVisible();
}

/** In its place on the canvas, as one types over it. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await onCanvas(page, from).click();
  await page.keyboard.press('F2');
  const field = page.locator('[data-part="canvas"]').getByRole('textbox', { name: text.canvas.nameField });
  await field.fill(to);
  await field.press('Enter');
  await page.keyboard.press('Escape');
  await expect(onCanvas(page, to)).toBeVisible();
}

async function remove(page: Page, name: string): Promise<void> {
  await onCanvas(page, name).click();
  await page.keyboard.press('Delete');
  await expect(onCanvas(page, name)).toBeHidden();
}

async function openMerge(page: Page, say: AppWords = text): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: say.common.more, exact: true }).click();
  await page.getByRole('menuitem', { name: say.editor.mergeCopy }).click();
  const dialog = page.getByRole('dialog', { name: say.mergeCopy.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function chooseCopies(
  page: Page,
  dialog: Locator,
  paths: readonly string[],
  say: AppWords = text,
): Promise<void> {
  const button = dialog.getByRole('button', {
    name: new RegExp(`^(${say.mergeCopy.choose}|${say.mergeCopy.chooseMore})$`, 'u'),
  });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles([...paths]);
}

const named = ({ map }: MapFile): string[] => map.touchpoints.map(({ name }) => name).toSorted();

describe('three laptops, one map', () => {
  let [a, b, c]: App[] = [];
  let [begun, fromB, fromC]: TakenFile[] = [];
  let before: MapFile;

  const laptop = (one: App | undefined): App => {
    if (!one) throw new Error('The laptop was never opened');
    return one;
  };
  const taken = (one: TakenFile | undefined): TakenFile => {
    if (!one) throw new Error('The file was never taken');
    return one;
  };

  beforeAll(async () => {
    [a, b, c] = await Promise.all([1, 2, 3].map(() => openApp({ url: server.url })));
  });

  afterAll(async () => {
    await Promise.all([a, b, c].map((one) => one?.close() ?? Promise.resolve()));
  });

  it('begin with one file', async () => {
    const path = join(laptop(a).folder, 'journey.touchstone.json');
    await writeFile(path, writeMap(smallJourney()));
    await importFile(laptop(a), path);
    await addTouchpoint(laptop(a).page, { stage: 'purchase', name: { en: 'Receipt', ko: 'Receipt' } });
    await expect(savedState(laptop(a).page)).toBeVisible();
    begun = await exportFile(laptop(a), 'json');
    for (const group of [b, c]) await importFile(laptop(group), begun.path);
  });

  it('work apart: both rename, both delete, each adds', async () => {
    const [{ page: pageA }, { page: pageB }, { page: pageC }] = [laptop(a), laptop(b), laptop(c)];
    await rename(pageB, 'Checkout', 'Pay');
    await addTouchpoint(pageB, { stage: 'awareness', name: { en: 'Poster', ko: 'Poster' } });
    await remove(pageB, 'Receipt');
    await rename(pageC, 'Checkout', 'Till');
    await rename(pageC, 'Search', 'Look up');
    await remove(pageC, 'Receipt');
    await rename(pageA, 'Search', 'Look up');
    await addTouchpoint(pageA, { stage: 'purchase', name: { en: 'Parking', ko: 'Parking' } });
    for (const page of [pageA, pageB, pageC]) await expect(savedState(page)).toBeVisible();
    fromB = await exportFile(laptop(b), 'json');
    fromC = await exportFile(laptop(c), 'png');
    before = parseMap(await exportFile(laptop(a), 'json'));
    expect(named(before)).toEqual(['Advert', 'Checkout', 'Look up', 'Parking', 'Receipt']);
  });

  it('come together on A after a reload: what agrees happens, what only one did stays, one conflict is chosen', async () => {
    const { page } = laptop(a);
    await page.reload();
    await expect(onCanvas(page, 'Parking')).toBeVisible();
    const dialog = await openMerge(page);
    await chooseCopies(page, dialog, [taken(fromB).path, taken(fromC).path]);

    const first = { name: taken(fromB).name, at: 1, count: 2 };
    const ofB = page.getByRole('dialog', { name: fill(text.mergeCopy.decideOf, first), exact: true });
    // Nobody can tell from the file whether the group deleted it or never had it.
    const gone = ofB.getByRole('group', {
      name: fill(text.merging.deletion, { kind: text.difference.kind_touchpoints, name: 'Receipt' }),
    });
    await expect(ofB.getByRole('radio')).toHaveCount(2);
    await gone.getByRole('radio').last().click();
    await expect(ofB).toContainText(fill(text.merging.changedTheirs, { copy: taken(fromB).name }));
    await expect(ofB).toContainText(fill(text.difference.renamedThing, { before: 'Checkout', after: 'Pay' }));
    await ofB.getByRole('button', { name: text.merging.apply, exact: true }).click();

    const second = { name: taken(fromC).name, at: 2, count: 2 };
    const ofC = page.getByRole('dialog', { name: fill(text.mergeCopy.decideOf, second), exact: true });
    await expect(ofC.getByRole('radio')).toHaveCount(2);
    await expect(ofC.getByRole('radio', { name: /Pay/u })).toBeVisible();
    await ofC.getByRole('radio', { name: /Till/u }).click();
    await expect(ofC).toContainText(text.merging.allDecided);
    await ofC.getByRole('button', { name: text.merging.apply, exact: true }).click();

    await expect(dialog.getByRole('listitem')).toHaveText([
      fill(text.mergeCopy.merged, { name: taken(fromB).name }),
      fill(text.mergeCopy.merged, { name: taken(fromC).name }),
    ]);
    await dialog.getByRole('button', { name: text.mergeCopy.done }).click();
    for (const name of ['Till', 'Poster', 'Look up', 'Parking', 'Advert']) {
      await expect(onCanvas(page, name)).toBeVisible();
    }
    const merged = parseMap(await exportFile(laptop(a), 'json'));
    expect(named(merged)).toEqual(['Advert', 'Look up', 'Parking', 'Poster', 'Till']);
    expect(merged.map.id).toBe(before.map.id);
  });

  it('keep it over a reload, and take each merge back as one step', async () => {
    const { page } = laptop(a);
    await expect(savedState(page)).toBeVisible();
    const dialog = await openMerge(page);
    await chooseCopies(page, dialog, [taken(fromB).path]);
    const again = page.getByRole('dialog', {
      name: fill(text.mergeCopy.decide, { name: taken(fromB).name }),
      exact: true,
    });
    await expect(again).toContainText(text.merging.resultNothing);
    await again.getByRole('button', { name: text.common.cancel, exact: true }).click();
    await dialog.getByRole('button', { name: text.mergeCopy.done }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(onCanvas(page, 'Pay')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(onCanvas(page, 'Checkout')).toBeVisible();
    expect(withoutTime(parseMap(await exportFile(laptop(a), 'json')))).toEqual(withoutTime(before));
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(onCanvas(page, 'Till')).toBeVisible();
    await expect(savedState(page)).toBeVisible();
    await page.reload();
    await expect(onCanvas(page, 'Till')).toBeVisible();
  });

  it('see no complaint of a browser in all of it', () => {
    for (const one of [a, b, c]) expect(laptop(one).complaints).toEqual([]);
  });
});

describe('copies in Korean, in the dark', () => {
  const say = words.ko;
  let app: App;

  beforeAll(async () => {
    app = await openApp({ url: server.url, language: 'ko', theme: 'dark' });
  });

  afterAll(async () => {
    await app.close();
  });

  it('that are another map are offered as a map of their own, and dropped ones are not imported', async () => {
    const { page, folder } = app;
    const [own, other] = [join(folder, 'own.touchstone.json'), join(folder, 'other.touchstone.json')];
    const map = smallJourney();
    const stages = Object.fromEntries(
      Object.values(map.stages).map((stage) => [`x-${stage.id}`, { ...stage, id: `x-${stage.id}` }]),
    );
    const strange = {
      ...map,
      personas: {},
      touchpoints: {},
      connections: {},
      measurements: {},
      scenarios: {},
      views: {},
    };
    await writeFile(own, writeMap(map));
    await writeFile(
      other,
      writeMap({
        ...strange,
        stages: stages as typeof map.stages,
        map: { ...map.map, id: 'rail' as typeof map.map.id, title: '철도' },
      }),
    );
    await importFile(app, own, say);
    const dialog = await openMerge(page, say);
    await dropFiles(page, [other]);
    await expect(dialog).toContainText(fill(say.mergeCopy.other, { name: 'other.touchstone.json' }));
    await expect(dialog).toContainText('철도');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await dialog.getByRole('button', { name: say.mergeCopy.importIt }).click();
    await expect(dialog).toBeHidden();
    const messages = page.getByRole('region', { name: say.app.messages });
    await expect(messages).toContainText(fill(say.importing.imported, { title: '철도' }));
    expect(app.complaints).toEqual([]);
  });
});
