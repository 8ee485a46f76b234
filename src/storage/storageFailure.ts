/**
 * Turns what IndexedDB and its wrapper throw into one of our reasons. Told by name, because the same failure comes
 * as a DOMException, as the wrapper's error, or as one inside the other.
 */
import type { Failed, StorageFailure } from './MapStorage';

export function failed(reason: StorageFailure, message: string): Failed {
  return { ok: false, reason, message };
}

/** The error and every error inside it, outermost first; bounded, since errors from outside may be circular. */
function listErrors(error: unknown): { name: string; message: string }[] {
  const found: { name: string; message: string }[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && found.length < 8) {
    const { name, message, inner } = current as { name?: unknown; message?: unknown; inner?: unknown };
    found.push({ name: String(name), message: String(message) });
    current = inner;
  }
  return found;
}

/**
 * At a full disk a transaction fails with `AbortError`, and only the error inside says `QuotaExceededError`. A catch
 * for the outer name alone would call it unknown.
 */
const reasonByName: Readonly<Record<string, StorageFailure>> = {
  QuotaExceededError: 'no-space',
  VersionError: 'superseded',
  DatabaseClosedError: 'unavailable',
  InvalidStateError: 'unavailable',
  UnknownError: 'unavailable',
  OpenFailedError: 'unavailable',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
};

export function readFailure(error: unknown): Failed {
  const errors = listErrors(error);
  const message = errors.map((each) => `${each.name}: ${each.message}`).join(' < ') || String(error);
  const names = errors.map((each) => each.name);
  if (names.includes('QuotaExceededError')) return failed('no-space', message);
  for (const name of names) {
    const reason = Object.hasOwn(reasonByName, name) ? reasonByName[name] : undefined;
    if (reason) return failed(reason, message);
  }
  return failed('unknown', message);
}

/**
 * The connection is gone while the page lives on: data cleared, the browser's storage process restarted, a phone
 * that had put the page to sleep. Trying again on the same handle can never work; a new one can.
 */
export function isDeadHandle(error: unknown): boolean {
  const names = listErrors(error).map((each) => each.name);
  if (names.includes('QuotaExceededError')) return false;
  return names.some((name) => ['DatabaseClosedError', 'InvalidStateError', 'UnknownError'].includes(name));
}

export function goneOutcome(id: string): Failed {
  return failed('map-gone', `no log for map ${id}`);
}

export function thereOutcome(id: string): Failed {
  return failed('already-there', `map ${id} is stored already`);
}
