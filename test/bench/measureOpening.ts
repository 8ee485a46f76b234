/** From asking for a page to being able to use it: its parts are painted and the main thread answers again. */
import type { BrowserContext } from 'playwright';
import { waitUntilQuiet } from './benchBrowser.ts';
import { summarise, type Summary } from './summarise.ts';

export interface OpeningFigures {
  /** Milliseconds from the request to the first painted frame with everything in it. */
  readonly usable: Summary;
  /** Milliseconds the main thread was busy in tasks longer than 50 ms, from the request on. */
  readonly longTasks: Summary;
}

interface OpenWindow {
  benchOpen?: { usable: number; longTasks: number };
}

/**
 * Opens `address` in a page of its own, as often as `times`. `parts` are the selectors of what must be there; a canvas among
 * them must have been drawn on.
 */
export async function measureOpening(
  context: BrowserContext,
  address: string,
  parts: readonly string[],
  times: number,
): Promise<OpeningFigures> {
  const usable: number[] = [];
  const longTasks: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const page = await context.newPage();
    await page.addInitScript(watchOpening, [...parts]);
    await page.goto(address);
    await page.waitForFunction(() => (window as OpenWindow).benchOpen?.usable, null, {
      polling: 50,
      timeout: 120_000,
    });
    await waitUntilQuiet(page);
    const opened = await page.evaluate(() => (window as OpenWindow).benchOpen);
    usable.push(opened?.usable ?? Number.NaN);
    longTasks.push(opened?.longTasks ?? Number.NaN);
    await page.close();
  }
  return { usable: summarise(usable), longTasks: summarise(longTasks) };
}

/** Runs in the page before anything of it. Times count from the request. */
function watchOpening(parts: readonly string[]): void {
  const opened = { usable: 0, longTasks: 0 };
  (window as OpenWindow).benchOpen = opened;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) opened.longTasks += duration;
  }).observe({ type: 'longtask', buffered: true });
  const isThere = (selector: string): boolean => {
    const element = document.querySelector(selector);
    return element instanceof HTMLCanvasElement ? element.width > 300 : element !== null;
  };
  const observer = new MutationObserver(() => {
    if (!parts.every(isThere)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        opened.usable = performance.now();
      });
      channel.port1.start();
      channel.port2.postMessage(0);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
