/**
 * What merging two copies of a map comes to (`mergeMaps.ts`): the map, what two people did that cannot both be, and
 * what had to be mended. A closed union: an interface that shows conflicts is told by the compiler of a new one.
 */
import type { JourneyMap, RecordKind } from './JourneyMap';
import type { Repair } from './Repair';

export type MergeSide = 'mine' | 'theirs';

/** By a conflict's key; a Map, because keys hold ids from files. What is not in it counts as `mine`. */
export type MergeChoices = ReadonlyMap<string, MergeSide>;

interface ConflictOf {
  /** The same whichever of the two copies is called mine, and whatever was chosen for other conflicts. */
  readonly key: string;
  readonly kind: RecordKind | 'map';
  readonly id: string;
}

/** Both set the same field, or the same part of one, to something different. `undefined`: emptied. */
export interface FieldConflict extends ConflictOf {
  readonly type: 'field';
  readonly path: readonly [field: string, ...part: string[]];
  readonly before: unknown;
  /** No: both made the record, or there is no common ancestor. */
  readonly isKnownBefore: boolean;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Both changed fields that only make sense together, or one changed them and the other built on what they were:
 * where a touchpoint stands (`position`), what a connection joins (`ends`), how a metric is measured (`definition`).
 * The values are objects of the fields.
 */
export interface GroupConflict extends ConflictOf {
  readonly type: 'group';
  readonly group: GroupName;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly mine: Readonly<Record<string, unknown>>;
  readonly theirs: Readonly<Record<string, unknown>>;
}

export type GroupName = 'position' | 'ends' | 'definition';

/** One deleted what the other changed, or used for something new. */
export interface DeletionConflict extends ConflictOf {
  readonly type: 'deletion';
  readonly kind: RecordKind;
  readonly deletedBy: MergeSide;
  /** The record as the other side has it; nothing on the side that deleted it. */
  readonly mine: object | undefined;
  readonly theirs: object | undefined;
  /** What was deleted along with it, and comes back with it. */
  readonly along: readonly RecordName[];
  /** What the other side did that the deletion would undo. Empty: it is not certain that it was deleted. */
  readonly because: readonly RecordUse[];
}

export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

export interface RecordUse extends RecordName {
  readonly did: 'added' | 'changed';
}

export type MergeConflict = FieldConflict | GroupConflict | DeletionConflict;

/** Without a known ancestor: it is on one side only, because that side made it or because the other deleted it. */
export interface Uncertain extends RecordName {
  readonly side: MergeSide;
}

export interface Merge {
  /** Sound by all rules, with the id of mine. */
  readonly map: JourneyMap;
  /** In the order of the file; the same list whatever was chosen. */
  readonly conflicts: readonly MergeConflict[];
  /** What the rules of `soundMap.ts` had to mend. Empty when nothing was in conflict. */
  readonly mended: readonly Repair[];
  /** What was compared: under one id, with one id for what both made. Without an ancestor `base` is the guessed one. */
  readonly compared: {
    readonly base: JourneyMap;
    readonly mine: JourneyMap;
    readonly theirs: JourneyMap;
  };
  /** Empty when the ancestor is known. */
  readonly uncertain: readonly Uncertain[];
}

/** What is not certain about an ancestor that was found and not given (`findAncestor.ts`). */
export interface AncestorDoubt {
  /** Ids of its records that theirs lacks, and has deleted or never had: a person is asked about each. */
  readonly doubtful: ReadonlySet<string>;
  /**
   * Nobody knows what theirs began with: the ancestor is an earlier state of mine without all that theirs has otherwise, so
   * that what theirs would undo is asked about. A record may lack even fields that every record has.
   */
  readonly isPartial?: true;
}

export function otherSide(side: MergeSide): MergeSide {
  return side === 'mine' ? 'theirs' : 'mine';
}
