/** The canvas with real mouse, wheel and touch events: dragging, dropping, selecting, distances. */
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { openApp, startServer, type App } from './openApp';

let server: BuildServer;
let app: App;
let page: Page;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  app = await openApp({ url: server.url });
  page = app.page;
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.locator('[data-part="canvas"]').waitFor();
});
afterEach(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
});

const node = (name: RegExp) => page.locator('[data-part="canvas"]').getByRole('group', { name }).first();
const stage = (name: string) => node(new RegExp(`^${name}, \\d+ touchpoint`));
const card = (name: string) => node(new RegExp(`^${name}, `));

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return box;
}

async function addCards(stageName: string, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: `Add touchpoint to ${stageName}` }).click();
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await card(names.at(-1) ?? '').waitFor();
}

/** Presses in the middle of the one and lets go over the other, in small steps as a hand does. */
async function drag(from: Locator, to: { x: number; y: number }, release = true): Promise<void> {
  const box = await boxOf(from);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 8, box.y + box.height / 2 + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  if (release) await page.mouse.up();
}

/** The names of a stage's cards from top to bottom, as they stand on the screen. */
async function columnOf(stageName: string): Promise<string[]> {
  const { x, width } = await boxOf(stage(stageName));
  const cards = await page.locator('[data-part="canvas"] [aria-roledescription="Touchpoint"]').all();
  const placed = await Promise.all(
    cards.map(async (item) => ({
      box: await boxOf(item),
      name: (await item.getAttribute('aria-label'))?.split(', ')[0] ?? '',
    })),
  );
  return placed
    .filter(({ box }) => box.x >= x && box.x + box.width <= x + width)
    .sort((a, b) => a.box.y - b.box.y)
    .map(({ name }) => name);
}

describe('dragging', () => {
  it('moves a touchpoint within its stage and to another one, and undo brings it back', async () => {
    await addCards('Awareness', ['Advert', 'Poster', 'Friend']);
    const last = await boxOf(card('Friend'));
    await drag(card('Advert'), { x: last.x + last.width / 2, y: last.y + last.height - 4 });
    await expect.poll(() => columnOf('Awareness')).toEqual(['Poster', 'Friend', 'Advert']);
    const purchase = await boxOf(stage('Purchase'));
    await drag(card('Poster'), { x: purchase.x + purchase.width / 2, y: purchase.y + purchase.height - 20 });
    await expect.poll(() => columnOf('Purchase')).toEqual(['Poster']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => columnOf('Awareness')).toEqual(['Poster', 'Friend', 'Advert']);
  });

  it('below a short stage means that stage', async () => {
    await addCards('Awareness', ['Advert', 'Poster', 'Friend']);
    const loyalty = await boxOf(stage('Loyalty'));
    await drag(card('Friend'), { x: loyalty.x + loyalty.width / 2, y: loyalty.y + loyalty.height + 120 });
    await expect.poll(() => columnOf('Loyalty')).toEqual(['Friend']);
  });

  it('gives everything back on Escape', async () => {
    await addCards('Awareness', ['Advert', 'Poster']);
    const purchase = await boxOf(stage('Purchase'));
    await drag(card('Advert'), { x: purchase.x + 60, y: purchase.y + 100 }, false);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => columnOf('Awareness')).toEqual(['Advert', 'Poster']);
    await expect(page.getByRole('button', { name: /^Undo: add/ }).count()).resolves.toBe(1);
  });

  it('a stage takes its touchpoints along, and past another stage its turn', async () => {
    await addCards('Awareness', ['Advert']);
    const head = await boxOf(stage('Awareness'));
    const second = await boxOf(stage('Consideration'));
    await page.mouse.move(head.x + 40, head.y + 14);
    await page.mouse.down();
    await page.mouse.move(head.x + 60, head.y + 30, { steps: 3 });
    await page.mouse.move(second.x + 70, second.y + 14, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => columnOf('Awareness')).toEqual(['Advert']);
    await page.getByRole('button', { name: /^Undo: move/ }).waitFor();
  });

  it('a tool onto the map says where', async () => {
    const advocacy = await boxOf(stage('Advocacy'));
    await drag(page.locator('[data-tool="touchpoint"]'), {
      x: advocacy.x + 60,
      y: advocacy.y + advocacy.height - 20,
    });
    await page.getByRole('textbox', { name: /^New touchpoint/ }).waitFor();
    await page.keyboard.type('Review');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => columnOf('Advocacy')).toEqual(['Review']);
  });
});

