/**
 * Effort that goes up where satisfaction goes up: the scale was probably read the wrong way round (metrics.md 1.2).
 * Spearman's ρ between ease and CSAT, or NPS where there is no CSAT, over the touchpoints that have both.
 */
import { spearman } from '../../metrics/spearman';
import type { MetricId, TouchpointId } from '../../model/ids';
import type { Metric, MetricKind } from '../../model/JourneyMap';
import { isTouchpointId } from '../../model/questions';
import type { CheckContext, Read } from './CheckContext';
import type { CheckRule } from './CheckRule';
import type { Found } from './Finding';

const effortKinds: readonly MetricKind[] = ['ces5', 'ces7', 'ces2'];
const satisfactionKinds: readonly MetricKind[] = ['csat', 'nps'];
const fewestTouchpoints = 5;
const contradictsBelow = -0.3;

export const cesDirection: CheckRule = {
  id: 'cesDirection',
  severity: 'attention',
  find: (context) => {
    const values = valuesByMetric(context);
    return context.metrics
      .filter(({ kind }) => effortKinds.includes(kind))
      .flatMap((effort): Found[] => {
        const compared = compare(effort, values);
        if (!compared || compared.correlation >= contradictsBelow) return [];
        const { other, correlation, count } = compared;
        const facts = { value: correlation, count, others: [other.id] };
        return [{ kind: 'metrics', at: effort.id, place: context.map.map.id, facts }];
      });
  },
};

type Values = ReadonlyMap<Metric, ReadonlyMap<TouchpointId, number>>;

/** Against the satisfaction metric they share most touchpoints with; CSAT before NPS. */
function compare(effort: Metric, values: Values) {
  for (const kind of satisfactionKinds) {
    const best = [...values.keys()]
      .filter((metric) => metric.kind === kind)
      .map((other) => ({ other, pairs: pairsOf(effort, other, values) }))
      .filter(({ pairs }) => pairs.length >= fewestTouchpoints)
      .sort((a, b) => b.pairs.length - a.pairs.length || compareIds(a.other.id, b.other.id))[0];
    const correlation = best && spearman(best.pairs);
    if (best && correlation !== null && correlation !== undefined) {
      return { other: best.other, correlation, count: best.pairs.length };
    }
  }
  return null;
}

function pairsOf(effort: Metric, other: Metric, values: Values): (readonly [number, number])[] {
  const [ease, satisfaction] = [easeOfEach(effort, values), values.get(other)];
  return ease.flatMap(([id, value]) => {
    const satisfied = satisfaction?.get(id);
    return satisfied === undefined ? [] : [[value, satisfied] as const];
  });
}

/** Only the order matters here, so ease need not be brought to 0–1. */
function easeOfEach(effort: Metric, values: Values): (readonly [TouchpointId, number])[] {
  const sign = effort.direction === 'lower-is-better' ? -1 : 1;
  return [...(values.get(effort) ?? [])].map(([id, value]) => [id, sign * value] as const);
}

/** Of the metrics that are compared, at touchpoints only; nothing where the map has no effort metric. */
function valuesByMetric({ map, metrics, inUse }: CheckContext): Values {
  const values = new Map<Metric, Map<TouchpointId, number>>();
  if (!metrics.some(({ kind }) => effortKinds.includes(kind))) return values;
  for (const { subject, metric, reads } of inUse) {
    const isCompared = effortKinds.includes(metric.kind) || satisfactionKinds.includes(metric.kind);
    if (!isCompared || !isTouchpointId(map, subject)) continue;
    const value = meanOf(reads);
    if (value === null) continue;
    const ofMetric = values.get(metric) ?? new Map<TouchpointId, number>();
    values.set(metric, ofMetric.set(subject, value));
  }
  return values;
}

/** One reading, or the personas' together, each by its answers. */
function meanOf(reads: readonly Read[]): number | null {
  let [n, sum] = [0, 0];
  for (const { result } of reads) {
    if (!result.ok) continue;
    n += result.reading.countedN;
    sum += result.reading.countedN * result.reading.value;
  }
  return n > 0 ? sum / n : null;
}

function compareIds(a: MetricId, b: MetricId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
