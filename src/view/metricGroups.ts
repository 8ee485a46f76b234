/** The metrics one can add, in the order people look for them: how it felt, how it was served, what happened. */
import { connectionPresets, type MetricPreset } from '../metrics/metricPresets';

export interface MetricGroup {
  readonly group: 'between' | 'felt' | 'served' | 'happened' | 'own';
  readonly presets: readonly MetricPreset[];
}

export const metricGroups: readonly MetricGroup[] = [
  // For connections only: what happens on the way.
  { group: 'between', presets: connectionPresets },
  {
    group: 'felt',
    presets: ['csat', 'nps', 'ces5', 'ces7', 'ces2', 'sus', 'umuxLite', 'sentiment', 'emotion'],
  },
  { group: 'served', presets: ['frtEmail', 'frtChat', 'art', 'resolution', 'fcr'] },
  { group: 'happened', presets: ['taskSuccess', 'retention', 'churn', 'conversion', 'volume'] },
  { group: 'own', presets: ['custom'] },
];
