/**
 * Files of older versions -> the version of today. Each step is a pure function on plain data and knows only the
 * shapes of its two versions: it must never call code that can change later, and is never edited once released.
 * Version 1 is the first, so there are no steps yet.
 */
import type { PlainObject } from '../../model/mendValue';
import { fileVersion } from './schemas';

export interface Migration {
  /** The version it makes, from the one before. */
  readonly to: number;
  readonly migrate: (file: PlainObject) => PlainObject;
}

export const migrations: readonly Migration[] = [];

/**
 * Runs the steps a file of version `from` (1 … `current`) needs, oldest first. Throws when the steps have a gap
 * or do not end at `current`: that is a mistake in this program, never in a file.
 */
export function migrateFile(
  file: PlainObject,
  from: number,
  steps: readonly Migration[] = migrations,
  current: number = fileVersion,
): PlainObject {
  const isGapFree = steps.every((step, index) => step.to === index + 2);
  if (!isGapFree || steps.length !== current - 1)
    throw new Error(`Migrations to version ${current} have a gap`);
  return steps
    .slice(from - 1)
    .reduce((older, step) => ({ ...step.migrate(older), formatVersion: step.to }), file);
}
