/**
 * Measures a subject: with a metric the map already has, or with a new one made in the same step, so that
 * choosing a kind and typing a value is one thing to undo.
 */
import type { MetricDefinition } from '../datasets/MetricDefinition';
import { asId, type MeasurementId, type MetricId } from '../model/ids';
import type { Measurement } from '../model/JourneyMap';
import { isSubject, isTouchpointId, nameOfEnd } from '../model/questions';
import { optionalName, type Command } from './Command';
import { putMetric } from './putMetric';

export interface AddMeasurementArgs {
  readonly metric: { readonly id: MetricId } | { readonly definition: MetricDefinition };
  readonly measurement: Omit<Measurement, 'id' | 'metric'>;
}

export const addMeasurement: Command<AddMeasurementArgs> = {
  name: 'addMeasurement',
  can: (map, { metric, measurement }) => {
    if ('id' in metric && !Object.hasOwn(map.metrics, metric.id)) return { reason: 'gone', kind: 'metrics' };
    if (!isSubject(map, measurement.subject)) return { reason: 'gone', kind: 'subject' };
    const { persona } = measurement;
    if (persona !== undefined && !Object.hasOwn(map.personas, persona)) {
      return { reason: 'gone', kind: 'personas' };
    }
    return null;
  },
  apply: (draft, args, { newId }) => {
    const metric = 'id' in args.metric ? args.metric.id : putMetric(draft, args.metric.definition, newId);
    const id = asId<MeasurementId>(newId());
    const measurement: Measurement = { ...args.measurement, id, metric };
    draft.measurements[id] = measurement as (typeof draft.measurements)[MeasurementId];
    return [];
  },
  describe: (map, { measurement: { subject } }) => ({
    step: 'addMeasurement',
    ...(isTouchpointId(map, subject) ? optionalName(nameOfEnd(map, subject)) : {}),
  }),
};
