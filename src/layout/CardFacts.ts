/**
 * What a card says besides the touchpoint's own fields: numbers already computed and words already in the reader's
 * language. The layout draws them and never computes or translates.
 */
import type { ChannelIcon } from '../model/channelIcons';
import type { IconName } from './icons';
import type { Ink } from './palette';

export interface CardFacts {
  /** 0–100, or null when nothing is measured. */
  readonly health: number | null;
  /** The one number: "56 %", "+40", "19 h"; empty when nothing is measured. */
  readonly headline: string;
  /** What the number is, in a word: "CSAT"; absent when nothing is measured. */
  readonly metric?: string;
  /** "n 2,101"; empty when unknown. */
  readonly n: string;
  /** Health points 0–100, low ≤ at ≤ high. */
  readonly interval?: { readonly low: number; readonly high: number; readonly at: number };
  readonly mark?: CardMark;
  /** One line a metric: "CSAT 56 % · n 2,101". */
  readonly metrics: readonly string[];
  /** −2…2. */
  readonly emotion?: number;
  readonly evidence: CardEvidence;
  readonly owner?: string;
  readonly channelIcon?: ChannelIcon;
  /** For screen readers: the whole card in one sentence. */
  readonly description: string;
  /** What a lens other than health says of it; see `LensPainter`. */
  readonly sign?: CardSign;
  /** Not among what a filter asks for: it steps back, or is not there at all (`withoutHidden.ts`). */
  readonly aside?: 'dimmed' | 'hidden';
}

/** The colour says the same as the icon, the letters or the dot, and the card's headline says it in a word. */
export interface CardSign {
  readonly ground: Ink;
  /** Reads on the ground. */
  readonly ink: Ink;
  readonly icon?: IconName;
  /** One to three characters where there is no icon. */
  readonly letters?: string;
  readonly dot?: CardEvidence;
  /** Nothing is known: a card without colour. */
  readonly isUnknown?: true;
}

export type CardEvidence = 'measured' | 'proxy' | 'estimate' | 'none';

/** weakest and tied stand out; ask asks for attention; thin only says that there is too little to rank. */
export interface CardMark {
  readonly kind: 'weakest' | 'tied' | 'ask' | 'thin';
  /** 1 is the weakest. */
  readonly rank?: number;
  readonly word: string;
  /** Says the same where the word has no room. */
  readonly shortWord?: string;
}
