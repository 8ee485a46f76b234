/**
 * Puts the answers of several personas together, where nobody counted everyone. Counts add up exactly; means do with their
 * n. Medians do not: theirs is the n-weighted mean of logarithms, which is near enough to rank by and is never stored.
 */
import type {
  Aggregate,
  AnswerCounts,
  Durations,
  GroupCounts,
  MeasurementValue,
  ShareOf,
} from '../model/JourneyMap';

/**
 * One value for all; null for an empty list. Values of another form than the one with most answers are left out, since
 * a distribution and somebody's average cannot be added.
 */
export function poolValues(values: readonly MeasurementValue[]): MeasurementValue | null {
  const [first, ...others] = values;
  if (!first || others.length === 0) return first ?? null;
  const answers = new Map<MeasurementValue['form'], number>();
  for (const value of values) answers.set(value.form, (answers.get(value.form) ?? 0) + answersIn(value));
  const form = [...answers].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  switch (form) {
    case 'answers':
      return poolAnswers(values.filter((value) => value.form === 'answers'));
    case 'groups':
      return poolGroups(values.filter((value) => value.form === 'groups'));
    case 'share':
      return poolShares(values.filter((value) => value.form === 'share'));
    case 'aggregate':
      return poolAggregates(values.filter((value) => value.form === 'aggregate'));
    case 'durations':
      return poolDurations(values.filter((value) => value.form === 'durations'));
  }
}

/** Answers in a value; 0 when not known. */
export function answersIn(value: MeasurementValue): number {
  switch (value.form) {
    case 'answers':
      return sumOf(value.counts, (count) => count);
    case 'groups':
      return value.low + value.middle + value.high;
    case 'share':
    case 'durations':
      return value.n;
    case 'aggregate':
      return value.n ?? 0;
  }
}

function poolAnswers(values: readonly AnswerCounts[]): AnswerCounts {
  const length = Math.max(...values.map((value) => value.counts.length));
  const counts = Array.from({ length }, (_, index) => sumOf(values, (value) => value.counts[index] ?? 0));
  return { form: 'answers', counts };
}

function poolGroups(values: readonly GroupCounts[]): GroupCounts {
  return {
    form: 'groups',
    low: sumOf(values, (value) => value.low),
    middle: sumOf(values, (value) => value.middle),
    high: sumOf(values, (value) => value.high),
  };
}

function poolShares(values: readonly ShareOf[]): ShareOf {
  return { form: 'share', x: sumOf(values, (value) => value.x), n: sumOf(values, (value) => value.n) };
}

/** Values without n only count when none has one: then all alike. */
function poolAggregates(values: readonly Aggregate[]): Aggregate {
  const counted = values.flatMap(({ value, n, sd }) => (n !== undefined && n > 0 ? [{ value, n, sd }] : []));
  if (counted.length === 0) {
    return { form: 'aggregate', value: sumOf(values, ({ value }) => value) / values.length };
  }
  const n = sumOf(counted, (one) => one.n);
  const value = sumOf(counted, (one) => one.n * one.value) / n;
  const sd = pooledSd(
    counted.map((one) => ({ n: one.n, mean: one.value, sd: one.sd })),
    value,
  );
  return { form: 'aggregate', value, n, ...(sd !== null && { sd }) };
}

function poolDurations(values: readonly Durations[]): Durations {
  const n = sumOf(values, (value) => value.n);
  const meanSeconds = weightedMean(values, (value) => value.meanSeconds);
  const logMean = weightedMean(values, (value) => value.logMean);
  const logMedian = weightedMean(values, ({ medianSeconds }) =>
    medianSeconds === undefined ? undefined : Math.log(medianSeconds),
  );
  const logSd =
    logMean === null
      ? null
      : pooledSd(
          values.map((value) => ({ n: value.n, mean: value.logMean ?? logMean, sd: value.logSd })),
          logMean,
        );
  return {
    form: 'durations',
    n,
    ...(meanSeconds !== null && { meanSeconds }),
    ...(logMedian !== null && { medianSeconds: Math.exp(logMedian) }),
    ...(logMean !== null && { logMean }),
    ...(logSd !== null && { logSd }),
  };
}

/** Null when one of them does not say. */
function weightedMean(
  values: readonly Durations[],
  of: (value: Durations) => number | undefined,
): number | null {
  let total = 0;
  let n = 0;
  for (const value of values) {
    const figure = of(value);
    if (figure === undefined) return null;
    total += value.n * figure;
    n += value.n;
  }
  return n > 0 ? total / n : null;
}

interface Part {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | undefined;
}

/** The spread of all answers from the parts' own spreads and means; null when a part does not say. */
function pooledSd(parts: readonly Part[], mean: number): number | null {
  const n = sumOf(parts, (part) => part.n);
  if (!(n > 1) || parts.some((part) => part.sd === undefined && part.n > 1)) return null;
  const squares = sumOf(parts, (part) => {
    const within = part.n > 1 ? (part.n - 1) * (part.sd ?? 0) ** 2 : 0;
    return within + part.n * (part.mean - mean) ** 2;
  });
  return Math.sqrt(squares / (n - 1));
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
