/**
 * A measurement while it is being typed: numbers as they stand in the fields, percent as percent, times in the unit
 * chosen. Pure. It never fills in, rounds or clamps what was typed; what cannot be right is said, field by field.
 */
import { pointsOf } from '../../metrics/csat';
import type { ValueForm } from '../../metrics/MetricKindSpec';
import { formsOf } from '../../metrics/allMetricKinds';
import type { Durations, MeasurementValue, Metric } from '../../model/JourneyMap';

export const timeUnits = ['seconds', 'minutes', 'hours', 'days'] as const;
export type TimeUnit = (typeof timeUnits)[number];
export const secondsPer: Readonly<Record<TimeUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

export type FigureName =
  'low' | 'middle' | 'high' | 'x' | 'n' | 'value' | 'sd' | 'mean' | 'median' | 'typical' | 'logSd';
/** Null: nothing typed. NaN: something that is no number; the draft is then never complete. */
export type Figures = Readonly<Record<FigureName, number | null>>;

/** Every form's figures at once, so that changing the form and back loses nothing. */
export interface MeasurementDraft extends Figures {
  readonly form: ValueForm;
  readonly counts: readonly (number | null)[];
  readonly timeUnit: TimeUnit;
}

export type DraftProblem =
  | { readonly kind: 'xAboveN'; readonly field: 'x'; readonly x: number; readonly n: number }
  | { readonly kind: 'outsideScale'; readonly field: 'value'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'notWhole' | 'belowZero' | 'durationNotPositive' | 'noAnswers';
      readonly field: FigureName | number;
    };

export type DraftReading =
  | { readonly state: 'empty' }
  /** Something is missing still, or stands there that is no number, which its field says. */
  | { readonly state: 'incomplete' }
  | { readonly state: 'wrong'; readonly problems: readonly DraftProblem[] }
  | { readonly state: 'complete'; readonly value: MeasurementValue };

/** Longer scales (SUS in steps of 2.5) are nothing to type counts for. */
const longestTypedScale = 11;

/** The forms a person may type a value of this metric in, the most telling first; `current` is always among them. */
export function typedForms(metric: Metric, current?: ValueForm): readonly ValueForm[] {
  return formsOf(metric).filter((form) => {
    if (form === current) return true;
    if (form === 'answers') return metric.scale !== undefined && pointsOf(metric.scale) <= longestTypedScale;
    // A time somebody reported is a mean or a median; which one is asked for.
    return !(metric.unit === 'seconds' && form === 'aggregate');
  });
}

const noFigures: Figures = {
  low: null,
  middle: null,
  high: null,
  x: null,
  n: null,
  value: null,
  sd: null,
  mean: null,
  median: null,
  typical: null,
  logSd: null,
};

export function emptyDraft(metric: Metric, form: ValueForm): MeasurementDraft {
  const points = metric.scale ? pointsOf(metric.scale) : 0;
  return {
    ...noFigures,
    form,
    counts: points <= 101 ? Array.from({ length: points }, () => null) : [],
    timeUnit: usualTimeUnit(metric),
  };
}

/** The draft that reads as the value. Times are shown in the largest unit that keeps them above 2. */
export function draftOf(metric: Metric, value: MeasurementValue): MeasurementDraft {
  const draft = emptyDraft(metric, value.form);
  switch (value.form) {
    case 'answers':
      return { ...draft, counts: value.counts };
    case 'groups':
      return { ...draft, low: value.low, middle: value.middle, high: value.high };
    case 'share':
      return { ...draft, x: value.x, n: value.n };
    case 'aggregate': {
      const timeUnit = metric.unit === 'seconds' ? unitFor(value.value) : draft.timeUnit;
      const per = typedPer(metric, timeUnit);
      return {
        ...draft,
        timeUnit,
        value: value.value / per,
        n: value.n ?? null,
        sd: value.sd === undefined ? null : value.sd / per,
      };
    }
    case 'durations':
      return draftDurations(draft, value);
  }
}

