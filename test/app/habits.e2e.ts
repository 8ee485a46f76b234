/** The habits of a drawing program, in Korean: select, move by arrows, duplicate by Alt and drag, leave step by step. */
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import { CanvasPage } from './onCanvas';
import { openApp, startServer, type App } from './openApp';
import { exportFile, parseMap } from './takeFiles';
import { fill, pattern, words } from './words';

const text = words.ko;
let server: BuildServer;
let app: App;
let page: Page;
let canvas: CanvasPage;
const { awareness, consideration, purchase, advocacy } = text.stageKind;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, language: 'ko' });
  page = app.page;
  canvas = new CanvasPage(page, text);
});

afterAll(async () => {
  await app.close();
  await server.close();
});

/** Every test has a map of its own. */
beforeEach(async () => {
  await page.goto(server.url);
  await page.getByRole('button', { name: text.library.newMap }).first().click();
  await canvas.add(awareness, ['광고', '포스터', '친구']);
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const selected = (count: number) =>
  expect(page.getByText(fill(text.canvas.selected_other, { count })).first()).toBeAttached();
const undo = (step: string) => page.getByRole('button', { name: pattern(text.common.undoStep, { step }) });
const grip = { x: 30, y: 20 };

async function placeOf(name: string): Promise<unknown> {
  const { map } = parseMap(await exportFile(app, 'json', { text }));
  const nodes = [...map.stages, ...map.personas] as readonly { name: string; place?: unknown }[];
  return nodes.find((node) => node.name === name)?.place;
}

describe('arrow keys', () => {
  it('move a stage by one unit, with Shift by ten, and presses that follow each other are one step', async () => {
    const [x, y] = (await placeOf(advocacy)) as [number, number];
    await canvas.thing(advocacy).click({ position: grip });
    await press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'ArrowUp');
    await expect.poll(() => placeOf(advocacy)).toEqual([x + 2, y + 9]);
    await canvas.thing(advocacy).click({ position: grip });
    await press('Control+z');
    await expect.poll(() => placeOf(advocacy)).toEqual([x, y]);
  });

  it('move a touchpoint in its order and to the stage beside, and the focus goes with it', async () => {
    await canvas.thing('광고').click();
    await press('ArrowDown', 'ArrowDown');
    await expect.poll(() => canvas.column(awareness)).toEqual(['포스터', '친구', '광고']);
    await press('Control+z');
    await expect.poll(() => canvas.column(awareness)).toEqual(['광고', '포스터', '친구']);
    await press('ArrowRight');
    await expect.poll(() => canvas.column(consideration)).toEqual(['광고']);
    await expect(canvas.thing('광고')).toBeFocused();
    await press('Control+z');
    await expect.poll(() => canvas.column(awareness)).toEqual(['광고', '포스터', '친구']);
  });

  it('move several at once', async () => {
    await canvas.thing('광고').click();
    await canvas.thing('친구').click({ modifiers: ['Shift'] });
    await press('ArrowRight');
    await expect.poll(() => canvas.column(consideration)).toEqual(['광고', '친구']);
    await expect.poll(() => canvas.column(awareness)).toEqual(['포스터']);
  });

  it('with Alt give a stage another turn in the journey', async () => {
    await canvas.thing(consideration).click({ position: grip });
    await press('Alt+ArrowLeft');
    await expect
      .poll(async () => (await canvas.boxOf(canvas.thing(consideration))).x)
      .toBeLessThan((await canvas.boxOf(canvas.thing(awareness))).x);
  });

  it('with Ctrl go to what lies beside and select it, with Shift in addition', async () => {
    await canvas.thing('광고').click();
    await press('Control+ArrowDown');
    await expect(canvas.thing('포스터')).toBeFocused();
    await press('Control+Shift+ArrowDown');
    await selected(2);
    await expect.poll(() => canvas.column(awareness)).toEqual(['광고', '포스터', '친구']);
  });

  it('only go about when nothing is selected', async () => {
    await canvas.thing('광고').click();
    await press('Escape', 'ArrowDown', 'ArrowDown');
    await expect(canvas.thing('친구')).toBeFocused();
    await expect.poll(() => canvas.column(awareness)).toEqual(['광고', '포스터', '친구']);
  });
});

describe('selecting', () => {
  it('Ctrl A takes the stage first, and then everything', async () => {
    await canvas.thing('광고').click();
    await press('Control+a');
    await selected(3);
    await press('Control+a');
    await selected(8);
  });

  it('a marquee takes what it touches, and a stage only when it is wholly inside', async () => {
    const first = await canvas.boxOf(canvas.thing('광고'));
    const last = await canvas.boxOf(canvas.thing('친구'));
    const middle = first.x + first.width / 2;
    await page.mouse.move(middle, last.y + last.height + 6);
    await page.mouse.down();
    await page.mouse.move(middle + 20, first.y + first.height - 10, { steps: 6 });
    await selected(3);
    await page.mouse.up();
    await selected(3);
    const stage = await canvas.boxOf(canvas.thing(advocacy));
    await page.keyboard.down('Shift');
    await page.mouse.move(stage.x - 8, stage.y + stage.height + 10);
    await page.mouse.down();
    await page.mouse.move(stage.x + stage.width + 8, stage.y - 8, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await selected(4);
  });

  it('takes everything of a kind from the menu', async () => {
    await canvas.thing('광고').click({ button: 'right' });
    await page.getByRole('menuitem', { name: text.canvasMore.selectTouchpoints }).click();
    await selected(3);
    await canvas.thing(purchase).click({ position: grip, button: 'right' });
    await page.getByRole('menuitem', { name: text.canvasMore.selectStages }).click();
    await selected(5);
  });

  it('takes everything of a channel from the menu', async () => {
    const rows = '이름\t채널\n앱 알림\t앱\n앱 결제\t앱\n전단\t인쇄물';
    await canvas.thing(purchase).click({ position: grip });
    await page.evaluate((cells) => navigator.clipboard.writeText(cells), rows);
    await press('Control+v');
    await expect.poll(() => canvas.column(purchase)).toEqual(['앱 알림', '앱 결제', '전단']);
    await canvas.thing('앱 결제').click();
    await canvas.thing('앱 결제').click({ button: 'right' });
    await page.getByRole('menuitem', { name: pattern(text.canvasMore.selectChannel) }).click();
    await selected(2);
  });
});

describe('Escape', () => {
  it('leaves the name, then the selection, then the thing', async () => {
    await canvas.thing('광고').click();
    await press('Enter');
    const field = canvas.root.getByRole('textbox', { name: text.canvas.nameField, exact: true });
    await expect(field).toBeFocused();
    await page.keyboard.type('x');
    await press('Escape');
    await expect(canvas.thing('광고')).toBeFocused();
    const details = page
      .getByRole('complementary', { name: text.inspector.region })
      .getByRole('heading')
      .first();
    await expect(details).toContainText(text.common.touchpoint);
    await press('Escape');
    await expect(details).toContainText(text.common.journeyMap);
    await expect(canvas.thing('광고')).toBeFocused();
    await press('Escape');
    await expect(canvas.root).toBeFocused();
  });
});

describe('Alt and drag', () => {
  it('drops a copy of a touchpoint in another stage, the original stays, and it is one step', async () => {
    const target = await canvas.boxOf(canvas.thing(purchase));
    await page.keyboard.down('Alt');
    await canvas.drag(canvas.thing('광고'), {
      x: target.x + target.width / 2,
      y: target.y + target.height - 20,
    });
    await page.keyboard.up('Alt');
    await expect.poll(() => canvas.column(purchase)).toEqual(['광고']);
    await expect.poll(() => canvas.column(awareness)).toEqual(['광고', '포스터', '친구']);
    await undo(fill(text.step.named, { step: text.step.duplicate, name: '광고' })).waitFor();
    await press('Control+z');
    await expect.poll(() => canvas.column(purchase)).toEqual([]);
  });

  it('shows where the original stays while the copy is carried', async () => {
    const { x, y } = await canvas.middleOf(canvas.thing('광고'));
    await page.keyboard.down('Alt');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 300, y + 60, { steps: 6 });
    await expect(canvas.root.locator('[data-part="staying"]')).toHaveCount(1);
    await page.keyboard.up('Alt');
    await expect(canvas.root.locator('[data-part="staying"]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => canvas.column(awareness)).toEqual(['광고', '포스터', '친구']);
  });

  it('drops a copy of a stage with its touchpoints where it was let go', async () => {
    const from = await canvas.boxOf(canvas.thing(awareness));
    await page.keyboard.down('Alt');
    await canvas.drag(canvas.thing(awareness), { x: from.x + 30, y: from.y - 120 }, grip);
    await page.keyboard.up('Alt');
    await expect(canvas.thing(awareness, 1)).toBeVisible();
    await expect(canvas.thing('광고', 1)).toBeVisible();
    await press('Control+z');
    await expect(canvas.thing('광고', 1)).toBeHidden();
  });
});

describe('all of it', () => {
  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
