/** No request to anybody else, ever, and none at all once the page is there: seen from the browser and the server. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { applyAnswers, chooseTable, openImport, waitForPreview } from './byAnswers';
import { chooseView, drawShopJourney, onCanvas, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { buildFolder, openApp, startServer, type App } from './openApp';
import { touchpoints, weakest } from './shopJourney';
import { exportFile, parseMap, withoutTime, type MapFile } from './takeFiles';
import { words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;
let drawn: MapFile;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
});

afterAll(async () => {
  await app.close();
  // Stopping what has been stopped changes nothing.
  await server.close();
});

/** The browser's own word that the worker has taken everything it was given to keep. */
async function workerIsReady(): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (!active || active.state === 'activated') return;
    await new Promise<void>((resolve) => {
      active.addEventListener('statechange', () => {
        if (active.state === 'activated') resolve();
      });
    });
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function chooseLanguage(from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page
    .getByRole('menuitemcheckbox', { name: to })
    .or(page.getByRole('menuitemradio', { name: to }))
    .click();
}

describe('the content-security policy of the built page', () => {
  it('allows no inline script, no eval, and no connection to anybody else', async () => {
    const html = await readFile(join(buildFolder, 'index.html'), 'utf8');
    const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/u.exec(html) ?? [];
    const directives = new Map(
      policy.split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(/\s+/u);
        return [name, sources] as const;
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    for (const [name, sources] of directives) {
      const others = sources.filter(
        (source) => !["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:'].includes(source),
      );
      expect(others, name).toEqual([]);
    }
    // What stands in the page before the policy would not be under it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)\b/u));
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/u);
  });
});

describe('what the app asks the network for', () => {
  it('loads from its own origin only', async () => {
    await workerIsReady();
    expect(app.asked.length).toBeGreaterThan(0);
    expect(foreign(app.asked, server.url)).toEqual([]);
  });

  it('asks the server for nothing any more through the whole main job', async () => {
    expect(server.requests).toContain('/offline.js');
    server.requests.length = 0;
    await startMap(page);
    await drawShopJourney(page);
    await page.getByRole('banner').getByRole('button', { name: text.editor.weakest }).click();
    await expect(page.getByRole('list', { name: text.weakest.list })).toContainText(weakest.en);
    drawn = parseMap(await exportFile(app, 'json'));
    await exportFile(app, 'png');
    await exportFile(app, 'svg');
    expect(askedByTheApp(server.requests)).toEqual([]);
  });

  it('asks for nothing when answers are imported and every view of them is opened', async () => {
    await importAndLook();
    expect(askedByTheApp(server.requests)).toEqual([]);
    expect(foreign(app.asked, server.url)).toEqual([]);
  });

  it('asks for nothing when a picture is copied', async () => {
    await page.getByRole('button', { name: text.exporting.title, exact: true }).click();
    const menu = page.getByRole('dialog', { name: text.exporting.heading });
    await menu.getByRole('button', { name: text.exporting.copyLabel }).click();
    await expect(page.getByText(text.exporting.copied)).toBeVisible();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toContain('image/png');
    expect(askedByTheApp(server.requests)).toEqual([]);
  });

  it('asks for nothing when the language changes and a sample is opened', async () => {
    await chooseLanguage(text.common.language, text.common.korean);
    await expect(page.getByRole('button', { name: words.ko.exporting.title, exact: true })).toBeVisible();
    await chooseLanguage(words.ko.common.language, text.common.english);
    await page.getByRole('link', { name: text.editor.backToMaps }).click();
    await page.getByRole('button', { name: text.library.samplesMenu }).click();
    await page.getByRole('menuitem', { name: text.samples.airportTitle }).click();
    await expect(savedState(page)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(text.samples.airportTitle, 'u'));
    expect(askedByTheApp(server.requests)).toEqual([]);
    expect(foreign(app.asked, server.url)).toEqual([]);
  });

  it('opens with no network and no server, on the map that was open', async () => {
    await page.getByRole('link', { name: text.editor.backToMaps }).click();
    await page.getByRole('link', { name: text.common.untitledMap }).press('Enter');
    await expect(onCanvas(page, weakest.en)).toBeVisible();
    await app.context.setOffline(true);
    await server.close();
    await page.reload();
    for (const { name } of touchpoints) await expect(onCanvas(page, name.en)).toBeVisible();
    expect(withoutTime(parseMap(await exportFile(app, 'json')))).toEqual(withoutTime(drawn));
  });

  it('imports answers, ranks them and shows every view of them with no network and no server', async () => {
    const asked = app.asked.length;
    await page.reload();
    await importAndLook();
    expect(foreign(app.asked.slice(asked), server.url)).toEqual([]);
  });

  it('violates no policy and logs no error', () => {
    expect(app.complaints).toEqual([]);
  });
});

/** A table through the worker and back out again, then everything there is to be seen of a measured map. */
async function importAndLook(): Promise<void> {
  const path = join(app.folder, 'answers.csv');
  const rows = Array.from(
    { length: 200 },
    (_, at) => `${String(1 + (at % 5))},${String(1 + ((at * 3) % 5))}`,
  );
  await writeFile(path, ['Lounge satisfaction,Boarding satisfaction', ...rows].join('\n'));
  await openImport(page);
  await chooseTable(page, path);
  await waitForPreview(page);
  await applyAnswers(page);
  await expect(onCanvas(page, 'Boarding')).toBeVisible();
  await chooseView(page, text.editor.view_map, text.editor.view_matrix);
  await expect(page.getByRole('region', { name: text.matrix.title }).getByRole('table')).toBeVisible();
  await chooseView(page, text.editor.view_matrix, text.editor.view_analysis);
  const analysis = page.getByRole('region', { name: text.analysis.title, exact: true });
  await expect(analysis.getByRole('heading', { name: text.analysis.title_targets })).toBeVisible();
  await chooseView(page, text.editor.view_analysis, text.editor.view_map);
  await chooseView(page, text.editor.view_map, text.editor.emotionCurve);
  await page.getByRole('button', { name: text.guess.close }).click();
  await page.getByRole('tab', { name: text.editor.check }).click();
  await expect(
    page.getByRole('region', { name: text.check.title }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: text.editor.weakest }).click();
  await expect(page.getByRole('list', { name: text.weakest.list })).toBeVisible();
  // Back to what was there: the map is compared with itself later.
  await page.keyboard.press('Control+z');
  await expect(onCanvas(page, 'Boarding')).toBeHidden();
  await expect(savedState(page)).toBeVisible();
}

/**
 * Now and then the browser itself looks whether there is a newer worker, at a moment of its own choosing. That is no
 * request of the app, carries nothing of the map, and cannot be switched off while there is a worker.
 */
function askedByTheApp(requests: readonly string[]): string[] {
  return requests.filter((path) => path !== '/offline.js');
}

/** What is made in the page itself goes nowhere. */
function foreign(asked: readonly string[], url: string): string[] {
  const { origin } = new URL(url);
  return asked.filter(
    (address) => !/^(blob|data|about):/u.test(address) && new URL(address).origin !== origin,
  );
}
