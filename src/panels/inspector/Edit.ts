/**
 * An edit of fields as data, and how it is run: one shape for records and for the map's own fields, so that a field
 * component needs not know which it edits.
 */
import type { Command } from '../../commands/Command';
import { editMap, editRecord, type EditMapArgs, type EditRecordArgs } from '../../commands/editRecord';
import type { MapSession, RunResult } from '../../session/MapSession';

export type Edit = EditRecordArgs | ({ readonly kind: 'map' } & EditMapArgs);

export type RunCommand = <Args>(command: Command<Args>, args: Args) => RunResult;

export function runEdit(run: RunCommand, edit: Edit): RunResult {
  return edit.kind === 'map' ? run(editMap, { fields: edit.fields }) : run(editRecord, edit);
}

/**
 * Several commands as one step to undo. Stops at the first refusal and takes back what went before. Nothing is
 * selected afterwards that was not before.
 */
export function runTogether(session: MapSession, steps: (run: RunCommand) => RunResult): RunResult {
  const gesture = session.beginGesture();
  const result = steps((command, args) => gesture.run(command, args));
  if (result.ok) gesture.commit();
  else gesture.cancel();
  return result;
}
