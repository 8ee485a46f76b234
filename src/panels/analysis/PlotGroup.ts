/** What a row plot draws: rows with a mark each, in groups with axes of their own. Plain data. */
import type { GlyphShape, Tone } from './Glyph';

export interface PlotRow {
  readonly id: string;
  readonly label: string;
  /** What it says, beside the mark. */
  readonly note: string;
  /** All of it, for who hears the page. */
  readonly spoken: string;
  /** Null: it is not on the map. */
  readonly goTo: string | null;
  readonly at: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** A bar from here to the mark. */
  readonly barFrom?: number;
  /** A faint field behind it. */
  readonly band?: { readonly low: number; readonly high: number } | null;
  readonly shape: GlyphShape;
  readonly tone: Tone;
}

export interface PlotGroup {
  /** '' for a single group that needs none. */
  readonly name: string;
  readonly rows: readonly PlotRow[];
  readonly domain: readonly [number, number];
  readonly isLog?: boolean;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** The tick with a stronger line. */
  readonly main?: number;
  readonly lines?: readonly number[];
}
