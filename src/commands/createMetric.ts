/** Adds a metric to the map's list without measuring anything yet. */
import { asId, type MetricId } from '../model/ids';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import type { MetricDefinition } from './addMeasurement';
import type { Command } from './Command';

export interface CreateMetricArgs {
  readonly definition: MetricDefinition;
}

export const createMetric: Command<CreateMetricArgs> = {
  name: 'createMetric',
  can: (_map, { definition }) => (definition.name.trim() === '' ? { reason: 'name-empty' } : null),
  apply: (draft, { definition }, { newId }) => {
    const id = asId<MetricId>(newId());
    const last = sortByRank(Object.values(draft.metrics)).slice(-1);
    draft.metrics[id] = { ...definition, id, rank: ranksForInsertion(last, 1, 1).ranks[0] ?? 'a0' };
    return [];
  },
  describe: (_map, { definition }) => ({ step: 'createMetric', name: definition.name }),
};
