/** More stages than a reader keeps in mind. Said of the map, shown at the first one too many. */
import type { CheckRule } from './CheckRule';

const mostStages = 7;

export const manyStages: CheckRule = {
  id: 'manyStages',
  severity: 'hint',
  find: ({ map, stages }) => {
    const extra = stages[mostStages];
    return extra ? [{ kind: 'map', at: map.map.id, place: extra.id, facts: { count: stages.length } }] : [];
  },
};
