/**
 * What was decided for an earlier file with the same header, as far as it still holds: touchpoints, personas, stages and
 * metrics that are gone since are proposed anew, and so is what the new file has and the old one had not.
 */
import type { JourneyMap } from '../model/JourneyMap';
import type { FileView } from './FileView';
import type { ColumnMeaning, ImportPlan, MetricChoice, PersonaTarget, SubjectTarget } from './ImportPlan';

/** `fresh`: the proposal without any memory. It is returned as it is when the columns do not fit. */
export function recallDecisions(
  remembered: ImportPlan,
  fresh: ImportPlan,
  view: FileView,
  map: JourneyMap,
): ImportPlan {
  if (remembered.meanings.length !== view.columns.length) return fresh;
  const meanings = remembered.meanings.map((meaning, index) => joinCodes(meaning, fresh.meanings[index]));
  const isColumn = (index: number): boolean => index >= 0 && index < view.columns.length;
  const elapsed = remembered.elapsed.filter(({ from, to }) => isColumn(from) && isColumn(to));
  const isSameShape = remembered.shape === fresh.shape && elapsed.length === remembered.elapsed.length;
  const subjects = Object.entries(remembered.subjects).filter(([, target]) => stillThere(target, map));
  const { periodColumn, weightColumn } = remembered;
  return {
    shape: remembered.shape,
    meanings,
    elapsed,
    subjects: { ...(isSameShape ? fresh.subjects : {}), ...Object.fromEntries(subjects) },
    personas: recallPersonas(remembered.personas, map),
    metrics: { ...fresh.metrics, ...recallMetrics(remembered.metrics, map) },
    ...(periodColumn !== undefined && isColumn(periodColumn) && { periodColumn }),
    periodLength: remembered.periodLength,
    ...(weightColumn !== undefined && isColumn(weightColumn) && { weightColumn }),
    grade: remembered.grade,
    source: fresh.source,
  };
}

/** The decision, and for texts that were not in the file then the guess of now. */
function joinCodes(meaning: ColumnMeaning, guess: ColumnMeaning | undefined): ColumnMeaning {
  if (meaning.kind === 'rating' && guess?.kind === 'rating') {
    return { ...meaning, codes: { ...guess.codes, ...meaning.codes } };
  }
  if (meaning.kind === 'recommend' && guess?.kind === 'recommend') {
    return { ...meaning, codes: { ...guess.codes, ...meaning.codes } };
  }
  if (meaning.kind === 'yes-no' && guess?.kind === 'yes-no') {
    const isNew = (text: string): boolean => !meaning.yes.includes(text) && !meaning.no.includes(text);
    const yes = [...meaning.yes, ...guess.yes.filter(isNew)];
    return { ...meaning, yes, no: [...meaning.no, ...guess.no.filter(isNew)] };
  }
  if (meaning.kind === 'timestamp' && guess?.kind === 'timestamp')
    return guess.order === 'iso' ? guess : meaning;
  return meaning;
}

function stillThere(target: SubjectTarget, map: JourneyMap): boolean {
  switch (target.to) {
    case 'nothing':
      return true;
    case 'new':
      return Object.hasOwn(map.stages, target.stage);
    case 'existing':
      return [map.touchpoints, map.stages, map.connections, { [map.map.id]: map.map }].some((records) =>
        Object.hasOwn(records, target.id),
      );
  }
}

function recallPersonas(remembered: ImportPlan['personas'], map: JourneyMap): ImportPlan['personas'] {
  const isThere = (target: PersonaTarget): boolean =>
    target.to !== 'existing' || Object.hasOwn(map.personas, target.id);
  return Object.fromEntries(
    Object.entries(remembered).map(([column, byText]) => [
      column,
      Object.fromEntries(Object.entries(byText).filter(([, target]) => isThere(target))),
    ]),
  );
}

/** A metric that is gone is chosen again by its kind. */
function recallMetrics(remembered: ImportPlan['metrics'], map: JourneyMap): ImportPlan['metrics'] {
  return Object.fromEntries(
    Object.entries(remembered).flatMap(([key, choice]): [string, MetricChoice][] => {
      const { id, name }: MetricChoice = choice ?? {};
      if (id !== undefined && Object.hasOwn(map.metrics, id)) return [[key, { id }]];
      return name === undefined ? [] : [[key, { name }]];
    }),
  );
}
