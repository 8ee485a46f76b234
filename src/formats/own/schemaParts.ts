/**
 * A schema looked at from outside: what it says about the parts of a value. The writer orders keys by it, and
 * the reader sees by it that a text should have been a number. Knows only the kinds of schema in `schemas.ts`.
 */
import type { GenericSchema } from 'valibot';

/** The public properties of valibot's schemas that hold other schemas; which of them are there depends on `type`. */
interface SchemaNode {
  readonly type: string;
  readonly wrapped?: SchemaNode;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly items?: readonly SchemaNode[];
  readonly value?: SchemaNode;
  readonly key?: unknown;
  readonly options?: readonly SchemaNode[];
}
export type SchemaPart = SchemaNode | null;

export function partOf(schema: GenericSchema): SchemaPart {
  // Generic over all schemas, the type has none of the properties of any.
  return schema as unknown as SchemaNode;
}

/** The schema that applies to this value: optional ones unwrapped, a variant resolved by the value's own word. */
export function resolvePart(part: SchemaPart, value: unknown): SchemaPart {
  if (part?.wrapped) return resolvePart(part.wrapped, value);
  if (part?.type !== 'variant' || typeof part.key !== 'string') return part;
  const { key, options = [] } = part;
  const word = Object.entries(value ?? {}).find(([name]) => name === key)?.[1];
  return options.find((option) => isLiteral(option.entries?.[key], word)) ?? null;
}

function isLiteral(part: SchemaNode | undefined, word: unknown): boolean {
  return part !== undefined && 'literal' in part && part.literal === word;
}

/** The names of an object's known keys in their order; none for anything else. Takes a resolved part. */
export function knownKeys(part: SchemaPart): readonly string[] {
  return part?.entries ? Object.keys(part.entries) : [];
}

/** What is said about one key of an object or one item of a list; null when nothing is. Takes a resolved part. */
export function childPart(part: SchemaPart, step: string | number): SchemaPart {
  if (!part) return null;
  if (typeof step === 'number') return part.item ?? part.items?.[step] ?? null;
  if (part.entries) return Object.hasOwn(part.entries, step) ? (part.entries[step] ?? null) : null;
  return part.type === 'record' ? (part.value ?? null) : null;
}
