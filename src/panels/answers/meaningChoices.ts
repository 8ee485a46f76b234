/**
 * The meanings a column can be given, as one list to choose from: "Satisfaction (CSAT)", "First response time", "Date".
 * A choice is a kind of meaning with the metric it measures. Pure; it never decides what only the user knows.
 */
import type { ColumnView } from '../../datasets/FileView';
import type { ColumnMeaning, RatingMeaning } from '../../datasets/ImportPlan';
import { effortKind } from '../../datasets/guessAnswers';
import { metricKindSpec } from '../../metrics/allMetricKinds';
import { usualTopBoxFrom } from '../../metrics/csat';
import type { Direction, MetricKind, Scale } from '../../model/JourneyMap';
import { numberOf } from './numberOf';

/** In the order people look for them. */
export const meaningGroups = [
  { group: 'none', ids: ['nothing'] },
  {
    group: 'scale',
    ids: [
      'rating-csat',
      'recommend',
      'rating-ces',
      'rating-ces2',
      'rating-sus',
      'rating-umuxLite',
      'rating-emotion',
      'rating-custom',
    ],
  },
  {
    group: 'yesNo',
    ids: [
      'yes-no-resolution',
      'yes-no-fcr',
      'yes-no-taskSuccess',
      'yes-no-retention',
      'yes-no-churn',
      'yes-no-conversion',
      'yes-no-csat',
      'yes-no-custom',
    ],
  },
  { group: 'time', ids: ['duration-frt', 'duration-art', 'duration-custom'] },
  {
    group: 'row',
    ids: [
      'timestamp',
      'segment',
      'touchpoint',
      'channel',
      'respondent',
      'weight',
      'count',
      'case',
      'activity',
    ],
  },
  {
    group: 'figure',
    ids: [
      'figure-csat',
      'figure-nps',
      'figure-ces',
      'figure-resolution',
      'figure-fcr',
      'figure-taskSuccess',
      'figure-retention',
      'figure-churn',
      'figure-conversion',
      'figure-frt',
      'figure-art',
      'figure-sus',
      'figure-volume',
      'figure-custom',
    ],
  },
] as const;

export type MeaningGroup = (typeof meaningGroups)[number]['group'];
export type MeaningId = (typeof meaningGroups)[number]['ids'][number];

const allIds: readonly MeaningId[] = meaningGroups.flatMap(({ ids }): readonly MeaningId[] => ids);

export function readMeaningId(text: string): MeaningId | null {
  return allIds.find((id) => id === text) ?? null;
}

/** The choice that a meaning is; a kind of metric that has no choice of its own counts as the user's own. */
export function meaningIdOf(meaning: ColumnMeaning): MeaningId {
  if (!('metricKind' in meaning)) return readMeaningId(meaning.kind) ?? 'nothing';
  const metric = isEffort(meaning.metricKind) ? 'ces' : meaning.metricKind;
  return readMeaningId(`${meaning.kind}-${metric}`) ?? readMeaningId(`${meaning.kind}-custom`) ?? 'nothing';
}

/** CES has two questions in use that run opposite ways. */
export function isEffort(kind: MetricKind): kind is 'ces5' | 'ces7' {
  return kind === 'ces5' || kind === 'ces7';
}

/** Meanings that are nothing but their kind. */
const roles = [
  'nothing',
  'segment',
  'touchpoint',
  'channel',
  'respondent',
  'weight',
  'count',
  'case',
  'activity',
] as const;

