/**
 * This person's own steps, to take back and to do again. A step is only ever undone where the document still
 * holds what this person wrote: what somebody else changed since stays theirs, and is reported.
 */
import { isSameJson } from '../model/Json';
import type { CreateOperation, EditOperation, EditStep, SetOperation, StepList } from './EditOperation';
import type { MapDocument } from './yjs/MapDocument';

/** As many steps as are kept; the oldest go first. */
export const keptSteps = 200;

/** What the guard asks and writes to. */
export type GuardedDocument = Pick<MapDocument, 'readField' | 'hasRecord' | 'isDeleted' | 'apply' | 'revive'>;

export interface Replay {
  readonly step: EditStep;
  /** Operations that were left alone because somebody else changed the same thing since. */
  readonly skipped: readonly EditOperation[];
}

export class UndoHistory {
  #steps: StepList;

  /** `steps`: those of an earlier visit. */
  constructor(steps: StepList) {
    this.#steps = steps;
  }

  /** Never changed in place: another list is another object. */
  get steps(): StepList {
    return this.#steps;
  }

  /** A new step; what was undone before it can no longer be done again. */
  push(step: EditStep): void {
    this.#steps = { done: [...this.#steps.done, step].slice(-keptSteps), undone: [] };
  }

  /** So many steps on, or back when it is negative; as far as there are steps. */
  walk(document: GuardedDocument, by: number): Replay[] {
    const replays: Replay[] = [];
    while (replays.length < Math.abs(by)) {
      const replay = by < 0 ? this.#undo(document) : this.#redo(document);
      if (!replay) break;
      replays.push(replay);
    }
    return replays;
  }

  #undo(document: GuardedDocument): Replay | null {
    const { done, undone } = this.#steps;
    const step = done.at(-1);
    if (!step) return null;
    this.#steps = { done: done.slice(0, -1), undone: [...undone, step] };
    return { step, skipped: revertOperations(document, step.operations) };
  }

  #redo(document: GuardedDocument): Replay | null {
    const { done, undone } = this.#steps;
    const step = undone.at(-1);
    if (!step) return null;
    this.#steps = { done: [...done, step], undone: undone.slice(0, -1) };
    return { step, skipped: repeatOperations(document, step.operations) };
  }
}

/** Takes operations back, last first. Returns those that were left alone. */
export function revertOperations(
  document: GuardedDocument,
  operations: readonly EditOperation[],
): EditOperation[] {
  const skipped: EditOperation[] = [];
  for (const operation of [...operations].reverse()) {
    if (operation.op === 'set') {
      if (!setIfStill(document, operation, operation.after, operation.before)) skipped.push(operation);
    } else if (operation.op === 'create') {
      // Only the mark: removing the fields would hand an empty record to whoever revives it.
      if (document.hasRecord(operation.kind, operation.id)) {
        document.apply([{ op: 'delete', kind: operation.kind, id: operation.id }]);
      } else skipped.push(operation);
    } else if (document.isDeleted(operation.kind, operation.id)) {
      document.revive(operation.kind, operation.id);
    } else skipped.push(operation);
  }
  return skipped;
}

export function repeatOperations(
  document: GuardedDocument,
  operations: readonly EditOperation[],
): EditOperation[] {
  const skipped: EditOperation[] = [];
  for (const operation of operations) {
    if (operation.op === 'set') {
      if (!setIfStill(document, operation, operation.before, operation.after)) skipped.push(operation);
    } else if (operation.op === 'create') {
      if (document.isDeleted(operation.kind, operation.id)) document.revive(operation.kind, operation.id);
      else skipped.push(operation);
    } else if (document.hasRecord(operation.kind, operation.id)) {
      document.apply([operation]);
    } else skipped.push(operation);
  }
  return skipped;
}

function setIfStill(
  document: GuardedDocument,
  operation: SetOperation,
  expected: unknown,
  value: unknown,
): boolean {
  const { kind, id, field } = operation;
  if (!isSameJson(document.readField(kind, id, field), expected)) return false;
  document.apply([{ op: 'set', kind, id, field, before: expected, after: value }]);
  return true;
}

/** A creation without fields brings a deleted record back as it was. */
export function isRevival({ fields }: CreateOperation): boolean {
  return Object.keys(fields).length === 0;
}

/** Operations of one gesture as if they had been one edit: the first `before` and the last `after` of a field. */
export function mergeOperations(operations: readonly EditOperation[]): EditOperation[] {
  const merged = new Map<string, EditOperation>();
  for (const operation of operations) {
    const record = `${operation.kind}/${operation.id}`;
    if (operation.op !== 'set') {
      const made = merged.get(record);
      // Made and deleted within one gesture: nothing happened.
      if (operation.op === 'delete' && made?.op === 'create') merged.delete(record);
      else merged.set(record, operation);
      continue;
    }
    const made = merged.get(record);
    // What is set on a record that was just made is part of it; one that was brought back had fields before.
    if (made?.op === 'create' && !isRevival(made)) continue;
    const key = `${record}/${operation.field}`;
    const earlier = merged.get(key);
    const before = earlier?.op === 'set' ? earlier.before : operation.before;
    if (isSameJson(before, operation.after)) merged.delete(key);
    else merged.set(key, { ...operation, before });
  }
  return [...merged.values()];
}
