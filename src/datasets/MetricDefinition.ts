import type { Metric } from '../model/JourneyMap';

/** Everything of a metric but what the map gives it. */
export type MetricDefinition = Omit<Metric, 'id' | 'rank'>;
