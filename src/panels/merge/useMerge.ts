/** The merge of two maps as it stands with what was chosen so far. */
import { useMemo, useState } from 'react';
import { compareMaps, type MapDifference } from '../../model/compareMaps';
import type { FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Merge, MergeChoices, MergeConflict, MergeSide } from '../../model/Merge';
import { mergeMaps } from '../../model/mergeMaps';

/** Nobody knows what both began with. */
interface NoAncestor {
  readonly map: null;
  readonly doubtful?: undefined;
}
const noAncestor: NoAncestor = { map: null };

export interface MergeState {
  readonly merge: Merge;
  readonly choices: MergeChoices;
  readonly undecided: readonly MergeConflict[];
  /** What each side did since the ancestor. */
  readonly did: Readonly<Record<MergeSide, MapDifference>>;
  /** From my map as it is to what comes of it. */
  readonly result: MapDifference;
  readonly choose: (conflicts: readonly MergeConflict[], side: MergeSide) => void;
}

export function useMerge(found: FoundAncestor | null, mine: JourneyMap, theirs: JourneyMap): MergeState {
  const { map: ancestor, doubtful } = found ?? noAncestor;
  const [choices, setChoices] = useState<MergeChoices>(new Map());
  const merge = useMemo(
    () => mergeMaps(ancestor, mine, theirs, choices, doubtful),
    [ancestor, mine, theirs, choices, doubtful],
  );
  // Whatever is chosen, what was compared stays the same.
  const compared = useMemo(() => mergeMaps(ancestor, mine, theirs).compared, [ancestor, mine, theirs]);
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
    undecided: merge.conflicts.filter(({ key }) => !choices.has(key)),
    did,
    result,
    choose: (conflicts, side) => {
      setChoices((before) => new Map([...before, ...conflicts.map(({ key }) => [key, side] as const)]));
    },
  };
}
