/**
 * What a person can take as promised: an edit that is on the screen while the save line says "Saved on this device".
 * The page is watched from inside and every promise is handed out of the process the moment it is made, because the
 * process may be gone the moment after.
 */
import type { Page } from 'playwright';
import { common, save, step } from '../../src/i18n/en/common';
import type { ScriptedEdit } from './scriptedEdits';

const undoDelete = common.undoStep.replace('{{step}}', step.delete);

/** To be called once a page; `note` hears of each edit once, in the order of the promises. */
export async function watchAcknowledged(
  page: Page,
  edits: readonly ScriptedEdit[],
  note: (editId: string) => void,
): Promise<void> {
  await page.exposeBinding('noteAcknowledged', (_source, editId: string) => {
    note(editId);
  });
  await page.evaluate(watchInPage, { edits, saved: save.saved, undoDelete });
}

interface Watched {
  readonly edits: readonly ScriptedEdit[];
  readonly saved: string;
  readonly undoDelete: string;
}

/** Runs in the page, so it may use nothing from outside of itself. */
function watchInPage({ edits, saved, undoDelete }: Watched): void {
  const waiting = new Map(edits.map((edit) => [edit.id, edit]));
  const { noteAcknowledged } = window as unknown as { noteAcknowledged: (id: string) => Promise<void> };
  /** Names of the touchpoints to be deleted that have been on the screen: only what was there can have gone. */
  const seen = new Set<string>();
  const isShown = (name: string): boolean =>
    document.querySelector(`[role="group"][data-id][aria-label^="${name}"]`) !== null;
  const isDone = (edit: ScriptedEdit): boolean => {
    switch (edit.kind) {
      case 'add':
        return isShown(edit.name);
      case 'paste':
        return edit.names.every(isShown);
      case 'rename':
        return isShown(edit.to);
      case 'delete':
        // What is out of sight is no element either, so the absence alone says nothing: the name of the step does.
        return (
          edit.names.every((name) => seen.has(name) && !isShown(name)) &&
          document.querySelector(`button[aria-label^="${undoDelete}"]`) !== null
        );
    }
  };
  const look = (): void => {
    for (const edit of waiting.values()) {
      if (edit.kind === 'delete') for (const name of edit.names) if (isShown(name)) seen.add(name);
    }
    const buttons = [...document.querySelectorAll('header button')];
    if (!buttons.some((button) => button.textContent === saved)) return;
    for (const [id, edit] of waiting) {
      if (!isDone(edit)) continue;
      waiting.delete(id);
      void noteAcknowledged(id);
    }
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-label'],
  });
}
