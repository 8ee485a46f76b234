/** Copy, cut and paste through the system's clipboard: in a map, between maps and tabs, from spreadsheets, and what is not ours. */
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { addValue, startMap } from './byMouse';
import { expect } from './expect';
import { CanvasPage } from './onCanvas';
import { openApp, startServer, type App } from './openApp';
import { touchpoints } from './shopJourney';
import { exportFile, parseMap } from './takeFiles';
import { fill, pattern, words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;
let canvas: CanvasPage;
const { awareness, consideration, purchase, loyalty, advocacy } = text.stageKind;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
  canvas = new CanvasPage(page, text);
  await startMap(page);
  await canvas.add(awareness, ['Advert', 'Poster']);
  await canvas.add(purchase, ['Checkout', 'Receipt']);
});

afterAll(async () => {
  await app.close();
  await server.close();
});

const undoButton = (name: RegExp) => page.getByRole('button', { name });
const messages = (on: Page = page) => on.getByRole('region', { name: text.app.messages });

/** As another program would put it there. */
async function putOnClipboard(types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (given) => {
    const blobs = Object.entries(given).map(
      ([type, content]) => [type, new Blob([content], { type })] as const,
    );
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
}

async function select(...names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await canvas.thing(name).click({ modifiers: index === 0 ? [] : ['Shift'] });
  }
}

describe('within a map', () => {
  it('copies touchpoints behind what is selected, and one undo takes them back', async () => {
    await select('Advert', 'Poster');
    await page.keyboard.press('Control+c');
    await select('Checkout');
    await page.keyboard.press('Control+v');
    await expect.poll(() => canvas.column(purchase)).toEqual(['Checkout', 'Advert', 'Poster', 'Receipt']);
    await undoButton(/^Undo: paste/).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => canvas.column(purchase)).toEqual(['Checkout', 'Receipt']);
  });

  it('puts the names on the clipboard for every other program, one a line', async () => {
    await select('Poster', 'Checkout');
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Poster\nCheckout');
  });

  it('cuts and pastes: the thing moves with what it is measured with', async () => {
    const [{ value }] = touchpoints as [(typeof touchpoints)[number]];
    await addValue(page, 'Receipt', value);
    await select('Receipt');
    await page.keyboard.press('Control+x');
    await expect.poll(() => canvas.column(purchase)).toEqual(['Checkout']);
    await canvas.thing(loyalty).click({ position: { x: 30, y: 20 } });
    await page.keyboard.press('Control+v');
    await expect.poll(() => canvas.column(loyalty)).toEqual(['Receipt']);
    const { map } = parseMap(await exportFile(app, 'json'));
    const receipt = map.touchpoints.find(({ name }) => name === 'Receipt');
    expect(map.measurements.map(({ subject }) => subject)).toEqual([receipt?.id]);
  });

  it('says that the same answers are not counted twice when the measured thing is still there', async () => {
    await select('Receipt');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect.poll(() => canvas.column(loyalty)).toEqual(['Receipt', 'Receipt']);
    await expect(messages()).toContainText(fill(text.canvasMore.figuresStayed_one, { count: 1 }));
    await page.keyboard.press('Control+z');
    await expect.poll(() => canvas.column(loyalty)).toEqual(['Receipt']);
  });

  it('copies a stage with everything in it, behind the selected one', async () => {
    await canvas.thing(awareness).click({ position: { x: 30, y: 20 } });
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect.poll(() => canvas.column(awareness, 1)).toEqual(['Advert', 'Poster']);
    const [first, copy] = await Promise.all([0, 1].map((at) => canvas.boxOf(canvas.thing(awareness, at))));
    const next = await canvas.boxOf(canvas.thing(consideration));
    expect([first, copy, next].map((box) => Math.round(box?.x ?? 0))).toEqual(
      [first, copy, next].map((box) => Math.round(box?.x ?? 0)).sort((a, b) => a - b),
    );
    await page.keyboard.press('Control+z');
    await expect(canvas.thing(awareness, 1)).toBeHidden();
  });

  it('pastes by the menu where it was opened', async () => {
    await select('Advert');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Escape');
    const { x, y, width } = await canvas.boxOf(canvas.thing(advocacy));
    await page.mouse.click(x + width / 2, y - 60);
    await page.mouse.click(x + width / 2, y - 14, { button: 'right' });
    await page.getByRole('menuitem', { name: text.canvasMore.pasteHere }).click();
    await expect.poll(() => canvas.column(advocacy)).toEqual(['Advert']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => canvas.column(advocacy)).toEqual([]);
  });
});

