/** Floor, par and target while they are being edited. Pure. Values are in the metric's unit throughout. */
import { newMetric, presetOf } from '../../metrics/metricPresets';
import type { Anchor, Direction, Metric, MetricUnit } from '../../model/JourneyMap';
import { isInUnit } from '../../model/mendMetricWhole';
import { turnRound } from '../../view/turnedRound';
import { draftId } from './metricOf';

export const anchorNames = ['floor', 'par', 'target'] as const;
export type AnchorName = (typeof anchorNames)[number];
export type AnchorValues = Readonly<Record<AnchorName, number | null>>;

/** `unread`: what is typed is no number (NaN). */
export type AnchorFault = 'order' | 'unit' | 'unread';

/** What is wrong with them; null if nothing is. Fewer than three are no fault: the metric has no health yet. */
export function findAnchorFault(
  unit: MetricUnit,
  direction: Direction,
  values: AnchorValues,
): AnchorFault | null {
  const given = anchorNames.flatMap((name) => values[name] ?? []);
  if (given.some(Number.isNaN)) return 'unread';
  if (!given.every((value) => isInUnit(value, unit))) return 'unit';
  const sign = direction === 'lower-is-better' ? -1 : 1;
  const isOrdered = given.every((value, index) => {
    const before = given[index - 1];
    return before === undefined || sign * before < sign * value;
  });
  return isOrdered ? null : 'order';
}

export function anchorValues(metric: Pick<Metric, AnchorName>): AnchorValues {
  return {
    floor: metric.floor?.value ?? null,
    par: metric.par?.value ?? null,
    target: metric.target?.value ?? null,
  };
}

export type Anchors = Readonly<Record<AnchorName, Anchor | undefined>>;

/** The anchors the metric's preset starts with, in the metric's direction; absent where the kind has none. */
export function defaultAnchors(metric: Metric): Anchors {
  const preset = newMetric(presetOf(metric), { id: draftId, name: '', rank: 'a0' });
  if (preset.unit !== metric.unit) return { floor: undefined, par: undefined, target: undefined };
  const { floor, par, target } = preset.direction === metric.direction ? preset : turnRound(preset);
  return { floor, par, target };
}

/** The anchor with a new value. A source speaks of the value it came with: only the user's own stays. */
export function withValue(
  anchor: Anchor | undefined,
  value: number | null,
  usual: Anchor | undefined,
): Anchor | undefined {
  if (value === null) return undefined;
  if (usual && value === usual.value && (anchor?.source === undefined || anchor.source === usual.source))
    return usual;
  const source = anchor?.source === usual?.source ? undefined : anchor?.source;
  return { value, ...(source !== undefined && { source }) };
}
