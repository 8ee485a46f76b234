/**
 * Tables that are none, damaged, hostile or very large, through the import screen: each gets a clear sentence, nothing is
 * half applied, and the page goes on answering.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import {
  formulaFile,
  formulaNames,
  formulaSegments,
  largeFile,
  mendedAnswers,
  objectFile,
  objectHeaderFile,
  objectNames,
  objectSegments,
  refusedAnswers,
  writeAnswers,
  type AnswersFile,
} from './badAnswers';
import {
  answerFacts,
  answerQuestion,
  applyAnswers,
  chooseTable,
  importDialog,
  listFigures,
  listQuestions,
  makePersonas,
  openImport,
  waitForPreview,
} from './byAnswers';
import { chooseView, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles, exportFile, parseMap, takeDownload, withoutTime, type MapFile } from './takeFiles';
import { frozenMilliseconds, takeLongestPause, watchPauses } from './watchPauses';
import { fill, words } from './words';

const text = words.en;
/** How long a large file may take is not the matter here; that the page answers meanwhile is. */
const patience = { timeout: 100_000 };

let server: BuildServer;
let app: App;
let page: Page;
let folder: string;
let before: MapFile;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, before: watchPauses });
  page = app.page;
  folder = join(app.folder, 'given');
  await mkdir(folder);
  await startNew();
  before = await takeMap();
});

afterAll(async () => {
  await app.close();
  await server.close();
});

// What one file does to the screen must not be laid at the next one's door.
afterEach(async () => {
  if (await importDialog(page).isVisible()) await leave();
});

async function startNew(): Promise<void> {
  await page.goto(`${server.url}#/`);
  await startMap(page);
  await expect(savedState(page)).toBeVisible();
}

async function takeMap(): Promise<MapFile> {
  return parseMap(await exportFile(app, 'json'));
}

async function write(file: AnswersFile): Promise<string> {
  const path = join(folder, file.name);
  await writeAnswers(path, file);
  return path;
}

async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(importDialog(page)).toBeHidden();
}

async function openAll(part: Locator): Promise<void> {
  const closed = part.locator('button[aria-expanded="false"]:enabled');
  for (let count = await closed.count(); count > 0; count -= 1) await closed.first().click();
}

describe('files that are not read', () => {
  for (const file of refusedAnswers) {
    it(`says what is the matter with ${file.title}, and changes nothing`, async () => {
      const path = await write(file);
      const dialog = await openImport(page);
      await takeLongestPause(page);
      await chooseTable(page, path);
      await expect(dialog).toContainText(fill(text.answerProblem.title, { name: file.name }), patience);
      for (const sentence of file.sentences) await expect(dialog).toContainText(sentence);
      expect(await takeLongestPause(page)).toBeLessThan(frozenMilliseconds);
      // The way on is still there.
      await expect(dialog.getByRole('button', { name: text.answers.chooseFile })).toBeEnabled();
      await leave();
      expect(await takeMap()).toEqual(before);
    });
  }

  it('says it of one that is dropped on the map, too', async () => {
    const [empty] = refusedAnswers;
    if (!empty) throw new Error('No file is refused');
    await dropFiles(page, [await write(empty)]);
    const dialog = importDialog(page);
    for (const sentence of empty.sentences) await expect(dialog).toContainText(sentence);
    await leave();
    expect(await takeMap()).toEqual(before);
  });
});

describe('files that are read with a word about it', () => {
  for (const file of mendedAnswers) {
    it(`says what was made of ${file.title}, and leaves the map as it is until it is applied`, async () => {
      const path = await write(file);
      const dialog = await openImport(page);
      await chooseTable(page, path);
      const preview = await waitForPreview(page);
      await openAll(preview);
      for (const sentence of file.sentences) await expect(dialog).toContainText(sentence);
      await leave();
      expect(await takeMap()).toEqual(before);
    });
  }
});