function draftDurations(draft: MeasurementDraft, value: Durations): MeasurementDraft {
  const typicalSeconds = value.logMean === undefined ? undefined : Math.exp(value.logMean);
  const timeUnit = unitFor(value.medianSeconds ?? value.meanSeconds ?? typicalSeconds ?? 0);
  const typed = (seconds: number | undefined) =>
    seconds === undefined ? null : seconds / secondsPer[timeUnit];
  return {
    ...draft,
    timeUnit,
    n: value.n,
    mean: typed(value.meanSeconds),
    median: typed(value.medianSeconds),
    typical: typed(typicalSeconds),
    logSd: value.logSd ?? null,
  };
}

/** The largest unit that keeps the number above 2. */
export function unitFor(seconds: number): TimeUnit {
  if (seconds >= 2 * secondsPer.days) return 'days';
  if (seconds >= 2 * secondsPer.hours) return 'hours';
  return seconds >= 2 * secondsPer.minutes ? 'minutes' : 'seconds';
}

/** What a new time is typed in: the unit of the metric's usual value. */
function usualTimeUnit(metric: Metric): TimeUnit {
  return metric.unit === 'seconds' ? unitFor(metric.par?.value ?? secondsPer.hours * 2) : 'minutes';
}

/** Typed figure × this = stored figure. */
function typedPer(metric: Metric, timeUnit: TimeUnit): number {
  if (metric.unit === 'share') return 0.01;
  return metric.unit === 'seconds' ? secondsPer[timeUnit] : 1;
}

/** 7 × 0.01 is 0.07, not 0.07000000000000001; fifteen digits hold every number anybody types. */
function withoutNoise(figure: number): number {
  return Number(figure.toPrecision(15));
}

const figuresOf: Readonly<Record<ValueForm, readonly FigureName[]>> = {
  answers: [],
  groups: ['low', 'middle', 'high'],
  share: ['x', 'n'],
  aggregate: ['value', 'n', 'sd'],
  durations: ['n', 'mean', 'median', 'typical', 'logSd'],
};

function hasUnread(draft: MeasurementDraft): boolean {
  const figures = draft.form === 'answers' ? draft.counts : figuresOf[draft.form].map((name) => draft[name]);
  return figures.some((figure) => Number.isNaN(figure));
}

export function readDraft(metric: Metric, draft: MeasurementDraft): DraftReading {
  if (hasUnread(draft)) return { state: 'incomplete' };
  switch (draft.form) {
    case 'answers':
      return readAnswers(draft);
    case 'groups':
      return readGroups(draft);
    case 'share':
      return readShare(draft);
    case 'aggregate':
      return readAggregate(metric, draft);
    case 'durations':
      return readDurations(draft);
  }
}

/** An empty count among filled ones is nobody: people leave out the zeros. */
function readAnswers({ counts }: MeasurementDraft): DraftReading {
  if (counts.every((count) => count === null)) return { state: 'empty' };
  const problems = counts.flatMap((count, index) => countProblems(count, index));
  if (problems.length > 0) return { state: 'wrong', problems };
  if (counts.every((count) => !count)) return wrong({ kind: 'noAnswers', field: 0 });
  return { state: 'complete', value: { form: 'answers', counts: counts.map((count) => count ?? 0) } };
}

function readGroups({ low, middle, high }: MeasurementDraft): DraftReading {
  if (low === null && middle === null && high === null) return { state: 'empty' };
  const problems = [
    ...countProblems(low, 'low'),
    ...countProblems(middle, 'middle'),
    ...countProblems(high, 'high'),
  ];
  if (problems.length > 0) return { state: 'wrong', problems };
  const value = { form: 'groups', low: low ?? 0, middle: middle ?? 0, high: high ?? 0 } as const;
  if (value.low + value.middle + value.high === 0) return wrong({ kind: 'noAnswers', field: 'low' });
  return { state: 'complete', value };
}

