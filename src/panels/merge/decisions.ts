/** What a person is asked when two maps become one: a conflict each, but for things that both only dragged elsewhere. */
import type { MergeChoices, MergeConflict } from '../../model/Merge';

export interface Decision {
  readonly key: string;
  /** Decided together; never empty. */
  readonly conflicts: readonly [MergeConflict, ...MergeConflict[]];
  readonly isDragged: boolean;
}

/** In the order in which they are shown. */
export function decisionsOf(conflicts: readonly MergeConflict[]): readonly Decision[] {
  const others = conflicts
    .filter((conflict) => !isDragged(conflict))
    .map((conflict): Decision => ({ key: conflict.key, conflicts: [conflict], isDragged: false }));
  const [first, ...more] = conflicts.filter(isDragged);
  return first ? [...others, { key: first.key, conflicts: [first, ...more], isDragged: true }] : others;
}

/** The next one that is open after `last`, from the beginning again after the end. */
export function nextOpen(
  decisions: readonly Decision[],
  choices: MergeChoices,
  last: string | null,
): Decision | null {
  const after = decisions.findIndex(({ key }) => key === last) + 1;
  const inTurn = [...decisions.slice(after), ...decisions.slice(0, after)];
  return inTurn.find(({ conflicts }) => conflicts.some(({ key }) => !choices.has(key))) ?? null;
}

function isDragged(conflict: MergeConflict): boolean {
  return conflict.type === 'field' && conflict.path[0] === 'place';
}
