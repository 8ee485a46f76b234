/**
 * Which records a record names: those it cannot stand without, and those whose loss only leaves a field emptier. For
 * comparing and merging maps, where a record may name what only the other map holds. What must be true of a
 * reference, and how a broken one is mended, is in `mendReferences.ts`. Never changes what it is given.
 */
import { isSameJson } from './Json';
import type { RecordKind } from './JourneyMap';
import { mergeLists } from './mergeLists';
import { isPlainObject, type PlainObject } from './mendValue';

/** Gone with any of these: the record would say something false. Same as `deletion.ts` and R11, R13, R17, R18. */
const neededFields: Readonly<Record<RecordKind, readonly string[]>> = {
  personas: [],
  stages: [],
  touchpoints: ['node'],
  connections: ['from', 'to'],
  channels: [],
  departments: [],
  metrics: [],
  measurements: ['metric', 'subject', 'persona'],
  scenarios: [],
  views: [],
};

/**
 * How a field names what it can do without: one id, a list of ids, the keys of `byPersona`, or entries that each name
 * several. A list for which `everyone` is said by its absence is never left empty.
 */
type LooseForm = 'id' | 'ids' | 'ids-or-everyone' | 'guesses' | 'changes';

const looseFields: Readonly<Record<RecordKind, Readonly<Record<string, LooseForm>>>> = {
  personas: { preferredChannels: 'ids' },
  stages: {},
  touchpoints: { channel: 'id', department: 'id', emotion: 'guesses' },
  connections: { personas: 'ids-or-everyone' },
  channels: {},
  departments: {},
  metrics: {},
  measurements: {},
  scenarios: { changes: 'changes' },
  views: {
    persona: 'id',
    personas: 'ids-or-everyone',
    channels: 'ids-or-everyone',
    departments: 'ids-or-everyone',
  },
};

/** The ids the record cannot stand without. */
export function listNeeds(kind: RecordKind, record: PlainObject): string[] {
  return neededFields[kind].flatMap((field) => textsIn([record[field]]));
}

export function looseFieldNames(kind: RecordKind): readonly string[] {
  return Object.keys(looseFields[kind]);
}

/** The ids a field names that it can do without; none for every other field. */
export function listLoose(kind: RecordKind, field: string, value: unknown): string[] {
  switch (looseFormOf(kind, field)) {
    case 'id':
      return textsIn([value]);
    case 'ids':
    case 'ids-or-everyone':
      return textsIn(itemsOf(value));
    case 'guesses':
      return Object.keys(guessesOf(value));
    case 'changes':
      return itemsOf(value).flatMap(namesOfChange);
    case undefined:
      return [];
  }
}

/** The ids that `after` names and `before` does not, or about which it says something else. */
export function listNewLoose(kind: RecordKind, field: string, before: unknown, after: unknown): string[] {
  const form = looseFormOf(kind, field);
  if (form === 'guesses') {
    const [old, now] = [guessesOf(before), guessesOf(after)];
    return Object.keys(now).filter((id) => !Object.hasOwn(old, id) || old[id] !== now[id]);
  }
  if (form === 'changes') {
    const old = itemsOf(before);
    return itemsOf(after)
      .filter((change) => !old.some((other) => isSameJson(other, change)))
      .flatMap(namesOfChange);
  }
  const old = new Set(listLoose(kind, field, before));
  return listLoose(kind, field, after).filter((id) => !old.has(id));
}

/**
 * The field without what it says about the given ids, as their deletion leaves it; `undefined`: no field any more. The
 * very value given when it says nothing about them.
 */
export function withoutLoose(
  kind: RecordKind,
  field: string,
  value: unknown,
  ids: ReadonlySet<string>,
): unknown {
  if (ids.size === 0 || !listLoose(kind, field, value).some((id) => ids.has(id))) return value;
  const form = looseFormOf(kind, field);
  if (form === 'id') return undefined;
  if (form === 'guesses' && isPlainObject(value)) {
    const kept = Object.entries(guessesOf(value)).filter(([id]) => !ids.has(id));
    return { ...value, byPersona: Object.fromEntries(kept) };
  }
  const isKept = (item: unknown) =>
    !(form === 'changes' ? namesOfChange(item) : textsIn([item])).some((id) => ids.has(id));
  const kept = itemsOf(value).filter(isKept);
  return form === 'ids-or-everyone' && kept.length === 0 ? undefined : kept;
}

/**
 * The field as it would be had the ids not been deleted on this side: what `before` said about them is there again,
 * unless the whole field was emptied since.
 */
export function putBackLoose(
  kind: RecordKind,
  field: string,
  before: unknown,
  value: unknown,
  ids: ReadonlySet<string>,
): unknown {
  const left = withoutLoose(kind, field, before, ids);
  if (left === before) return value;
  if (isSameJson(left, value)) return before;
  const form = looseFormOf(kind, field);
  if (value === undefined || form === 'id') return value;
  if (form === 'guesses' && isPlainObject(value)) {
    const lost = Object.entries(guessesOf(before)).filter(([id]) => ids.has(id));
    return { ...value, byPersona: { ...Object.fromEntries(lost), ...guessesOf(value) } };
  }
  return mergeLists(itemsOf(left), itemsOf(value), itemsOf(before));
}

/** The record with every id it names replaced; the very record given when none of them changes. */
export function renameReferences(
  kind: RecordKind,
  record: PlainObject,
  names: ReadonlyMap<string, string>,
): PlainObject {
  const renamed = (id: unknown): unknown => (typeof id === 'string' ? (names.get(id) ?? id) : id);
  const next: Record<string, unknown> = {};
  for (const field of neededFields[kind]) {
    if (renamed(record[field]) !== record[field]) next[field] = renamed(record[field]);
  }
  for (const field of looseFieldNames(kind)) {
    if (!listLoose(kind, field, record[field]).some((id) => names.has(id))) continue;
    next[field] = renameLoose(looseFormOf(kind, field), record[field], renamed);
  }
  return Object.keys(next).length === 0 ? record : { ...record, ...next };
}

function renameLoose(
  form: LooseForm | undefined,
  value: unknown,
  renamed: (id: unknown) => unknown,
): unknown {
  if (form === 'id') return renamed(value);
  if (form === 'guesses') {
    const guesses = Object.entries(guessesOf(value)).map(([id, guess]) => [String(renamed(id)), guess]);
    return isPlainObject(value) ? { ...value, byPersona: Object.fromEntries(guesses) } : value;
  }
  if (form !== 'changes') return [...new Set(itemsOf(value).map(renamed))];
  return itemsOf(value).map((change) => {
    if (!isPlainObject(change)) return change;
    const fields = changeFields.filter((field) => change[field] !== undefined);
    return { ...change, ...Object.fromEntries(fields.map((field) => [field, renamed(change[field])])) };
  });
}

const changeFields = ['metric', 'subject', 'persona'] as const;

function namesOfChange(change: unknown): string[] {
  return isPlainObject(change) ? textsIn(changeFields.map((field) => change[field])) : [];
}

function looseFormOf(kind: RecordKind, field: string): LooseForm | undefined {
  const forms = looseFields[kind];
  return Object.hasOwn(forms, field) ? forms[field] : undefined;
}

function guessesOf(emotion: unknown): PlainObject {
  const byPersona = isPlainObject(emotion) ? emotion['byPersona'] : undefined;
  return isPlainObject(byPersona) ? byPersona : {};
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsIn(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
