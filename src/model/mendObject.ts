/**
 * Objects with known fields, described by data (`recordFields.ts`). A field that cannot be kept is dropped when
 * it is optional; a required one takes its fallback, or else the whole object with it.
 */
import type { Inspection } from './Inspection';
import { drop, gone, isPlainObject, mendJson, mendKeys, type Mend, type PlainObject } from './mendValue';
import { rules } from './rules';

export interface OptionalField {
  readonly need: 'optional';
  readonly mend: Mend;
}
export interface RequiredField {
  readonly need: 'required';
  readonly mend: Mend;
  /** The value that claims least; none: the object is of no use without the field. */
  readonly fallback?: unknown;
}
/** A reference. What it may name, and what becomes of it, stands in `mendReferences.ts` alone. */
export interface ReferenceField {
  readonly need: 'reference';
}
export type Field = OptionalField | RequiredField | ReferenceField;

/** A description has an entry for every field of T and for no other, required where T requires it. */
export type FieldsOf<T> = {
  readonly [F in keyof T]-?: (object extends Pick<T, F> ? OptionalField : RequiredField) | ReferenceField;
};

export const reference: ReferenceField = { need: 'reference' };

export function optional(mend: Mend): OptionalField {
  return { need: 'optional', mend };
}

export function required(mend: Mend, fallback?: unknown): RequiredField {
  return fallback === undefined ? { need: 'required', mend } : { need: 'required', mend, fallback };
}

/** Rules between the fields of one object, when each field by itself is fine. Same contract as `Mend`. */
export type MendWhole = (value: PlainObject, found: Inspection) => PlainObject | typeof gone;

export function objectOf(fields: Readonly<Record<string, Field>>, mendWhole?: MendWhole): Mend {
  const entries = Object.entries(fields);
  return (value, found) => {
    if (!isPlainObject(value)) return drop(found, rules.fieldKinds);
    let mended: PlainObject = value;
    for (const [name, field] of entries) {
      if (field.need === 'reference') continue;
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      const kept = mendField(name, field, given, found);
      if (kept === gone && field.need === 'required') return gone;
      if (kept !== given) mended = withField(mended, name, kept);
    }
    const unknownKeys = Object.keys(mended).filter((key) => !Object.hasOwn(fields, key));
    if (unknownKeys.length > 0) mended = mendKeys(mended, unknownKeys, mendJson, found);
    return mendWhole ? mendWhole(mended, found) : mended;
  };
}

function mendField(
  name: string,
  field: OptionalField | RequiredField,
  given: unknown,
  found: Inspection,
): unknown {
  if (given === undefined && field.need === 'optional') return given;
  const since = found.findings.length;
  found.path.push(name);
  let kept = given === undefined ? drop(found, rules.fieldKinds) : field.mend(given, found);
  if (kept === gone) {
    const hasFallback = field.need === 'required' && field.fallback !== undefined;
    found.collapse(since, { did: hasFallback ? 'replaced-field' : 'dropped-field' });
    if (hasFallback) kept = field.fallback;
  }
  found.path.pop();
  return kept;
}

/** A copy with the field set, or without it when it is `gone`. */
export function withField(value: PlainObject, name: string, kept: unknown): PlainObject {
  const copy: Record<string, unknown> = { ...value };
  if (kept === gone) delete copy[name];
  else copy[name] = kept;
  return copy;
}
