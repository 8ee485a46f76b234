/**
 * Two copies of a map that people went on working with apart, as one map again. By id and field by field, against what
 * both began with: what both did alike happens once, what only one did happens, and what cannot both be is listed and
 * chosen by a person. Nothing that only one side did is lost. The result keeps all rules; what had to be mended for
 * that is said. With the sides changed over and the choices mirrored the result is the same.
 */
import { guessAncestor } from './guessAncestor';
import { recordKinds, type JourneyMap, type RecordKind } from './JourneyMap';
import { callAs, matchCreated } from './matchCreated';
import {
  otherSide,
  type AncestorDoubt,
  type Merge,
  type MergeChoices,
  type MergeConflict,
  type MergeSide,
  type Uncertain,
} from './Merge';
import { Inspection } from './Inspection';
import { isInUnit } from './mendMetricWhole';
import { mendReferencesOf } from './mendReferences';
import { gone, isPlainObject, type PlainObject } from './mendValue';
import { findDeletions, recordsOf, reviveDeleted } from './mergeDeletions';
import { mergeField, type MergeRun } from './mergeFields';
import { fieldNames, mergeRecord, type RecordSurroundings } from './mergeRecord';
import { findOrderMoves } from './orderMoves';
import { looseFieldNames, withoutLoose } from './references';
import { isSameJson } from './Json';
import { makeSound } from './soundMap';

type Sides = Readonly<Record<MergeSide, JourneyMap>>;

const noDoubt: AncestorDoubt = { doubtful: new Set() };

/**
 * `ancestor`: what both copies began with; null when nobody kept it (`guessAncestor.ts`). The three may be called by
 * different ids, as copies are. `doubt`: what is not certain about the ancestor. Linear in what they hold, but for the
 * rows in which something was moved.
 */
export function mergeMaps(
  ancestor: JourneyMap | null,
  mine: JourneyMap,
  theirs: JourneyMap,
  choices: MergeChoices = new Map(),
  doubt: AncestorDoubt = noDoubt,
): Merge {
  const others = callAs(theirs, mine);
  const guessed = ancestor === null ? guessAncestor(mine, others) : null;
  const base = guessed?.map ?? (ancestor ? callAs(ancestor, mine) : mine);
  const [own, twin] = matchCreated(base, mine, others);
  const sides: Sides = { mine: own, theirs: twin };
  const deletions = findDeletions(base, sides, doubt.doubtful);
  const run: MergeRun = {
    choices,
    conflicts: [...deletions.conflicts],
    isAncestorKnown: guessed === null && !doubt.isPartial,
    deletedBy: deletions.by,
    revived: reviveDeleted(base, sides, deletions, choices),
  };
  const { map, repairs } = makeSound(mergeRecords(run, base, sides));
  // What both made under two ids is on both sides by now.
  const unsure = guessed?.uncertain ?? (doubt.isPartial ? listForeign(base, own, twin) : []);
  const uncertain = unsure.filter(
    ({ kind, id, side }) =>
      Object.hasOwn(sides[side][kind], id) && !Object.hasOwn(sides[otherSide(side)][kind], id),
  );
  return {
    map,
    conflicts: run.conflicts.sort(compareConflicts),
    mended: repairs,
    compared: { base, ...sides },
    uncertain,
  };
}

/** Made in theirs, or deleted before mine was opened. */
function listForeign(base: JourneyMap, mine: JourneyMap, theirs: JourneyMap): Uncertain[] {
  return recordKinds.flatMap((kind) =>
    Object.keys(theirs[kind])
      .filter((id) => !Object.hasOwn(base[kind], id) && !Object.hasOwn(mine[kind], id))
      .map((id) => ({ kind, id, side: 'theirs' as const })),
  );
}