/** The meaning of a column after a choice; what is already known of the column is kept as far as it fits. */
export function makeMeaning(id: MeaningId, column: ColumnView, now: ColumnMeaning): ColumnMeaning {
  const known = [now, column.guess].find((meaning) => meaningIdOf(meaning) === id);
  if (known) return known;
  const role = roles.find((kind) => kind === id);
  if (role) return { kind: role };
  if (id === 'timestamp') return { kind: 'timestamp', order: column.dates?.orders[0] ?? 'iso' };
  if (id === 'recommend') return { kind: 'recommend', min: 0, codes: codesOf(now) };
  if (id.startsWith('rating-')) return makeRating(ratingKind(id), column, now);
  if (id.startsWith('yes-no-')) {
    const words = [now, column.guess].find((meaning) => meaning.kind === 'yes-no');
    const metricKind = kindAfter(id, 'yes-no-');
    return { kind: 'yes-no', metricKind, yes: words?.yes ?? [], no: words?.no ?? [] };
  }
  if (id.startsWith('duration-')) {
    const times = [now, column.guess].find((meaning) => meaning.kind === 'duration');
    const closed = times?.closed;
    const metricKind = kindAfter(id, 'duration-');
    return { kind: 'duration', metricKind, unit: times?.unit ?? 'minutes', ...(closed && { closed }) };
  }
  const metricKind = kindAfter(id, 'figure-');
  const { unit } = metricKindSpec(metricKind);
  return { kind: 'figure', metricKind, written: unit === 'share' ? 'percent' : 'plain' };
}

function makeRating(metricKind: MetricKind, column: ColumnView, now: ColumnMeaning): RatingMeaning {
  const rating = [now, column.guess].find((meaning) => meaning.kind === 'rating');
  const spec = metricKindSpec(metricKind);
  const hasOwnScale = metricKind === 'csat' || metricKind === 'custom' || isEaseOrEffort(metricKind);
  const scale = (hasOwnScale ? (rating?.scale ?? scaleSeen(column)) : null) ??
    spec.scale ?? { min: 1, max: 5, step: 1 };
  return withScale(
    { kind: 'rating', metricKind, scale, direction: spec.direction, codes: codesOf(now) },
    scale,
  );
}

/** A rating on another scale: what counts as satisfied and which CES it is follow from it. */
export function withScale(rating: RatingMeaning, scale: Scale): RatingMeaning {
  const { kind, metricKind, direction, codes } = rating;
  return {
    kind,
    metricKind: isEaseOrEffort(metricKind) ? effortKind(scale, direction) : metricKind,
    scale,
    direction,
    codes,
    ...(metricKind === 'csat' && { topBoxFrom: usualTopBoxFrom(scale) }),
  };
}

/** A rating turned round; a CES becomes the one that asks this way. */
export function withDirection(rating: RatingMeaning, direction: Direction): RatingMeaning {
  const { metricKind, scale } = rating;
  return {
    ...rating,
    direction,
    metricKind: isEaseOrEffort(metricKind) ? effortKind(scale, direction) : metricKind,
  };
}

/** Whether which end is good has to be asked: of every CES that words do not explain. */
export function asksDirection({ guess, unsure }: ColumnView, rating: RatingMeaning): boolean {
  if (unsure.includes('direction')) return isEaseOrEffort(rating.metricKind);
  const isExplained = guess.kind === 'rating' && isEaseOrEffort(guess.metricKind);
  return isEffort(rating.metricKind) && !isExplained;
}

function isEaseOrEffort(kind: MetricKind): boolean {
  return isEffort(kind) || kind === 'ces2';
}

/** From the least to the greatest whole number among the frequent answers, when that is a scale people are asked on. */
function scaleSeen(column: ColumnView): Scale | null {
  const numbers = column.texts.flatMap(({ text }) => numberOf(text) ?? []);
  if (numbers.length === 0 || !numbers.every((value) => Number.isInteger(value))) return null;
  const max = Math.max(...numbers);
  const min = Math.min(...numbers);
  return max > 1 && max <= 100 && min >= -5 ? { min: Math.min(min, 1), max, step: 1 } : null;
}

function codesOf(meaning: ColumnMeaning) {
  return meaning.kind === 'rating' || meaning.kind === 'recommend' ? meaning.codes : {};
}

function ratingKind(id: MeaningId): MetricKind {
  return kindAfter(id, 'rating-');
}

function kindAfter(id: MeaningId, prefix: string): MetricKind {
  const name = id.slice(prefix.length);
  // The ids above end in kinds of metrics, but for the CES, whose kind follows from its scale.
  return name === 'ces' ? 'ces7' : (name as MetricKind);
}
