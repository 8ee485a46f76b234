/** Silos break journeys: a hand-over between two departments of which nobody measures how it goes. */
import type { CheckRule } from './CheckRule';

export const unmeasuredHandOver: CheckRule = {
  id: 'unmeasuredHandOver',
  severity: 'hint',
  find: ({ handOvers, inUseOf }) =>
    handOvers
      .filter(
        ({ connection: { id }, from, to }) =>
          from.department !== undefined &&
          to.department !== undefined &&
          from.department !== to.department &&
          !inUseOf.has(id),
      )
      .map(({ connection: { id }, from, to }) => ({
        kind: 'connections',
        at: id,
        place: id,
        facts: { others: [from.department, to.department].filter((end) => end !== undefined) },
      })),
};
