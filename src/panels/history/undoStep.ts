/** Takes one step back from where it was offered, as long as it is the next to be taken back: nothing else must go. */
import type { StepLabel } from '../../commands/Command';
import type { MapSession } from '../../session/MapSession';
import type { Words } from '../../view/Words';
import { stepText } from '../editor/stepText';
import { sayReplay } from './sayReplay';

export function undoStep(session: MapSession, label: StepLabel | null, words: Words): void {
  if (session.store.getState().nextUndo !== label) return;
  const result = session.undo();
  if (result) void sayReplay(result, 'undo', stepText(result.label, words.t), session, words);
}
