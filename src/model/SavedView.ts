/**
 * A way of looking at the map, kept under a name: what the colours say, which touchpoints stand out, from where and how
 * close. Views in order are a presentation. Never says anything about the journey itself: nothing that counts or ranks
 * looks at it.
 */
import type { ChannelId, DepartmentId, PersonaId, ViewId } from './ids';

/** What the colour and the sign of a touchpoint say. */
export const lenses = ['health', 'weakest', 'pain', 'emotion', 'channel', 'department', 'evidence'] as const;
export type Lens = (typeof lenses)[number];

/** How well a touchpoint's figures are founded, from best to not at all. */
export const evidenceGrades = ['measured', 'proxy', 'estimate', 'none'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Which touchpoints stand out: those that fit every list that is there. An absent list asks nothing. */
export interface MapFilter {
  /** Those who come past there, any of them. */
  readonly personas?: readonly PersonaId[];
  readonly channels?: readonly ChannelId[];
  readonly departments?: readonly DepartmentId[];
  readonly grades?: readonly EvidenceGrade[];
  /** Only moments of truth. */
  readonly momentsOfTruth?: boolean;
  /** The others are not shown at all; absent: they step back. */
  readonly hides?: boolean;
}

export interface SavedView extends MapFilter {
  readonly id: ViewId;
  readonly name: string;
  /** Absent: health. */
  readonly lens?: Lens;
  /** Whose figures are shown; absent: everyone's. */
  readonly persona?: PersonaId;
  /** Absent: the whole map. */
  readonly seen?: SeenPart;
  /** A fractional index, as every rank (`JourneyMap.ts`). */
  readonly rank: string;
}

/** The part of the map that filled the canvas, in canvas units, and how close it was. */
export interface SeenPart {
  readonly x: number;
  readonly y: number;
  /** Above 0. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen a canvas unit; above 0. Says the distance, which a larger screen must not change. */
  readonly zoom: number;
}
