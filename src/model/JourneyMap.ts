/**
 * What a journey map is: records held by id, and nothing else. No record holds another; order is a rank on the
 * record; selection, viewport, the filter in use and language are never in here (a view that was kept
 * under a name is a record like any other).
 *
 * Everything is plain, immutable data. Only commands make a new map (see `commands/`). A record may carry keys
 * that this version does not know: they came from a newer file and survive a round trip untouched.
 *
 * Times are ISO 8601 with zone, durations are seconds, shares are 0–1, NPS is −100…100.
 */
import type {
  ChannelId,
  ConnectionId,
  DepartmentId,
  EndId,
  MapId,
  MeasurementId,
  MetricId,
  NodeId,
  PersonaId,
  ScenarioId,
  StageId,
  SubjectId,
  TouchpointId,
  ViewId,
} from './ids';
import type { ChannelIcon } from './channelIcons';
import type { Intended } from './Intended';
import type { Json } from './Json';
import type { RankingSettings } from './RankingSettings';
import type { SavedView } from './SavedView';
import type { Scenario } from './Scenario';

export interface JourneyMap {
  readonly map: MapRecord;
  readonly personas: Readonly<Record<PersonaId, Persona>>;
  readonly stages: Readonly<Record<StageId, Stage>>;
  readonly touchpoints: Readonly<Record<TouchpointId, Touchpoint>>;
  readonly connections: Readonly<Record<ConnectionId, Connection>>;
  readonly metrics: Readonly<Record<MetricId, Metric>>;
  readonly measurements: Readonly<Record<MeasurementId, Measurement>>;
  readonly channels: Readonly<Record<ChannelId, Channel>>;
  readonly departments: Readonly<Record<DepartmentId, Department>>;
  readonly scenarios: Readonly<Record<ScenarioId, Scenario>>;
  readonly views: Readonly<Record<ViewId, SavedView>>;
}

/** The kinds of which a map holds many, in the order of the file. */
export const recordKinds = [
  'personas',
  'stages',
  'touchpoints',
  'connections',
  'channels',
  'departments',
  'metrics',
  'measurements',
  'scenarios',
  'views',
] as const;
export type RecordKind = (typeof recordKinds)[number];
export type RecordOf<K extends RecordKind> = JourneyMap[K][keyof JourneyMap[K]];

/** Canvas units (pixels at 100 %), the top left corner. One field, so that a move is one change. */
export type Place = readonly [x: number, y: number];

/** A fractional index. Sort by plain `<`, then by id: two people can make the same one. */
export type Rank = string;

export interface MapRecord {
  readonly id: MapId;
  readonly title: string;
  /** Who wants what, in one sentence. */
  readonly scenario?: string;
  readonly state?: 'as-is' | 'to-be';
  readonly owner?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ranking?: RankingSettings;
  /** How many weakest to highlight; absent: the default k of the ranking. */
  readonly highlightCount?: number;
  /** Where the figures come from, for a map made from published data. */
  readonly sourceNote?: string;
  readonly intended?: Intended;
  /** Unknown keys of the file around the map, kept for the way back. */
  readonly carried?: { readonly [key: string]: Json };
}

export const evidenceKinds = [
  'purchases',
  'analytics',
  'survey',
  'reviews',
  'social',
  'service',
  'interview',
  'workshop',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly note?: string;
  /** ISO date. */
  readonly date?: string;
}

export interface Persona {
  readonly id: PersonaId;
  readonly name: string;
  readonly segment?: string;
  /** Share of customers, 0–1. */
  readonly share01?: number;
  readonly quote?: string;
  readonly goals?: readonly string[];
  readonly needs?: readonly string[];
  readonly frustrations?: readonly string[];
  readonly preferredChannels?: readonly ChannelId[];
  readonly evidence?: readonly Evidence[];
  /** One or two letters, an emoji, or a data URL of a small picture. Absent: the first letter of the name. */
  readonly avatar?: string;
  readonly colour?: ColourName;
  readonly rank: Rank;
  readonly place: Place;
  readonly intended?: Intended;
}

/** Names, not values: each theme has its own value of every colour (`ui/tokens.css`, `layout/palette.ts`). */
export const colourNames = ['violet', 'amber', 'blue', 'green', 'rose', 'teal', 'brown', 'slate'] as const;
export type ColourName = (typeof colourNames)[number];

export const stageKinds = [
  'awareness',
  'consideration',
  'purchase',
  'loyalty',
  'advocacy',
  'custom',
] as const;
export type StageKind = (typeof stageKinds)[number];

export interface Stage {
  readonly id: StageId;
  readonly name: string;
  readonly kind: StageKind;
  /** The customer's question here. */
  readonly question?: string;
  readonly colour?: ColourName;
  /** Customer service begins at this stage. */
  readonly serviceBegins?: boolean;
  readonly rank: Rank;
  readonly place: Place;
  readonly intended?: Intended;
}

export const purposeKinds = ['solve', 'ask', 'compare', 'do'] as const;
export type PurposeKind = (typeof purposeKinds)[number];

