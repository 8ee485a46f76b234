/**
 * What has changed between two periods, touchpoint by touchpoint and metric by metric, without calling noise a change:
 * the right test for each metric, Benjamini–Hochberg over everything shown, and at least five health points (metrics.md 4).
 * What cannot be compared is refused with its reason instead of drawn.
 */
import { adjustBenjaminiHochberg, adjustHolm } from '../metrics/adjustPValues';
import type { ChangeTest } from '../metrics/ChangeTest';
import { collectReadings, type SubjectReading } from '../metrics/collectReadings';
import { compareSamples } from '../metrics/compareSamples';
import { detectableChange } from '../metrics/detectableChange';
import { healthOf, isLogMetric, readAnchors } from '../metrics/health';
import { poolValues } from '../metrics/poolValues';
import { readSample, type Sample } from '../metrics/readSample';
import type { JourneyMap, Metric, Period } from '../model/JourneyMap';
import type { MetricId, PersonaId, TouchpointId } from '../model/ids';
import { listJourney } from '../model/questions';
import { hasOtherLength, isDated, mapWithin, overlap, periodKey } from './MapPeriods';

/** q up to which a change is believed: one in ten of the changes named may be none. */
export const changeLevel = 0.1;
/** Health points below which a real change is too small to speak of. */
export const leastHealthChange = 5;

export interface ChangeOptions {
  readonly before: Period;
  readonly after: Period;
  /** Only this persona's answers. */
  readonly persona?: PersonaId;
  /** Only these metrics are shown, and only they are counted by Benjamini–Hochberg. */
  readonly metrics?: ReadonlySet<MetricId>;
}

export type PeriodRefusal =
  | 'same-period'
  /** A day in common: the same answers may be in both. */
  | 'overlap'
  /** One is about twice as long or longer. */
  | 'other-length'
  | 'no-period';

export type RowRefusal =
  /** Measured in one of the two only. */
  | 'only-before'
  | 'only-after'
  /** Two metrics of one kind, one in each period: another scale, direction or wording. */
  | 'other-scale'
  /** A mean duration beside a median. */
  | 'other-statistic'
  /** A workshop's estimate beside a measurement. */
  | 'other-method'
  /** n is not known, or a single answer. */
  | 'too-few';

/**
 * better, worse: believed and large enough · too-small: believed, but fewer than five health points · unclear: may be noise
 * · no-anchors: believed, but without anchors nobody has said how much would matter.
 */
export type ChangeVerdict = 'better' | 'worse' | 'too-small' | 'unclear' | 'no-anchors';

export interface TestedChange {
  readonly ok: true;
  /** After minus before, in the metric's unit; for durations the ratio after/before. */
  readonly test: ChangeTest;
  /** Adjusted by Benjamini–Hochberg over all rows tested. */
  readonly q: number;
  /** Adjusted by Holm, for a single decision. */
  readonly holm: number;
  /** After minus before, in health points; null without anchors. */
  readonly healthChange: number | null;
  /** The smallest change these two samples can show (same unit as the test; for durations the ratio above 1). */
  readonly detectable: number;
  readonly verdict: ChangeVerdict;
}

export interface RefusedChange {
  readonly ok: false;
  readonly refusal: RowRefusal;
}

export interface TouchpointChange {
  readonly touchpoint: TouchpointId;
  readonly metric: Metric;
  readonly before: SubjectReading | null;
  readonly after: SubjectReading | null;
  readonly result: TestedChange | RefusedChange;
  /** The columns the answers came from have different names: check that the question was the same. */
  readonly hasOtherColumn: boolean;
}

export type ChangeResult =
  /** In journey order, then in the metrics' order. */
  | { readonly ok: true; readonly changes: readonly TouchpointChange[]; readonly tested: number }
  | { readonly ok: false; readonly refusal: PeriodRefusal };

export function compareTouchpoints(map: JourneyMap, options: ChangeOptions): ChangeResult {
  const refusal = findPeriodProblem(options.before, options.after);
  if (refusal) return { ok: false, refusal };
  const before = readingsIn(map, options.before, options);
  const after = readingsIn(map, options.after, options);
  const pairs = listJourney(map).flatMap(({ id }) => pairUp(id, before.get(id) ?? [], after.get(id) ?? []));
  const compared = pairs.map((pair) => ({ pair, outcome: comparePair(map, pair) }));
  const ps = compared.flatMap(({ outcome }) => (outcome.ok ? [outcome.test.p] : []));
  const [qs, holms] = [adjustBenjaminiHochberg(ps), adjustHolm(ps)];
  let next = 0;
  const changes = compared.map(({ pair, outcome }): TouchpointChange => {
    const at = next;
    if (outcome.ok) next += 1;
    return {
      ...pair,
      result: outcome.ok ? judge(pair, outcome.test, qs[at] ?? 1, holms[at] ?? 1) : outcome,
      hasOtherColumn: hasOtherColumn(map, pair),
    };
  });
  return { ok: true, changes, tested: ps.length };
}

