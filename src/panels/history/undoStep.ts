/** Takes one step back from where it was offered, as long as it is the next to be taken back: nothing else must go. */
import type { StepLabel } from '../../commands/Command';
import { bringTexts } from '../../i18n/language';
import type { MapSession } from '../../session/MapSession';
import type { Words } from '../../view/Words';
import { stepText } from '../editor/stepText';

export async function undoStep(session: MapSession, label: StepLabel | null, words: Words): Promise<void> {
  const { nextUndo, steps } = session.store.getState();
  const isNext = nextUndo === label;
  const isDone = steps.done.some((step) => step.label === label);
  const result = isNext ? session.undo() : null;
  if (isNext ? !result?.skipped : !isDone) return;
  const [{ sayNotNext, sayReplay }] = await Promise.all([import('./sayReplay'), bringTexts('history')]);
  if (result) await sayReplay(result, 'undo', stepText(result.label, words.t), session, words);
  else sayNotNext(words);
}
