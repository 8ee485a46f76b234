/**
 * The metric that answers of a file need when the map has none: the kind's own anchors and spread, carried over to the
 * scale and the direction of the question that was asked. Names nothing: an empty name stands for the kind's own.
 */
import { metricKindSpec } from '../metrics/allMetricKinds';
import { easeOf } from '../metrics/ces';
import type { MetricKindSpec } from '../metrics/MetricKindSpec';
import type { Anchor, Direction, MetricUnit, Scale } from '../model/JourneyMap';
import type { MeasureMeaning } from './ImportPlan';
import type { MetricDefinition } from './MetricDefinition';

export function defineMetric(meaning: MeasureMeaning, name: string): MetricDefinition {
  switch (meaning.kind) {
    case 'rating':
      return {
        ...ratingMetric(meaning.metricKind, meaning.scale, meaning.direction, meaning.topBoxFrom),
        name,
      };
    case 'recommend':
      return { ...kindsOwn(metricKindSpec('nps')), name };
    case 'yes-no':
      return { ...inUnit(meaning.metricKind, 'share'), name };
    case 'duration':
      return { ...inUnit(meaning.metricKind, 'seconds'), name };
    case 'figure':
      return { ...kindsOwn(metricKindSpec(meaning.metricKind)), name };
  }
}

/** A metric of this kind in a unit; a kind that usually has another unit takes over nothing but its name. */
export function inUnit(kind: MetricKindSpec['kind'], unit: MetricUnit): Omit<MetricDefinition, 'name'> {
  const spec = metricKindSpec(kind);
  if (spec.unit === unit) return kindsOwn(spec);
  return { kind, unit, direction: unit === 'seconds' ? 'lower-is-better' : 'higher-is-better' };
}

function kindsOwn(spec: MetricKindSpec): Omit<MetricDefinition, 'name'> {
  const { kind, unit, direction, scale, anchors } = spec;
  return { kind, unit, direction, ...(scale && { scale }), ...anchors };
}

function ratingMetric(
  kind: MetricKindSpec['kind'],
  scale: Scale,
  direction: Direction,
  topBoxFrom: number | undefined,
): Omit<MetricDefinition, 'name'> {
  const spec = metricKindSpec(kind);
  if (spec.unit === 'share' && kind !== 'custom') {
    const box = kind === 'csat' && topBoxFrom !== undefined ? { topBoxFrom } : {};
    return { kind, unit: 'share', direction: 'higher-is-better', ...spec.anchors, scale, ...box };
  }
  if (spec.unit === 'nps') return { kind, unit: 'nps', direction: spec.direction, ...spec.anchors };
  const own = { kind, unit: 'score', scale, direction } as const;
  if (!spec.anchors || !spec.scale) return own;
  const from = { scale: spec.scale, direction: spec.direction };
  const move = (anchor: Anchor): Anchor => ({
    ...anchor,
    value: carryOver(anchor.value, from, { scale, direction }),
  });
  const { floor, par, target } = spec.anchors;
  return {
    ...own,
    floor: move(floor),
    par: move(par),
    target: move(target),
    ...spreadOn(spec, scale),
  };
}

interface Question {
  readonly scale: Scale;
  readonly direction: Direction;
}

/** The same ease on another scale: scale length and direction cancel (metrics.md 1.2). */
function carryOver(value: number, from: Question, to: Question): number {
  const ease = easeOf(value, from.scale, from.direction);
  const { min, max } = to.scale;
  const carried = to.direction === 'higher-is-better' ? min + ease * (max - min) : max - ease * (max - min);
  // 1 + 0.3 · 6 must be 2.8, not 2.8000000000000003.
  return Number(carried.toPrecision(12));
}

function spreadOn(spec: MetricKindSpec, scale: Scale): { readonly spread?: number } {
  if (spec.spread === null || !spec.scale) return {};
  const stretch = (scale.max - scale.min) / (spec.scale.max - spec.scale.min);
  return stretch === 1 ? {} : { spread: Number((spec.spread * stretch).toPrecision(12)) };
}