function compareConflicts(a: MergeConflict, b: MergeConflict): number {
  const [first, second] = [placeOfKind(a), placeOfKind(b)];
  if (first !== second) return first - second;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** The map itself, the deletions, then everything in the order of the file. */
function placeOfKind({ kind, type }: MergeConflict): number {
  if (kind === 'map') return -2 * recordKinds.length;
  return recordKinds.indexOf(kind) - (type === 'deletion' ? recordKinds.length : 0);
}

function mergeRecords(run: MergeRun, base: JourneyMap, sides: Sides): JourneyMap {
  const around = lookAround(base, sides, run.isAncestorKnown);
  const kinds = recordKinds.map((kind) => [kind, mergeKind(run, kind, base, sides, around)]);
  // Merged from records of the same kinds; `makeSound` then sees to the rules.
  return { map: mergeMapRecord(run, base, sides), ...Object.fromEntries(kinds) } as JourneyMap;
}

function mergeKind(
  run: MergeRun,
  kind: RecordKind,
  base: JourneyMap,
  sides: Sides,
  around: RecordSurroundings,
): Readonly<Record<string, PlainObject>> {
  const [began, mine, theirs] = [base, sides.mine, sides.theirs].map((map) => recordsOf(map, kind));
  const find = (records: typeof mine, id: string): PlainObject | undefined =>
    records && Object.hasOwn(records, id) ? records[id] : undefined;
  const forget = forgetDeleted(run, kind);
  const ids = new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})]);
  const merged: [string, PlainObject][] = [];
  for (const id of ids) {
    const [was, own, other] = [find(began, id), find(mine, id), find(theirs, id)];
    const record =
      own && other
        ? mergeRecord(run, { kind, id }, was, own, other, around)
        : keepOne(run, id, was, own, other);
    if (record) merged.push([id, forget(was, record)]);
  }
  return Object.fromEntries(merged);
}

/** A record that one side does not have: new, deleted, or deleted and back. */
function keepOne(
  run: MergeRun,
  id: string,
  was: PlainObject | undefined,
  mine: PlainObject | undefined,
  theirs: PlainObject | undefined,
): PlainObject | undefined {
  const kept = mine ?? theirs;
  const deletedBy: MergeSide = mine ? 'theirs' : 'mine';
  return !was || run.revived[deletedBy].has(id) ? kept : undefined;
}

/** Takes out what the record said in the beginning about things that are deleted now: that went with them. */
function forgetDeleted(
  { deletedBy, revived }: MergeRun,
  kind: RecordKind,
): (was: PlainObject | undefined, record: PlainObject) => PlainObject {
  const isBack = (id: string) => revived.mine.has(id) || revived.theirs.has(id);
  const lost = new Set([...deletedBy.mine, ...deletedBy.theirs].filter((id) => !isBack(id)));
  const fields = looseFieldNames(kind);
  if (lost.size === 0 || fields.length === 0) return (_was, record) => record;
  return (was, record) => {
    let left = record;
    for (const field of fields) {
      // What is new and names something deleted was asked about; what comes of that is said by `makeSound`.
      if (!was || withoutLoose(kind, field, was[field], lost) === was[field]) continue;
      const value = withoutLoose(kind, field, left[field], lost);
      if (value === left[field]) continue;
      const { [field]: _dropped, ...rest } = left;
      left = value === undefined ? rest : { ...rest, [field]: value };
    }
    return left;
  };
}

const keptOfTheMap = new Set(['id', 'createdAt', 'updatedAt']);

