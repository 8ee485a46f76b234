/**
 * A hand-over that leaves a department and arrives nowhere, or comes from nowhere: one end has an owner, the other has
 * none. Without any owner nothing is known to be handed over; the touchpoints themselves are another rule's.
 */
import type { CheckRule } from './CheckRule';

export const unownedHandOver: CheckRule = {
  id: 'unownedHandOver',
  severity: 'attention',
  find: ({ handOvers }) =>
    handOvers
      .filter(({ from, to }) => (from.department === undefined) !== (to.department === undefined))
      .map(({ connection: { id }, from, to }) => ({
        kind: 'connections',
        at: id,
        place: id,
        facts: { others: [from.department === undefined ? from.id : to.id] },
      })),
};
