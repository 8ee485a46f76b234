/**
 * What the map check says: which rule, at which record, and the facts of the sentence. No words: they are the
 * language's (`panels/check/`). Found by `checkMap.ts`.
 */
import type { ReadRefusal } from '../../metrics/Reading';
import type { AnyId, ConnectionId, EndId, MapId } from '../../model/ids';
import type { RecordKind } from '../../model/JourneyMap';

/**
 * One for each rule, in the order in which they are shown: wrong figures first, because whatever rests on them is
 * wrong too; then what is missing, then what is worth a look. The names are stored in maps (`intended`), so none is ever
 * changed or given to another rule.
 */
export const ruleIds = [
  'cesDirection',
  'grim',
  'outOfScale',
  'anchorsOffScale',
  'noAnchors',
  'unownedHandOver',
  'emptyStage',
  'evidence',
  'metric',
  'owner',
  'purpose',
  'staleMeasurement',
  'staleEvidence',
  'unknownN',
  'unmeasuredHandOver',
  'channelGap',
  'preferredChannel',
  'channel',
  'lonePersona',
  'twice',
  'manyStages',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** `attention`: something is missing or wrong. `hint`: worth a look, and often fine. */
export type Severity = 'attention' | 'hint';

/** The kinds of records that are checked, and can be marked. The map's own record counts as a kind of its own. */
export type CheckedKind =
  | 'map'
  | Extract<RecordKind, 'personas' | 'stages' | 'touchpoints' | 'connections' | 'metrics' | 'measurements'>;

/** The facts that the sentence of a rule names; which of them are there depends on the rule. Never rounded. */
export interface Facts {
  /** Other records it is about. */
  readonly others?: readonly AnyId[];
  readonly count?: number;
  /** ISO date. */
  readonly date?: string;
  /** In the unit of the metric at hand; a correlation for the direction of CES. */
  readonly value?: number;
  /** The figures next to the value that could be, in the metric's unit. */
  readonly possible?: readonly number[];
  readonly n?: number;
  /** Why a value cannot be read. */
  readonly problem?: ReadRefusal;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly kind: CheckedKind;
  /** The record that has it, and that holds the mark when it is intended. */
  readonly at: AnyId;
  /** What is to be looked at on the canvas; the map's id: the map's own fields. */
  readonly place: EndId | ConnectionId | MapId;
  readonly facts: Facts;
  /** Somebody has said that it is meant to be so. */
  readonly intended: boolean;
}

/** What a rule finds; the rest of a `Finding` follows from it. */
export interface Found {
  readonly kind: CheckedKind;
  readonly at: AnyId;
  readonly place: Finding['place'];
  readonly facts?: Facts;
}

/** The same for the same rule at the same record, from check to check. */
export function findingKey({ rule, at }: Pick<Finding, 'rule' | 'at'>): string {
  return `${rule}/${at}`;
}
