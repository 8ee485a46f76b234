/**
 * What a user picks from when adding a metric. First response time stands here twice, because an hour is quick for an
 * e-mail and hopeless in a chat. Every direction is written into the record, so that nothing later has to guess it.
 */
import type { Metric, MetricKind, MetricUnit, Rank } from '../model/JourneyMap';
import type { MetricId } from '../model/ids';
import { emailResponseAnchors, metricKindSpec } from './allMetricKinds';
import { anchorsFrom, type AnchorTriple } from './MetricKindSpec';

export const metricPresets = [
  'csat',
  'nps',
  'ces5',
  'ces7',
  'ces2',
  'frtEmail',
  'frtChat',
  'art',
  'resolution',
  'fcr',
  'taskSuccess',
  'sus',
  'umuxLite',
  'sentiment',
  'retention',
  'churn',
  'conversion',
  'emotion',
  'volume',
  'waiting',
  'dropOff',
  'repeatContact',
  'custom',
] as const;
export type MetricPreset = (typeof metricPresets)[number];

const chatResponseAnchors = anchorsFrom(
  '< 40 s strong, < 2 min benchmark (lorikeetcx.ai 2026)',
  15 * 60,
  2 * 60,
  40,
);

/** First-contact resolution told the other way round. */
const repeatContactAnchors = anchorsFrom(
  'about 30 % contact again, good 21–30 %, world class ≤ 20 % (SQM Group 2022, as 1 − FCR)',
  0.5,
  0.3,
  0.2,
);

/** What is measured on the way from one touchpoint to the next. Less is better. */
export const connectionPresets = ['waiting', 'dropOff', 'repeatContact'] as const;
type ConnectionPreset = (typeof connectionPresets)[number];

export function isConnectionPreset(preset: MetricPreset): preset is ConnectionPreset {
  return (connectionPresets as readonly MetricPreset[]).includes(preset);
}

function kindOf(preset: MetricPreset): MetricKind {
  if (preset === 'dropOff') return 'conversion';
  if (isConnectionPreset(preset)) return 'custom';
  return preset === 'frtEmail' || preset === 'frtChat' ? 'frt' : preset;
}

function anchorsOf(preset: MetricPreset): AnchorTriple | null {
  if (preset === 'frtChat') return chatResponseAnchors;
  if (preset === 'repeatContact') return repeatContactAnchors;
  return preset === 'frtEmail' ? emailResponseAnchors : metricKindSpec(kindOf(preset)).anchors;
}

export interface NewMetric {
  readonly id: MetricId;
  readonly name: string;
  readonly rank: Rank;
  /** Only for the preset `custom`; a share when absent. */
  readonly unit?: MetricUnit;
}

/** A complete metric of a preset. Weight, σ and top box stay absent: the kind's own are used until somebody sets them. */
export function newMetric(preset: MetricPreset, given: NewMetric): Metric {
  const spec = metricKindSpec(kindOf(preset));
  const anchors = anchorsOf(preset);
  return {
    id: given.id,
    kind: spec.kind,
    name: given.name,
    unit: preset === 'waiting' ? 'seconds' : preset === 'custom' ? (given.unit ?? spec.unit) : spec.unit,
    ...(spec.scale && { scale: spec.scale }),
    direction: isConnectionPreset(preset) ? 'lower-is-better' : spec.direction,
    ...anchors,
    rank: given.rank,
  };
}

/**
 * The preset a metric was made from, as far as its record tells: chat is told by its par, drop-off by its direction.
 * Waiting time and repeat contact are metrics of one's own, and only their names tell them (`metricOf.ts`).
 */
export function presetOf(metric: Metric): MetricPreset {
  if (metric.kind === 'conversion') return metric.direction === 'lower-is-better' ? 'dropOff' : 'conversion';
  if (metric.kind !== 'frt') return metric.kind;
  return metric.par !== undefined && metric.par.value <= 15 * 60 ? 'frtChat' : 'frtEmail';
}