export interface Touchpoint {
  readonly id: TouchpointId;
  readonly node: NodeId;
  readonly name: string;
  readonly purposeKind?: PurposeKind;
  readonly purpose?: string;
  readonly channel?: ChannelId;
  readonly department?: DepartmentId;
  readonly doing?: string;
  readonly thinking?: string;
  readonly quote?: string;
  readonly pains?: readonly string[];
  readonly gains?: readonly string[];
  readonly ideas?: readonly string[];
  /** The workshop's guess, −2…+2. */
  readonly emotion?: EmotionGuess;
  readonly momentOfTruth?: boolean;
  readonly selfService?: boolean;
  readonly personalised?: boolean;
  /** 0–3; absent: 1. */
  readonly importance?: number;
  /** Customers per period. */
  readonly reach?: number;
  readonly rank: Rank;
  readonly intended?: Intended;
}

export interface EmotionGuess {
  readonly all?: number;
  readonly byPersona?: { readonly [persona: PersonaId]: number };
}

export const connectionKinds = ['flow', 'return', 'drop-off'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

export interface Connection {
  readonly id: ConnectionId;
  readonly from: EndId;
  readonly to: EndId;
  readonly label?: string;
  readonly kind: ConnectionKind;
  /** The personas it holds for; absent: everyone. */
  readonly personas?: readonly PersonaId[];
  readonly intended?: Intended;
}

export interface Channel {
  readonly id: ChannelId;
  readonly name: string;
  readonly group?: string;
  /** Icon name, one of `channelIcons`. */
  readonly icon?: ChannelIcon;
  readonly rank: Rank;
}

export interface Department {
  readonly id: DepartmentId;
  readonly name: string;
  readonly group?: string;
  readonly rank: Rank;
}

export const metricKinds = [
  'csat',
  'nps',
  'ces5',
  'ces7',
  'ces2',
  'retention',
  'churn',
  'frt',
  'art',
  'resolution',
  'fcr',
  'taskSuccess',
  'sus',
  'umuxLite',
  'sentiment',
  'conversion',
  'emotion',
  'volume',
  'custom',
] as const;
export type MetricKind = (typeof metricKinds)[number];

export type MetricUnit = 'share' | 'nps' | 'score' | 'seconds' | 'count';
export type Direction = 'higher-is-better' | 'lower-is-better';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** In the metric's own unit: shares 0–1, durations in seconds. */
export interface Anchor {
  readonly value: number;
  readonly source?: string;
}

export interface Metric {
  readonly id: MetricId;
  readonly kind: MetricKind;
  readonly name: string;
  readonly unit: MetricUnit;
  readonly scale?: Scale;
  readonly direction: Direction;
  /** Health 0, 50, 100. Without all three the metric has no health and stays out of the ranking. */
  readonly floor?: Anchor;
  readonly par?: Anchor;
  readonly target?: Anchor;
  /** Say in the touchpoint's score, 0–3; absent: the kind's default. */
  readonly weight?: number;
  /** σ: typical spread of one answer, in the metric's unit; durations: of the natural logarithm. */
  readonly spread?: number;
  /** From this answer on a customer counts as satisfied (CSAT); absent: the kind's rule for the scale. */
  readonly topBoxFrom?: number;
  readonly rank: Rank;
  readonly intended?: Intended;
}

export const grades = ['measured', 'proxy', 'estimate'] as const;
/** measured 1.0 · proxy (or older than 12 months) 0.5 · workshop estimate 0.25 of the answers count. */
export type Grade = (typeof grades)[number];

export interface Measurement {
  readonly id: MeasurementId;
  readonly metric: MetricId;
  readonly subject: SubjectId;
  /** Absent: everyone who answered, whoever they are. */
  readonly persona?: PersonaId;
  readonly period?: Period;
  readonly value: MeasurementValue;
  readonly source?: string;
  readonly grade: Grade;
  readonly importedFrom?: { readonly dataset: string; readonly column: string };
  readonly intended?: Intended;
}

/** ISO dates, both inclusive. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Store what was given; derive the rest. */
export type MeasurementValue = AnswerCounts | GroupCounts | ShareOf | Aggregate | Durations;

/** `counts[i]` people answered `scale.min + i · scale.step`. "Not applicable" is not in here. */
export interface AnswerCounts {
  readonly form: 'answers';
  readonly counts: readonly number[];
}

/** Three groups: detractors, passives, promoters (NPS) or negative, neutral, positive (sentiment). */
export interface GroupCounts {
  readonly form: 'groups';
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** x of n: people satisfied, tickets resolved, customers kept. 0 ≤ x ≤ n. */
export interface ShareOf {
  readonly form: 'share';
  readonly x: number;
  readonly n: number;
}

/** A value somebody else computed, in the metric's unit. Without n it counts as 5 answers. */
export interface Aggregate {
  readonly form: 'aggregate';
  readonly value: number;
  readonly n?: number;
  readonly sd?: number;
}

/** Durations in seconds, summarised. At least one of mean, median and logMean is there. */
export interface Durations {
  readonly form: 'durations';
  readonly n: number;
  readonly meanSeconds?: number;
  readonly medianSeconds?: number;
  /** Mean and sd of the natural logarithms of seconds. */
  readonly logMean?: number;
  readonly logSd?: number;
}
