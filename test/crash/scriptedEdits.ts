/**
 * Edits as a person makes them, with real keys and a real mouse: a touchpoint typed, three lines pasted, a name
 * changed, a touchpoint deleted. Every name is used once, so that what a map holds says which edits it has had.
 */
import type { Page } from 'playwright';

export type ScriptedEdit =
  | { readonly kind: 'add'; readonly id: string; readonly name: string }
  /** One step that makes several records: all of them or none. */
  | { readonly kind: 'paste'; readonly id: string; readonly names: readonly string[] }
  | { readonly kind: 'rename'; readonly id: string; readonly from: string; readonly to: string }
  /** Whatever is selected: after pasting it is all that was pasted, and one step again. */
  | { readonly kind: 'delete'; readonly id: string; readonly names: readonly string[] };

/**
 * `count` edits of one round. `random` gives numbers from 0 to 1. Renaming takes the touchpoint that was made last,
 * which is where the keyboard is; deleting takes all that the last edit made, which is what is selected.
 */
export function planEdits(round: number, count: number, random: () => number): ScriptedEdit[] {
  const edits: ScriptedEdit[] = [];
  let selected: readonly string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const id = `r${String(round).padStart(2, '0')}e${String(turn).padStart(2, '0')}`;
    const draw = random();
    const last = selected.at(-1);
    if (last !== undefined && draw < 0.2) {
      selected = [`${id}-new`];
      edits.push({ kind: 'rename', id, from: last, to: `${id}-new` });
    } else if (last !== undefined && draw < 0.35) {
      edits.push({ kind: 'delete', id, names: selected });
      selected = [];
    } else if (draw < 0.55) {
      selected = ['a', 'b', 'c'].map((part) => `${id}-${part}`);
      edits.push({ kind: 'paste', id, names: selected });
    } else {
      selected = [`${id}-one`];
      edits.push({ kind: 'add', id, name: `${id}-one` });
    }
  }
  return edits;
}

/** Begins typing in a stage, with the button at its foot; the columns soon reach below the screen, so by its key. */
export async function openAdder(page: Page, stage: number): Promise<void> {
  await page.locator('[data-part="canvas"]').focus();
  // From far there are no such buttons.
  await page.keyboard.press('0');
  const places = page.getByRole('button', { name: /^Add touchpoint to / });
  await places.first().waitFor();
  await places.nth(stage % (await places.count())).press('Enter');
  await page.locator('textarea:focus').waitFor();
}

/** Does not wait for it to be saved: that is for whoever watches. */
export async function makeEdit(page: Page, edit: ScriptedEdit): Promise<void> {
  const { keyboard } = page;
  switch (edit.kind) {
    case 'add':
      await keyboard.type(edit.name);
      await keyboard.press('Enter');
      return;
    case 'paste':
      await page.evaluate((text) => navigator.clipboard.writeText(text), edit.names.join('\n'));
      await keyboard.press('Control+V');
      return;
    case 'rename':
      await leaveAdder(page, edit.from);
      await keyboard.press('F2');
      await keyboard.type(edit.to);
      await keyboard.press('Enter');
      await waitForFocus(page, edit.to);
      await reopenAdder(page);
      return;
    case 'delete':
      await leaveAdder(page, edit.names.at(-1) ?? '');
      await keyboard.press('Delete');
      await waitForFocusElsewhere(page, edit.names.at(-1) ?? '');
      await reopenAdder(page);
      return;
  }
}

async function leaveAdder(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForFocus(page, name);
}

async function reopenAdder(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await page.locator('textarea:focus').waitFor();
}

async function waitForFocus(page: Page, name: string): Promise<void> {
  await page.locator(`[role="group"][aria-label^="${name}"]:focus`).waitFor();
}

/** On something else of the map: where the focus goes on to is the app's own business. */
async function waitForFocusElsewhere(page: Page, name: string): Promise<void> {
  await page.locator(`[role="group"][data-id]:not([aria-label^="${name}"]):focus`).waitFor();
}
