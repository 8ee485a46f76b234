/** A whole measurement while it is being typed: the figures, and whose, when, from where, how good. Pure. */
import type { MetricKindSpec } from '../../metrics/MetricKindSpec';
import type { PersonaId } from '../../model/ids';
import { isSameJson } from '../../model/Json';
import type { Grade, Measurement, MeasurementValue, Metric } from '../../model/JourneyMap';
import { makeWellFormed } from '../../model/wellFormedText';
import { draftOf, readDraft, type MeasurementDraft } from './measurementDraft';

export interface MeasurementDetails {
  /** Undefined: everyone. */
  readonly persona: PersonaId | undefined;
  /** ISO dates; empty: not said. */
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly grade: Grade;
}

export interface TypedMeasurement {
  readonly draft: MeasurementDraft;
  readonly details: MeasurementDetails;
}

export type MeasurementContent = Pick<Measurement, 'value' | 'grade'> &
  Partial<Pick<Measurement, 'persona' | 'period' | 'source'>>;

export function emptyDetails(spec: MetricKindSpec): MeasurementDetails {
  return { persona: undefined, from: '', to: '', source: '', grade: spec.usualGrade };
}

export function typedFrom(metric: Metric, measurement: Measurement): TypedMeasurement {
  const { persona, period, source, grade, value } = measurement;
  return {
    draft: draftOf(metric, value),
    details: { persona, from: period?.from ?? '', to: period?.to ?? '', source: source ?? '', grade },
  };
}

export function runsBack({ from, to }: MeasurementDetails): boolean {
  return from !== '' && to !== '' && from > to;
}

/**
 * What would be stored; null while something is missing or wrong. Given the value it started from, figures nobody
 * touched stay to the last digit: what is typed has fewer of them than what was imported.
 */
export function contentOf(
  metric: Metric,
  { draft, details }: TypedMeasurement,
  original?: MeasurementValue,
): MeasurementContent | null {
  const isUntouched = original !== undefined && isSameJson(draft, draftOf(metric, original));
  const reading = isUntouched ? { state: 'complete' as const, value: original } : readDraft(metric, draft);
  if (reading.state !== 'complete' || runsBack(details)) return null;
  const { persona, from, to, grade } = details;
  const source = makeWellFormed(details.source.trim());
  const hasPeriod = from !== '' || to !== '';
  return {
    value: reading.value,
    grade,
    ...(persona !== undefined && { persona }),
    ...(hasPeriod && { period: { ...(from !== '' && { from }), ...(to !== '' && { to }) } }),
    ...(source !== '' && { source }),
  };
}
