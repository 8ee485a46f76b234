/** What machine and browser cost by themselves in the same run: no figure means anything without these beside it. */
import type { Page } from 'playwright';
import { measureEmptyFrames } from './measureFrames.ts';
import type { PageScheduler } from './PageScheduler.ts';
import { summarise, type Summary } from './summarise.ts';

declare const scheduler: PageScheduler;

export interface Baselines {
  /** Milliseconds between the frames of an empty page. */
  readonly frames: Summary;
  /** Milliseconds from a key to the frame after one text of an empty page has changed. */
  readonly painted: Summary;
  /** Milliseconds of one strict transaction that adds 200 bytes to an otherwise empty database. */
  readonly append: Summary;
  /** Milliseconds of a fixed piece of arithmetic: how busy the machine was. */
  readonly arithmetic: Summary;
}

const times = 60;

/** `page` shows the empty page. */
export async function measureBaselines(page: Page): Promise<Baselines> {
  return {
    frames: await measureEmptyFrames(page),
    painted: await measurePainted(page),
    append: summarise(await page.evaluate(appendInPage, times)),
    arithmetic: summarise(await page.evaluate(computeInPage, times)),
  };
}

interface PaintWindow {
  benchPaint?: number[];
}

async function measurePainted(page: Page): Promise<Summary> {
  await page.evaluate(() => {
    const painted: number[] = [];
    (window as PaintWindow).benchPaint = painted;
    addEventListener('keydown', () => {
      const start = performance.now();
      const text = document.querySelector('p');
      if (text) text.textContent = String(start);
      requestAnimationFrame(() => {
        void scheduler.postTask(() => painted.push(performance.now() - start), { priority: 'user-blocking' });
      });
    });
  });
  for (let turn = 0; turn < times; turn += 1) {
    await page.keyboard.press('a');
    // Not in step with the frames: a person's key comes at any moment of one.
    await page.waitForTimeout(23 + (turn % 7) * 3);
  }
  return summarise(await page.evaluate(() => (window as PaintWindow).benchPaint ?? []));
}

/** Runs in the page. */
async function appendInPage(count: number): Promise<number[]> {
  const open = indexedDB.open('bench-empty');
  open.addEventListener('upgradeneeded', () => {
    open.result.createObjectStore('rows', { autoIncrement: true });
  });
  await new Promise((resolve, reject) => {
    open.addEventListener('success', resolve);
    open.addEventListener('error', reject);
  });
  const taken: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const start = performance.now();
    const write = open.result.transaction('rows', 'readwrite', { durability: 'strict' });
    write.objectStore('rows').add(new Uint8Array(200));
    await new Promise((resolve, reject) => {
      write.addEventListener('complete', resolve);
      write.addEventListener('abort', reject);
    });
    taken.push(performance.now() - start);
  }
  open.result.close();
  return taken;
}

/** Runs in the page. */
function computeInPage(count: number): number[] {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    let sum = 0;
    for (let index = 1; index < 1_000_000; index += 1) sum += Math.sqrt(index) / (index + sum);
    return Number.isFinite(sum) ? performance.now() - start : Number.NaN;
  });
}