describe('unreadable dates', () => {
  it('are counted with their line, and only their rows are left out of the months', async () => {
    const days = Array.from(
      { length: 20 },
      (_, at) => `2026-0${String(1 + (at % 2))}-${String(at + 5).padStart(2, '0')}`,
    );
    // Line 1 is the header.
    const dates = [...days.slice(0, 2), 'yesterday', days[2] ?? '', '2026-02-30', ...days.slice(3)];
    const file: AnswersFile = {
      title: 'dates',
      name: 'dates.csv',
      parts: () => [
        `Date,Checkout satisfaction\n${dates.map((date, at) => `${date},${String(1 + (at % 5))}`).join('\n')}\n`,
      ],
      sentences: [],
    };
    await openImport(page);
    await chooseTable(page, await write(file));
    await waitForPreview(page);
    const dialog = importDialog(page);
    await dialog
      .getByRole('combobox', { name: text.answers.periodLength })
      .selectOption({ label: text.periodLength.month });
    const preview = await waitForPreview(page);
    await openAll(preview);
    const unreadable = fill(text.dropReason['unreadable-date_other'], { cells: 2 });
    await expect(preview).toContainText(unreadable);
    await expect(preview).toContainText('line 4: “yesterday”');
    await expect(preview).toContainText('line 6: “2026-02-30”');
    await leave();
    expect(await takeMap()).toEqual(before);
  });
});

describe('names that are dangerous elsewhere', () => {
  it('are plain text on the map, and text behind an apostrophe in a CSV, when they are formulas', async () => {
    await startNew();
    await openImport(page);
    await chooseTable(page, await write(formulaFile));
    await waitForPreview(page);
    await makePersonas(page, 'Segment');
    await applyAnswers(page);
    const { map } = await takeMap();
    expect(map.touchpoints.map(({ name }) => name).sort()).toEqual([...formulaNames].sort());
    expect(map.personas.map(({ name }) => name)).toEqual([...formulaSegments]);
    await chooseView(page, text.editor.view_map, text.editor.view_matrix);
    await page
      .getByRole('region', { name: text.matrix.title })
      .getByRole('button', { name: text.matrix.take })
      .click();
    const csv = await takeDownload(app, page, () =>
      page.getByRole('menuitem', { name: text.charts.saveCsv }).click(),
    );
    const cells = csv.bytes.toString('utf8');
    for (const name of formulaNames) {
      expect(cells).toContain(`'${name.replaceAll('"', '""')}`);
    }
    expect(cells).not.toMatch(/(?:^|[,\r\n]|^\uFEFF)"?[=+@]/u);
  });

  it('reach no object of the program, when every object has them', async () => {
    for (const file of [objectFile, objectHeaderFile]) {
      await startNew();
      await openImport(page);
      await chooseTable(page, await write(file));
      await waitForPreview(page);
      if (file === objectFile) await makePersonas(page, 'Segment');
      for (const question of await listQuestions(page)) {
        await answerQuestion(page, question, text.answerQuestion.scaleRight);
      }
      await applyAnswers(page);
      const taken = await takeMap();
      const figures = listFigures(taken);
      if (file === objectFile) {
        expect(taken.map.touchpoints).toHaveLength(objectNames.length);
        expect(taken.map.personas.map(({ name }) => name)).toEqual([...objectSegments]);
        expect(figures).toHaveLength(objectNames.length * 3);
        for (const figure of figures) {
          const n = figure.persona === null ? 4 : 2;
          expect(answerFacts(figure, 4)).toEqual({ n, mean: 3.5, top: n / 2 });
        }
      } else {
        expect(figures.map(({ column }) => column).sort()).toEqual([
          'Checkout satisfaction',
          '__proto__',
          'constructor',
        ]);
      }
      expect(await page.evaluate(() => Object.keys(Object.prototype).length + Object.keys({}).length)).toBe(
        0,
      );
    }
  });
});

describe('200 MB of answers', () => {
  it('are read while the page goes on answering, or refused with a sentence; stopping them changes nothing', async () => {
    await startNew();
    const empty = await takeMap();
    const path = await write(largeFile);
    const dialog = await openImport(page);
    await takeLongestPause(page);
    await chooseTable(page, path);
    const cancel = dialog.getByRole('button', { name: text.common.cancel, exact: true });
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await cancel.click();
    await expect(dialog).toContainText(fill(text.answers.cancelled, { name: largeFile.name }));
    await leave();
    expect(await takeMap()).toEqual(empty);
    await openImport(page);
    await chooseTable(page, path);
    const done = dialog.getByRole('heading', { name: text.answers.seenTitle });
    const refused = dialog.getByText(fill(text.answerProblem.title, { name: largeFile.name }));
    await expect(done.or(refused)).toBeVisible(patience);
    if (await done.isVisible()) await waitForPreview(page);
    expect(await takeLongestPause(page)).toBeLessThan(frozenMilliseconds);
    await leave();
    expect(withoutTime(await takeMap())).toEqual(withoutTime(empty));
  });
});

describe('all of it', () => {
  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
