/**
 * What each kind of value must be, and what becomes of one that is not. Every function here takes a value of
 * unknown kind and gives back the same value when it is fine, a mended one, or `gone` when it cannot be kept;
 * whatever it changes it notes (`gone` is always noted). It never changes what it was given, and never throws.
 */
import { isIsoDate, isIsoTime } from './dates';
import type { Inspection } from './Inspection';
import { rules, type Rule } from './rules';
import { isDangerousKey, isWellFormed, makeWellFormed } from './wellFormedText';

export const gone: unique symbol = Symbol('gone');
export type Mend = (value: unknown, found: Inspection) => unknown;
export interface PlainObject {
  readonly [key: string]: unknown;
}

export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Notes that the value at the present path is not kept. */
export function drop(found: Inspection, rule: Rule): typeof gone {
  found.note(rule, { did: 'dropped-field' });
  return gone;
}

export function mendText(value: unknown, found: Inspection): unknown {
  if (typeof value !== 'string') return drop(found, rules.fieldKinds);
  if (isWellFormed(value)) return value;
  found.note(rules.wellFormedText, { did: 'mended-text' });
  return makeWellFormed(value);
}

/** Text without a look at its characters: an id that names nothing is found as a reference, by its own rule. */
export function mendReference(value: unknown, found: Inspection): unknown {
  return typeof value === 'string' ? value : drop(found, rules.fieldKinds);
}

export function mendFlag(value: unknown, found: Inspection): unknown {
  return typeof value === 'boolean' ? value : drop(found, rules.fieldKinds);
}

export function mendRank(value: unknown, found: Inspection): unknown {
  return typeof value === 'string' && value !== '' && isWellFormed(value) ? value : drop(found, rules.rank);
}

export function mendDate(value: unknown, found: Inspection): unknown {
  if (typeof value !== 'string') return drop(found, rules.fieldKinds);
  return isIsoDate(value) ? value : drop(found, rules.dates);
}

export function mendTime(value: unknown, found: Inspection): unknown {
  if (typeof value !== 'string') return drop(found, rules.fieldKinds);
  return isIsoTime(value) ? value : drop(found, rules.dates);
}

/** People, answers, tickets: whole and not negative. A count is never rounded or clamped: it is evidence. */
export function mendCount(value: unknown, found: Inspection): unknown {
  if (typeof value !== 'number') return drop(found, rules.fieldKinds);
  return Number.isSafeInteger(value) && value >= 0 ? value : drop(found, rules.wholeCount);
}

export function mendFinite(value: unknown, found: Inspection): unknown {
  if (typeof value !== 'number') return drop(found, rules.fieldKinds);
  return Number.isFinite(value) ? value : drop(found, rules.range);
}

export interface Range {
  readonly min?: number;
  /** The value must be greater than this. */
  readonly above?: number;
  readonly max?: number;
}

/** A number that is dropped when it lies outside: nothing says what was meant (25 for a share may be 25 %). */
export function numberWithin({ min = -Infinity, above = -Infinity, max = Infinity }: Range): Mend {
  return (value, found) => {
    if (typeof value !== 'number') return drop(found, rules.fieldKinds);
    const isWithin = Number.isFinite(value) && value >= min && value > above && value <= max;
    return isWithin ? value : drop(found, rules.range);
  };
}

/** A number on a scale of opinion, where beyond the end plainly means the end. */
export function numberClamped(min: number, max: number, rule: Rule = rules.range): Mend {
  return (value, found) => {
    if (typeof value !== 'number') return drop(found, rules.fieldKinds);
    if (!Number.isFinite(value)) return drop(found, rule);
    const to = Math.min(max, Math.max(min, value));
    if (to !== value) found.note(rule, { did: 'clamped', from: value, to });
    return to === value ? value : to;
  };
}

/** Farther out, single-precision transforms of a graphics card begin to shake; no map is that large. */
export const farthest = 10_000_000;
const mendCoordinate = numberClamped(-farthest, farthest, rules.place);

