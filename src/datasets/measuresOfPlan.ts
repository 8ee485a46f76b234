/** What a plan measures, one entry per figure-making column or pair of timestamps, in the order of the columns. */
import type { MetricKind } from '../model/JourneyMap';
import type { ColumnKind, ElapsedMeasure, ImportPlan, MeasureKey, MeasureMeaning } from './ImportPlan';

export type PlannedMeasure =
  | {
      readonly kind: 'column';
      readonly key: MeasureKey;
      readonly column: number;
      readonly meaning: MeasureMeaning;
    }
  | { readonly kind: 'elapsed'; readonly key: MeasureKey; readonly elapsed: ElapsedMeasure };

/**
 * An event log has no measure columns. What is made of it goes by the three columns it is made from: the activity for the
 * volume, the timestamp for the time since the event before, the case for the share that goes on to another step.
 */
export interface EventColumns {
  readonly activity: number;
  readonly timestamp: number;
  readonly case: number;
}

export function measuresOfPlan(plan: ImportPlan): readonly PlannedMeasure[] {
  if (plan.shape === 'events') return [];
  const columns = plan.meanings.flatMap((meaning, column): PlannedMeasure[] =>
    isMeasure(meaning) ? [{ kind: 'column', key: `column-${column}`, column, meaning }] : [],
  );
  const pairs = plan.elapsed.map((elapsed, place): PlannedMeasure => ({
    kind: 'elapsed',
    key: `elapsed-${place}`,
    elapsed,
  }));
  return [...columns, ...pairs];
}

export function isMeasure(meaning: ImportPlan['meanings'][number]): meaning is MeasureMeaning {
  return measureKinds.has(meaning.kind);
}

const measureKinds: ReadonlySet<ColumnKind> = new Set([
  'rating',
  'recommend',
  'yes-no',
  'duration',
  'figure',
]);

export function kindOfMeasure(measure: PlannedMeasure): MetricKind {
  if (measure.kind === 'elapsed') return measure.elapsed.metricKind;
  return measure.meaning.kind === 'recommend' ? 'nps' : measure.meaning.metricKind;
}

/** The first column of each; null unless the plan is for an event log and has all three. */
export function eventColumns(plan: ImportPlan): EventColumns | null {
  if (plan.shape !== 'events') return null;
  const first = (kind: ColumnKind): number => plan.meanings.findIndex((meaning) => meaning.kind === kind);
  const found = { activity: first('activity'), timestamp: first('timestamp'), case: first('case') };
  return Object.values(found).includes(-1) ? null : found;
}
