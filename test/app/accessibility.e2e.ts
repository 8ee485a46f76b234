/** axe finds nothing on any screen, by the rules of WCAG 2.2 AA, in both themes and both languages. */
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, type Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { openApp, startServer, type App } from './openApp';
import { dropFiles } from './takeFiles';
import { fill, words, type AppWords } from './words';

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

let server: BuildServer;
let axeSource: string;

beforeAll(async () => {
  server = await startServer();
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(async () => {
  await server.close();
});

/** One line per finding, with where it is and what axe says of it. Waits for running animations to end first. */
async function findProblems(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (options) => {
    const endless = (animation: Animation) => animation.effect?.getTiming().iterations === Infinity;
    const running = document.getAnimations().filter((animation) => !endless(animation));
    await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as {
      axe: { run(on: Document, options: unknown): Promise<unknown> };
    };
    return axe.run(document, options);
  }, rules);
  const { violations } = results as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

const looks = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ko', 'light'],
  ['ko', 'dark'],
] as const;

describe.each(looks)('in %s, %s', (language, theme) => {
  const text: AppWords = words[language];
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp({ url: server.url, language, theme, before: axeSource });
    page = app.page;
  });

  afterAll(async () => {
    await app.close();
  });

  /** Looking at the wrong theme or language would find nothing either. */
  const sound = async (): Promise<void> => {
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await findProblems(page)).toEqual([]);
  };
  const node = (role: string) =>
    page.locator(`[data-part="canvas"] [role="group"][aria-roledescription="${role}"]`).first();
  const panel = () => page.getByRole('tabpanel');
  const escape = () => page.keyboard.press('Escape');

  it('the empty library', async () => {
    await expect(page.getByRole('button', { name: text.library.newMap })).toBeVisible();
    await sound();
  });

  it('the editor of a new map', async () => {
    await page.getByRole('button', { name: text.library.newMap }).click();
    await expect(node(text.common.stage)).toBeVisible();
    await sound();
  });

  it('the library with maps', async () => {
    await page.getByRole('link', { name: text.editor.backToMaps }).click();
    await expect(page.getByRole('list', { name: text.library.mapsLabel })).toBeVisible();
    await sound();
  });

  it('a menu of the library', async () => {
    await page.getByRole('button', { name: text.library.samplesMenu }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await sound();
    await page.getByRole('menuitem', { name: text.samples.rentalTitle }).click();
  });

  it('the editor with nothing selected, every section open', async () => {
    await expect(page.getByRole('button', { name: text.save.saved })).toBeVisible();
    for (const section of [text.inspector.metrics, text.inspector.channels, text.inspector.ranking]) {
      await panel().getByRole('button', { name: section }).first().click();
    }
    await sound();
  });

  const kinds = ['persona', 'stage', 'touchpoint'] as const;
  it.each(kinds)('a selected %s, every section open', async (kind) => {
    await node(text.common[kind]).click({ position: { x: 20, y: 20 } });
    await expect(panel().getByRole('heading', { level: 2 })).toContainText(text.common[kind]);
    const closed = panel().locator('button[aria-expanded="false"]:not([role="combobox"])');
    for (let count = await closed.count(); count > 0; count -= 1) await closed.first().click();
    await sound();
  });

  it('a selected connection', async () => {
    const stages = page.locator(`[aria-roledescription="${text.common.stage}"]`);
    const from = await stages.nth(0).boundingBox();
    const to = await stages.nth(1).boundingBox();
    if (!from || !to) throw new Error('The first two stages are not in sight');
    // Connections leave a stage level with its name.
    const scale = (to.x - from.x) / 216;
    await page.mouse.click((from.x + from.width + to.x) / 2, from.y + 24 * scale);
    await expect(panel().getByRole('heading', { level: 2 })).toContainText(text.common.connection);
    await sound();
  });

  it('several selected', async () => {
    await node(text.common.stage).click({ position: { x: 20, y: 20 } });
    await node(text.common.touchpoint).click({ modifiers: ['Shift'] });
    await expect(panel().getByRole('heading', { level: 2 })).toContainText(
      fill(text.inspector.several, { count: 2 }),
    );
    await sound();
  });

  it('the form of a new metric, and what it says when something is missing', async () => {
    await node(text.common.touchpoint).click();
    await page.getByRole('button', { name: text.inspector.addMetric }).click();
    await sound();
    await page.getByRole('menuitem', { name: text.metricPreset.ces7 }).first().click();
    const form = page.getByRole('group', {
      name: fill(text.inspector.newMeasurement, { metric: text.metricPreset.ces7 }),
    });
    await form.getByRole('button', { name: text.common.add, exact: true }).click();
    await sound();
    await form.getByRole('button', { name: text.common.cancel, exact: true }).click();
  });

  it('a name being typed on the canvas', async () => {
    await node(text.common.touchpoint).dblclick();
    await expect(
      page.getByRole('textbox', { name: text.canvas.nameField, exact: true }).first(),
    ).toBeVisible();
    await sound();
    await escape();
  });

  it('the weakest, lit and listed', async () => {
    await page.getByRole('banner').getByRole('button', { name: text.editor.weakest }).click();
    const list = page.getByRole('list', { name: text.weakest.list });
    await expect(list).toBeVisible();
    await sound();
  });

  it('the export menu', async () => {
    await page.getByRole('button', { name: text.exporting.title, exact: true }).click();
    await expect(page.getByRole('img', { name: text.exporting.preview })).toBeVisible();
    await sound();
    await escape();
  });

  it('the save state', async () => {
    await page.getByRole('button', { name: text.save.saved }).click();
    await expect(page.getByRole('dialog')).toContainText(text.saving.savedHelp);
    await sound();
    await escape();
  });

  it('the sheet of shortcuts', async () => {
    await page.getByRole('button', { name: text.common.more }).click();
    await sound();
    await page.getByRole('menuitem', { name: text.editor.shortcuts }).click();
    await expect(page.getByRole('dialog', { name: text.editor.shortcuts })).toBeVisible();
    await sound();
    await escape();
  });

  it('a deletion, with the message that takes it back', async () => {
    await node(text.common.touchpoint).click();
    await page.keyboard.press('Delete');
    await expect(
      page.getByRole('region', { name: text.app.messages }).getByRole('button', { name: text.common.undo }),
    ).toBeVisible();
    await sound();
  });

  it('the report of a file that was not opened', async () => {
    const path = join(app.folder, 'notes.json');
    await writeFile(path, '{"notes": []}');
    await dropFiles(page, [path]);
    await expect(page.getByRole('dialog')).toContainText(text.importing.notOurs);
    await sound();
    await escape();
  });

  it('the address of a map that is not here', async () => {
    const other = await app.openTab(`${server.url}#/map/nobody`);
    await expect(other.getByRole('heading', { name: text.editor.missingTitle })).toBeVisible();
    expect(await findProblems(other)).toEqual([]);
    await other.close();
  });

  it('was looked at without an error in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
