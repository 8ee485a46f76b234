/** How the map is looked at: from what distance, in which words, with which numbers. Input of the scene builders. */
import type { NodeId, TouchpointId } from '../model/ids';
import type { Touchpoint } from '../model/JourneyMap';
import type { Box } from './Box';
import type { CardFacts, CardSign } from './CardFacts';
import type { MeasureText, Primitive } from './Scene';

/** far: shapes, health, ranks. middle: names and numbers. near: purpose, quotes, metrics. */
export type Distance = 'far' | 'middle' | 'near';

export const middleFromZoom = 0.6;
export const nearFromZoom = 1.35;

export function distanceAt(zoom: number): Distance {
  return zoom < middleFromZoom ? 'far' : zoom < nearFromZoom ? 'middle' : 'near';
}

const steps = [nearFromZoom * 2, 2.2, 1.75, nearFromZoom, 1, 0.85, 0.72, middleFromZoom];
const farStepsAnOctave = 3;
const smallestStep = middleFromZoom / 2 ** 7;

/**
 * The zoom to build a scene for: the nearest step at or below `zoom`, always of the same distance. Few steps mean
 * that a scene is built once and drawn for many frames; at or below means that text is never smaller than promised.
 */
export function zoomStep(zoom: number): number {
  const step = steps.find((candidate) => zoom >= candidate);
  if (step !== undefined) return step;
  const below = Math.ceil(farStepsAnOctave * Math.log2(middleFromZoom / Math.max(zoom, smallestStep)) - 1e-9);
  return middleFromZoom / 2 ** (Math.max(1, below) / farStepsAnOctave);
}

/** No text is smaller than this on the screen, in pixels. */
export const smallestTextPx = 9.6;

/** `size` in canvas units, or more when the zoom would make it unreadable. */
export function readableSize(size: number, zoom: number): number {
  return Math.max(size, smallestTextPx / zoom);
}

/**
 * Canvas units for a size given in pixels of the screen where "near" begins. It shrinks slower than the zoom grows:
 * coming closer makes letters larger and brings more of them.
 */
export function nearUnit(zoom: number): number {
  return 1 / Math.sqrt(nearFromZoom * zoom);
}

export interface SceneTexts {
  /** "not measured" */
  readonly notMeasured: string;
  /** Stands in for an empty name. */
  readonly untitled: string;
  readonly touchpointCount: (count: number) => string;
  /** 0.31 → "31 %" */
  readonly share: (share01: number) => string;
}

/** none: by health; weakest: the same with the weakest lit up; or another lens, which is loaded when it is chosen. */
export type Highlight = 'none' | 'weakest' | LensPainter;

/** Draws what a card says through a lens, from the facts' `sign`; and what its colours mean. */
export interface LensPainter {
  readonly legend: LensLegend;
  readonly fill: (card: LensCard) => Primitive[];
}

export interface LensCard {
  readonly touchpoint: Touchpoint;
  readonly box: Box;
  readonly facts: CardFacts;
  readonly view: SceneView;
  /** One line; the word for "untitled" when the touchpoint has no name yet. */
  readonly name: string;
  readonly isNamed: boolean;
}

export interface LensLegend {
  readonly title: string;
  /** The title as the name of the legend. */
  readonly label: string;
  /** Where the colours come from, in a sentence. */
  readonly method: string;
  readonly entries: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly sign: CardSign;
  readonly word: string;
  /** How many touchpoints; absent on a scale. */
  readonly count?: number;
}

export interface SceneView {
  readonly distance: Distance;
  /** Screen pixels a canvas unit, best from `zoomStep`. */
  readonly zoom: number;
  readonly measure: MeasureText;
  readonly texts: SceneTexts;
  /** A touchpoint without facts is drawn as not measured. */
  readonly facts: ReadonlyMap<TouchpointId, CardFacts>;
  /** 0–100. */
  readonly nodeHealth: ReadonlyMap<NodeId, number>;
  readonly highlight: Highlight;
  /** Build only these ids; absent: all. */
  readonly only?: ReadonlySet<string>;
}
