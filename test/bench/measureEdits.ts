/**
 * What an edit costs: from the key that ends it to the picture on the screen, to the words "Saved on this device", and
 * in bytes on the disk. The edits are a touchpoint renamed in place with the keyboard, which also takes the field away
 * that was typed in, and the same edit taken back, which is an edit and nothing else.
 */
import type { Page } from 'playwright';
import { save } from '../../src/i18n/en/common.ts';
import { waitUntilQuiet } from './benchBrowser.ts';
import { findVisibleCard, showNear } from './measureFrames.ts';
import type { PageScheduler } from './PageScheduler.ts';
import { summarise, type Summary } from './summarise.ts';

export interface EditFigures {
  /** Milliseconds from the key to the frame after the new name stands in the page. */
  readonly painted: Summary;
  /** Milliseconds from the key to the new name standing in the page: our own part of `painted`. */
  readonly shown: Summary;
  /** Milliseconds from the key to the save line saying so again. */
  readonly saved: Summary;
  /** The same for each rename undone. */
  readonly undone: Pick<EditFigures, 'painted' | 'shown' | 'saved'>;
  /** The longest task of the main thread in the seconds after an edit, in which nothing answers. */
  readonly longestTaskMilliseconds: number;
}

interface EditTimes {
  readonly shown: number;
  readonly painted: number;
  readonly saved: number;
}

interface WatchedEdit extends EditTimes {
  readonly key: string;
  readonly wanted: string;
  readonly start: number;
}

declare const scheduler: PageScheduler;

interface EditWindow {
  benchEdit?: { -readonly [Key in keyof WatchedEdit]: WatchedEdit[Key] };
}

const pauseAfterEditMilliseconds = 2_500;

/** `times`: how often. The page shows the map afterwards at 100 %. */
export async function measureRenames(page: Page, times: number): Promise<EditFigures> {
  await showNear(page);
  const card = await findVisibleCard(page);
  await page.mouse.click(card.x, card.y);
  await page.locator(`[data-id="${card.id}"][role="group"]:focus`).waitFor();
  await waitUntilQuiet(page);
  await page.evaluate(watchEdits, { id: card.id, saved: save.saved });
  const renamed: EditTimes[] = [];
  const undone: EditTimes[] = [];
  let name = await nameOf(page, card.id);
  for (let turn = 0; turn < times; turn += 1) {
    const next = `T${String(turn)}.${String(Date.now() % 10_000)}`;
    renamed.push(await renameOnce(page, card.id, next));
    undone.push(await undoOnce(page, card.id, name));
    // Renamed once more without the clock, so that every turn begins with another name on the undo list.
    name = `U${next}`;
    await renameOnce(page, card.id, name);
  }
  return {
    ...summariseEdits(renamed),
    undone: summariseEdits(undone),
    longestTaskMilliseconds: await measureLongestTask(page, card.id),
  };
}

function summariseEdits(edits: readonly EditTimes[]): Pick<EditFigures, 'painted' | 'shown' | 'saved'> {
  return {
    painted: summarise(edits.map(({ painted }) => painted)),
    shown: summarise(edits.map(({ shown }) => shown)),
    saved: summarise(edits.map(({ saved }) => saved)),
  };
}

/** As the card shows it. */
async function nameOf(page: Page, id: string): Promise<string> {
  return (await page.locator(`[data-id="${id}"] text`).first().textContent()) ?? '';
}

async function renameOnce(page: Page, id: string, name: string): Promise<EditTimes> {
  await typeName(page, name);
  return await timeKey(page, id, 'Enter', name);
}

async function undoOnce(page: Page, id: string, name: string): Promise<EditTimes> {
  await waitUntilQuiet(page, 60);
  return await timeKey(page, id, 'Control+z', name);
}

async function timeKey(page: Page, id: string, key: string, wanted: string): Promise<EditTimes> {
  await page.evaluate(
    (edit) => {
      (window as EditWindow).benchEdit = { ...edit, start: 0, shown: 0, painted: 0, saved: 0 };
    },
    { wanted, key: key.split('+').pop() ?? key },
  );
  await page.keyboard.press(key);
  await page.waitForFunction(() => (window as EditWindow).benchEdit?.saved, null, { polling: 30 });
  await page.waitForFunction(() => (window as EditWindow).benchEdit?.painted, null, { polling: 30 });
  const { start = 0, ...ends } = await page.evaluate(() => ({ ...(window as EditWindow).benchEdit }));
  await page.locator(`[data-id="${id}"][role="group"]:focus`).waitFor();
  await waitUntilQuiet(page, 100);
  return {
    shown: (ends.shown ?? Number.NaN) - start,
    painted: (ends.painted ?? Number.NaN) - start,
    saved: (ends.saved ?? Number.NaN) - start,
  };
}

async function typeName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.insertText(name);
  await waitUntilQuiet(page, 60);
}

/** Runs in the page. */
function watchEdits({ id, saved }: { id: string; saved: string }): void {
  // The first task after the frame is drawn: a message or a timer would wait for others that were there before.
  const paint = (done: () => void): void => {
    requestAnimationFrame(() => {
      void scheduler.postTask(done, { priority: 'user-blocking' });
    });
  };
  const isSaved = (): boolean =>
    [...document.querySelectorAll('header button')].some((button) => button.textContent === saved);
  const isNamed = (name: string): boolean =>
    [...document.querySelectorAll(`[data-id="${id}"] text`)].some((text) => text.textContent === name);
  let wasUnsaved = false;
  const look = (): void => {
    const edit = (window as EditWindow).benchEdit;
    if (!edit || edit.start === 0) return;
    if (edit.shown === 0 && isNamed(edit.wanted)) {
      edit.shown = performance.now();
      paint(() => {
        edit.painted = performance.now();
      });
    }
    if (edit.saved > 0) return;
    if (!isSaved()) wasUnsaved = true;
    else if (wasUnsaved) edit.saved = performance.now();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const edit = (window as EditWindow).benchEdit;
      if (event.key !== edit?.key || edit.start > 0) return;
      wasUnsaved = false;
      edit.start = performance.now();
    },
    { capture: true },
  );
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** One more edit and the pause after it, in which the ranking and the library's row follow. */
async function measureLongestTask(page: Page, id: string): Promise<number> {
  await typeName(page, `pause ${String(Date.now() % 10_000)}`);
  const watching = page.evaluate(
    (milliseconds) =>
      new Promise<number>((resolve) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ entryTypes: ['longtask'] });
        setTimeout(() => {
          observer.disconnect();
          resolve(longest);
        }, milliseconds);
      }),
    pauseAfterEditMilliseconds,
  );
  await page.keyboard.press('Enter');
  const longest = await watching;
  await page.locator(`[data-id="${id}"][role="group"]:focus`).waitFor();
  return longest;
}
