/**
 * Every kind of metric there is: unit, scale, direction, default anchors with their source, σ, weight.
 *
 * The anchors are conventions to be edited, not truths; the public benchmarks contradict each other, which is why each
 * carries its source. CES kinds name the direction of their own question and nothing may guess it: the record is what counts.
 */
import type { Metric, MetricKind, MetricUnit } from '../model/JourneyMap';
import { anchorsFrom, type MetricKindSpec, type ValueForm } from './MetricKindSpec';

const hourSeconds = 3600;

const scale1to5 = { min: 1, max: 5, step: 1 };
const scale1to7 = { min: 1, max: 7, step: 1 };
const scale0to100 = { min: 0, max: 100, step: 1 };

const ofAnswers: readonly ValueForm[] = ['answers', 'aggregate'];
const ofShares: readonly ValueForm[] = ['share', 'aggregate'];
const ofDurations: readonly ValueForm[] = ['durations', 'aggregate'];

const up = 'higher-is-better';
const down = 'lower-is-better';
const ordinary = {
  scale: null,
  direction: up,
  usualWeight: 1,
  usualGrade: 'measured',
  opposite: null,
} as const;

const effortSource =
  'target "below 3" on 1–7 effort (kpidepot.com); other scales by the same ease 30 / 65 / 85 %';
const confirm = 'depends on industry and period: confirm with the team';
const susSource = '68 = 50th, 52 = 15th percentile, 80.3 = grade A (measuringu.com)';

/** E-mail and tickets; `metricPresets.ts` has the anchors for chat. */
export const emailResponseAnchors = anchorsFrom(
  'median 6.3 h, top quarter 1.8 h (Zendesk, via softabase.com); < 1 h best, > 12 h a problem (stealthagents.com)',
  48 * hourSeconds,
  6 * hourSeconds,
  hourSeconds,
);

const specs: Readonly<Record<MetricKind, MetricKindSpec>> = {
  csat: {
    ...ordinary,
    kind: 'csat',
    unit: 'share',
    scale: scale1to5,
    anchors: anchorsFrom(
      '≥ 90 % exceptional, 75–79 % good, < 50 % alarm (armatis.com; thinkhdi.com)',
      0.4,
      0.75,
      0.9,
    ),
    spread: 0.45,
    evidence: 'medium',
    forms: ['answers', 'share', 'aggregate'],
  },
  nps: {
    ...ordinary,
    kind: 'nps',
    unit: 'nps',
    scale: { min: 0, max: 10, step: 1 },
    anchors: anchorsFrom('ladder 0 / 20 / 50 / 80 (Bain); average +32 of 150,000 organisations', -50, 30, 80),
    spread: 80,
    evidence: 'medium',
    forms: ['answers', 'groups', 'aggregate'],
  },
  ces5: {
    ...ordinary,
    kind: 'ces5',
    unit: 'score',
    scale: scale1to5,
    direction: down,
    anchors: anchorsFrom(effortSource, 3.8, 2.4, 1.6),
    spread: 1.1,
    evidence: 'weak',
    forms: ofAnswers,
  },
  ces7: {
    ...ordinary,
    kind: 'ces7',
    unit: 'score',
    scale: scale1to7,
    direction: down,
    anchors: anchorsFrom(effortSource, 5.2, 3.1, 1.9),
    spread: 1.6,
    evidence: 'weak',
    forms: ofAnswers,
  },
  ces2: {
    ...ordinary,
    kind: 'ces2',
    unit: 'score',
    scale: scale1to7,
    anchors: anchorsFrom(effortSource, 2.8, 4.9, 6.1),
    spread: 1.6,
    evidence: 'weak',
    forms: ofAnswers,
  },
  retention: {
    ...ordinary,
    kind: 'retention',
    unit: 'share',
    anchors: anchorsFrom(confirm, 0.5, 0.8, 0.95),
    spread: 0.4,
    evidence: 'none',
    usualWeight: 0.5,
    forms: ofShares,
    opposite: 'churn',
  },
  churn: {
    ...ordinary,
    kind: 'churn',
    unit: 'share',
    direction: down,
    anchors: anchorsFrom(confirm, 0.5, 0.2, 0.05),
    spread: 0.4,
    evidence: 'none',
    usualWeight: 0.5,
    forms: ofShares,
    opposite: 'retention',
  },
  frt: {
    ...ordinary,
    kind: 'frt',
    unit: 'seconds',
    direction: down,
    anchors: emailResponseAnchors,
    spread: 1.5,
    evidence: 'good',
    forms: ofDurations,
  },
  art: {
    ...ordinary,
    kind: 'art',
    unit: 'seconds',
    direction: down,
    anchors: anchorsFrom(
      'medians 18 and 26 h in two industries (Zendesk benchmark 2018); "below 24 h" (kpidepot.com)',
      120 * hourSeconds,
      24 * hourSeconds,
      4 * hourSeconds,
    ),
    spread: 1.5,
    evidence: 'medium',
    forms: ofDurations,
  },
  resolution: {
    ...ordinary,
    kind: 'resolution',
    unit: 'share',
    anchors: anchorsFrom('no benchmark found: confirm with the team', 0.5, 0.8, 0.95),
    spread: 0.4,
    evidence: 'none',
    forms: ofShares,
  },
  fcr: {
    ...ordinary,
    kind: 'fcr',
    unit: 'share',
    anchors: anchorsFrom(
      'average about 70 %, good 70–79 %, world class ≥ 80 % (SQM Group 2022)',
      0.5,
      0.7,
      0.8,
    ),
    spread: 0.45,
    evidence: 'good',
    forms: ofShares,
  },
  taskSuccess: {
    ...ordinary,
    kind: 'taskSuccess',
    unit: 'share',
    anchors: anchorsFrom('average 78 % (measuringu.com)', 0.4, 0.78, 0.95),
    spread: 0.43,
    evidence: 'good',
    forms: ofShares,
  },
  sus: {
    ...ordinary,
    kind: 'sus',
    unit: 'score',
    scale: { min: 0, max: 100, step: 2.5 },
    anchors: anchorsFrom(susSource, 36, 68, 84),
    spread: 20,
    evidence: 'good',
    forms: ['aggregate', 'answers'],
  },
  // Anchors and σ of UMUX-Lite are on the SUS equivalent, which is what its health is computed from.
  umuxLite: {
    ...ordinary,
    kind: 'umuxLite',
    unit: 'score',
    scale: scale0to100,
    anchors: anchorsFrom(`as SUS, on the equivalent 0.65 × score + 22.9: ${susSource}`, 36, 68, 84),
    spread: 20,
    evidence: 'good',
    forms: ['aggregate', 'answers'],
  },
  sentiment: {
    ...ordinary,
    kind: 'sentiment',
    unit: 'nps',
    anchors: anchorsFrom('no benchmark: a symmetric convention', -60, 0, 60),
    spread: 80,
    evidence: 'none',
    forms: ['groups', 'aggregate'],
    usualGrade: 'proxy',
  },
  conversion: {
    ...ordinary,
    kind: 'conversion',
    unit: 'share',
    anchors: null,
    spread: 0.5,
    evidence: 'none',
    forms: ofShares,
  },
  emotion: {
    ...ordinary,
    kind: 'emotion',
    unit: 'score',
    scale: { min: -2, max: 2, step: 1 },
    anchors: anchorsFrom('the ends of the scale', -2, 0, 2),
    spread: 1.2,
    evidence: 'none',
    forms: ofAnswers,
    usualGrade: 'estimate',
  },
  volume: {
    ...ordinary,
    kind: 'volume',
    unit: 'count',
    anchors: null,
    spread: null,
    evidence: 'none',
    usualWeight: 0,
    forms: ['aggregate'],
  },
  custom: {
    ...ordinary,
    kind: 'custom',
    unit: 'share',
    anchors: null,
    spread: 0.5,
    evidence: 'none',
    forms: ['share', 'answers', 'aggregate'],
  },
};

