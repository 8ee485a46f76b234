/**
 * What of an import is on the map already: the same answer tells the user how many figures will be replaced, and the
 * command which. Never changes anything.
 */
import type { ImportEdits, ImportMeasurement, ImportMetric } from '../datasets/importEdits';
import { isSameMetric, isSameName } from '../datasets/isSameMetric';
import { namedTargets } from '../datasets/namedTargets';
import type { MeasurementId, MetricId, PersonaId, TouchpointId } from '../model/ids';
import type { JourneyMap, Measurement } from '../model/JourneyMap';
import { sortByRank } from '../model/ranks';

/** One entry for each of the lists of `ImportEdits`; undefined: it has to be made. */
export interface ImportTargets {
  readonly touchpoints: readonly (TouchpointId | undefined)[];
  readonly personas: readonly (PersonaId | undefined)[];
  readonly metrics: readonly (MetricId | undefined)[];
}

export function findImportTargets(map: JourneyMap, edits: ImportEdits): ImportTargets {
  const named = namedTargets(map);
  return {
    touchpoints: edits.touchpoints.map(({ stage, name }) => named.touchpoint(stage, name)),
    personas: edits.personas.map(({ name }) => named.persona(name)),
    metrics: edits.metrics.map((metric) => findMetric(map, metric)),
  };
}

/** The chosen one, else the first of the map (by rank) that asks the same way. */
export function findMetric(map: JourneyMap, metric: ImportMetric): MetricId | undefined {
  if ('id' in metric) return metric.id;
  const { definition, named } = metric;
  return sortByRank(Object.values(map.metrics)).find(
    (each) => isSameMetric(each, definition) && (!named || isSameName(each.name, definition.name)),
  )?.id;
}

/** Finds the measurement an earlier import of the same dataset has made; each is found once. */
export type TakeEarlier = (measurement: Omit<Measurement, 'id' | 'value' | 'grade'>) => MeasurementId | null;

export function earlierFigures(map: JourneyMap, edits: ImportEdits): TakeEarlier {
  if (edits.repeated === 'add') return () => null;
  const waiting = new Map<string, MeasurementId[]>();
  for (const measurement of Object.values(map.measurements)) {
    if (measurement.importedFrom?.dataset !== edits.dataset) continue;
    const key = figureKey(measurement);
    const same = waiting.get(key);
    if (same) same.push(measurement.id);
    else waiting.set(key, [measurement.id]);
  }
  return (measurement) => waiting.get(figureKey(measurement))?.shift() ?? null;
}

/** How many figures of the map would be replaced by the import, for the sentence before it. */
export function countReplaced(map: JourneyMap, edits: ImportEdits): number {
  const targets = findImportTargets(map, edits);
  const takeEarlier = earlierFigures(map, { ...edits, repeated: 'replace' });
  return edits.measurements.filter((figure) => {
    const place = placeFigure(figure, targets);
    return place !== null && takeEarlier({ ...place, ...originOf(figure, edits) }) !== null;
  }).length;
}

/** What else came from the same dataset, and the import does not bring again. */
export function leftOverFigures(map: JourneyMap, edits: ImportEdits): MeasurementId[] {
  const targets = findImportTargets(map, edits);
  const takeEarlier = earlierFigures(map, { ...edits, repeated: 'replace' });
  const taken = new Set(
    edits.measurements.map((figure) => {
      const place = placeFigure(figure, targets);
      return place && takeEarlier({ ...place, ...originOf(figure, edits) });
    }),
  );
  return Object.values(map.measurements).flatMap(({ id, importedFrom }) =>
    importedFrom?.dataset === edits.dataset && !taken.has(id) ? [id] : [],
  );
}

/** Where a figure goes; null as long as something of it has to be made. */
export function placeFigure(
  { metric, subject, persona }: ImportMeasurement,
  targets: ImportTargets,
): Pick<Measurement, 'metric' | 'subject' | 'persona'> | null {
  const metricId = targets.metrics[metric];
  const subjectId = 'id' in subject ? subject.id : targets.touchpoints[subject.touchpoint];
  if (metricId === undefined || subjectId === undefined) return null;
  if (persona === undefined) return { metric: metricId, subject: subjectId };
  const personaId = 'id' in persona ? persona.id : targets.personas[persona.persona];
  return personaId === undefined ? null : { metric: metricId, subject: subjectId, persona: personaId };
}

/** What a figure says of where it comes from. */
export function originOf(
  { period, column }: ImportMeasurement,
  { dataset, source }: ImportEdits,
): Pick<Measurement, 'period' | 'source'> & Required<Pick<Measurement, 'importedFrom'>> {
  return {
    ...(period ? { period } : {}),
    ...(source === '' ? {} : { source }),
    importedFrom: { dataset, column },
  };
}

function figureKey({ metric, subject, persona, period, importedFrom }: Parameters<TakeEarlier>[0]): string {
  return JSON.stringify([metric, subject, persona, period?.from, period?.to, importedFrom?.column]);
}
