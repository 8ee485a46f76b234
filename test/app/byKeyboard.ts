/** What hands on a keyboard do, Korean ones with an input method. Nothing here points at anything. */
import type { CDPSession, Locator, Page } from 'playwright';

/** For `openApp`'s `before`: whatever points at something is an error. */
export const notePointers = `for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
  addEventListener(type, () => console.error('A pointer was used: ' + type), { capture: true });`;

/** More stops than any screen of ours has. */
const mostStops = 80;

/** Presses Tab, or another key that walks, until it is there, as somebody does who can see where the focus is. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowRight' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return;
    await pressAndFollow(page, key);
  }
  const place = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(
    `${mostStops} times ${key} did not lead to ${String(target)}; the focus is on ${String(place)}`,
  );
}

/**
 * Presses a key and waits until the focus stands on something else. Pressing on before it has moved would walk past
 * what one is looking for. Where it has nowhere to go it stays, after a moment's patience.
 */
async function pressAndFollow(page: Page, key: string): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press(key);
  await page
    .waitForFunction(
      (old) => document.activeElement !== old && document.activeElement !== document.body,
      before,
      { timeout: 1_000 },
    )
    .catch(() => undefined);
  await before.dispose();
}

async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate((element) => element === document.activeElement);
}

/** Writes with an input method: every syllable is composed first, and only then is it text. */
export async function compose(input: CDPSession, text: string): Promise<void> {
  for (const syllable of text) {
    await beginComposing(input, syllable);
    await input.send('Input.insertText', { text: syllable });
  }
}

/** What the input method shows while it waits for what comes next. */
export async function beginComposing(input: CDPSession, text: string): Promise<void> {
  const end = text.length;
  await input.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
}

/** An Enter that goes to the input method: 229 is what every browser reports for such a key. */
export async function pressEnterWhileComposing(input: CDPSession): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Types figures into the fields, in their order; what stands between them (a unit of time) is left as it is. */
export async function typeFigures(page: Page, fields: Locator, figures: readonly number[]): Promise<void> {
  for (const [index, figure] of figures.entries()) {
    await tabTo(page, fields.nth(index));
    await page.keyboard.type(String(figure));
  }
}
