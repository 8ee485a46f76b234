/**
 * An edit: the only way a map changes. `can` answers in one place for the greyed button, the painted drop and
 * the refusal; `apply` is an Immer recipe that assumes `can` said yes. A command never reads the clock, never
 * makes an id itself, and never touches what is not in the map.
 */
import type { Draft } from 'immer';
import type { AnyId, IdSource } from '../model/ids';
import type { JourneyMap, RecordKind } from '../model/JourneyMap';

export interface EditContext {
  readonly newId: IdSource;
  /** ISO 8601 with zone. */
  readonly now: () => string;
}

export interface Command<Args> {
  readonly name: string;
  readonly can: (map: JourneyMap, args: Args) => Refusal | null;
  /** Returns what should be selected afterwards; empty leaves the selection as it is. */
  readonly apply: (draft: Draft<JourneyMap>, args: Args, context: EditContext) => readonly AnyId[];
  readonly describe: (map: JourneyMap, args: Args) => StepLabel;
}

/** Why an edit cannot be made. The interface has a sentence for each (`i18n`, `refusal.*`). */
export type Refusal =
  | { readonly reason: 'gone'; readonly kind: RecordKind | 'node' | 'end' | 'subject' }
  | { readonly reason: 'name-empty' }
  | { readonly reason: 'connects-to-itself' }
  | { readonly reason: 'already-connected' }
  | { readonly reason: 'nothing-chosen' }
  | { readonly reason: 'fixed-field'; readonly field: string }
  | { readonly reason: 'out-of-range'; readonly field: string }
  | { readonly reason: 'read-only' };

/** What a step of the undo list is called: "Undo move touchpoint ‘Checkout’". Texts: `i18n`, `step.*`. */
export interface StepLabel {
  readonly step: StepName;
  /** The one thing it concerns, when there is one. */
  readonly name?: string;
  readonly count?: number;
}

export const stepNames = [
  'createPersona',
  'createStage',
  'createTouchpoint',
  'createConnection',
  'createChannel',
  'createDepartment',
  'addMeasurement',
  'createMetric',
  'importAnswers',
  'createScenario',
  'createView',
  'editView',
  'moveView',
  'rename',
  'editField',
  'editTouchpoints',
  'editMeasurement',
  'editMetric',
  'editMap',
  'moveOnCanvas',
  'moveTouchpoint',
  'moveStage',
  'align',
  'distribute',
  'arrange',
  'orderTouchpoints',
  'splitStage',
  'mergeStages',
  'reconnect',
  'duplicate',
  'paste',
  'delete',
  'mergeMaps',
  'restoreVersion',
] as const;
export type StepName = (typeof stepNames)[number];

/** An optional field that is only there when it has a value (`exactOptionalPropertyTypes`). */
export function optionalName(name: string | undefined): { name?: string } {
  return name === undefined || name === '' ? {} : { name };
}