function mergeMapRecord(run: MergeRun, base: JourneyMap, sides: Sides): JourneyMap['map'] {
  // The map's own record is a plain object like the others.
  const [was, mine, theirs] = [base.map, sides.mine.map, sides.theirs.map].map(
    (record) => record as unknown as PlainObject,
  );
  const merged: Record<string, unknown> = {};
  for (const field of fieldNames(mine ?? {}, theirs ?? {})) {
    if (keptOfTheMap.has(field)) continue;
    const spot = {
      kind: 'map',
      id: sides.mine.map.id,
      path: [field],
      isKnownBefore: run.isAncestorKnown,
    } as const;
    const values = { base: was?.[field], mine: mine?.[field], theirs: theirs?.[field] };
    const value = mergeField(run, spot, values);
    if (value !== undefined) merged[field] = value;
  }
  const { id } = sides.mine.map;
  const made = [sides.mine.map.createdAt, sides.theirs.map.createdAt].sort(compareTimes);
  const changed = [sides.mine.map.updatedAt, sides.theirs.map.updatedAt].sort(compareTimes);
  // What was merged are the fields of two sound map records.
  return { ...merged, id, createdAt: made[0], updatedAt: changed[1] } as JourneyMap['map'];
}

function compareTimes(a: string, b: string): number {
  const apart = Date.parse(a) - Date.parse(b);
  return apart !== 0 && Number.isFinite(apart) ? apart : a < b ? -1 : a > b ? 1 : 0;
}

function lookAround(base: JourneyMap, sides: Sides, isAncestorKnown: boolean): RecordSurroundings {
  const moves = new Map<string, ReadonlyMap<string, unknown>>();
  const movesOf = (side: MergeSide, kind: RecordKind): ReadonlyMap<string, unknown> => {
    const known = moves.get(`${side} ${kind}`);
    if (known) return known;
    // Without an ancestor nobody can tell which of the two has moved it.
    const from = isAncestorKnown ? base : sides[otherSide(side)];
    const found = findOrderMoves(kind, from[kind], sides[side][kind]);
    moves.set(`${side} ${kind}`, found);
    return found;
  };
  const reliedOn = { mine: findReliedOn(base, sides, 'mine'), theirs: findReliedOn(base, sides, 'theirs') };
  return {
    isMoved: (side, kind, id) => movesOf(side, kind).has(id),
    isReliedOn: (side, id) => reliedOn[side].has(id),
  };
}

/** Metrics that the other side measures differently now, and with which this side has new figures of the old kind. */
function findReliedOn(base: JourneyMap, sides: Sides, side: MergeSide): ReadonlySet<string> {
  const others = sides[otherSide(side)].metrics;
  const isRedefined = ({ id, scale, unit }: PlainObject) => {
    const was = recordsOf(base, 'metrics')[String(id)];
    return was !== undefined && !(isSameJson(was['scale'], scale) && was['unit'] === unit);
  };
  const redefined = new Map(
    Object.entries(others as unknown as Readonly<Record<string, PlainObject>>).filter(([, metric]) =>
      isRedefined(metric),
    ),
  );
  const relied = new Set<string>();
  if (redefined.size === 0) return relied;
  const metrics = { ...sides[side].metrics, ...Object.fromEntries(redefined) };
  const imagined = { ...sides[side], metrics };
  for (const [id, measurement] of newRecords(base, sides[side], 'measurements')) {
    const metric = String(measurement['metric']);
    if (!redefined.has(metric) || relied.has(metric)) continue;
    const found = new Inspection();
    if (mendReferencesOf.measurements({ ...measurement, id }, imagined, found) === gone) relied.add(metric);
  }
  for (const [, { changes }] of newRecords(base, sides[side], 'scenarios')) {
    for (const change of Array.isArray(changes) ? (changes as readonly unknown[]) : []) {
      const { metric, value } = isPlainObject(change) ? change : {};
      const unit = redefined.get(String(metric))?.['unit'];
      if (unit !== undefined && typeof value === 'number' && !isInUnit(value, unit))
        relied.add(String(metric));
    }
  }
  return relied;
}

function newRecords(base: JourneyMap, map: JourneyMap, kind: RecordKind): [string, PlainObject][] {
  const known = recordsOf(base, kind);
  return Object.entries(recordsOf(map, kind)).filter(
    ([id, record]) => known[id] !== record && !isSameJson(known[id], record),
  );
}
