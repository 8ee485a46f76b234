/**
 * What an event log says about every step: how many journeys pass it (the activity's measure), how long after the event
 * before (the timestamp's), and which share goes on to another step (the case's). Needs all events of a journey in one
 * file; the last step of all has nowhere to go on to and gets no conversion.
 */
import type { Dataset } from './Dataset';
import { inUnit } from './defineMetric';
import { DropTally } from './DropTally';
import { durationValue } from './durationValue';
import { figureCells, type FigureCell } from './figureCells';
import type { ImportPlan, MeasureKey } from './ImportPlan';
import type { MeasurePreview } from './ImportPreview';
import type { EventColumns } from './measuresOfPlan';
import { momentsOf } from './rollUpDurations';
import type { RolledFigure } from './rollUpAnswers';
import type { RowGroups } from './RowGroups';

interface Event {
  readonly row: number;
  readonly seconds: number;
}

/** What is known of one class of rows: of one step, one group of customers, one period. */
interface StepSum {
  /** Journeys that came by, each once. */
  readonly journeys: Set<number>;
  /** Of those, the ones in which something came after. */
  readonly wentOn: Set<number>;
  readonly waits: number[];
}

export function rollUpEvents(
  dataset: Dataset,
  plan: ImportPlan,
  groups: RowGroups,
  columns: EventColumns,
): readonly MeasurePreview[] {
  const drops = {
    activity: new DropTally(dataset),
    timestamp: new DropTally(dataset),
    case: new DropTally(dataset),
  };
  const sums = groups.classes.map((): StepSum => ({ journeys: new Set(), wentOn: new Set(), waits: [] }));
  const timestamps = dataset.columns[columns.timestamp];
  const journeys = collectJourneys(dataset, plan, groups, columns, drops.activity);
  for (const [journey, events] of journeys) {
    events.forEach(({ row, seconds }, place) => {
      const sum = sums[groups.classOf[row] ?? -1];
      if (!sum) return;
      sum.journeys.add(journey);
      if (place < events.length - 1) sum.wentOn.add(journey);
      const before = events[place - 1];
      if (!before) return;
      if (seconds > before.seconds) sum.waits.push(seconds - before.seconds);
      else if (timestamps) drops.timestamp.add('negative-duration', row, timestamps);
    });
  }
  const cells = figureCells(groups, null);
  const name = (key: MeasureKey): string => plan.metrics[key]?.name ?? '';
  const preview = (
    column: keyof EventColumns,
    base: Pick<MeasurePreview, 'metricKind'> & { readonly unit: 'count' | 'seconds' | 'share' },
    figures: readonly RolledFigure[],
  ): MeasurePreview => {
    const measure: MeasureKey = `column-${columns[column]}`;
    const definition = { ...inUnit(base.metricKind, base.unit), name: name(measure) };
    return {
      measure,
      metricKind: base.metricKind,
      definition: plan.metrics[measure]?.id === undefined ? definition : null,
      figures: figures.map((figure) => ({ measure, ...figure })),
      dropped: drops[column].list(),
    };
  };
  const rows = countRows(groups);
  return [
    preview('activity', { metricKind: 'volume', unit: 'count' }, volumes(cells, sums, rows)),
    preview('timestamp', { metricKind: 'custom', unit: 'seconds' }, waits(cells, sums)),
    preview('case', { metricKind: 'conversion', unit: 'share' }, conversions(cells, sums)),
  ];
}

/** Events of every journey in time order; those of the same moment in the order of the file. */
function collectJourneys(
  dataset: Dataset,
  plan: ImportPlan,
  groups: RowGroups,
  columns: EventColumns,
  drops: DropTally,
): ReadonlyMap<number, readonly Event[]> {
  const journeys = new Map<number, Event[]>();
  const ids = dataset.columns[columns.case];
  const moments = momentsOf(dataset, plan, columns.timestamp);
  if (!ids || !moments) return journeys;
  for (let row = 0; row < dataset.rowCount; row += 1) {
    const id = ids.codes[row] ?? 0;
    const moment = moments.at(row);
    if (ids.texts[id] === '') drops.add('blank', row, ids);
    else if (typeof moment === 'string') drops.add('unreadable-date', row, moments.column);
    else {
      const refusal = groups.refusals[-1 - (groups.classOf[row] ?? 0)];
      if ((groups.classOf[row] ?? 0) < 0 && refusal) drops.add(refusal.reason, row, refusal.column);
      // A step that is left out still lies between two others.
      const events = journeys.get(id);
      const event = { row, seconds: moment };
      if (events) events.push(event);
      else journeys.set(id, [event]);
    }
  }
  for (const events of journeys.values()) events.sort((a, b) => a.seconds - b.seconds || a.row - b.row);
  return journeys;
}

function countRows(groups: RowGroups): readonly number[] {
  const rows = groups.classes.map(() => 0);
  for (const of of groups.classOf) if (of >= 0) rows[of] = (rows[of] ?? 0) + 1;
  return rows;
}

function journeysIn(cell: FigureCell, sums: readonly StepSum[], of: 'journeys' | 'wentOn'): number {
  const all = new Set<number>();
  for (const place of cell.classes) for (const journey of sums[place]?.[of] ?? []) all.add(journey);
  return all.size;
}

function figureOf({
  subject,
  persona,
  period,
}: FigureCell): Pick<RolledFigure, 'subject' | 'persona' | 'period'> {
  return { subject, persona, period };
}

function volumes(
  cells: readonly FigureCell[],
  sums: readonly StepSum[],
  rows: readonly number[],
): readonly RolledFigure[] {
  return cells.flatMap((cell): RolledFigure[] => {
    const value = journeysIn(cell, sums, 'journeys');
    const answers = cell.classes.reduce((sum, place) => sum + (rows[place] ?? 0), 0);
    return value > 0 ? [{ ...figureOf(cell), value: { form: 'aggregate', value, n: value }, answers }] : [];
  });
}

function waits(cells: readonly FigureCell[], sums: readonly StepSum[]): readonly RolledFigure[] {
  return cells.flatMap((cell): RolledFigure[] => {
    const times = cell.classes.flatMap((place) => sums[place]?.waits ?? []);
    const outcome = durationValue({ times, closed: times.map(() => true), weights: null });
    return outcome ? [{ ...figureOf(cell), value: outcome.value, answers: outcome.answers }] : [];
  });
}

function conversions(cells: readonly FigureCell[], sums: readonly StepSum[]): readonly RolledFigure[] {
  const goesOn = new Set(
    cells.filter((cell) => journeysIn(cell, sums, 'wentOn') > 0).map(({ subject }) => subject),
  );
  return cells.flatMap((cell): RolledFigure[] => {
    const n = journeysIn(cell, sums, 'journeys');
    if (n === 0 || !goesOn.has(cell.subject)) return [];
    const x = journeysIn(cell, sums, 'wentOn');
    return [{ ...figureOf(cell), value: { form: 'share', x, n }, answers: n }];
  });
}
