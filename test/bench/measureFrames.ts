/** How evenly frames come while something moves: the gaps between the browser's own frame times. */
import type { Page } from 'playwright';
import { waitUntilQuiet } from './benchBrowser.ts';
import { summarise, type Summary } from './summarise.ts';

interface FrameWindow {
  benchFrames?: { times: number[]; isOver: boolean };
}

/** Milliseconds between frames while `act` goes on. */
export async function recordFrames(page: Page, act: () => Promise<void>): Promise<Summary> {
  await page.evaluate(() => {
    const recording: NonNullable<FrameWindow['benchFrames']> = { times: [], isOver: false };
    (window as FrameWindow).benchFrames = recording;
    const onFrame = (time: number): void => {
      recording.times.push(time);
      if (!recording.isOver) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await act();
  const times = await page.evaluate(() => {
    const recording = (window as FrameWindow).benchFrames;
    if (recording) recording.isOver = true;
    return recording?.times ?? [];
  });
  return summarise(times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

/** Nothing but frames and a moving pointer. */
export async function measureEmptyFrames(page: Page): Promise<Summary> {
  return await recordFrames(page, async () => {
    for (let step = 0; step < 90; step += 1) await page.mouse.move(200 + step * 4, 300);
  });
}

export interface FrameFigures {
  readonly panNear: Summary;
  readonly panFar: Summary;
  readonly zoomThrough: Summary;
  readonly drag: Summary;
  readonly weakestOn: Summary;
}

const middle = { x: 460, y: 420 };
const panSteps = 90;
const zoomSteps = 60;
const dragSteps = 80;

/** Leaves the map at 100 % with the highlighting off. The drag ends with a drop in another stage: one edit. */
export async function measureFrames(page: Page): Promise<FrameFigures> {
  await page.mouse.move(middle.x, middle.y);
  await showNear(page);
  const panNear = await recordFrames(page, () => pan(page));
  await showWhole(page);
  const panFar = await recordFrames(page, () => pan(page));
  const zoomThrough = await recordFrames(page, () => zoom(page));
  const drag = await measureDrag(page);
  const weakestOn = await measureWeakest(page);
  return { panNear, panFar, zoomThrough, drag, weakestOn };
}

/** Puts the keyboard on the map and the middle of it on the screen at 100 %. */
export async function showNear(page: Page): Promise<void> {
  await showWhole(page);
  await page.keyboard.press('0');
  await waitUntilQuiet(page);
}

async function showWhole(page: Page): Promise<void> {
  await page.locator('[data-part="canvas"]').focus();
  await page.keyboard.press('1');
  await waitUntilQuiet(page);
}

/** There and back, so that it stays over the map. */
async function pan(page: Page): Promise<void> {
  for (let step = 0; step < panSteps; step += 1) {
    const direction = step % 60 < 30 ? 1 : -1;
    await page.mouse.wheel(direction * 24, direction * 16);
  }
}

/** From the whole map to the nearest and back. */
async function zoom(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  for (const direction of [-1, 1]) {
    for (let step = 0; step < zoomSteps; step += 1) await page.mouse.wheel(0, direction * 60);
  }
  await page.keyboard.up('Control');
}

/** A touchpoint from its stage to the one beside it. */
async function measureDrag(page: Page): Promise<Summary> {
  await showNear(page);
  const card = await findVisibleCard(page);
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x + 5, card.y + 5);
  const frames = await recordFrames(page, async () => {
    for (let step = 0; step < dragSteps; step += 1) {
      await page.mouse.move(card.x + (step * 216) / dragSteps, card.y + 30 * Math.sin(step / 8));
    }
  });
  await page.mouse.up();
  await waitUntilQuiet(page);
  return frames;
}

async function measureWeakest(page: Page): Promise<Summary> {
  await page.locator('[data-part="canvas"]').focus();
  const frames = await recordFrames(page, async () => {
    await page.keyboard.press('w');
    await page.waitForTimeout(600);
  });
  await page.keyboard.press('w');
  await waitUntilQuiet(page);
  return frames;
}

/** Where a touchpoint stands that is whole and in the left half of the canvas, in pixels of the window. */
export async function findVisibleCard(page: Page): Promise<{ id: string; x: number; y: number }> {
  const card = await page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('[role="group"][data-id^="touchpoint-"]')];
    for (const element of cards) {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      if (left < 80 || top < 140 || right > 700 || bottom > 640) continue;
      return { id: element.dataset['id'] ?? '', x: left + width / 2, y: top + height / 2 };
    }
    return null;
  });
  if (!card) throw new Error('No touchpoint is in sight');
  return card;
}