describe('selecting', () => {
  it('by marquee takes several, and one deletion takes them all, with one undo', async () => {
    await addCards('Awareness', ['Advert', 'Poster', 'Friend']);
    const first = await boxOf(card('Advert'));
    const last = await boxOf(card('Friend'));
    // From the free ground of the stage upwards: its header would carry the stage instead.
    await page.mouse.move(last.x - 5, last.y + last.height + 6);
    await page.mouse.down();
    await page.mouse.move(first.x + first.width + 5, first.y - 4, { steps: 8 });
    await page.mouse.up();
    await page.getByText('3 selected').first().waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => columnOf('Awareness')).toEqual([]);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => columnOf('Awareness')).toEqual(['Advert', 'Poster', 'Friend']);
  });

  it('works from far, where nothing but the canvas draws', async () => {
    await addCards('Awareness', ['Advert']);
    await page.locator('[data-part="canvas"]').hover();
    for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: /Zoom to 100%/ }).textContent())
      .toMatch(/^[1-4]\d%$/);
    const stageCount = () => page.locator('[data-part="canvas"] [aria-roledescription="Stage"]').count();
    await page.mouse.move(5, 300);
    await expect.poll(stageCount).toBeLessThan(2);
    const canvas = await boxOf(page.locator('[data-part="canvas"]'));
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
    // Somewhere over the middle of the map lies a stage: pointing at it makes it living again.
    const hits = await findStageFromFar(canvas);
    expect(hits).toBe(true);
  });
});

async function findStageFromFar(canvas: {
  x: number;
  y: number;
  width: number;
  height: number;
}): Promise<boolean> {
  const stages = page.locator('[data-part="canvas"] [aria-roledescription="Stage"]');
  for (let y = canvas.y + 20; y < canvas.y + canvas.height - 100; y += 20) {
    for (let x = canvas.x + 20; x < canvas.x + canvas.width - 20; x += 60) {
      await page.mouse.move(x, y);
      if ((await stages.count()) === 0) continue;
      await page.mouse.click(x, y);
      await page.getByRole('heading', { name: /^Stage/ }).waitFor();
      return true;
    }
  }
  return false;
}

describe('by touch', () => {
  it('one finger pans, also when it starts on a card, and a tap selects', async () => {
    await app.close();
    app = await openApp({ url: server.url, hasTouch: true });
    page = app.page;
    await page.getByRole('button', { name: 'New map' }).first().click();
    await page.locator('[data-part="canvas"]').waitFor();
    await addCards('Awareness', ['Advert', 'Poster']);
    const box = await boxOf(card('Advert'));
    const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const cdp = await app.context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
      });
    await page.touchscreen.tap(start.x, start.y + 300);
    await touch('touchStart', start.x, start.y);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', start.x + step * 10, start.y + step * 15);
    await touch('touchEnd');
    await expect.poll(async () => Math.round((await boxOf(card('Advert'))).y - box.y)).toBeGreaterThan(80);
    await expect.poll(() => columnOf('Awareness')).toEqual(['Advert', 'Poster']);
    const moved = await boxOf(card('Advert'));
    await page.touchscreen.tap(moved.x + moved.width / 2, moved.y + moved.height / 2);
    await page.getByRole('heading', { name: /^Touchpoint/ }).waitFor();
  });
});

describe('pasting', () => {
  it('several lines makes as many touchpoints, and one undo takes them back', async () => {
    await addCards('Awareness', ['Advert']);
    await page.evaluate(() => navigator.clipboard.writeText('Poster\r\n친구 추천\n\n  Radio '));
    await page.keyboard.press('Control+v');
    await expect.poll(() => columnOf('Awareness')).toEqual(['Advert', 'Poster', '친구 추천', 'Radio']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => columnOf('Awareness')).toEqual(['Advert']);
  });
});

describe('connecting', () => {
  it('from the handle of one to the other, and its end is listed at the touchpoint', async () => {
    await addCards('Awareness', ['Advert']);
    await addCards('Purchase', ['Checkout']);
    await card('Advert').hover();
    const handle = card('Advert').locator('.react-flow__handle');
    const to = await boxOf(card('Checkout'));
    await drag(handle, { x: to.x + to.width / 2, y: to.y + to.height / 2 });
    await page.getByRole('button', { name: /^Undo: connect/ }).waitFor();
  });
});
