/** A preview arranged for reading: one row for what every measure says about a touchpoint, with its figures. Pure. */
import type { ImportPlan, MeasureKey } from '../../datasets/ImportPlan';
import type { Dropped, ImportPreview, MeasurePreview, PreviewFigure } from '../../datasets/ImportPreview';
import { asId, type MetricId } from '../../model/ids';
import type { JourneyMap, Metric } from '../../model/JourneyMap';

export interface PreviewRow {
  readonly key: string;
  readonly measure: MeasureKey;
  readonly metric: Metric;
  readonly subject: PreviewFigure['subject'];
  /** Of everyone, the latest period: what the row says before it is opened. */
  readonly main: PreviewFigure;
  /** All others: personas and periods. */
  readonly others: readonly PreviewFigure[];
  /** Of the measure, where it is about this touchpoint alone. */
  readonly dropped: readonly Dropped[];
}

export interface MeasureRows {
  readonly measure: MeasureKey;
  readonly rows: readonly PreviewRow[];
  /** What was left out and belongs to no single row. */
  readonly dropped: readonly Dropped[];
}

export function arrangePreview(
  preview: ImportPreview,
  plan: ImportPlan,
  map: JourneyMap,
): readonly MeasureRows[] {
  return preview.measures.flatMap((measure): MeasureRows[] => {
    const metric = metricOf(measure, plan, map);
    if (!metric) return [];
    const bySubject = new Map<string, PreviewFigure[]>();
    for (const figure of measure.figures) {
      const key = subjectKey(figure.subject);
      const known = bySubject.get(key);
      if (known) known.push(figure);
      else bySubject.set(key, [figure]);
    }
    const isAlone = bySubject.size === 1;
    const rows = [...bySubject].flatMap(([key, figures]): PreviewRow[] => {
      const main = mainFigure(figures);
      if (!main) return [];
      return [
        {
          key: `${measure.measure} ${key}`,
          measure: measure.measure,
          metric,
          subject: main.subject,
          main,
          others: figures.filter((figure) => figure !== main),
          dropped: isAlone ? measure.dropped : [],
        },
      ];
    });
    return [{ measure: measure.measure, rows, dropped: isAlone ? [] : measure.dropped }];
  });
}

/** The metric a measure is read with: the map's, or the one that will be made. Null: it is no longer on the map. */
function metricOf({ measure, definition }: MeasurePreview, plan: ImportPlan, map: JourneyMap): Metric | null {
  const id = plan.metrics[measure]?.id;
  if (id !== undefined) return map.metrics[id] ?? null;
  return definition && { ...definition, id: asId<MetricId>('metric not made yet'), rank: 'a0' };
}

function subjectKey(subject: PreviewFigure['subject']): string {
  return subject.to === 'existing' ? subject.id : JSON.stringify([subject.stage, subject.name]);
}

function mainFigure(figures: readonly PreviewFigure[]): PreviewFigure | undefined {
  const everyone = figures.filter(({ persona }) => persona === null);
  const candidates = everyone.length > 0 ? everyone : figures;
  return candidates.reduce<PreviewFigure | undefined>(
    (latest, figure) =>
      latest === undefined || (figure.period?.to ?? '') > (latest.period?.to ?? '') ? figure : latest,
    undefined,
  );
}

export interface PreviewTotals {
  readonly figures: number;
  readonly touchpoints: number;
  /** Stages and hand-overs that get a figure of their own. */
  readonly stages: number;
  readonly hasJourney: boolean;
  readonly personas: number;
  /** Cells that became no answer. */
  readonly dropped: number;
}

export function totalsOf({ measures }: ImportPreview, map: JourneyMap): PreviewTotals {
  const figures = measures.flatMap((measure) => measure.figures);
  const personas = figures.flatMap(({ persona }) =>
    persona ? [persona.to === 'existing' ? persona.id : `new ${persona.name}`] : [],
  );
  const subjects = new Map(figures.map(({ subject }) => [subjectKey(subject), subject]));
  const isTouchpoint = (subject: PreviewFigure['subject']): boolean =>
    subject.to === 'new' || Object.hasOwn(map.touchpoints, subject.id);
  const touchpoints = [...subjects.values()].filter(isTouchpoint).length;
  const hasJourney = subjects.has(map.map.id);
  return {
    figures: figures.length,
    touchpoints,
    stages: subjects.size - touchpoints - (hasJourney ? 1 : 0),
    hasJourney,
    personas: new Set(personas).size,
    dropped: measures.reduce((sum, { dropped }) => sum + countDropped(dropped), 0),
  };
}

export function countDropped(dropped: readonly Dropped[]): number {
  return dropped.reduce((sum, { count }) => sum + count, 0);
}