export function mendPlace(value: unknown, found: Inspection): unknown {
  if (!Array.isArray(value) || value.length !== 2) return drop(found, rules.place);
  const [x, y]: unknown[] = value;
  const since = found.findings.length;
  const mended = [mendCoordinate(x, found), mendCoordinate(y, found)];
  if (found.findings.length === since) return value;
  if (mended.includes(gone)) {
    found.findings.length = since;
    return drop(found, rules.place);
  }
  return mended;
}

export function oneOf(words: readonly string[]): Mend {
  return (value, found) =>
    typeof value === 'string' && words.includes(value) ? value : drop(found, rules.fieldKinds);
}

/** A list; items that cannot be kept leave it. Linear in the items. */
export function listOf(mendItem: Mend): Mend {
  return (value, found) => {
    if (!Array.isArray(value)) return drop(found, rules.fieldKinds);
    const items: readonly unknown[] = value;
    const since = found.findings.length;
    const mended: unknown[] = [];
    for (let index = 0; index < items.length; index++) {
      found.path.push(index);
      const sinceItem = found.findings.length;
      const item = mendItem(items[index], found);
      if (item === gone) found.collapse(sinceItem, { did: 'dropped-field' });
      else mended.push(item);
      found.path.pop();
    }
    return found.findings.length === since ? value : mended;
  };
}

/** A list in which every item counts by its position: one that cannot be kept takes the list with it. */
export function rowOf(mendItem: Mend): Mend {
  const mendList = listOf(mendItem);
  return (value, found) => {
    const since = found.findings.length;
    const mended = mendList(value, found);
    if (mended === gone || found.findings.length === since) return mended;
    found.collapse(since, { did: 'dropped-field' });
    return gone;
  };
}

/** Values by key, all of one kind. */
export function valuesOf(mendItem: Mend): Mend {
  return (value, found) => {
    if (!isPlainObject(value)) return drop(found, rules.fieldKinds);
    return mendKeys(value, Object.keys(value), mendItem, found);
  };
}

/** Anything a newer version may have put there: plain JSON, kept as it is. Cost: linear in what it holds. */
export function mendJson(value: unknown, found: Inspection): unknown {
  if (typeof value === 'string') return mendText(value, found);
  if (typeof value === 'number') return Number.isFinite(value) ? value : drop(found, rules.unknownKeys);
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return listOf(mendJson)(value, found);
  if (isPlainObject(value)) return mendKeys(value, Object.keys(value), mendJson, found);
  return drop(found, rules.unknownKeys);
}

export function mendJsonObject(value: unknown, found: Inspection): unknown {
  return isPlainObject(value) ? mendJson(value, found) : drop(found, rules.unknownKeys);
}

/** Looks through these keys of an object; copies it only when something has to change. */
export function mendKeys(
  value: PlainObject,
  keys: readonly string[],
  mend: Mend,
  found: Inspection,
): PlainObject {
  let copy: Record<string, unknown> | null = null;
  for (const key of keys) {
    const given = value[key];
    found.path.push(isWellFormed(key) ? key : makeWellFormed(key));
    const since = found.findings.length;
    const isUsable = isUsableKey(key, found);
    const mended = isUsable ? mend(given, found) : gone;
    if (isUsable && mended === gone) found.collapse(since, { did: 'dropped-field' });
    found.path.pop();
    if (mended === given) continue;
    // A spread defines own keys and never calls the __proto__ setter.
    copy ??= { ...value };
    if (mended === gone) delete copy[key];
    else copy[key] = mended;
  }
  return copy ?? value;
}

function isUsableKey(key: string, found: Inspection): boolean {
  if (!isDangerousKey(key) && isWellFormed(key)) return true;
  found.note(rules.unknownKeys, { did: 'dropped-key', key: makeWellFormed(key) });
  return false;
}