describe('between maps and tabs', () => {
  it('brings measurements, metric and all to a map in another tab', async () => {
    await canvas.thing(loyalty).click({ position: { x: 30, y: 20 } });
    await page.keyboard.press('Control+c');
    const other = await app.openTab(server.url);
    await other.getByRole('button', { name: text.library.newMap }).first().click();
    const there = new CanvasPage(other, text);
    await there.thing(advocacy).click({ position: { x: 30, y: 20 } });
    await other.keyboard.press('Control+v');
    await expect.poll(() => there.column(loyalty, 1)).toEqual(['Receipt']);
    await there.thing('Receipt').click();
    const preset = text.metricPreset[touchpoints[0]?.value.preset ?? 'nps'];
    await expect(other.getByRole('tabpanel')).toContainText(preset);
    await other.close();
  });

  it('refuses what was tampered with in a sentence, and changes nothing', async () => {
    const json = JSON.stringify({ format: 'touchstone-map', formatVersion: 1, map: { stages: 'none' } });
    const html = `<ul data-touchstone="${Buffer.from(json).toString('base64')}"><li>x</li></ul>`;
    await select('Advert');
    await putOnClipboard({ 'text/html': html, 'text/plain': 'x' });
    await page.keyboard.press('Control+v');
    await expect(messages()).toContainText(text.canvasMore.clipDamaged);
    await expect.poll(() => canvas.column(awareness)).toEqual(['Advert', 'Poster']);
  });

  it('refuses what a newer version has copied, and says so', async () => {
    const json = JSON.stringify({ format: 'touchstone-map', formatVersion: 99, map: {} });
    await putOnClipboard({ 'text/plain': json });
    await page.keyboard.press('Control+v');
    await expect(messages()).toContainText(text.canvasMore.clipNewer);
  });

  it('takes markup on the clipboard for what it is: names', async () => {
    await select('Poster');
    await putOnClipboard({ 'text/plain': '<img src=x onerror=alert(1)>' });
    await page.keyboard.press('Control+v');
    await expect
      .poll(() => canvas.column(awareness))
      .toEqual(['Advert', 'Poster', '<img src=x onerror=alert(1)>']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => canvas.column(awareness)).toEqual(['Advert', 'Poster']);
  });
});

describe('cells of a spreadsheet', () => {
  it('become touchpoints with their fields, and what was not understood is said', async () => {
    await select('Poster');
    const rows = [
      ['Touchpoint', 'Stage', 'Channel', 'Pain points', 'Importance', 'Colour'],
      ['Flyer', 'Advocacy', 'Print', '"Too small\nToo ""loud"""', '3', 'red'],
      ['Parcel', 'Delivery', 'Post', '', 'huge', ''],
    ];
    await putOnClipboard({ 'text/plain': rows.map((row) => row.join('\t')).join('\r\n') });
    await page.keyboard.press('Control+v');
    await expect.poll(() => canvas.column(advocacy)).toEqual(['Flyer']);
    await expect.poll(() => canvas.column('Delivery')).toEqual(['Parcel']);
    await expect(messages()).toContainText('Colour');
    await expect(messages()).toContainText('huge');
    const { map } = parseMap(await exportFile(app, 'json'));
    expect(map.touchpoints.find(({ name }) => name === 'Flyer')).toMatchObject({
      pains: ['Too small', 'Too "loud"'],
      importance: 3,
    });
    await canvas.thing(awareness).click({ position: { x: 30, y: 20 } });
    await page.keyboard.press('Control+z');
    await expect(canvas.thing('Parcel')).toBeHidden();
    await expect(canvas.thing('Delivery')).toBeHidden();
  });

  it('are read from an HTML table with Korean heads', async () => {
    const html =
      '<meta charset="utf-8"><table><tr><th>접점</th><th>단계</th><th>감정</th></tr>' +
      `<tr><td>앱 <br> 알림</td><td>${advocacy}</td><td>−1</td></tr></table>`;
    await putOnClipboard({ 'text/html': html, 'text/plain': '접점\t단계\t감정' });
    await page.keyboard.press('Control+v');
    await expect.poll(() => canvas.column(advocacy)).toEqual(['앱 알림']);
    const { map } = parseMap(await exportFile(app, 'json'));
    expect(map.touchpoints.find(({ name }) => name === '앱 알림')).toMatchObject({ emotion: { all: -1 } });
  });
});

describe('all of it', () => {
  it('leaves the clipboard to a field in which somebody types', async () => {
    await select('Advert');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await expect(canvas.thing('AdvertAdvert')).toBeVisible();
    await expect(page.getByRole('button', { name: pattern(text.save.saved) })).toBeVisible();
  });

  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
