/**
 * What changed from one state of a map to another, record by record: for people who want to know, not for the storage
 * (its operations are `session/EditOperation.ts`) and not for another thread (`mapPatch.ts`). Records are the same when
 * their ids are. Never looks at names to guess that two records are one.
 */
import { isSameJson } from './Json';
import { recordKinds, type JourneyMap, type RecordKind } from './JourneyMap';
import { isPlainObject, type PlainObject } from './mendValue';
import { looseFieldNames, putBackLoose } from './references';
import { findOrderMoves, type OrderMove } from './orderMoves';

/** `path`: the field, and within it the part that people see as a thing of its own. `undefined`: not there. */
export interface FieldChange {
  readonly path: readonly [field: string, ...part: string[]];
  readonly before: unknown;
  readonly after: unknown;
}

export interface RecordMove {
  /** A touchpoint that belongs to another stage or persona now. */
  readonly node?: { readonly before: string; readonly after: string };
  /** Another turn in its row. */
  readonly order?: OrderMove;
  /** Dragged to elsewhere on the canvas. */
  readonly isOnCanvas?: true;
}

export interface RecordChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly renamed: { readonly before: string; readonly after: string } | null;
  readonly moved: RecordMove | null;
  /** Everything else, but for what a field no longer says about a thing that was deleted: that is the deletion. */
  readonly fields: readonly FieldChange[];
}

export interface KindDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RecordChange[];
}

export interface MapDifference {
  /** The map's own fields, but for the time of the last change. */
  readonly map: readonly FieldChange[];
  readonly kinds: Readonly<Record<RecordKind, KindDifference>>;
}

/** Linear in what the maps hold; records that are the same object cost next to nothing. */
export function compareMaps(before: JourneyMap, after: JourneyMap): MapDifference {
  const removed = new Set(
    recordKinds.flatMap((kind) => Object.keys(before[kind]).filter((id) => !Object.hasOwn(after[kind], id))),
  );
  const kinds = recordKinds.map(
    (kind) => [kind, compareKind(kind, before[kind], after[kind], removed)] as const,
  );
  return {
    map: compareFields(before.map, after.map, notOfTheMap),
    // One entry for each kind there is.
    kinds: Object.fromEntries(kinds) as Record<RecordKind, KindDifference>,
  };
}

export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  /** Renamed or otherwise edited. */
  readonly changed: number;
  /** Only moved. */
  readonly moved: number;
}

export function countChanges({ added, removed, changed }: KindDifference): ChangeCounts {
  const moved = changed.filter(({ renamed, fields }) => renamed === null && fields.length === 0).length;
  return { added: added.length, removed: removed.length, changed: changed.length - moved, moved };
}

export function isSameMap({ map, kinds }: MapDifference): boolean {
  const isSame = ({ added, removed, changed }: KindDifference) =>
    added.length + removed.length + changed.length === 0;
  return map.length === 0 && recordKinds.every((kind) => isSame(kinds[kind]));
}

const notOfTheMap = new Set(['id', 'updatedAt']);
/** What is said as a new name or a move. */
const notPlain = new Set(['id', 'name', 'node', 'rank', 'place']);

type Records = Readonly<Record<string, object>>;

function compareKind(
  kind: RecordKind,
  before: Records,
  after: Records,
  removed: ReadonlySet<string>,
): KindDifference {
  if (before === after) return { added: [], removed: [], changed: [] };
  const moves = findOrderMoves(kind, before, after);
  const changed: RecordChange[] = [];
  for (const [id, record] of Object.entries(after)) {
    const old = Object.hasOwn(before, id) ? before[id] : undefined;
    if (old === undefined || old === record) continue;
    // Records are plain objects; their own types only say more.
    const [was, is] = [old as PlainObject, record as PlainObject];
    const change = compareRecord(kind, id, was, withMentions(kind, was, is, removed), moves.get(id));
    if (change) changed.push(change);
  }
  return {
    added: Object.keys(after).filter((id) => !Object.hasOwn(before, id)),
    removed: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
    changed,
  };
}

/** The record as if what it said about deleted things had been left standing. */
function withMentions(
  kind: RecordKind,
  before: PlainObject,
  after: PlainObject,
  removed: ReadonlySet<string>,
): PlainObject {
  if (removed.size === 0) return after;
  let whole = after;
  for (const field of looseFieldNames(kind)) {
    const value = putBackLoose(kind, field, before[field], after[field], removed);
    if (value !== after[field]) whole = { ...whole, [field]: value };
  }
  return whole;
}

function compareRecord(
  kind: RecordKind,
  id: string,
  before: PlainObject,
  after: PlainObject,
  order: OrderMove | undefined,
): RecordChange | null {
  const [name, newName] = [textOf(before['name']), textOf(after['name'])];
  const renamed = name === newName ? null : { before: name, after: newName };
  const [node, newNode] = [textOf(before['node']), textOf(after['node'])];
  const move: RecordMove = {
    ...(node !== newNode && { node: { before: node, after: newNode } }),
    ...(order && { order }),
    ...(!isSameJson(before['place'], after['place']) && { isOnCanvas: true as const }),
  };
  const moved = Object.keys(move).length === 0 ? null : move;
  const fields = compareFields(before, after, notPlain);
  return renamed || moved || fields.length > 0 ? { kind, id, renamed, moved, fields } : null;
}

function compareFields(before: object, after: object, except: ReadonlySet<string>): FieldChange[] {
  const [old, now] = [before as PlainObject, after as PlainObject];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].flatMap((field) =>
    except.has(field) ? [] : compareParts([field], old[field], now[field]),
  );
}

/** How deep the parts of a field lie that people see as things of their own. */
const partDepths: Readonly<Record<string, number>> = { emotion: 2, ranking: 1, carried: 2 };

function compareParts(path: FieldChange['path'], before: unknown, after: unknown): FieldChange[] {
  if (isSameJson(before, after)) return [];
  const isDeeper = path.length <= (Object.hasOwn(partDepths, path[0]) ? (partDepths[path[0]] ?? 0) : 0);
  const [old, now] = [before ?? {}, after ?? {}];
  if (!isDeeper || !isPlainObject(old) || !isPlainObject(now)) return [{ path, before, after }];
  const parts = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...parts].flatMap((part) => compareParts([...path, part], old[part], now[part]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
