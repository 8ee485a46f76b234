/** What a search looks through and what it answers. Data only. */
import type { RecordKind } from '../model/JourneyMap';
import type { FoldedText, TextRange } from './foldText';

/** Words that a person is shown for a choice ("Purchase"), in every language they may be typed in. */
export interface SearchWords {
  /** One text that holds the word in the language in use and, if it is there, in the other ("Purchase · 구매"). */
  readonly choice: (of: ChoiceArea, value: string) => string;
  /** A name that is one of the presets is found by its name in the other language too; any other is itself. */
  readonly preset: (name: string) => string;
}

export type ChoiceArea = 'stageKind' | 'purposeKind' | 'evidenceKind' | 'connectionKind' | 'flag';

/** One text of one record. */
export interface SearchText {
  readonly kind: RecordKind | 'map';
  readonly id: string;
  /** The record's field; of a list every item is a text of its own. */
  readonly field: string;
  readonly folded: FoldedText;
}

/** Texts that are found together: of one thing on the map, and of what it refers to. */
export interface SearchBundle {
  /** The persona, stage, touchpoint or connection one goes to; the map's own id for what stands in its lists. */
  readonly target: string;
  readonly parts: readonly (readonly SearchText[])[];
}

export interface SearchHit {
  readonly target: string;
  readonly kind: RecordKind | 'map';
  readonly id: string;
  readonly field: string;
  readonly text: string;
  /** Within `text`, in order, apart from each other; at least one. */
  readonly ranges: readonly TextRange[];
}
