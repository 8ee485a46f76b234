/** The canvas by fingers and by pen: pan, zoom, rest to select, carry away, and every action within reach. */
import type { CDPSession, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import { CanvasPage } from './onCanvas';
import { openApp, startServer, type App } from './openApp';
import { fill, words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;
let canvas: CanvasPage;
let input: CDPSession;
const { awareness, consideration, purchase, loyalty } = text.stageKind;

interface Finger {
  readonly x: number;
  readonly y: number;
}

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, hasTouch: true });
  page = app.page;
  canvas = new CanvasPage(page, text);
  input = await app.context.newCDPSession(page);
  await page.getByRole('button', { name: text.library.newMap }).first().tap();
  await canvas.add(awareness, ['Advert', 'Poster', 'Friend']);
  // What was used last says what a pointer is: from here on it is a finger.
  await page.touchscreen.tap(700, 700);
});

afterAll(async () => {
  await app.close();
  await server.close();
});

async function touch(
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...fingers: readonly Finger[]
): Promise<void> {
  const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
  await input.send('Input.dispatchTouchEvent', { type, touchPoints });
}

async function slide(from: Finger, to: Finger): Promise<void> {
  for (let step = 1; step <= 8; step += 1) {
    const part = step / 8;
    await touch('touchMove', { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
  }
}

const details = () =>
  page.getByRole('complementary', { name: text.inspector.region }).getByRole('heading').first();
const menu = () => page.getByRole('menu', { name: text.canvas.menu });
const more = () => page.getByRole('button', { name: text.canvasMore.more });

/** Holds still until what a resting finger does has happened. */
async function rest(at: Finger, until: () => Promise<unknown>): Promise<void> {
  await touch('touchStart', at);
  await until();
}

describe('fingers', () => {
  it('one that moves pans, also when it starts on a card, and selects nothing', async () => {
    const from = await canvas.middleOf(canvas.thing('Advert'));
    const to = { x: from.x + 90, y: from.y + 60 };
    await touch('touchStart', from);
    await slide(from, to);
    await touch('touchEnd');
    await expect
      .poll(async () => Math.round((await canvas.middleOf(canvas.thing('Advert'))).x - from.x))
      .toBeGreaterThan(60);
    await expect.poll(() => canvas.column(awareness)).toEqual(['Advert', 'Poster', 'Friend']);
    await expect(details()).toContainText(text.common.journeyMap);
  });

  it('two zoom', async () => {
    const before = await canvas.boxOf(canvas.thing(awareness));
    const middle = { x: 500, y: 400 };
    const pair = (gap: number): [Finger, Finger] => [
      { x: middle.x - gap, y: middle.y },
      { x: middle.x + gap, y: middle.y },
    ];
    await touch('touchStart', ...pair(120));
    for (const gap of [115, 110, 105, 100, 95, 90]) await touch('touchMove', ...pair(gap));
    await touch('touchEnd');
    await expect
      .poll(async () => (await canvas.boxOf(canvas.thing(awareness))).width)
      .toBeLessThan(before.width * 0.95);
  });

  it('one that rests selects, and the same finger carries it to another stage', async () => {
    const from = await canvas.middleOf(canvas.thing('Poster'));
    await rest(from, () => expect(details()).toContainText(text.common.touchpoint));
    const target = await canvas.boxOf(canvas.thing(purchase));
    const to = { x: target.x + target.width / 2, y: target.y + target.height - 20 };
    await slide(from, to);
    await touch('touchEnd');
    await expect.poll(() => canvas.column(purchase)).toEqual(['Poster']);
    await expect.poll(() => canvas.column(awareness)).toEqual(['Advert', 'Friend']);
    await expect(menu()).toBeHidden();
  });

  it('what is selected can be dragged at once', async () => {
    const from = await canvas.middleOf(canvas.thing('Poster'));
    const target = await canvas.boxOf(canvas.thing(loyalty));
    await touch('touchStart', from);
    await slide(from, { x: target.x + target.width / 2, y: target.y + target.height - 20 });
    await touch('touchEnd');
    await expect.poll(() => canvas.column(loyalty)).toEqual(['Poster']);
  });

  it('one that rests on what is selected opens its menu, with everything in it', async () => {
    await rest(await canvas.middleOf(canvas.thing('Poster')), () => expect(menu()).toBeVisible());
    await touch('touchEnd');
    for (const name of [text.canvasMore.copy, text.canvasMore.cut, text.common.delete, text.canvas.connect]) {
      await expect(menu().getByRole('menuitem', { name: new RegExp(`^${name}`, 'u') })).toBeVisible();
    }
    await menu().getByRole('menuitem', { name: text.common.duplicate }).tap();
    await expect.poll(() => canvas.column(loyalty)).toEqual(['Poster', 'Poster']);
  });

  it('find the menu at a button on what is selected, large enough for a fingertip', async () => {
    await canvas.thing('Advert').tap();
    const { width, height } = await canvas.boxOf(more());
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
    await more().tap();
    await menu().getByRole('menuitem', { name: text.canvasMore.selectStage }).tap();
    await expect(page.getByText(fill(text.canvas.selected_other, { count: 2 })).first()).toBeAttached();
  });

  it('one that rests on free ground opens what can be made there', async () => {
    const { x, y, width } = await canvas.boxOf(canvas.thing(consideration));
    await rest({ x: x + width / 2, y: y - 40 }, () => expect(menu()).toBeVisible());
    await touch('touchEnd');
    await menu().getByRole('menuitem', { name: text.canvas.addPersona }).tap();
    const field = canvas.root.getByRole('textbox', { name: text.canvas.nameField, exact: true });
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
  });
});

describe('a pen', () => {
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Finger) =>
    input.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    });

  it('drags what it touches, as a mouse does', async () => {
    await page.touchscreen.tap(700, 720);
    const from = await canvas.middleOf(canvas.thing('Friend'));
    const target = await canvas.boxOf(canvas.thing(purchase));
    const to = { x: target.x + target.width / 2, y: target.y + target.height - 20 };
    await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from, pointerType: 'pen' });
    await expect(more()).toBeHidden();
    await pen('mousePressed', from);
    for (let step = 1; step <= 8; step += 1) {
      await pen('mouseMoved', {
        x: from.x + (step / 8) * (to.x - from.x),
        y: from.y + (step / 8) * (to.y - from.y),
      });
    }
    await pen('mouseReleased', to);
    await expect.poll(() => canvas.column(purchase)).toEqual(['Friend']);
  });
});

describe('all of it', () => {
  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
