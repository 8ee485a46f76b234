/**
 * What the user decided about a file: what every column means, what it measures and for whom. Plain data: it is sent to
 * the worker, remembered for the next file with the same header, and written down with the imported measurements.
 */
import type { Direction, Grade, MetricKind, Period, Scale } from '../model/JourneyMap';
import type { MetricId, PersonaId, StageId, SubjectId } from '../model/ids';

/** How the day, month and year of a date are ordered; `iso` has no doubt. */
export type DateOrder = 'iso' | 'ymd' | 'dmy' | 'mdy';
export type DurationUnit = 'milliseconds' | 'seconds' | 'minutes' | 'hours' | 'days' | 'clock';
export type PeriodLength = 'none' | 'month' | 'quarter' | 'year';

/** What the answer that a text stands for is; a text that is in no answer list is judged by the column's rule. */
export type AnswerCode = number | 'not-applicable' | 'blank';
export type AnswerCodes = Readonly<Record<string, AnswerCode>>;

/** Answers on a scale: CSAT, CES, emotion, or a scale of the user's own. */
export interface RatingMeaning {
  readonly kind: 'rating';
  readonly metricKind: MetricKind;
  readonly scale: Scale;
  readonly direction: Direction;
  /** From this answer on a customer counts as satisfied; only for CSAT. */
  readonly topBoxFrom?: number;
  /** Texts that stand for something else than their number: "6" for not applicable, "Very satisfied" for 5. */
  readonly codes: AnswerCodes;
}

/** "How likely are you to recommend": 0–10, seldom 1–10. */
export interface RecommendMeaning {
  readonly kind: 'recommend';
  readonly min: 0 | 1;
  readonly codes: AnswerCodes;
}

/** Yes and no, in whatever words: solved, kept, converted, done. Texts in neither list are left out and counted. */
export interface YesNoMeaning {
  readonly kind: 'yes-no';
  /** A share: retention, churn, resolution, fcr, taskSuccess, conversion, csat, custom. */
  readonly metricKind: MetricKind;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Rows of which the duration is over: `column` holds one of `texts`. The others are still open: they are censored. */
export interface Closed {
  readonly column: number;
  readonly texts: readonly string[];
}

export interface DurationMeaning {
  readonly kind: 'duration';
  readonly metricKind: MetricKind;
  readonly unit: DurationUnit;
  readonly closed?: Closed;
}

/** A ready-made figure per row: the percentage or value somebody computed, with the column that holds its n. */
export interface FigureMeaning {
  readonly kind: 'figure';
  readonly metricKind: MetricKind;
  /** `percent`: 73 means 0.73; `plain`: in the metric's own unit. */
  readonly written: 'percent' | 'plain';
  readonly countColumn?: number;
}

export type MeasureMeaning =
  RatingMeaning | RecommendMeaning | YesNoMeaning | DurationMeaning | FigureMeaning;

export type ColumnMeaning =
  | MeasureMeaning
  | { readonly kind: 'nothing' }
  | { readonly kind: 'timestamp'; readonly order: DateOrder }
  | { readonly kind: 'weight' }
  | { readonly kind: 'respondent' }
  /** Its values may become personas. */
  | { readonly kind: 'segment' }
  /** Long format: which touchpoint the row is about. */
  | { readonly kind: 'touchpoint' }
  | { readonly kind: 'channel' }
  /** Event log: whose journey, and what happened. */
  | { readonly kind: 'case' }
  | { readonly kind: 'activity' }
  /** The n of a ready-made figure. */
  | { readonly kind: 'count' };

export type ColumnKind = ColumnMeaning['kind'];

/** The time between two timestamps of a row; the second may be blank: still open. */
export interface ElapsedMeasure {
  readonly from: number;
  readonly to: number;
  readonly metricKind: MetricKind;
  readonly closed?: Closed;
}

/** What is measured: a column by its index, or a pair of timestamps by its place in `elapsed`. */
export type MeasureKey = `column-${number}` | `elapsed-${number}`;

export type SubjectTarget =
  | { readonly to: 'existing'; readonly id: SubjectId }
  | { readonly to: 'new'; readonly stage: StageId; readonly name: string }
  | { readonly to: 'nothing' };

export type PersonaTarget =
  | { readonly to: 'existing'; readonly id: PersonaId }
  | { readonly to: 'new'; readonly name: string }
  | { readonly to: 'nothing' };

/** The metric of the map to measure with; absent: the map's metric of this kind and scale, or a new one. */
export interface MetricChoice {
  readonly id?: MetricId;
  /** Of a metric to be made; absent: the kind's own name. */
  readonly name?: string;
}

export type FileShape = 'wide' | 'long' | 'events';

export interface ImportPlan {
  readonly shape: FileShape;
  /** One per column of the dataset. */
  readonly meanings: readonly ColumnMeaning[];
  readonly elapsed: readonly ElapsedMeasure[];
  /**
   * Wide: where each measure goes, by its `MeasureKey`. Long and events: where each text of the touchpoint (or activity) column goes, for all
   * measures. A key without an entry goes nowhere.
   */
  readonly subjects: Readonly<Record<string, SubjectTarget>>;
  /** By column index, then by text of that column. */
  readonly personas: Readonly<Record<number, Readonly<Record<string, PersonaTarget>>>>;
  readonly metrics: Readonly<Partial<Record<MeasureKey, MetricChoice>>>;
  /** The timestamp column that periods are made of; absent: no periods. */
  readonly periodColumn?: number;
  readonly periodLength: PeriodLength;
  /** When the answers were given, said by the person; counts only while periods are made of no column. */
  readonly period?: Period;
  /** The weight column in use; absent: every row counts one. */
  readonly weightColumn?: number;
  readonly grade: Grade;
  readonly source: string;
}
