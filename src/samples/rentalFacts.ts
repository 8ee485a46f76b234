/**
 * How the made-up rental service is written down before it becomes a map: every text in both languages, every figure
 * once. What everyone answered is the sum of what the groups answered, so that the two can never disagree.
 */
import type {
  EvidenceKind,
  Grade,
  MeasurementValue,
  PurposeKind,
  ShareOf,
  GroupCounts,
  AnswerCounts,
  Durations,
} from '../model/JourneyMap';
import type { rentalChannels, rentalDepartments } from './rentalSetting';
import type { Bilingual } from './Bilingual';

export type RentalPersona = 'couple' | 'owner' | 'senior';

export type RentalMetric =
  | 'csat'
  | 'nps'
  | 'npsRelation'
  | 'ces5'
  | 'ces7'
  | 'ces2'
  | 'frtEmail'
  | 'frtChat'
  | 'art'
  | 'resolution'
  | 'fcr'
  | 'taskSuccess'
  | 'sus'
  | 'umuxLite'
  | 'sentiment'
  | 'emotion'
  | 'retention'
  | 'churn'
  | 'orderConversion'
  | 'orderDropOff'
  | 'volume'
  | 'punctuality';

/** What can be added up over groups of people. */
export type CountedValue = AnswerCounts | GroupCounts | ShareOf;

export interface RentalMeasure {
  readonly metric: RentalMetric;
  readonly source: Bilingual;
  /** Absent: measured. */
  readonly grade?: Grade;
  /** For everyone; absent when it is the sum of the groups. */
  readonly value?: MeasurementValue;
  /** `others` are people of no persona: they count for everyone only. */
  readonly groups?: Readonly<Partial<Record<RentalPersona | 'others', CountedValue>>>;
}

export interface RentalTouchpoint {
  readonly key: string;
  readonly name: Bilingual;
  readonly purposeKind: PurposeKind;
  readonly purpose: Bilingual;
  readonly channel: keyof typeof rentalChannels;
  readonly department: keyof typeof rentalDepartments;
  readonly doing?: Bilingual;
  readonly thinking?: Bilingual;
  readonly quote?: Bilingual;
  readonly pains?: readonly Bilingual[];
  readonly gains?: readonly Bilingual[];
  readonly ideas?: readonly Bilingual[];
  /** The workshop's guess, −2…+2. */
  readonly emotion?: number;
  readonly emotionOf?: Readonly<Partial<Record<RentalPersona, number>>>;
  readonly momentOfTruth?: true;
  readonly selfService?: true;
  readonly personalised?: true;
  readonly importance?: number;
  /** Customers per quarter; absent where a volume is measured. */
  readonly reach?: number;
  readonly measures: readonly RentalMeasure[];
}

export interface RentalPersonaFacts {
  readonly name: Bilingual;
  readonly segment: Bilingual;
  readonly share01: number;
  readonly quote: Bilingual;
  readonly goals: readonly Bilingual[];
  readonly needs: readonly Bilingual[];
  readonly frustrations: readonly Bilingual[];
  readonly channels: readonly (keyof typeof rentalChannels)[];
  readonly avatar: Bilingual;
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly note: Bilingual;
    readonly date: string;
  }[];
}

export function answers(...counts: readonly number[]): AnswerCounts {
  return { form: 'answers', counts };
}

/** Detractors, passives, promoters; or negative, neutral, positive. */
export function inGroups(low: number, middle: number, high: number): GroupCounts {
  return { form: 'groups', low, middle, high };
}

export function share(x: number, n: number): ShareOf {
  return { form: 'share', x, n };
}

/**
 * Times of n tickets from their geometric mean in seconds and the sd of their logarithms; the mean is that of the
 * log-normal with these two, in whole seconds.
 */
export function times(n: number, geometricMeanSeconds: number, logSd: number): Durations {
  return {
    form: 'durations',
    n,
    meanSeconds: Math.round(geometricMeanSeconds * Math.exp(logSd ** 2 / 2)),
    medianSeconds: geometricMeanSeconds,
    logMean: Math.round(10_000 * Math.log(geometricMeanSeconds)) / 10_000,
    logSd,
  };
}

/** All groups must be given in one form, answers on one scale. */
export function addUp(values: readonly CountedValue[]): CountedValue {
  const [first, ...others] = values;
  if (!first) throw new Error('There is nothing to add up');
  return others.reduce(addTwo, first);
}

function addTwo(a: CountedValue, b: CountedValue): CountedValue {
  if (a.form === 'answers' && b.form === 'answers' && a.counts.length === b.counts.length)
    return answers(...a.counts.map((count, index) => count + (b.counts[index] ?? 0)));
  if (a.form === 'groups' && b.form === 'groups')
    return inGroups(a.low + b.low, a.middle + b.middle, a.high + b.high);
  if (a.form === 'share' && b.form === 'share') return share(a.x + b.x, a.n + b.n);
  throw new Error(`${a.form} and ${b.form} do not add up`);
}
