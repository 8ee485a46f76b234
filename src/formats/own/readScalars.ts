/**
 * Numbers written as text and text written as numbers, read as what the field wants where there is no doubt:
 * spreadsheets and scripts write both. Everything else that is of the wrong type is left for `model/soundMap.ts`.
 */
import { is, type GenericSchema } from 'valibot';
import { isPlainObject } from '../../model/mendValue';
import type { Finding } from '../../model/Repair';
import { rules } from '../../model/rules';
import { childPart, partOf, resolvePart, type SchemaPart } from './schemaParts';

// Decimal commas are not read: 1,234 may be a thousand or a little more than one.
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A list in which more than this is misspelt is not a list of slips. */
const mostSlips = 100;

/**
 * Reads the fields of one parsed record against its schema, changes them in place, and says what it changed.
 * A record that fits its schema costs one look.
 */
export function readScalars(record: Record<string, unknown>, schema: GenericSchema): Finding[] {
  if (is(schema, record)) return [];
  const findings: Finding[] = [];
  readChildren(record, partOf(schema), [], findings);
  return findings;
}

function readChildren(
  holder: Record<string, unknown> | unknown[],
  part: SchemaPart,
  path: readonly string[],
  findings: Finding[],
): void {
  const resolved = resolvePart(part, holder);
  if (!resolved) return;
  const set = (key: string, value: unknown) => Object.assign(holder, { [key]: value });
  for (const [key, value] of Object.entries(holder)) {
    if (findings.length >= mostSlips) return;
    const child = resolvePart(childPart(resolved, Array.isArray(holder) ? Number(key) : key), value);
    if (!child) continue;
    const here = [...path, key];
    if (Array.isArray(value) || isPlainObject(value)) readChildren(value, child, here, findings);
    else if (child.type === 'number' && typeof value === 'string') {
      const number = readNumber(value);
      if (number === null) continue;
      set(key, number);
      note(findings, here, { did: 'read-as-number', text: value });
    } else if (child.type === 'string' && typeof value === 'number' && Number.isFinite(value)) {
      set(key, String(value));
      note(findings, here, { did: 'read-as-text', number: value });
    }
  }
}

function readNumber(text: string): number | null {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return plainNumber.test(trimmed) && Number.isFinite(number) ? number : null;
}

function note(findings: Finding[], path: readonly string[], change: Finding['change']): void {
  findings.push({ rule: rules.fieldKinds, field: path.join('.'), change });
}
