/**
 * One field of a record, edited in two copies. What only one of them changed is taken; lists are merged as sets in
 * order, objects part by part where people think in parts; the rest is a conflict. A mention that went because the thing
 * it named was deleted is no edit of the field: the deletion is asked about, not each of its traces.
 */
import { isSameJson } from './Json';
import type { RecordKind } from './JourneyMap';
import type { FieldConflict, MergeChoices, MergeConflict, MergeSide } from './Merge';
import { isPlainObject, type PlainObject } from './mendValue';
import { mergeLists, stableText } from './mergeLists';
import { putBackLoose } from './references';

/** What every step of one merge shares. */
export interface MergeRun {
  readonly choices: MergeChoices;
  /** What is found on the way. */
  readonly conflicts: MergeConflict[];
  readonly isAncestorKnown: boolean;
  /** The ids each side deleted, and those among them that come back. */
  readonly deletedBy: Readonly<Record<MergeSide, ReadonlySet<string>>>;
  readonly revived: Readonly<Record<MergeSide, ReadonlySet<string>>>;
}

/** Which field of which record, and how the record's base stands. */
export interface FieldSpot {
  readonly kind: RecordKind | 'map';
  readonly id: string;
  readonly path: FieldConflict['path'];
  readonly isKnownBefore: boolean;
}

interface Values {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const listFields: ReadonlySet<string> = new Set([
  'goals',
  'needs',
  'frustrations',
  'preferredChannels',
  'evidence',
  'pains',
  'gains',
  'ideas',
  'intended',
]);
const partDepths: ReadonlyMap<string, number> = new Map([
  ['emotion', 2],
  ['ranking', 1],
  ['carried', 2],
]);

/** `undefined`: the field is not there. Adds to the run's conflicts. */
export function mergeField(run: MergeRun, spot: FieldSpot, values: Values): unknown {
  const { base, mine, theirs } = values;
  if (isSameJson(mine, theirs)) return mine;
  if (isSameJson(theirs, base)) return putBack(run.revived.mine, spot, base, mine);
  if (isSameJson(mine, base)) return putBack(run.revived.theirs, spot, base, theirs);
  const whole = {
    base,
    mine: putBack(run.deletedBy.mine, spot, base, mine),
    theirs: putBack(run.deletedBy.theirs, spot, base, theirs),
  };
  if (isSameJson(whole.mine, whole.theirs) || isSameJson(whole.theirs, base)) return whole.mine;
  if (isSameJson(whole.mine, base)) return whole.theirs;
  return mergeChanged(run, spot, whole);
}

/** Undoes what a deletion took from the field. */
function putBack(
  ids: ReadonlySet<string>,
  { kind, path }: FieldSpot,
  base: unknown,
  value: unknown,
): unknown {
  return kind === 'map' ? value : putBackLoose(kind, path[0], base, value, ids);
}

function mergeChanged(run: MergeRun, spot: FieldSpot, values: Values): unknown {
  const [field] = spot.path;
  const [base, mine, theirs] = [listOf(values.base), listOf(values.mine), listOf(values.theirs)];
  if (spot.kind === 'scenarios' && field === 'changes' && base && mine && theirs) {
    return mergeChanges(run, spot, base, mine, theirs);
  }
  if (spot.kind === 'connections' && field === 'personas') {
    // No list stands for everyone, which is not the same as nobody: only lists can be merged, and not into none.
    const isList = base && mine && theirs && Math.min(base.length, mine.length, theirs.length) > 0;
    const merged = isList ? mergeLists(base, mine, theirs) : [];
    return merged.length > 0 ? merged : ask(run, spot, values);
  }
  if (listFields.has(field) && base && mine && theirs) return mergeLists(base, mine, theirs);
  return mergeParts(run, spot, values, partDepths.get(field) ?? 0);
}

/** An absent list is an empty one. */
function listOf(value: unknown): readonly unknown[] | null {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : null;
}

function mergeParts(run: MergeRun, spot: FieldSpot, values: Values, depth: number): unknown {
  const { base, mine, theirs } = values;
  if (isSameJson(mine, theirs) || isSameJson(theirs, base)) return mine;
  if (isSameJson(mine, base)) return theirs;
  const [old, own, others] = [base ?? {}, mine ?? {}, theirs ?? {}];
  const isObject = isPlainObject(old) && isPlainObject(own) && isPlainObject(others);
  if (depth === 0 || !isObject) return ask(run, spot, values);
  const parts = [...new Set([...Object.keys(own), ...Object.keys(others)])].sort();
  const merged = parts.flatMap((part) => {
    const path = [...spot.path, part] as const;
    const value = mergeParts(run, { ...spot, path }, partOf(old, own, others, part), depth - 1);
    return value === undefined ? [] : [[part, value]];
  });
  const isEmptied = merged.length === 0 && (mine === undefined || theirs === undefined);
  return isEmptied ? undefined : Object.fromEntries(merged);
}

function partOf(base: PlainObject, mine: PlainObject, theirs: PlainObject, part: string): Values {
  const valueIn = (object: PlainObject) => (Object.hasOwn(object, part) ? object[part] : undefined);
  return { base: valueIn(base), mine: valueIn(mine), theirs: valueIn(theirs) };
}

/** Imagined figures, by what they are imagined of; of two about the same the last holds. */
function mergeChanges(
  run: MergeRun,
  spot: FieldSpot,
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const [old, own, others] = [keyChanges(base), keyChanges(mine), keyChanges(theirs)];
  const keys = new Set([...old.keys(), ...own.keys(), ...others.keys()]);
  const merged = new Map<string, unknown>();
  for (const key of [...keys].sort()) {
    const values = { base: old.get(key), mine: own.get(key), theirs: others.get(key) };
    const value = mergeParts(run, { ...spot, path: [...spot.path, key] }, values, 0);
    if (value !== undefined) merged.set(key, value);
  }
  const order = mergeLists([...old.keys()], [...own.keys()], [...others.keys()]).map(String);
  const inOrder = new Set([...order.filter((key) => merged.has(key)), ...merged.keys()]);
  return [...inOrder].map((key) => merged.get(key));
}

function keyChanges(changes: readonly unknown[]): Map<string, unknown> {
  const keyed = new Map<string, unknown>();
  for (const change of changes) {
    const { metric, subject, persona } = isPlainObject(change) ? change : {};
    keyed.set(stableText([metric, subject, persona ?? null]), change);
  }
  return keyed;
}

/** Only people can tell: notes the conflict, and takes what was chosen. */
function ask(run: MergeRun, spot: FieldSpot, values: Values): unknown {
  const { kind, id, path, isKnownBefore } = spot;
  const key = conflictKey(kind, id, path.join('.'));
  const { base, mine, theirs } = values;
  run.conflicts.push({ type: 'field', key, kind, id, path, before: base, isKnownBefore, mine, theirs });
  return (run.choices.get(key) ?? 'mine') === 'mine' ? mine : theirs;
}

/** The map's own record is one, whatever the two copies of it are called. */
export function conflictKey(kind: RecordKind | 'map', id: string, part: string): string {
  return kind === 'map' ? `map/${part}` : `${kind}/${id}/${part}`;
}
