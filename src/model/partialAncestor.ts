/**
 * What two copies of a map began with, when only an earlier state of mine is known and nobody can tell whether the copy
 * comes from it or from before: of that state all that the copy has otherwise is left out. So what only mine did since
 * then is known, and what theirs would undo is asked about, never done.
 */
import { shareOf } from './guessAncestor';
import { recordKinds, type JourneyMap } from './JourneyMap';
import type { AncestorDoubt } from './Merge';
import { recordsOf } from './mergeDeletions';

/** Linear in what the maps hold. All three under one id for what is the same thing. */
export function partialAncestor(
  state: JourneyMap,
  mine: JourneyMap,
  theirs: JourneyMap,
): AncestorDoubt & { readonly map: JourneyMap } {
  const doubtful = new Set<string>();
  const kinds = recordKinds.map((kind) => {
    const others = recordsOf(theirs, kind);
    const records = Object.entries(recordsOf(state, kind)).map(([id, record]) => {
      if (Object.hasOwn(others, id)) return [id, shareOf(record, others[id])];
      if (Object.hasOwn(mine[kind], id)) doubtful.add(id);
      return [id, record];
    });
    return [kind, Object.fromEntries(records)];
  });
  // Every kind is there; what the records may lack is said in `AncestorDoubt`.
  const map = { map: shareOf(state.map, theirs.map), ...Object.fromEntries(kinds) } as JourneyMap;
  return { map, doubtful, isPartial: true };
}
