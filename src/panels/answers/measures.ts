/** Questions about what a plan measures: a column, or the time between two. Pure. */
import type { FileView } from '../../datasets/FileView';
import type { ImportPlan, MeasureKey } from '../../datasets/ImportPlan';
import type { MetricKind } from '../../model/JourneyMap';
import type { Words } from '../../view/Words';
import { columnName } from './columnName';
import { isEffort } from './meaningChoices';

type MeasurePlace = { readonly column: number } | { readonly elapsed: number };

export function placeOf(measure: MeasureKey): MeasurePlace {
  const index = Number(measure.slice(measure.indexOf('-') + 1));
  return measure.startsWith('column-') ? { column: index } : { elapsed: index };
}

export function metricKindOf(plan: ImportPlan, measure: MeasureKey): MetricKind | null {
  const place = placeOf(measure);
  if ('elapsed' in place) return plan.elapsed[place.elapsed]?.metricKind ?? null;
  const meaning = plan.meanings[place.column];
  if (meaning?.kind === 'recommend') return 'nps';
  return meaning && 'metricKind' in meaning ? meaning.metricKind : null;
}

/** The header it comes from; "created → resolved" for the time between two. */
export function measureName(view: FileView, plan: ImportPlan, measure: MeasureKey, words: Words): string {
  const place = placeOf(measure);
  if ('column' in place) return columnName(view, place.column, words);
  const elapsed = plan.elapsed[place.elapsed];
  if (!elapsed) return '';
  return words.t('answers.elapsedName', {
    from: columnName(view, elapsed.from, words),
    to: columnName(view, elapsed.to, words),
  });
}

const presetNames = {
  csat: 'metricPreset.csat',
  nps: 'metricPreset.nps',
  ces2: 'metricPreset.ces2',
  retention: 'metricPreset.retention',
  churn: 'metricPreset.churn',
  frt: 'answerMeaning.duration-frt',
  art: 'metricPreset.art',
  resolution: 'metricPreset.resolution',
  fcr: 'metricPreset.fcr',
  taskSuccess: 'metricPreset.taskSuccess',
  sus: 'metricPreset.sus',
  umuxLite: 'metricPreset.umuxLite',
  sentiment: 'metricPreset.sentiment',
  conversion: 'metricPreset.conversion',
  emotion: 'metricPreset.emotion',
  volume: 'metricPreset.volume',
  custom: 'metricPreset.custom',
} as const;

export function kindName(kind: MetricKind, { t }: Pick<Words, 't'>): string {
  return isEffort(kind) ? t('answerMeaning.rating-ces') : t(presetNames[kind]);
}
