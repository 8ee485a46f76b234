/**
 * What is known about every subject of a map (touchpoint, stage, connection, the map): one reading per metric, made from
 * its latest measurement (or batches of it). One pass over all measurements, so that ten thousand touchpoints cost no more than their figures.
 *
 * For everyone: the measurement without a persona, whoever answered. Where there is none, the personas' latest are put
 * together. For one persona: its own answers only; answers without a persona are nobody's in particular.
 */
import type { Grade, JourneyMap, Measurement, Metric, Period } from '../model/JourneyMap';
import type { MeasurementId, PersonaId, SubjectId } from '../model/ids';
import { compareRanked } from '../model/ranks';
import { answersIn, poolValues } from './poolValues';
import type { Reading, ReadRefusal } from './Reading';
import { readMeasurement, type ReadOptions } from './readMeasurement';

export interface SubjectReading {
  readonly metric: Metric;
  /** What it comes from: one, or those of the personas put together. */
  readonly measurements: readonly MeasurementId[];
  readonly reading: Reading;
  /** The weakest of the measurements' grades. */
  readonly grade: Grade;
  readonly period?: Period;
  readonly source?: string;
}

export interface UnreadMeasurement {
  readonly metric: Metric;
  readonly measurement: MeasurementId;
  readonly refusal: ReadRefusal;
}

export interface SubjectReadings {
  /** In the metrics' order. */
  readonly readings: readonly SubjectReading[];
  /** The latest measurements that could not be read, and why. */
  readonly unread: readonly UnreadMeasurement[];
}

export interface CollectOptions extends ReadOptions {
  readonly persona?: PersonaId;
}

/** Subjects without any measurement have no entry. */
export function collectReadings(
  map: Pick<JourneyMap, 'metrics' | 'measurements'>,
  options: CollectOptions = {},
): ReadonlyMap<SubjectId, SubjectReadings> {
  const found = new Map<SubjectId, { readings: SubjectReading[]; unread: UnreadMeasurement[] }>();
  for (const [subject, byMetric] of groupMeasurements(map)) {
    for (const [metric, measurements] of byMetric) {
      const chosen = chooseMeasurements(measurements, options.persona);
      if (chosen.length === 0) continue;
      const entry = found.get(subject) ?? { readings: [], unread: [] };
      found.set(subject, entry);
      const { reading, unread } = readTogether(metric, chosen, options);
      if (reading) entry.readings.push(reading);
      entry.unread.push(...unread);
    }
  }
  for (const { readings } of found.values()) readings.sort((a, b) => compareRanked(a.metric, b.metric));
  return found;
}

export type Grouped = Map<SubjectId, Map<Metric, Measurement[]>>;

/** Linear in the measurements; one of a metric that is gone is left out. */
export function groupMeasurements(map: Pick<JourneyMap, 'metrics' | 'measurements'>): Grouped {
  const grouped: Grouped = new Map();
  for (const measurement of Object.values(map.measurements)) {
    const metric = map.metrics[measurement.metric];
    if (!metric) continue;
    const byMetric = grouped.get(measurement.subject) ?? new Map<Metric, Measurement[]>();
    grouped.set(measurement.subject, byMetric);
    const list = byMetric.get(metric);
    if (list) list.push(measurement);
    else byMetric.set(metric, [measurement]);
  }
  return grouped;
}

/** Of one subject's measurements with one metric, those that speak for one persona, or for everyone. */
export function chooseMeasurements(measurements: readonly Measurement[], persona?: PersonaId): Measurement[] {
  if (persona !== undefined) {
    return latestBatches(measurements.filter((measurement) => measurement.persona === persona));
  }
  const everyone = latestBatches(measurements.filter((measurement) => measurement.persona === undefined));
  if (everyone.length > 0) return everyone;
  const personas = [...new Set(measurements.map((measurement) => measurement.persona))];
  return personas
    .flatMap((one) => latestBatches(measurements.filter(({ persona: of }) => of === one)))
    .sort((a, b) => compareText(a.id, b.id));
}

