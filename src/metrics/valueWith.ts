/**
 * The same measurement if its figure were another: as many answers, of the same kind, only better or worse. For "what if":
 * trust depends on n and must not move when a value is dragged.
 */
import type {
  AnswerCounts,
  Durations,
  GroupCounts,
  MeasurementValue,
  Metric,
  Scale,
} from '../model/JourneyMap';
import { answerAt, pointsOf, usualTopBoxFrom } from './csat';
import { readMeasurement } from './readMeasurement';

/**
 * `figure` in the metric's unit (a value `Reading.value` can take; UMUX-Lite on its own scale). Cut to what the form can
 * say: shares 0–1, net scores ±100, means within the scale, durations above 0. Null for a value that cannot be read: what
 * says nothing cannot say something else.
 */
export function valueWith(metric: Metric, value: MeasurementValue, figure: number): MeasurementValue | null {
  const now = readMeasurement(metric, { value, grade: 'measured' });
  if (!now.ok || !Number.isFinite(figure)) return null;
  switch (value.form) {
    case 'share':
      return { ...value, x: cut(figure, 0, 1) * value.n };
    case 'groups':
      return withNetScore(value, figure);
    case 'answers':
      return metric.scale ? withAnswers(metric, metric.scale, value, now.reading.value, figure) : null;
    case 'aggregate':
      return { ...value, value: cutToUnit(metric, figure) };
    case 'durations':
      return figure > 0 ? withDuration(value, figure / now.reading.value) : null;
  }
}

function cut(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function cutToUnit({ unit, scale }: Metric, figure: number): number {
  switch (unit) {
    case 'share':
      return cut(figure, 0, 1);
    case 'nps':
      return cut(figure, -100, 100);
    case 'score':
      return scale ? cut(figure, scale.min, scale.max) : figure;
    case 'seconds':
      return Math.max(figure, Number.MIN_VALUE);
    case 'count':
      return Math.max(figure, 0);
  }
}

/** The middle stays as large as it is, as far as the score leaves room for it. */
function withNetScore(groups: GroupCounts, figure: number): GroupCounts {
  const n = groups.low + groups.middle + groups.high;
  const difference = (cut(figure, -100, 100) / 100) * n;
  const outside = Math.max(n - groups.middle, Math.abs(difference));
  return {
    form: 'groups',
    low: (outside - difference) / 2,
    middle: n - outside,
    high: (outside + difference) / 2,
  };
}

/** Every duration longer or shorter by the same factor: spread and ratio of mean to median stay. */
function withDuration(durations: Durations, factor: number): Durations {
  const { meanSeconds, medianSeconds, logMean } = durations;
  return {
    ...durations,
    ...(meanSeconds !== undefined && { meanSeconds: meanSeconds * factor }),
    ...(medianSeconds !== undefined && { medianSeconds: medianSeconds * factor }),
    ...(logMean !== undefined && { logMean: logMean + Math.log(factor) }),
  };
}

function withAnswers(
  metric: Metric,
  scale: Scale,
  value: AnswerCounts,
  now: number,
  figure: number,
): AnswerCounts | null {
  const { counts } = value;
  if (metric.unit === 'share') return { form: 'answers', counts: withTopBox(metric, scale, counts, figure) };
  if (metric.unit === 'nps') return { form: 'answers', counts: withNetAnswers(scale, counts, figure) };
  return { form: 'answers', counts: withMean(scale, counts, now, cut(figure, scale.min, scale.max)) };
}

/** Satisfied and other answers each keep their shape. */
function withTopBox(metric: Metric, scale: Scale, counts: readonly number[], figure: number): number[] {
  const from = metric.topBoxFrom ?? usualTopBoxFrom(scale);
  const isTop = counts.map((_, index) => answerAt(scale, index) >= from - scale.step * 1e-6);
  const n = sumOf(counts);
  const share = cut(figure, 0, 1);
  const others = isTop.map((top) => !top);
  const top = rescale(counts, isTop, share * n, isTop.lastIndexOf(true));
  const rest = rescale(counts, others, (1 - share) * n, others.indexOf(true));
  return counts.map((_, index) => (top[index] ?? 0) + (rest[index] ?? 0));
}

function withNetAnswers(scale: Scale, counts: readonly number[], figure: number): number[] {
  const groupAt = counts.map((_, index) => {
    const answer = answerAt(scale, index);
    if (scale.min < 0) return Math.sign(answer);
    return answer <= 6 ? -1 : answer >= 9 ? 1 : 0;
  });
  const inGroup = (group: number): boolean[] => groupAt.map((one) => one === group);
  const total = (group: number): number => sumOf(counts.filter((_, index) => groupAt[index] === group));
  const wanted = withNetScore({ form: 'groups', low: total(-1), middle: total(0), high: total(1) }, figure);
  const parts = [
    rescale(counts, inGroup(-1), wanted.low, groupAt.indexOf(-1)),
    rescale(counts, inGroup(0), wanted.middle, groupAt.indexOf(0)),
    rescale(counts, inGroup(1), wanted.high, groupAt.lastIndexOf(1)),
  ];
  return counts.map((_, index) => sumOf(parts.map((part) => part[index] ?? 0)));
}

/** The chosen counts in the same proportions, adding up to `total`; all of it at `fallback` where there were none. */
function rescale(
  counts: readonly number[],
  chosen: readonly boolean[],
  total: number,
  fallback: number,
): number[] {
  const now = sumOf(counts.filter((_, index) => chosen[index]));
  return counts.map((count, index) => {
    if (now > 0) return chosen[index] ? (count * total) / now : 0;
    return index === fallback ? total : 0;
  });
}

/** So many of everyone change to the end of the scale that the mean is reached. */
function withMean(scale: Scale, counts: readonly number[], now: number, mean: number): number[] {
  const end = mean > now ? scale.max : scale.min;
  const at = mean > now ? pointsOf(scale) - 1 : 0;
  const part = mean === now ? 0 : (mean - now) / (end - now);
  const n = sumOf(counts);
  return counts.map((count, index) => (1 - part) * count + (index === at ? part * n : 0));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
