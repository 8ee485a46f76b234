/** The undo list as one looks at it: newest first, with the map as it was before all of them at the end. */
import type { EditStep, StepList } from '../../session/EditOperation';

export interface HistoryRow {
  /** So many steps are done there. */
  readonly doneCount: number;
  /** The last of them; null: none is done. */
  readonly step: EditStep | null;
  readonly state: 'done' | 'present' | 'undone';
}

export function historyRows({ done, undone }: StepList): HistoryRow[] {
  const made = [...done, ...undone.toReversed()];
  const rows = [null, ...made].map((step, doneCount): HistoryRow => {
    const state = doneCount === done.length ? 'present' : doneCount < done.length ? 'done' : 'undone';
    return { doneCount, step, state };
  });
  return rows.reverse();
}
