/** What a scatter plot draws: points, axes, and the lines and fields behind them. Plain data. */
import type { GlyphShape, Tone } from './Glyph';

export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly shape: GlyphShape;
  readonly tone: Tone;
  /** What the card says under the name. */
  readonly lines: readonly string[];
}

export interface ScatterAxis {
  readonly name: string;
  readonly domain: readonly [number, number];
  readonly tickText: (value: number) => string;
}

export interface ScatterRegion {
  readonly name: string;
  readonly corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
}

export interface Scatter {
  readonly points: readonly ScatterPoint[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Lines through the plot, in the unit of the axes. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly regions: readonly ScatterRegion[];
}
