/**
 * What a plan makes of a dataset: every figure with its n, and what was left out and why. Decides nothing and writes
 * nothing; the formulas are those of `metrics/`. Cost: one pass over the rows per column in use.
 */
import type { Dataset } from './Dataset';
import { defineMetric, inUnit } from './defineMetric';
import { DropTally } from './DropTally';
import { effortAlarms } from './effortAlarm';
import { figureCells, type FigureCell } from './figureCells';
import type { ImportPlan } from './ImportPlan';
import type { ImportPreview, ImportWarning, MeasurePreview } from './ImportPreview';
import { eventColumns, kindOfMeasure, measuresOfPlan, type PlannedMeasure } from './measuresOfPlan';
import { ordersOf, readDate } from './readDate';
import { rollUpAnswers, type RolledFigure } from './rollUpAnswers';
import { judgeDurations, judgeElapsed, rollUpDurations } from './rollUpDurations';
import { rollUpEvents } from './rollUpEvents';
import { rollUpFigures } from './rollUpFigures';
import { groupRows, type RowGroups } from './RowGroups';

/** More figures than this are not made: no map shows them, and one edit should stay one edit. */
export const mostFigures = 5_000;

export function previewImport(dataset: Dataset, plan: ImportPlan): ImportPreview {
  const groups = groupRows(dataset, plan);
  const events = eventColumns(plan);
  const all = events ? rollUpEvents(dataset, plan, groups, events) : previewMeasures(dataset, plan, groups);
  const { measures, count } = capFigures(all);
  const tooMany: ImportWarning[] =
    count > mostFigures ? [{ kind: 'too-many-figures', count, most: mostFigures }] : [];
  return {
    measures,
    warnings: [...effortAlarms(dataset, plan), ...ambiguousDates(dataset, plan), ...tooMany],
  };
}

function previewMeasures(dataset: Dataset, plan: ImportPlan, groups: RowGroups): readonly MeasurePreview[] {
  const ofRows = plan.shape === 'wide' ? null : figureCells(groups, null);
  return measuresOfPlan(plan).flatMap((measure) => {
    const cells = ofRows ?? cellsOfMeasure(plan, groups, measure);
    return cells ? previewMeasure(dataset, plan, groups, { measure, cells }) : [];
  });
}

/** Null: the measure goes nowhere. */
function cellsOfMeasure(
  plan: ImportPlan,
  groups: RowGroups,
  { key }: PlannedMeasure,
): readonly FigureCell[] | null {
  const target = plan.subjects[key];
  return target === undefined || target.to === 'nothing' ? null : figureCells(groups, target);
}

function previewMeasure(
  dataset: Dataset,
  plan: ImportPlan,
  groups: RowGroups,
  { measure, cells }: { readonly measure: PlannedMeasure; readonly cells: readonly FigureCell[] },
): readonly MeasurePreview[] {
  const { key } = measure;
  const choice = plan.metrics[key];
  const metricKind = kindOfMeasure(measure);
  const name = choice?.name ?? '';
  const definition =
    measure.kind === 'elapsed'
      ? { ...inUnit(metricKind, 'seconds'), name }
      : defineMetric(measure.meaning, name);
  const drops = new DropTally(dataset);
  const figures = rollUp(dataset, plan, measure, definition, { groups, cells, drops });
  if (!figures) return [];
  return [
    {
      measure: key,
      metricKind,
      definition: choice?.id === undefined ? definition : null,
      figures: figures.map((figure) => ({ measure: key, ...figure })),
      dropped: drops.list(),
    },
  ];
}

/** Null when the plan names a column that the dataset does not have. */
function rollUp(
  dataset: Dataset,
  plan: ImportPlan,
  measure: PlannedMeasure,
  definition: ReturnType<typeof defineMetric>,
  rows: { readonly groups: RowGroups; readonly cells: readonly FigureCell[]; readonly drops: DropTally },
): readonly RolledFigure[] | null {
  if (measure.kind === 'elapsed') {
    const judge = judgeElapsed(dataset, plan, measure.elapsed);
    return judge && rollUpDurations(dataset.rowCount, judge, rows);
  }
  const column = dataset.columns[measure.column];
  if (!column) return null;
  const { meaning } = measure;
  switch (meaning.kind) {
    case 'rating':
    case 'recommend':
    case 'yes-no':
      return rollUpAnswers(column, meaning, definition, rows);
    case 'duration':
      return rollUpDurations(dataset.rowCount, judgeDurations(dataset, column, meaning), rows);
    case 'figure':
      return rollUpFigures(dataset, column, meaning, rows);
  }
}

function capFigures(all: readonly MeasurePreview[]): {
  readonly measures: readonly MeasurePreview[];
  readonly count: number;
} {
  let left = mostFigures;
  let count = 0;
  const measures = all.map((measure) => {
    const figures = measure.figures.slice(0, left);
    left -= figures.length;
    count += measure.figures.length;
    return { ...measure, figures };
  });
  return { measures, count };
}

/** Of the timestamps in use: rows that would be another day in another order, while no row of the column proves one. */
function ambiguousDates(dataset: Dataset, plan: ImportPlan): readonly ImportWarning[] {
  const used = new Set(plan.elapsed.flatMap(({ from, to }) => [from, to]));
  if (plan.periodColumn !== undefined) used.add(plan.periodColumn);
  const events = eventColumns(plan);
  if (events) used.add(events.timestamp);
  return [...used].flatMap((index): ImportWarning[] => {
    const count = countAmbiguous(dataset, plan, index);
    return count > 0 ? [{ kind: 'ambiguous-dates', column: index, count }] : [];
  });
}

function countAmbiguous(dataset: Dataset, plan: ImportPlan, index: number): number {
  const column = dataset.columns[index];
  const meaning = plan.meanings[index];
  if (!column || meaning?.kind !== 'timestamp') return 0;
  const codes = new Set<number>();
  for (const [code, text] of column.texts.entries()) {
    const orders = ordersOf(text);
    if (orders.length === 0) continue;
    if (orders.length === 1) {
      // This one reads in the plan's numeric order and in no other: it proves the order of its neighbours.
      if (orders[0] === meaning.order && meaning.order !== 'iso') return 0;
      continue;
    }
    const days = new Set(orders.map((order) => JSON.stringify(readDate(text, order))));
    if (days.size > 1) codes.add(code);
  }
  let count = 0;
  for (const code of column.codes) if (codes.has(code)) count += 1;
  return count;
}
