/** Whether the page goes on answering: the longest time between two of its frames since it was last asked. */
import type { Page } from 'playwright/test';

/** For `openApp`'s `before`. */
export const watchPauses = `{
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    requestAnimationFrame(beat);
  };
  requestAnimationFrame(beat);
  globalThis.takeLongestPause = () => {
    const pause = Math.max(longest, performance.now() - last);
    longest = 0;
    return pause;
  };
}`;

/** Longer than this a page is frozen, however slow the machine it is tested on. How smooth it is, is for the benchmark. */
export const frozenMilliseconds = 4_000;

export async function takeLongestPause(page: Page): Promise<number> {
  return Number(await page.evaluate('takeLongestPause()'));
}
