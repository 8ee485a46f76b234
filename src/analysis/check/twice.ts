/**
 * Two touchpoints of one stage with the same name: in every list and every export nobody can tell them apart. Case and
 * blanks do not tell names apart either. The first in its stage keeps its name.
 */
import type { Touchpoint } from '../../model/JourneyMap';
import type { CheckRule } from './CheckRule';
import type { Found } from './Finding';

export const twice: CheckRule = {
  id: 'twice',
  severity: 'hint',
  find: ({ personas, stages, touchpointsOf }) =>
    [...personas, ...stages].flatMap(({ id }) => findRepeated(touchpointsOf.get(id) ?? [])),
};

function findRepeated(touchpoints: readonly Touchpoint[]): Found[] {
  const firsts = new Map<string, Touchpoint>();
  return touchpoints.flatMap((touchpoint): Found[] => {
    const name = foldName(touchpoint.name);
    const first = firsts.get(name);
    if (!first) firsts.set(name, touchpoint);
    return name === '' || !first
      ? []
      : [{ kind: 'touchpoints', at: touchpoint.id, place: touchpoint.id, facts: { others: [first.id] } }];
  });
}

/** Whole and decomposed Hangul, and wide and narrow letters, are the same name. */
function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
