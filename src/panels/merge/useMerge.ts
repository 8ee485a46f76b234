/** The merge of two maps as it stands with what was chosen so far. */
import { useMemo, useState } from 'react';
import { compareMaps, type MapDifference } from '../../model/compareMaps';
import type { FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Merge, MergeChoices, MergeConflict, MergeSide } from '../../model/Merge';
import { mergeMaps } from '../../model/mergeMaps';

const noChoices: MergeChoices = new Map();

export interface MergeState {
  readonly merge: Merge;
  readonly choices: MergeChoices;
  /** What each side did since the ancestor. */
  readonly did: Readonly<Record<MergeSide, MapDifference>>;
  /** From my map as it is to what comes of it. */
  readonly result: MapDifference;
  readonly choose: (conflicts: readonly MergeConflict[], side: MergeSide) => void;
}

export function useMerge(found: FoundAncestor | null, mine: JourneyMap, theirs: JourneyMap): MergeState {
  const [choices, setChoices] = useState(noChoices);
  const first = useMemo(() => mergeFound(found, mine, theirs, noChoices), [found, mine, theirs]);
  const merge = useMemo(
    () => (choices.size === 0 ? first : mergeFound(found, mine, theirs, choices)),
    [first, found, mine, theirs, choices],
  );
  // Whatever is chosen, what was compared stays the same.
  const { compared } = first;
  const did = useMemo(
    () => ({
      mine: compareMaps(compared.base, compared.mine),
      theirs: compareMaps(compared.base, compared.theirs),
    }),
    [compared],
  );
  const result = useMemo(() => compareMaps(mine, merge.map), [mine, merge]);
  return {
    merge,
    choices,
    did,
    result,
    choose: (conflicts, side) => {
      setChoices((before) => new Map([...before, ...conflicts.map(({ key }) => [key, side] as const)]));
    },
  };
}

function mergeFound(
  found: FoundAncestor | null,
  mine: JourneyMap,
  theirs: JourneyMap,
  choices: MergeChoices,
): Merge {
  return mergeMaps(found?.map ?? null, mine, theirs, choices, found ?? undefined);
}
