/** Which metric a new measurement is of: one of the map's own, or the definition of one that is made with it. Pure. */
import type { MetricDefinition } from '../../datasets/MetricDefinition';
import { newMetric, presetOf, type MetricPreset } from '../../metrics/metricPresets';
import { asId, type MetricId } from '../../model/ids';
import type { Direction, JourneyMap, Metric } from '../../model/JourneyMap';
import { sortByRank } from '../../model/ranks';
import { turnRound } from '../../view/turnedRound';

export interface MetricToAdd {
  readonly metric: Metric;
  /** What `addMeasurement` takes. */
  readonly source: { readonly id: MetricId } | { readonly definition: MetricDefinition };
}

/** CES has two questions in use that run opposite ways; which one was asked nobody but the user knows. */
export function asksDirection(preset: MetricPreset): boolean {
  return preset === 'ces5' || preset === 'ces7';
}

/** `name`: what the preset is called; a preset whose kind is `custom` is told by it, as it is made with it. */
export function metricsOfPreset(map: JourneyMap, preset: MetricPreset, name: string): readonly Metric[] {
  const usual = newMetric(preset, { id: draftId, name, rank: 'a0' });
  return sortByRank(Object.values(map.metrics)).filter((metric) =>
    usual.kind === 'custom' && preset !== 'custom'
      ? metric.kind === 'custom' && metric.unit === usual.unit && metric.name === name
      : presetOf(metric) === preset,
  );
}

/** `direction` null: not asked, or not answered yet; then null where it has to be. */
export function metricToAdd(
  map: JourneyMap,
  preset: MetricPreset,
  name: string,
  direction: Direction | null,
): MetricToAdd | null {
  if (asksDirection(preset) && direction === null) return null;
  const known = metricsOfPreset(map, preset, name).find(
    (metric) => direction === null || metric.direction === direction,
  );
  if (known) return { metric: known, source: { id: known.id } };
  const usual = newMetric(preset, { id: draftId, name, rank: 'a0' });
  const metric =
    direction === null || direction === usual.direction ? usual : withFields(usual, turnRound(usual));
  return { metric, source: { definition: definitionOf(metric) } };
}

/** Stands for a metric that is not in the map yet; never stored. */
export const draftId = asId<MetricId>('metric not made yet');

export function definitionOf({ id: _id, rank: _rank, ...definition }: Metric): MetricDefinition {
  return definition;
}

function withFields(metric: Metric, { direction, floor, par, target }: ReturnType<typeof turnRound>): Metric {
  const { floor: _floor, par: _par, target: _target, ...rest } = metric;
  return { ...rest, direction, ...(floor && { floor }), ...(par && { par }), ...(target && { target }) };
}
