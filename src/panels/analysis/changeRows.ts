/** The tested changes as rows of a plot, one group a metric, what has changed first. Pure. */
import type { ChangeVerdict, TestedChange, TouchpointChange } from '../../analysis/compareTouchpoints';
import { healthOf, isLogMetric, readAnchors } from '../../metrics/health';
import type { JourneyMap, Metric } from '../../model/JourneyMap';
import { formatMetricNumber } from '../../view/formatReading';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import { detectableText, differenceText } from './differenceWords';
import type { GlyphShape, Tone } from './Glyph';
import type { PlotGroup, PlotRow } from './PlotGroup';

export interface Tested extends TouchpointChange {
  readonly result: TestedChange;
}

export function isTested(change: TouchpointChange): change is Tested {
  return change.result.ok;
}

const marks: Readonly<Record<ChangeVerdict, readonly [GlyphShape, Tone]>> = {
  worse: ['down', 'weak'],
  better: ['up', 'good'],
  'no-anchors': ['diamond', 'gold'],
  'too-small': ['circle', 'accent'],
  unclear: ['ring', 'quiet'],
};

const order: readonly ChangeVerdict[] = ['worse', 'better', 'no-anchors', 'too-small', 'unclear'];

function verdictText(verdict: ChangeVerdict, { t }: Words): string {
  switch (verdict) {
    case 'better':
      return t('analysis.verdict_better');
    case 'worse':
      return t('analysis.verdict_worse');
    case 'too-small':
      return t('analysis.verdict_tooSmall');
    case 'unclear':
      return t('analysis.verdict_unclear');
    case 'no-anchors':
      return t('analysis.verdict_noAnchors');
  }
}

/**
 * Health ends at the floor and at the target: a figure that moved beyond either loses or gains hardly a health point, and
 * calling that small would belittle it (42% → 20% with the floor at 40%).
 */
export function verdictOf(change: Tested, words: Words): string {
  const { metric, before, after, result } = change;
  const anchors = readAnchors(metric);
  if (result.verdict === 'too-small' && anchors.ok && before && after) {
    const healths = [before, after].map(({ reading }) => healthOf(reading.scoredValue, anchors.anchors));
    if (healths.includes(0)) return words.t('analysis.verdict_belowFloor');
    if (healths.includes(100)) return words.t('analysis.verdict_beyondTarget');
  }
  return verdictText(result.verdict, words);
}

export function changeGroups(map: JourneyMap, changes: readonly Tested[], words: Words): PlotGroup[] {
  const byMetric = new Map<string, Tested[]>();
  for (const change of changes) {
    const group = byMetric.get(change.metric.id);
    if (group) group.push(change);
    else byMetric.set(change.metric.id, [change]);
  }
  return [...byMetric.values()].flatMap((group) => {
    const [first] = group;
    return first ? [groupOf(map, first.metric, group, words)] : [];
  });
}

function groupOf(map: JourneyMap, metric: Metric, changes: readonly Tested[], words: Words): PlotGroup {
  const isLog = isLogMetric(metric);
  const none = isLog ? 1 : 0;
  const sorted = [...changes].sort(
    (a, b) => order.indexOf(a.result.verdict) - order.indexOf(b.result.verdict),
  );
  const most = Math.max(...changes.map((change) => reachOf(change, isLog)), isLog ? 0.1 : 1e-9);
  const domain: readonly [number, number] = isLog
    ? [Math.exp(-most), Math.exp(most)]
    : [-most * 1.05, most * 1.05];
  return {
    name: metric.name,
    rows: sorted.map((change) => rowOf(map, change, words)),
    domain,
    isLog,
    main: none,
    ticks: ticksOf(metric, domain, isLog, words),
  };
}

/** How far from "no change" a row reaches, in the unit of the axis; logarithms for durations. */
function reachOf({ result }: Tested, isLog: boolean): number {
  const { interval95, difference } = result.test;
  const ends = [interval95.low, interval95.high, difference].map((end) => (isLog ? Math.log(end) : end));
  return Math.max(...ends.filter(Number.isFinite).map(Math.abs), 0);
}

function ticksOf(
  metric: Metric,
  [low, high]: readonly [number, number],
  isLog: boolean,
  words: Words,
): PlotGroup['ticks'] {
  const at = isLog
    ? [1 / 8, 1 / 4, 1 / 2, 0.8, 1, 1.25, 2, 4, 8].filter((tick) => tick >= low && tick <= high)
    : [-1, -0.5, 0, 0.5, 1].map((share) => niceStep(high) * share * 2);
  return at
    .filter((tick) => tick >= low && tick <= high)
    .map((tick) => ({ at: tick, text: differenceText(metric, tick, null, words) }));
}

/** About half of the axis: 1, 2 or 5 times a power of ten. */
function niceStep(high: number): number {
  const power = 10 ** Math.floor(Math.log10(high / 2));
  const step = [5, 2, 1].find((factor) => factor * power <= high / 2) ?? 1;
  return step * power;
}

function rowOf(map: JourneyMap, change: Tested, words: Words): PlotRow {
  const { metric, result, touchpoint } = change;
  const { t, format } = words;
  const [shape, tone] = marks[result.verdict];
  const label = touchpointName(map, touchpoint, words);
  const n = change.after?.reading.n ?? null;
  const verdict = verdictOf(change, words);
  const difference = differenceText(metric, result.test.difference, n, words);
  const none = isLogMetric(metric) ? 1 : 0;
  const { detectable } = result;
  return {
    id: `${touchpoint} ${metric.id}`,
    label,
    note: `${difference} · ${verdict}`,
    spoken: t('analysis.changeSpoken', {
      name: label,
      metric: metric.name,
      before: change.before ? formatMetricNumber(metric, change.before.reading.value, n, format) : '',
      after: change.after ? formatMetricNumber(metric, change.after.reading.value, n, format) : '',
      difference,
      low: differenceText(metric, result.test.interval95.low, n, words),
      high: differenceText(metric, result.test.interval95.high, n, words),
      verdict,
      detectable: detectableText(metric, detectable, n, words),
    }),
    goTo: touchpoint,
    at: result.test.difference,
    interval: result.test.interval95,
    band: none === 1 ? { low: 1 / detectable, high: detectable } : { low: -detectable, high: detectable },
    shape,
    tone,
  };
}
