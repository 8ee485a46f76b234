/** Selecting, dragging and connecting on the canvas with a real mouse, in the built app. */
import type { Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { stageAnchorY, stagePitch } from '../../src/layout/measures';
import type { BuildServer } from '../helpers/serveBuild';
import { addTouchpoint, clickGround, onCanvas, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { touchpoints } from './shopJourney';
import { exportFile, parseMap } from './takeFiles';
import { fill, words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
  await startMap(page);
  for (const planned of touchpoints.slice(0, 4)) await addTouchpoint(page, planned);
});

afterAll(async () => {
  await app.close();
  await server.close();
});

/** What the panel says is selected. */
function selectedKind(): Locator {
  return page.getByRole('complementary', { name: text.inspector.region }).getByRole('heading').first();
}

async function boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await onCanvas(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not in sight`);
  return box;
}

/** Along the connection of the first two stages: 0 where it starts, 1 at the tip of its arrow. */
async function clickConnection(part01: number): Promise<void> {
  const from = await boxOf(text.stageKind.awareness);
  const to = await boxOf(text.stageKind.consideration);
  const scale = (to.x - from.x) / stagePitch;
  const start = from.x + from.width;
  await page.mouse.click(start + part01 * (to.x - start), from.y + stageAnchorY * scale);
}

/** Where a touchpoint stands, as it is told to whoever cannot see it. */
function inStage(name: string, stage: keyof typeof text.stageKind): Locator {
  const label = new RegExp(`^${name}, ${text.stageKind[stage]}\\.`, 'u');
  return page.locator('[data-part="canvas"]').getByRole('group', { name: label });
}

async function dragTo(name: string, x: number, y: number): Promise<void> {
  const box = await boxOf(name);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 12 });
}

describe('dragging touchpoints', () => {
  it('moves one to another stage, takes it back and does it again', async () => {
    const target = await boxOf(text.stageKind.purchase);
    await dragTo('Advert', target.x + target.width / 2, target.y + target.height - 20);
    await page.mouse.up();
    await expect(inStage('Advert', 'purchase')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(inStage('Advert', 'awareness')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(inStage('Advert', 'purchase')).toBeVisible();
  });

  it('gives it back when Escape is pressed on the way', async () => {
    const target = await boxOf(text.stageKind.advocacy);
    await dragTo('Advert', target.x + target.width / 2, target.y + target.height - 20);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(inStage('Advert', 'purchase')).toBeVisible();
  });
});

describe('connecting', () => {
  it('connects two touchpoints when one is dragged to the other by its handle', async () => {
    await onCanvas(page, 'Advert').click();
    const from = await boxOf('Advert');
    const to = await boxOf('Price table');
    await page.mouse.move(from.x + from.width, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
    await page.mouse.up();
    const { map } = parseMap(await exportFile(app, 'json'));
    const name = new Map(map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
    const ends = map.connections.map((connection) => [name.get(connection.from), name.get(connection.to)]);
    expect(ends).toContainEqual(['Advert', 'Price table']);
  });
});

describe('selecting', () => {
  it('selects the connection between two stages, clicked at the tip of its arrow', async () => {
    await clickGround(page);
    await clickConnection(0.8);
    await expect(selectedKind()).toContainText(text.common.connection);
  });

  it('lets go of a connection with a click on the ground', async () => {
    await clickConnection(0.8);
    await clickGround(page);
    await expect(selectedKind()).toContainText(text.common.journeyMap);
  });

  it('selects the connection between two stages, clicked in its middle', async () => {
    await page.keyboard.press('Escape');
    await clickConnection(0.5);
    await expect(selectedKind()).toContainText(text.common.connection);
  });

  it('goes to a connection from the fields of the stage where it starts', async () => {
    await onCanvas(page, text.stageKind.loyalty).click({ position: { x: 20, y: 20 } });
    await page.getByRole('button', { name: text.inspector.connections }).click();
    const rows = page.getByRole('list', { name: text.inspector.connections }).getByRole('button');
    await rows.first().click();
    await expect(selectedKind()).toContainText(text.common.connection);
  });

  it('selects one alone when it is clicked among several that are selected', async () => {
    await clickGround(page);
    await onCanvas(page, 'Product page').click();
    await onCanvas(page, 'Price table').click({ modifiers: ['Shift'] });
    await expect(selectedKind()).toContainText(fill(text.inspector.several, { count: 2 }));
    await onCanvas(page, 'Product page').click();
    await expect(selectedKind()).toContainText(text.common.touchpoint);
  });
});

describe('all of it', () => {
  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
