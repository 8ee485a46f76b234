/** Adds a metric to the map's list without measuring anything yet. */
import type { MetricDefinition } from '../datasets/MetricDefinition';
import type { Command } from './Command';
import { putMetric } from './putMetric';

export interface CreateMetricArgs {
  readonly definition: MetricDefinition;
}

export const createMetric: Command<CreateMetricArgs> = {
  name: 'createMetric',
  can: (_map, { definition }) => (definition.name.trim() === '' ? { reason: 'name-empty' } : null),
  apply: (draft, { definition }, { newId }) => {
    putMetric(draft, definition, newId);
    return [];
  },
  describe: (_map, { definition }) => ({ step: 'createMetric', name: definition.name }),
};
