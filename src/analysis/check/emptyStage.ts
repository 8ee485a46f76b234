/** A stage in which the customer meets nothing: either something is missing or the stage is not one. */
import type { CheckRule } from './CheckRule';

export const emptyStage: CheckRule = {
  id: 'emptyStage',
  severity: 'attention',
  find: ({ stages, touchpointsOf }) =>
    stages
      .filter(({ id }) => !touchpointsOf.has(id))
      .map(({ id }) => ({ kind: 'stages', at: id, place: id })),
};
