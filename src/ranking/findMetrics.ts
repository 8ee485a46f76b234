/** From the readings of a touchpoint to what counts in its score and what is only shown. */
import { spreadOf, weightOf } from '../metrics/allMetricKinds';
import type { SubjectReading } from '../metrics/collectReadings';
import { anchorDistance, readAnchors, type HealthAnchors } from '../metrics/health';
import type { MetricKind } from '../model/JourneyMap';
import type { UnscoredMetric } from './Ranking';
import type { MetricInput } from './TouchpointInput';

export interface ScorableMetric {
  readonly found: SubjectReading;
  readonly anchors: HealthAnchors;
  readonly input: MetricInput;
}

export interface FoundMetrics {
  readonly scorable: readonly ScorableMetric[];
  readonly unscored: readonly UnscoredMetric[];
}

export function findMetrics(readings: readonly SubjectReading[]): FoundMetrics {
  const scorable: ScorableMetric[] = [];
  const unscored: UnscoredMetric[] = [];
  for (const found of readings) {
    const result = readAnchors(found.metric);
    if (!result.ok) unscored.push({ ...found, why: result.problem });
    else if (!(weightOf(found.metric) > 0)) unscored.push({ ...found, why: 'no-say' });
    else scorable.push({ found, anchors: result.anchors, input: inputOf(found, result.anchors) });
  }
  const doubles = findDoubles(scorable);
  return {
    scorable: scorable.filter((metric) => !doubles.has(metric)),
    unscored: [
      ...unscored,
      ...[...doubles].map(({ found }) => ({ ...found, why: 'same-information' as const })),
    ],
  };
}

function inputOf({ metric, reading }: SubjectReading, anchors: HealthAnchors): MetricInput {
  return {
    id: metric.id,
    value: reading.scoredValue,
    n: reading.countedN,
    gradeFactor: reading.gradeFactor,
    weight: weightOf(metric),
    anchors,
    spread: spreadOf(metric) ?? anchorDistance(anchors) / 2,
    ...(attitudes.has(metric.kind) && { family: 'attitude' }),
  };
}

const attitudes: ReadonlySet<MetricKind> = new Set(['csat', 'sentiment', 'emotion']);

/**
 * Retention and churn are one piece of information, and so are conversion and drop-off (a conversion where less is
 * better). Of each pair the side with more answers that count is kept, else the one where more is better.
 */
function findDoubles(metrics: readonly ScorableMetric[]): ReadonlySet<ScorableMetric> {
  const sides: readonly (readonly [ScorableMetric[], ScorableMetric[]])[] = [
    [ofKind(metrics, 'retention'), ofKind(metrics, 'churn')],
    [
      ofKind(metrics, 'conversion').filter(({ found }) => found.metric.direction === 'higher-is-better'),
      ofKind(metrics, 'conversion').filter(({ found }) => found.metric.direction === 'lower-is-better'),
    ],
  ];
  return new Set(
    sides.flatMap(([good, bad]) => {
      if (good.length === 0 || bad.length === 0) return [];
      return mostAnswers(bad) > mostAnswers(good) ? good : bad;
    }),
  );
}

function ofKind(metrics: readonly ScorableMetric[], kind: MetricKind): ScorableMetric[] {
  return metrics.filter(({ found }) => found.metric.kind === kind);
}

function mostAnswers(metrics: readonly ScorableMetric[]): number {
  return Math.max(...metrics.map(({ found }) => found.reading.effectiveN));
}
