/**
 * The scene: everything to be drawn, as plain data with places, sizes and colour roles. The screen, the far canvas,
 * SVG and PNG are drawn from it, so that text which fits in one fits in all.
 *
 * A scene never holds colour values (see `palette.ts`), never text that is still to be wrapped, never a function.
 * It can be posted to a worker.
 */
import type { ConnectionId, PersonaId, StageId, TouchpointId } from '../model/ids';
import type { Box } from './Box';
import type { IconName } from './icons';
import type { Ink } from './palette';
import type { PathCommand } from './svgPath';

export interface FontSpec {
  /** Canvas units. */
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
}

/** The advance width of one line of text, in canvas units. */
export type MeasureText = (text: string, font: FontSpec) => number;

interface Paint {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  /** Canvas units; absent: 1. */
  readonly strokeWidth?: number;
  /** Lengths of stroke and gap. */
  readonly dash?: readonly number[];
  /** 0–1; absent: 1. */
  readonly opacity?: number;
}

export interface RectPrimitive extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** One line, already cut to its room. `y` is the baseline. */
export interface TextPrimitive {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: FontSpec;
  readonly fill: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PathPrimitive extends Paint {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
}

/** `x`, `y` is the centre. */
export interface CirclePrimitive extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The stone. `x`, `y` is the centre; it stands on a point; `radius` reaches the points. */
export interface HexagonPrimitive extends Paint {
  readonly kind: 'hexagon';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** `x`, `y` is the top left corner of a square of `size`, onto which the icon's 24-grid is scaled. */
export interface IconPrimitive {
  readonly kind: 'icon';
  readonly name: IconName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly stroke: Ink;
  readonly opacity?: number;
}

/** A round picture. `href` is a base64 data URL of a raster image; what lies below shows until it is loaded. */
export interface PicturePrimitive {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly href: string;
}

export type Primitive =
  | RectPrimitive
  | TextPrimitive
  | PathPrimitive
  | CirclePrimitive
  | HexagonPrimitive
  | IconPrimitive
  | PicturePrimitive;

export type SceneOwner =
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'persona'; readonly id: PersonaId }
  | { readonly kind: 'touchpoint'; readonly id: TouchpointId }
  | { readonly kind: 'connection'; readonly id: ConnectionId }
  | { readonly kind: 'legend'; readonly id: string }
  | { readonly kind: 'title'; readonly id: string };

/** Primitives are relative to the corner of `box`. A stone, a word or a halo may stand out of it. */
export interface SceneGroup {
  readonly owner: SceneOwner;
  readonly box: Box;
  /** 0–1 for the whole group. */
  readonly opacity: number;
  readonly primitives: readonly Primitive[];
}

export interface Scene {
  /** Around everything, overhang included. */
  readonly bounds: Box;
  /** In paint order: later ones cover earlier ones. */
  readonly groups: readonly SceneGroup[];
}