/** Null: the two may be compared. */
export function findPeriodProblem(before: Period, after: Period): PeriodRefusal | null {
  if (!isDated(before) || !isDated(after)) return 'no-period';
  if (periodKey(before) === periodKey(after)) return 'same-period';
  if (overlap(before, after)) return 'overlap';
  return hasOtherLength(before, after) ? 'other-length' : null;
}

type ReadingsById = ReadonlyMap<string, readonly SubjectReading[]>;

function readingsIn(map: JourneyMap, period: Period, { persona, metrics }: ChangeOptions): ReadingsById {
  const key = periodKey(period);
  const within = mapWithin(
    map,
    (one) =>
      isDated(one.period) &&
      periodKey(one.period) === key &&
      (metrics === undefined || metrics.has(one.metric)),
  );
  const found = collectReadings(within, persona === undefined ? {} : { persona });
  return new Map([...found].map(([subject, { readings }]) => [subject, readings]));
}

interface Pair {
  readonly touchpoint: TouchpointId;
  readonly metric: Metric;
  readonly before: SubjectReading | null;
  readonly after: SubjectReading | null;
  /** A metric of the same kind in the other period, where this one is missing. */
  readonly isReplaced: boolean;
}

function pairUp(
  touchpoint: TouchpointId,
  before: readonly SubjectReading[],
  after: readonly SubjectReading[],
): Pair[] {
  const find = (list: readonly SubjectReading[], metric: Metric): SubjectReading | null =>
    list.find((one) => one.metric.id === metric.id) ?? null;
  const metrics = [...before, ...after.filter(({ metric }) => !find(before, metric))].map(
    ({ metric }) => metric,
  );
  return metrics.flatMap((metric): Pair[] => {
    // Customers per period are no sample of anything.
    if (metric.unit === 'count') return [];
    const [one, two] = [find(before, metric), find(after, metric)];
    const others = one ? after : before;
    const isReplaced = !(one && two) && others.some((other) => other.metric.kind === metric.kind);
    return [{ touchpoint, metric, before: one, after: two, isReplaced }];
  });
}

function comparePair(map: JourneyMap, pair: Pair): { ok: true; test: ChangeTest } | RefusedChange {
  const { before, after, metric } = pair;
  if (!before || !after) {
    return { ok: false, refusal: pair.isReplaced ? 'other-scale' : before ? 'only-before' : 'only-after' };
  }
  if ((before.grade === 'estimate') !== (after.grade === 'estimate')) {
    return { ok: false, refusal: 'other-method' };
  }
  const [one, two] = [sampleOf(map, metric, before), sampleOf(map, metric, after)];
  if (!one || !two) return { ok: false, refusal: 'too-few' };
  return compareSamples(one, two);
}

function sampleOf(map: JourneyMap, metric: Metric, found: SubjectReading): Sample | null {
  const value = poolValues(found.measurements.flatMap((id) => map.measurements[id]?.value ?? []));
  return value && readSample(metric, value);
}

function judge(pair: Pair, test: ChangeTest, q: number, holm: number): TestedChange {
  const healthChange = healthChangeOf(pair);
  const [before, after] = test.standardErrors;
  const detectable = detectableChange(before, after);
  return {
    ok: true,
    test,
    q,
    holm,
    healthChange,
    detectable: isLogMetric(pair.metric) ? Math.exp(detectable) : detectable,
    verdict: verdictOf(q, healthChange),
  };
}

function verdictOf(q: number, healthChange: number | null): ChangeVerdict {
  if (!(q <= changeLevel)) return 'unclear';
  if (healthChange === null) return 'no-anchors';
  if (Math.abs(healthChange) < leastHealthChange) return 'too-small';
  return healthChange > 0 ? 'better' : 'worse';
}

function healthChangeOf({ metric, before, after }: Pair): number | null {
  const anchors = readAnchors(metric);
  if (!anchors.ok || !before || !after) return null;
  return (
    healthOf(after.reading.scoredValue, anchors.anchors) -
    healthOf(before.reading.scoredValue, anchors.anchors)
  );
}

function hasOtherColumn(map: JourneyMap, { before, after }: Pair): boolean {
  const columnsOf = (found: SubjectReading | null): ReadonlySet<string> =>
    new Set((found?.measurements ?? []).flatMap((id) => map.measurements[id]?.importedFrom?.column ?? []));
  const [one, two] = [columnsOf(before), columnsOf(after)];
  return one.size > 0 && two.size > 0 && ![...one].some((column) => two.has(column));
}
