/** A persona without evidence is a guess, and every conclusion drawn for it as well. */
import type { CheckRule } from './CheckRule';

export const evidence: CheckRule = {
  id: 'evidence',
  severity: 'attention',
  find: ({ personas }) =>
    personas
      .filter(({ evidence: pieces = [] }) => pieces.length === 0)
      .map(({ id }) => ({ kind: 'personas', at: id, place: id })),
};
