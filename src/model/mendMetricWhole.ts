/** Rules between a metric's fields: its anchors, its scale and its unit. Same contract as `mendValue.ts`. */
import type { Inspection } from './Inspection';
import type { Metric } from './JourneyMap';
import { withField } from './mendObject';
import { gone, isPlainObject, type PlainObject } from './mendValue';
import { rules, type Rule } from './rules';

const anchorNames = ['floor', 'par', 'target'] as const satisfies readonly (keyof Metric)[];

export function mendMetricWhole(metric: PlainObject, found: Inspection): PlainObject {
  let mended = metric;
  for (const name of anchorNames) {
    const value = readAnchor(mended, name);
    if (value !== null && !isInUnit(value, mended['unit'])) mended = without(mended, name, rules.unit, found);
  }
  if (!areAnchorsOrdered(mended)) {
    // Nothing says which of them is wrong, and a metric without all three simply has no health.
    for (const name of anchorNames) {
      if (mended[name] !== undefined) mended = without(mended, name, rules.anchors, found);
    }
  }
  return isTopBoxOnScale(mended) ? mended : without(mended, 'topBoxFrom', rules.topBox, found);
}

/** R25. A score's range is its scale's, and a computed score need not lie on the scale of its answers. */
export function isInUnit(value: number, unit: unknown): boolean {
  if (unit === 'share') return value >= 0 && value <= 1;
  if (unit === 'nps') return value >= -100 && value <= 100;
  if (unit === 'seconds') return value > 0;
  return unit === 'count' ? value >= 0 : true;
}

function areAnchorsOrdered(metric: PlainObject): boolean {
  const sign = metric['direction'] === 'lower-is-better' ? -1 : 1;
  const values = anchorNames.flatMap((name) => readAnchor(metric, name) ?? []);
  return values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || sign * before < sign * value;
  });
}

function readAnchor(metric: PlainObject, name: (typeof anchorNames)[number]): number | null {
  const anchor = metric[name];
  const value = isPlainObject(anchor) ? anchor['value'] : undefined;
  return typeof value === 'number' ? value : null;
}

function isTopBoxOnScale(metric: PlainObject): boolean {
  const { topBoxFrom, scale } = metric;
  if (typeof topBoxFrom !== 'number' || !isPlainObject(scale)) return true;
  const { min, max } = scale;
  return typeof min === 'number' && typeof max === 'number' && topBoxFrom >= min && topBoxFrom <= max;
}

function without(metric: PlainObject, name: string, rule: Rule, found: Inspection): PlainObject {
  found.path.push(name);
  found.note(rule, { did: 'dropped-field' });
  found.path.pop();
  return withField(metric, name, gone);
}
