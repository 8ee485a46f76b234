/** Whether answers of a file may be measured with a metric that is on the map, and be compared with what is there. */
import { pointsOf, usualTopBoxFrom } from '../metrics/csat';
import type { MeasurementValue, Metric } from '../model/JourneyMap';
import type { MetricDefinition } from './MetricDefinition';

/**
 * The same question asked the same way: kind, unit, scale, which end is good, and from which answer on somebody counts
 * as satisfied. Anchors, weight and name are the map's own affair, except that a metric of one's own is only known by
 * its name.
 */
export function isSameMetric(metric: Metric, definition: MetricDefinition): boolean {
  return (
    metric.kind === definition.kind &&
    metric.unit === definition.unit &&
    metric.direction === definition.direction &&
    isSameScale(metric, definition) &&
    topBoxFrom(metric) === topBoxFrom(definition) &&
    (metric.kind !== 'custom' || isSameName(metric.name, definition.name))
  );
}

/** Names as people compare them: blanks around them and the way an accent or a syllable is composed do not count. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

export function nameKey(name: string): string {
  return name.trim().normalize('NFC');
}

/** R21: one count for each answer the scale offers. Other forms fit whatever the metric is in. */
export function fitsScale(value: MeasurementValue, { scale }: Pick<MetricDefinition, 'scale'>): boolean {
  if (value.form !== 'answers') return true;
  return scale !== undefined && value.counts.length === pointsOf(scale);
}

function isSameScale({ scale: one }: MetricDefinition, { scale: other }: MetricDefinition): boolean {
  if (!one || !other) return one === other;
  return one.min === other.min && one.max === other.max && one.step === other.step;
}

/** Said or left to the kind's rule: what counts is from where on. */
function topBoxFrom({ topBoxFrom: said, scale }: MetricDefinition): number | undefined {
  return said ?? (scale && usualTopBoxFrom(scale));
}
