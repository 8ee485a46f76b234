/** From pasted cells to a verdict, a what-if and a checked map, in Korean, and nothing in here ever points at anything. */
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { answerFacts, findFigure, importDialog, listFigures, waitForPreview } from './byAnswers';
import { notePointers, tabTo } from './byKeyboard';
import { savedState } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { parseMap, takeDownload, withoutTime, type MapFile } from './takeFiles';
import { fill, pattern, words } from './words';

const text = words.ko;
let server: BuildServer;
let app: App;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, language: 'ko', before: notePointers });
  page = app.page;
});

afterAll(async () => {
  await app.close();
  await server.close();
});

/** As a spreadsheet copies them. 0 was ticked by those who had not been there. */
const [weak, strong] = ['결제', '배송'] as const;
const low = [1, 2, 0, 3, 1, 2, 5, 2, 4, 1];
const high = [5, 4, 3, 5, 0, 5, 2, 4, 5, 1];
const answers = Array.from({ length: 60 }, (_, at) => [low[at % 10] ?? 0, high[at % 10] ?? 0]);
const cells = [[`${weak} 만족도`, `${strong} 만족도`], ...answers].map((row) => row.join('\t')).join('\n');

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function pressOn(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await press('Enter');
}

async function takeMap(): Promise<MapFile> {
  const file = await takeDownload(app, page, async () => {
    await pressOn(page.getByRole('button', { name: text.exporting.title, exact: true }), 'Shift+Tab');
    const menu = page.getByRole('dialog', { name: text.exporting.heading });
    await pressOn(menu.getByRole('button', { name: text.exporting.json }));
  });
  return parseMap(file);
}

const panel = () => page.getByRole('region', { name: text.weakest.title, exact: true });
const check = () => page.getByRole('region', { name: text.check.title });

describe('answers with the keyboard alone', () => {
  let measured: MapFile;

  it('are pasted into the import of a new map', async () => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), cells);
    await pressOn(page.getByRole('button', { name: text.library.newMap }));
    await expect(page.locator('[data-part="canvas"]')).toContainText(text.stageKind.awareness);
    await pressOn(page.getByRole('banner').getByRole('button', { name: text.editor.importAnswers }));
    const dialog = importDialog(page, text);
    await expect(dialog).toBeVisible();
    await press('Control+v');
    await waitForPreview(page, text);
    await expect(dialog.getByRole('heading', { name: text.answers.pastedName })).toBeFocused();
  });

  it('are decided about: 0 is no answer', async () => {
    const dialog = importDialog(page, text);
    const question = dialog.getByRole('group', {
      name: fill(text.answerQuestion.aside_other, { texts: '“0”' }),
    });
    await pressOn(question.getByRole('button', { name: text.answerQuestion.noAnswers_other, exact: true }));
    await expect(question).toBeHidden();
    // The card that had the focus is gone, the focus is not.
    await expect(dialog.locator('#answers-questions')).toBeFocused();
    await expect(dialog.locator('#answers-questions')).toHaveText(text.answers.noQuestions);
  });

  it('are applied, and the focus is back where it was', async () => {
    const dialog = importDialog(page, text);
    const apply = dialog.getByRole('button', { name: text.answers.apply, exact: true });
    await expect(apply).toBeEnabled();
    await pressOn(apply, 'Shift+Tab');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('banner').getByRole('button', { name: text.editor.importAnswers }),
    ).toBeFocused();
    await expect(savedState(page, text)).toBeVisible();
    measured = await takeMap();
    for (const [at, name] of [weak, strong].entries()) {
      const given = answers.map((row) => row[at] ?? 0).filter((answer) => answer > 0);
      const facts = answerFacts(findFigure(listFigures(measured), { column: `${name} 만족도` }), 4);
      const sum = given.reduce((total, answer) => total + answer, 0);
      expect(facts).toEqual({
        n: given.length,
        top: given.filter((answer) => answer >= 4).length,
        mean: sum / given.length,
      });
    }
  });

  it('show the weakest, and what if it were better', async () => {
    // Letters are keys of the canvas only.
    await press('F6');
    await press('w');
    const first = panel().getByRole('list', { name: text.weakest.list }).getByRole('listitem').first();
    await expect(first).toContainText(weak);
    await tabTo(page, first.getByRole('button').first());
    await pressOn(first.getByRole('button', { name: text.scenario.try }));
    const ruler = first.getByRole('slider').first();
    await expect(ruler).toBeFocused();
    await press('End');
    const bar = panel().getByRole('region', { name: text.scenario.title });
    await expect(bar).toContainText(fill(text.scenario.changes_other, { count: 1 }));
    await expect(
      bar.getByText(pattern(text.scenario.otherWeakest, { name: strong, before: weak })),
    ).toBeVisible();
    await pressOn(bar.getByRole('button', { name: text.scenario.discard }));
    await expect(bar).toBeHidden();
    expect(withoutTime(await takeMap())).toEqual(withoutTime(measured));
  });

  it('leave findings that are marked as intended, and unmarked by undo', async () => {
    const tabs = page.locator('[data-part="panel"]').getByRole('tab');
    await tabTo(page, tabs.and(page.locator('[aria-selected="true"]')).first());
    await tabTo(page, page.getByRole('tab', { name: text.editor.check }), 'ArrowRight');
    await expect(check().getByRole('listitem').first()).toBeVisible();
    const mark = check()
      .getByRole('button', { name: pattern(text.check.intend) })
      .first();
    await pressOn(mark);
    const status = check().getByRole('status');
    const one = fill(text.check.intendedCount_other, { count: 1 });
    await expect(status).toContainText(one);
    const inPanel = () => check().evaluate((it) => it.contains(document.activeElement));
    await expect.poll(inPanel).toBe(true);
    await press('Control+z');
    await expect(status).not.toContainText(one);
    await expect(savedState(page, text)).toBeVisible();
    expect(withoutTime(await takeMap())).toEqual(withoutTime(measured));
  });

  it('were brought without a pointer and without an error', () => {
    expect(app.complaints).toEqual([]);
  });
});
