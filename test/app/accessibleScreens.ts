/** axe finds nothing on any screen, by the rules of WCAG 2.2 AA. */
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { stageAnchorY, stagePitch } from '../../src/layout/measures';
import type { BuildServer } from '../helpers/serveBuild';
import { chooseTable, importDialog, openImport, waitForPreview } from './byAnswers';
import { chooseView } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles } from './takeFiles';
import { fill, pattern, words, type AppWords } from './words';

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};

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

export function lookAtEveryScreen(language: 'en' | 'ko', theme: 'light' | 'dark'): void {
  const text: AppWords = words[language];
  let server: BuildServer;
  let app: App;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    app = await openApp({ url: server.url, language, theme, before: axeSource });
    page = app.page;
  });

  afterAll(async () => {
    await app.close();
    await server.close();
  });

  const node = (role: string) =>
    page.locator(`[data-part="canvas"] [role="group"][aria-roledescription="${role}"]`).first();
  const panel = () => page.getByRole('tabpanel');
  const heading = () => panel().getByRole('heading', { level: 2 }).first();
  const escape = () => page.keyboard.press('Escape');

  /** Goes there, looks, and leaves again before it says what was found: the next screen starts from a quiet page. */
  const screen = (title: string, go: () => Promise<void>, leave?: () => Promise<void>): void => {
    it(title, async () => {
      await go();
      // Looking at the wrong theme or language would find nothing either.
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const found = await findProblems(page);
      await leave?.();
      expect(found).toEqual([]);
    });
  };
  const openAllSections = async (): Promise<void> => {
    const closed = panel().locator('button[aria-expanded="false"]:not([aria-haspopup])');
    // What a section holds may be fetched, and has sections of its own.
    while (await closed.first().isVisible()) await closed.first().click();
    await page.waitForLoadState('networkidle');
  };

  screen('the empty library', async () => {
    await expect(page.getByRole('button', { name: text.library.newMap })).toBeVisible();
  });

  screen('the editor of a new map', async () => {
    await page.getByRole('button', { name: text.library.newMap }).click();
    await expect(node(text.common.stage)).toBeVisible();
  });

  screen('the library with maps', async () => {
    await page.getByRole('link', { name: text.editor.backToMaps }).click();
    await expect(page.getByRole('list', { name: text.library.mapsLabel })).toBeVisible();
  });

  screen(
    'a menu of the library',
    async () => {
      await page.getByRole('button', { name: text.library.samplesMenu }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    () => page.getByRole('menuitem', { name: text.samples.rentalTitle }).click(),
  );

  screen('the editor with nothing selected, every section open', async () => {
    await expect(node(text.common.persona)).toBeVisible();
    await openAllSections();
  });

  screen('a selected persona, every section open', async () => {
    await node(text.common.persona).click({ position: { x: 20, y: 20 } });
    await expect(heading()).toContainText(text.common.persona);
    await openAllSections();
  });

  screen('a selected stage, every section open', async () => {
    await node(text.common.stage).click({ position: { x: 20, y: 20 } });
    await expect(heading()).toContainText(text.common.stage);
    await openAllSections();
  });

  screen('a selected touchpoint, every section open', async () => {
    await node(text.common.touchpoint).click();
    await expect(heading()).toContainText(text.common.touchpoint);
    await openAllSections();
  });

  screen('a selected connection', async () => {
    const stages = page.locator(`[aria-roledescription="${text.common.stage}"]`);
    const from = await stages.nth(0).boundingBox();
    const to = await stages.nth(1).boundingBox();
    if (!from || !to) throw new Error('The first two stages are not in sight');
    // Connections meet a stage level with its name; this is the tip of the arrow.
    const scale = (to.x - from.x) / stagePitch;
    await page.mouse.click(to.x - 4, from.y + stageAnchorY * scale);
    await expect(heading()).toContainText(text.common.connection);
  });

  screen(
    'several selected',
    async () => {
      await node(text.common.stage).click({ position: { x: 20, y: 20 } });
      await node(text.common.touchpoint).click({ modifiers: ['Shift'] });
      await expect(heading()).toContainText(fill(text.inspector.several, { count: 2 }));
    },
    escape,
  );

  const form = () =>
    page.getByRole('group', {
      name: fill(text.inspector.newMeasurement, { metric: text.metricPreset.custom }),
    });

  screen(
    'the menu of metrics',
    async () => {
      await node(text.common.touchpoint).click();
      await page.getByRole('button', { name: text.inspector.addMetric, exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    () => page.getByRole('menuitem', { name: text.inspector.newOwnMetric }).click(),
  );

  screen(
    'the form of a new value, and what it says when something is missing',
    async () => {
      await form().getByRole('button', { name: text.common.add, exact: true }).click();
      await expect(form().getByText(text.inspector.directionNeeded)).toBeVisible();
    },
    () => form().getByRole('button', { name: text.common.cancel, exact: true }).click(),
  );

  screen(
    'a name being typed on the canvas',
    async () => {
      await node(text.common.touchpoint).dblclick();
      await expect(page.locator('[data-part="canvas"] textarea')).toBeFocused();
    },
    escape,
  );

  screen('the weakest, lit and listed', async () => {
    await page.getByRole('banner').getByRole('button', { name: text.editor.weakest }).click();
    await expect(page.getByRole('list', { name: text.weakest.list })).toBeVisible();
  });

  const weakest = () => page.getByRole('region', { name: text.weakest.title, exact: true });

  screen(
    'the anchors of a metric',
    async () => {
      await weakest()
        .getByRole('button', { name: pattern(text.weakest.editAnchors) })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByText(text.scenario.anchorsEverywhere)).toBeVisible();
    },
    escape,
  );

  screen('what if one metric were at its target', async () => {
    await weakest().getByRole('button', { name: text.scenario.try }).first().click();
    const jumps = weakest().getByRole('button', { name: pattern(text.scenario.toTargetOf) });
    await jumps.and(weakest().locator(':enabled')).first().click();
    await expect(weakest().getByRole('button', { name: text.scenario.save, exact: true })).toBeVisible();
  });

  screen(
    'a scenario being named',
    async () => {
      await weakest().getByRole('button', { name: text.scenario.save, exact: true }).click();
      await page.getByRole('textbox', { name: text.scenario.name }).press('Enter');
      await expect(weakest()).toContainText(text.scenario.scenarios);
    },
    async () => {
      const close = weakest().getByRole('button', { name: text.scenario.close, exact: true });
      const discard = weakest().getByRole('button', { name: text.scenario.discard, exact: true });
      await close.or(discard).first().click();
    },
  );

  screen(
    'the most pain',
    async () => {
      await weakest().getByRole('tab', { name: text.scenario.pain }).click();
      await expect(page.getByRole('list', { name: text.scenario.painList })).toBeVisible();
    },
    () => weakest().getByRole('tab', { name: text.scenario.weakest }).click(),
  );

  const check = () => page.getByRole('region', { name: text.check.title });

  screen('the map check', async () => {
    await page.getByRole('tab', { name: text.editor.check }).click();
    await expect(check().getByRole('listitem').first()).toBeVisible();
  });

  screen('a finding being mended, and one that is meant to be so', async () => {
    await check()
      .getByRole('button', { name: pattern(text.check.intend) })
      .first()
      .click();
    const mend = pattern(text.check.fix);
    await check().getByRole('button', { name: mend }).first().click();
    await expect(check().getByRole('button', { name: mend, expanded: true })).toBeVisible();
    await expect(check()).toContainText(text.check.intended);
  });

  const goTo = (from: string, to: string) => chooseView(page, from, to, text);

  screen(
    'the emotion curve',
    async () => {
      await goTo(text.editor.view_map, text.editor.emotionCurve);
      await expect(page.getByRole('region', { name: text.guess.title })).toBeVisible();
    },
    () => page.getByRole('button', { name: text.guess.close }).click(),
  );

  screen('channels by stage', async () => {
    await goTo(text.editor.view_map, text.editor.view_matrix);
    await expect(page.getByRole('region', { name: text.matrix.title }).getByRole('table')).toBeVisible();
  });

  screen('departments by stage', async () => {
    const view = page.getByRole('region', { name: text.matrix.title });
    await view.getByRole('tab', { name: text.matrix.departments }).click();
    await expect(view.getByRole('table')).toBeVisible();
  });

  screen('the analysis', async () => {
    await goTo(text.editor.view_matrix, text.editor.view_analysis);
    const view = page.getByRole('region', { name: text.analysis.title, exact: true });
    await expect(view.getByRole('heading', { name: text.analysis.notYet })).toBeVisible();
  });

  screen(
    'a chart of the analysis as a table',
    async () => {
      await page.getByRole('button', { name: text.charts.showTable }).first().click();
      await expect(page.getByRole('button', { name: text.charts.showChart })).toBeVisible();
    },
    () => goTo(text.editor.view_analysis, text.editor.view_map),
  );

  screen('where answers come from', async () => {
    await openImport(page, text);
  });

  screen('a file that was refused', async () => {
    const path = join(app.folder, 'empty.csv');
    await writeFile(path, '');
    await chooseTable(page, path, text);
    await expect(importDialog(page, text)).toContainText(text.answerProblem.empty);
  });

  screen('questions about a file, its columns and what comes of it', async () => {
    const path = join(app.folder, 'answers.csv');
    await writeFile(path, surveyWithQuestions());
    await chooseTable(page, path, text);
    await waitForPreview(page, text);
    await expect(importDialog(page, text).locator('#answers-questions')).not.toHaveText(
      text.answers.noQuestions,
    );
  });

  screen(
    'everything about a file opened',
    async () => {
      const closed = importDialog(page, text).locator('button[aria-expanded="false"]:enabled');
      for (let count = await closed.count(); count > 0; count -= 1) await closed.first().click();
      await waitForPreview(page, text);
    },
    async () => {
      await escape();
      await expect(importDialog(page, text)).toBeHidden();
    },
  );

  screen(
    'the export menu',
    async () => {
      await page.getByRole('button', { name: text.exporting.title, exact: true }).click();
      await expect(page.getByRole('img', { name: text.exporting.preview })).toBeVisible();
    },
    escape,
  );

  screen(
    'what the save state means',
    async () => {
      await page.getByRole('button', { name: text.save.saved }).click();
      await expect(page.getByRole('dialog')).toContainText(text.saving.savedHelp);
    },
    escape,
  );

  screen(
    'the menu with everything else',
    async () => {
      await page.getByRole('button', { name: text.common.more }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    () => page.getByRole('menuitem', { name: text.editor.shortcuts }).click(),
  );

  screen(
    'the sheet of shortcuts',
    () => expect(page.getByRole('dialog', { name: text.sheet.title })).toBeVisible(),
    escape,
  );

  screen('a deletion, with the message that takes it back', async () => {
    await node(text.common.touchpoint).click();
    await page.keyboard.press('Delete');
    const messages = page.getByRole('region', { name: text.app.messages });
    // On a busy machine the message of the import before may still be there.
    await expect(messages.getByRole('button', { name: text.common.undo }).last()).toBeVisible();
  });

  screen(
    'the report of a file that was not opened',
    async () => {
      const path = join(app.folder, 'notes.json');
      await writeFile(path, '{"notes": []}');
      await dropFiles(page, [path]);
      await expect(page.getByRole('dialog')).toContainText(text.importing.notOurs);
    },
    escape,
  );

  screen('the address of a map that is not here', async () => {
    await page.goto(`${server.url}#/map/nobody`);
    await expect(page.getByRole('heading', { name: text.editor.missingTitle })).toBeVisible();
  });

  it('was looked at without an error in the console', () => {
    expect(app.complaints).toEqual([]);
  });
}

/** Something of each: a scale with a code that may be no answer, effort with its direction open, a date, a time, a segment. */
function surveyWithQuestions(): string {
  const row = (at: number): string =>
    [
      `0${String(1 + (at % 9))}/0${String(1 + (at % 7))}/2026`,
      ['new', 'regular'][at % 2],
      String(at % 6),
      String(1 + (at % 7)),
      String(at % 11),
      ['yes', 'no', 'perhaps'][at % 3],
      at % 13 === 0 ? '-4' : String(3 + at),
      String(at % 9 === 0 ? 'gone' : 1 + (at % 5)),
    ].join(',');
  const header =
    'date,customer,Checkout satisfaction,Effort of returning,Recommend (0-10),Solved,Response time,Delivery satisfaction';
  return [header, ...Array.from({ length: 60 }, (_, at) => row(at))].join('\n');
}
