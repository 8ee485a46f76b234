/** What a plan makes of a dataset before anything is applied: the figures, and what was left out and why. */
import type { MeasurementValue, MetricKind, Period } from '../model/JourneyMap';
import type { MetricDefinition } from './MetricDefinition';
import type { MeasureKey, PersonaTarget, SubjectTarget } from './ImportPlan';

/** Why a cell did not become an answer. */
export type DropReason =
  | 'blank'
  | 'not-applicable'
  | 'out-of-scale'
  | 'not-a-number'
  | 'not-yes-or-no'
  /** Not above zero: a reply within no time is an automatic one, and has no logarithm. */
  | 'negative-duration'
  | 'unreadable-duration'
  | 'unreadable-date'
  | 'no-weight'
  | 'no-touchpoint';

export interface Dropped {
  readonly reason: DropReason;
  readonly count: number;
  /** At most five. `line` is the line of the file. */
  readonly examples: readonly { readonly line: number; readonly text: string }[];
}

/** One measurement that would be made. */
export interface PreviewFigure {
  readonly measure: MeasureKey;
  readonly subject: Exclude<SubjectTarget, { to: 'nothing' }>;
  /** Null: everyone. */
  readonly persona: Exclude<PersonaTarget, { to: 'nothing' }> | null;
  readonly period: Period | null;
  readonly value: MeasurementValue;
  /** Rows behind the value, unweighted; of ready-made figures the sum of their n where all say it. */
  readonly answers: number;
  /** Durations: rows that are still open, which the median by Kaplan–Meier takes into account. */
  readonly open?: number;
  /** With open rows: the median of the closed ones alone, to show how far it flatters (metrics.md, A12). Seconds. */
  readonly closedMedianSeconds?: number;
}

/** A measure of the plan with everything that came of it. */
export interface MeasurePreview {
  readonly measure: MeasureKey;
  readonly metricKind: MetricKind;
  /** Of the metric to be made, or null when the plan names one of the map. */
  readonly definition: MetricDefinition | null;
  readonly figures: readonly PreviewFigure[];
  readonly dropped: readonly Dropped[];
}

/** A word of warning about the whole, each with a sentence in `i18n`. */
export type ImportWarning =
  | { readonly kind: 'effort-direction-looks-reversed'; readonly measure: MeasureKey; readonly rho: number }
  | { readonly kind: 'ambiguous-dates'; readonly column: number; readonly count: number }
  | { readonly kind: 'too-many-figures'; readonly count: number; readonly most: number };

export interface ImportPreview {
  readonly measures: readonly MeasurePreview[];
  readonly warnings: readonly ImportWarning[];
}
