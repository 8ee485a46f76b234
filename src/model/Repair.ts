/**
 * What was wrong with a map, and what was done about it. A closed union: an interface that puts repairs into
 * words switches over `did` and is told by the compiler when a new one comes.
 */
import type { RecordKind } from './JourneyMap';
import type { Rule } from './rules';

/** `map` is the map record itself; `file` is what stands around it. */
export type RepairKind = RecordKind | 'map' | 'file';

export type Change =
  /** The record is not in the map; it was unusable, or it would have said something false. */
  | { readonly did: 'left-out' }
  /** The field is absent now, or the item is no longer in its list. */
  | { readonly did: 'dropped-field' }
  /** A required field got the value that claims least. */
  | { readonly did: 'replaced-field' }
  /** A reference to something that is not there was taken away; `missing` is what it named. */
  | { readonly did: 'dropped-reference'; readonly missing: string }
  /** A touchpoint without its node stands in another stage now. */
  | { readonly did: 'moved'; readonly to: string; readonly toName: string }
  /** A number outside its range became the nearest end of it. */
  | { readonly did: 'clamped'; readonly from: number; readonly to: number }
  /** Halves of characters became the replacement character. */
  | { readonly did: 'mended-text' }
  /** A number was written as text. */
  | { readonly did: 'read-as-number'; readonly text: string }
  /** A text was written as a number. */
  | { readonly did: 'read-as-text'; readonly number: number }
  /** The record's id was unusable or taken. References to a taken id mean the first that had it. */
  | { readonly did: 'new-id'; readonly before: string }
  /** The record had no usable rank or place and stands where its place in the file says. */
  | { readonly did: 'arranged' }
  /** A key that could reach an object's prototype was not read. */
  | { readonly did: 'dropped-key'; readonly key: string };

/** `field` is a path with dots, `evidence.2.date`; absent when the whole record is meant. */
export interface Finding {
  readonly rule: Rule;
  readonly field?: string;
  readonly change: Change;
}

export interface Repair extends Finding {
  readonly kind: RepairKind;
  /** The id the record has now. */
  readonly id: string;
  /** What a person calls it; empty when it has no name. */
  readonly name: string;
}
