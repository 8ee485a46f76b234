/** Builds small measured maps: stages with touchpoints, each with measurements on preset metrics. */
import { emptyMap } from '../../src/model/emptyMap';
import { asId, type MapId, type MeasurementId, type MetricId, type TouchpointId } from '../../src/model/ids';
import type {
  JourneyMap,
  MapRecord,
  Measurement,
  MeasurementValue,
  Metric,
  Touchpoint,
} from '../../src/model/JourneyMap';
import { newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import type { Ranking, WeakTouchpoint } from '../../src/ranking/Ranking';

export interface Measured {
  readonly metric: MetricPreset;
  readonly value: MeasurementValue;
  readonly more?: Partial<Measurement>;
}

export interface Spot {
  readonly id: string;
  readonly stage?: string;
  readonly fields?: Partial<Touchpoint>;
  readonly measured?: readonly Measured[];
}

export interface MapParts {
  readonly spots: readonly Spot[];
  readonly metrics?: Readonly<Record<string, Partial<Metric>>>;
  readonly map?: Partial<MapRecord>;
  readonly also?: readonly Measurement[];
}

const pad = (index: number): string => String(index).padStart(3, '0');

export function measuredMap({ spots, metrics = {}, map = {}, also = [] }: MapParts): JourneyMap {
  const empty = emptyMap(asId<MapId>('map'), 'Measured', '2025-01-01T00:00:00Z');
  const stages = [...new Set(spots.map(({ stage = 's1' }) => stage))];
  const presets = [...new Set(spots.flatMap(({ measured = [] }) => measured.map(({ metric }) => metric)))];
  const measurements = spots.flatMap(({ id, measured = [] }) =>
    measured.map((one, index): Measurement => ({
      id: asId(`${id}-${pad(index)}`),
      metric: asId(one.metric),
      subject: asId<TouchpointId>(id),
      value: one.value,
      grade: 'measured',
      ...one.more,
    })),
  );
  return {
    ...empty,
    map: { ...empty.map, ...map },
    stages: Object.fromEntries(
      stages.map((id, index) => [
        id,
        { id: asId(id), name: id, kind: 'custom', rank: `a${pad(index)}`, place: [0, 0] },
      ]),
    ),
    touchpoints: Object.fromEntries(
      spots.map(({ id, stage = 's1', fields }, index) => [
        id,
        { id: asId(id), node: asId(stage), name: id, rank: `a${pad(index)}`, ...fields },
      ]),
    ),
    metrics: Object.fromEntries(
      presets.map((preset, index) => [
        preset,
        {
          ...newMetric(preset, { id: asId<MetricId>(preset), name: preset, rank: `a${pad(index)}` }),
          ...metrics[preset],
        },
      ]),
    ),
    measurements: Object.fromEntries([...measurements, ...also].map((one) => [one.id, one])),
  };
}

export function csat(x: number, n: number, more: Partial<Measurement> = {}): Measured {
  return { metric: 'csat', value: { form: 'share', x, n }, more };
}

export function measurementId(id: string): MeasurementId {
  return asId(id);
}

/** The ranked row of a touchpoint. */
export function weak(ranking: Ranking, id: string): WeakTouchpoint {
  const row = ranking.ranked.find((one) => one.id === id);
  if (!row) throw new Error(`${id} is not ranked`);
  return row;
}
