/**
 * Steps of the undo list as texts, for the storage, and back. Reads what it wrote itself, but trusts none of it: a text
 * that does not say a whole step is no step.
 */
import { stepNames, type StepLabel, type StepName } from '../commands/Command';
import { recordKinds } from '../model/JourneyMap';
import type { EditOperation, EditStep } from './EditOperation';

const packed = new WeakMap<EditStep, string>();
/** Characters that a step takes at least, as far as it was looked at. */
const known = new WeakMap<EditStep, number>();

/** A field that is not there has no key in the text: reading gives `undefined` for it again. */
export function packStep(step: EditStep): string {
  let text = packed.get(step);
  if (text === undefined) {
    text = JSON.stringify(step);
    packed.set(step, text);
  }
  return text;
}

/**
 * As `packStep`; null when the text has more than `limit` characters. A step that is far larger (a map that was imported
 * anew) is found out by adding up what is in it, and only as far as needed: its text would hold up the page.
 */
export function packStepWithin(step: EditStep, limit: number): string | null {
  if (!packed.has(step)) {
    let atLeast = known.get(step) ?? 0;
    if (atLeast <= limit) {
      atLeast = countAtLeast(step, limit);
      known.set(step, atLeast);
    }
    if (atLeast > limit) return null;
  }
  const text = packStep(step);
  return text.length > limit ? null : text;
}

/** Characters of the text of a value, at least; ends as soon as there are more than `limit`. */
function countAtLeast(value: unknown, limit: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).length : 4;
  if (typeof value !== 'object' || value === null) return 4;
  // The brackets; the last item has no comma behind it.
  let count = 1;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (count > limit) return count;
      count += 1 + countAtLeast(item, limit - count);
    }
  } else {
    for (const [key, item] of Object.entries(value)) {
      if (count > limit) return count;
      if (item !== undefined) count += key.length + 4 + countAtLeast(item, limit - count);
    }
  }
  return Math.max(2, count);
}

/** Null: it is no step this version knows. */
export function unpackStep(text: string): EditStep | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isStep(value)) return null;
  packed.set(value, text);
  return value;
}

function isStep(value: unknown): value is EditStep {
  if (!isRecord(value)) return false;
  const { label, time, operations, selectionBefore, selectionAfter } = value;
  return (
    isLabel(label) &&
    typeof time === 'string' &&
    Number.isFinite(Date.parse(time)) &&
    Array.isArray(operations) &&
    operations.every(isOperation) &&
    isTexts(selectionBefore) &&
    isTexts(selectionAfter)
  );
}

function isLabel(value: unknown): value is StepLabel {
  if (!isRecord(value)) return false;
  const { step, name, count } = value;
  return (
    stepNames.includes(step as StepName) &&
    (name === undefined || typeof name === 'string') &&
    (count === undefined || typeof count === 'number')
  );
}

function isOperation(value: unknown): value is EditOperation {
  if (!isRecord(value) || typeof value['id'] !== 'string') return false;
  const { op, kind, field, fields } = value;
  const isOfRecord = (recordKinds as readonly unknown[]).includes(kind);
  if (op === 'set') return (isOfRecord || kind === 'map') && typeof field === 'string';
  return isOfRecord && (op === 'delete' || (op === 'create' && isRecord(fields)));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