export function metricKindSpec(kind: MetricKind): MetricKindSpec {
  return specs[kind];
}

/** In the order of the model. */
export const allMetricKinds: readonly MetricKindSpec[] = Object.values(specs);

const formsByUnit: Readonly<Record<MetricUnit, readonly ValueForm[]>> = {
  share: ['share', 'answers', 'aggregate'],
  nps: ['groups', 'answers', 'aggregate'],
  score: ofAnswers,
  seconds: ofDurations,
  count: ['aggregate'],
};

/** The forms a value of this metric may come in. A record may use a kind with another unit; then the unit decides. */
export function formsOf(metric: Pick<Metric, 'kind' | 'unit'>): readonly ValueForm[] {
  const spec = specs[metric.kind];
  return metric.unit === spec.unit ? spec.forms : formsByUnit[metric.unit];
}

/** The metric's say, 0–3. */
export function weightOf(metric: Pick<Metric, 'kind' | 'weight'>): number {
  return metric.weight ?? specs[metric.kind].usualWeight;
}

const spreadByUnit: Readonly<Record<MetricUnit, number | null>> = {
  share: 0.5,
  nps: 80,
  score: null,
  seconds: 1.5,
  count: null,
};

/**
 * σ of one answer: the metric's own, else the kind's, else the unit's; a quarter of the scale for an own score. Null
 * where there is nothing to go by; the ranking then takes half the distance between floor and target.
 */
export function spreadOf(metric: Pick<Metric, 'kind' | 'unit' | 'scale' | 'spread'>): number | null {
  if (metric.spread !== undefined && metric.spread > 0) return metric.spread;
  const spec = specs[metric.kind];
  const usual = metric.unit === spec.unit ? spec.spread : spreadByUnit[metric.unit];
  if (usual !== null) return usual;
  return metric.unit === 'score' && metric.scale ? (metric.scale.max - metric.scale.min) / 4 : null;
}
