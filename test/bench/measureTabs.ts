/**
 * How long it takes until an edit made in one tab stands in all of them: from the key that ends a rename to the new name
 * in the page of the last one, with 2 and with 20 tabs on one map, against the time until the tab that edits says "Saved".
 * The tabs are pages of one browser and share its clock.
 */
import type { BrowserContext, Page } from 'playwright';
import { save } from '../../src/i18n/en/common.ts';
import { waitUntilQuiet } from './benchBrowser.ts';
import { findVisibleCard, showNear } from './measureFrames.ts';
import { summarise, type Summary } from './summarise.ts';

export interface TabFigures {
  readonly tabs: number;
  /** Milliseconds from the key to the name standing in the last of the tabs. */
  readonly equal: Summary;
  /** Milliseconds from the key to the save line of the tab that edits saying so again. */
  readonly saved: Summary;
}

interface TabWindow {
  benchTab?: { wanted: string; key: number; shown: number; saved: number };
}

const counts = [2, 20];

/** `address` is that of a map. `times`: how many edits for each number of tabs. */
export async function measureTabs(
  context: BrowserContext,
  address: string,
  times: number,
): Promise<TabFigures[]> {
  const pages: Page[] = [];
  const figures: TabFigures[] = [];
  for (const count of counts) {
    while (pages.length < count) pages.push(await openTab(context, address));
    figures.push(await measureEdits(pages, times));
  }
  for (const page of pages) await page.close();
  return figures;
}

export function printTabs(figures: readonly TabFigures[]): void {
  for (const { tabs, equal, saved } of figures) {
    const ratio = (equal.median / saved.median).toFixed(1);
    console.log(
      `${String(tabs)} tabs equal after an edit: ${pair(equal)} ms, × ${ratio} of "Saved" in the tab that edits (${pair(saved)} ms)`,
    );
  }
}

function pair({ median, p95 }: Summary): string {
  return `${median.toFixed(1)} / ${p95.toFixed(1)}`;
}

async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-part="canvas"] [role="group"]').first().waitFor({ timeout: 60_000 });
  return page;
}

async function measureEdits(pages: readonly Page[], times: number): Promise<TabFigures> {
  const [editor] = pages;
  if (!editor) throw new Error('There is no tab to edit in');
  await editor.bringToFront();
  await showNear(editor);
  const card = await findVisibleCard(editor);
  await editor.mouse.click(card.x, card.y);
  await waitUntilQuiet(editor);
  const [equal, saved]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < times; turn += 1) {
    const wanted = `E${String(pages.length)}.${String(turn)}.${String(Date.now() % 10_000)}`;
    for (const page of pages) await page.evaluate(watchTab, { id: card.id, wanted, saved: save.saved });
    await editor.keyboard.press('F2');
    await editor.locator('textarea:focus').waitFor();
    await editor.keyboard.insertText(wanted);
    await waitUntilQuiet(editor, 60);
    await editor.keyboard.press('Enter');
    const shown: number[] = [];
    for (const page of pages) {
      await page.waitForFunction(() => (window as TabWindow).benchTab?.shown, null, { polling: 30 });
      shown.push(await page.evaluate(() => (window as TabWindow).benchTab?.shown ?? Number.NaN));
    }
    await editor.waitForFunction(() => (window as TabWindow).benchTab?.saved, null, { polling: 30 });
    const edit = await editor.evaluate(() => (window as TabWindow).benchTab);
    equal.push(Math.max(...shown) - (edit?.key ?? Number.NaN));
    saved.push((edit?.saved ?? Number.NaN) - (edit?.key ?? Number.NaN));
    await waitUntilQuiet(editor, 100);
  }
  return { tabs: pages.length, equal: summarise(equal), saved: summarise(saved) };
}

/** Runs in the page. Where the card is not in sight of a tab, its name is still in the page. */
function watchTab({ id, wanted, saved }: { id: string; wanted: string; saved: string }): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const watched = { wanted, key: 0, shown: 0, saved: 0 };
  (window as TabWindow).benchTab = watched;
  let wasUnsaved = false;
  const isSaved = (): boolean =>
    [...document.querySelectorAll('header button')].some((button) => button.textContent === saved);
  const isNamed = (): boolean =>
    [...document.querySelectorAll(`[data-id="${id}"]`)].some((card) => card.textContent?.includes(wanted));
  const observer = new MutationObserver(() => {
    if (watched.shown === 0 && isNamed()) watched.shown = now();
    if (watched.key === 0) return;
    if (!isSaved()) wasUnsaved = true;
    else if (wasUnsaved && watched.saved === 0) watched.saved = now();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || watched.key > 0) return;
    watched.key = now();
    window.removeEventListener('keydown', onKey, { capture: true });
  };
  window.addEventListener('keydown', onKey, { capture: true });
}