/**
 * The latest, and beside it what the same column of a file of the same name has given for the same period: batches of other
 * people's answers, which were kept beside each other on purpose. Another column may have asked the same people.
 */
function latestBatches(measurements: readonly Measurement[]): Measurement[] {
  const latest = latestOf(measurements);
  if (!latest) return [];
  const { importedFrom: from } = latest;
  const isBatch = (one: Measurement): boolean =>
    one === latest ||
    (from !== undefined &&
      one.importedFrom?.dataset === from.dataset &&
      one.importedFrom.column === from.column &&
      one.period?.from === latest.period?.from &&
      one.period?.to === latest.period?.to);
  return measurements.filter(isBatch).sort((a, b) => compareText(a.id, b.id));
}

function latestOf(measurements: readonly Measurement[]): Measurement | null {
  return measurements.reduce<Measurement | null>(
    (latest, one) => (latest === null || compareAge(one, latest) > 0 ? one : latest),
    null,
  );
}

/**
 * The period that ends later wins, then the one that starts later; one without a period is older than all. Of the same
 * period: more answers, then the id, so that two devices choose alike. ISO dates compare as text.
 */
function compareAge(a: Measurement, b: Measurement): number {
  return (
    compareText(a.period?.to ?? a.period?.from ?? '', b.period?.to ?? b.period?.from ?? '') ||
    compareText(a.period?.from ?? '', b.period?.from ?? '') ||
    answersIn(a.value) - answersIn(b.value) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readTogether(
  metric: Metric,
  measurements: readonly Measurement[],
  options: ReadOptions,
): { reading: SubjectReading | null; unread: UnreadMeasurement[] } {
  const unread: UnreadMeasurement[] = [];
  const parts: { measurement: Measurement; reading: Reading }[] = [];
  for (const measurement of measurements) {
    const result = readMeasurement(metric, measurement, options);
    if (result.ok) parts.push({ measurement, reading: result.reading });
    else unread.push({ metric, measurement: measurement.id, refusal: result.refusal });
  }
  const [first, ...others] = parts;
  if (!first) return { reading: null, unread };
  const reading = others.length === 0 ? first.reading : poolReadings(metric, parts);
  if (!reading) return { reading: null, unread };
  const sources = [...new Set(parts.flatMap(({ measurement }) => measurement.source ?? []))];
  const period = spanOf(parts.flatMap(({ measurement }) => measurement.period ?? []));
  return {
    reading: {
      metric,
      measurements: parts.map(({ measurement }) => measurement.id),
      reading,
      grade: weakestGrade(parts.map(({ measurement }) => measurement.grade)),
      ...(period && { period }),
      ...(sources.length > 0 && { source: sources.join('; ') }),
    },
    unread,
  };
}

/** Each part counts by its own grade: the pooled effective n is the sum of the parts'. */
function poolReadings(
  metric: Metric,
  parts: readonly { measurement: Measurement; reading: Reading }[],
): Reading | null {
  const value = poolValues(parts.map(({ measurement }) => measurement.value));
  const pooled = value && readMeasurement(metric, { value, grade: 'measured' });
  if (!pooled?.ok) return null;
  const counted = parts.reduce((sum, { reading }) => sum + reading.countedN, 0);
  const gradeFactor = parts.reduce((sum, { reading }) => sum + reading.effectiveN, 0) / counted;
  return {
    ...pooled.reading,
    gradeFactor,
    effectiveN: gradeFactor * pooled.reading.countedN,
    isOld: parts.every(({ reading }) => reading.isOld),
  };
}

function spanOf(periods: readonly Period[]): Period | null {
  const starts = periods.flatMap((period) => period.from ?? []).sort();
  const ends = periods.flatMap((period) => period.to ?? []).sort();
  const [from] = starts;
  const to = ends.at(-1);
  if (from === undefined && to === undefined) return null;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function weakestGrade(grades: readonly Grade[]): Grade {
  if (grades.includes('estimate')) return 'estimate';
  return grades.includes('proxy') ? 'proxy' : 'measured';
}