function readShare({ x, n }: MeasurementDraft): DraftReading {
  if (x === null && n === null) return { state: 'empty' };
  const problems = [...countProblems(x, 'x'), ...countProblems(n, 'n')];
  if (problems.length > 0) return { state: 'wrong', problems };
  if (x === null || n === null) return { state: 'incomplete' };
  if (n === 0) return wrong({ kind: 'noAnswers', field: 'n' });
  if (x > n) return wrong({ kind: 'xAboveN', field: 'x', x, n });
  return { state: 'complete', value: { form: 'share', x, n } };
}

function readAggregate(metric: Metric, draft: MeasurementDraft): DraftReading {
  const { value, n, sd, timeUnit } = draft;
  if (value === null) return { state: n === null && sd === null ? 'empty' : 'incomplete' };
  const per = typedPer(metric, timeUnit);
  const problems = [...countProblems(n, 'n'), ...valueProblems(metric, value)];
  if (n === 0) problems.push({ kind: 'noAnswers', field: 'n' });
  if (sd !== null && sd < 0) problems.push({ kind: 'belowZero', field: 'sd' });
  if (problems.length > 0) return { state: 'wrong', problems };
  return {
    state: 'complete',
    value: {
      form: 'aggregate',
      value: withoutNoise(value * per),
      ...(n !== null && { n }),
      ...(sd !== null && { sd: withoutNoise(sd * per) }),
    },
  };
}

function valueProblems(metric: Metric, value: number): DraftProblem[] {
  const range = typedRange(metric);
  if (metric.unit === 'seconds' && value <= 0) return [{ kind: 'durationNotPositive', field: 'value' }];
  if (value >= range.min && value <= range.max) return [];
  return range.max === Infinity
    ? [{ kind: 'belowZero', field: 'value' }]
    : [{ kind: 'outsideScale', field: 'value', ...range }];
}

function typedRange(metric: Metric): { readonly min: number; readonly max: number } {
  switch (metric.unit) {
    case 'share':
      return { min: 0, max: 100 };
    case 'nps':
      return { min: -100, max: 100 };
    case 'score':
      return metric.scale ?? { min: -Infinity, max: Infinity };
    case 'seconds':
    case 'count':
      return { min: 0, max: Infinity };
  }
}

function readDurations(draft: MeasurementDraft): DraftReading {
  const { n, mean, median, typical, logSd, timeUnit } = draft;
  const times = { mean, median, typical };
  const isUntouched = n === null && Object.values(times).every((time) => time === null);
  if (isUntouched) return { state: 'empty' };
  const problems = countProblems(n, 'n');
  if (n === 0) problems.push({ kind: 'noAnswers', field: 'n' });
  for (const field of ['mean', 'median', 'typical'] as const) {
    const time = times[field];
    if (time !== null && time <= 0) problems.push({ kind: 'durationNotPositive', field });
  }
  if (logSd !== null && logSd < 0) problems.push({ kind: 'belowZero', field: 'logSd' });
  if (problems.length > 0) return { state: 'wrong', problems };
  if (n === null || (mean === null && median === null && typical === null)) return { state: 'incomplete' };
  const seconds = (time: number) => withoutNoise(time * secondsPer[timeUnit]);
  return {
    state: 'complete',
    value: {
      form: 'durations',
      n,
      ...(mean !== null && { meanSeconds: seconds(mean) }),
      ...(median !== null && { medianSeconds: seconds(median) }),
      ...(typical !== null && { logMean: Math.log(seconds(typical)) }),
      ...(logSd !== null && { logSd }),
    },
  };
}

function countProblems(count: number | null, field: FigureName | number): DraftProblem[] {
  if (count === null) return [];
  if (count < 0) return [{ kind: 'belowZero', field }];
  return Number.isSafeInteger(count) ? [] : [{ kind: 'notWhole', field }];
}

function wrong(problem: DraftProblem): DraftReading {
  return { state: 'wrong', problems: [problem] };
}
