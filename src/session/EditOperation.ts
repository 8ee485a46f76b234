/**
 * An edit as the document, the undo list and another tab understand it: records made, records deleted, fields
 * set. Never an array index, never a whole map.
 */
import type { StepLabel } from '../commands/Command';
import type { RecordKind } from '../model/JourneyMap';

/** `map` is the one record of the map's own fields. */
export type DocumentKind = RecordKind | 'map';

export type EditOperation = CreateOperation | DeleteOperation | SetOperation;

export interface CreateOperation {
  readonly op: 'create';
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A deletion is a mark on the record, so that an edit made elsewhere at the same time is not lost with it. */
export interface DeleteOperation {
  readonly op: 'delete';
  readonly kind: RecordKind;
  readonly id: string;
}

/** `undefined` stands for a field that is not there. */
export interface SetOperation {
  readonly op: 'set';
  readonly kind: DocumentKind;
  readonly id: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One step of the undo list. */
export interface EditStep {
  readonly label: StepLabel;
  /** ISO time of its last edit. */
  readonly time: string;
  readonly operations: readonly EditOperation[];
  readonly selectionBefore: readonly string[];
  readonly selectionAfter: readonly string[];
}

/** The undo list: what is done, oldest first, and what was undone, the next one to do again last. */
export interface StepList {
  readonly done: readonly EditStep[];
  readonly undone: readonly EditStep[];
}
