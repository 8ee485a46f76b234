/**
 * One record, edited in two copies: field by field (`mergeFields.ts`), but for fields that only make sense together.
 * Where a thing stands is its node and its turn; what a connection joins is both its ends; how a metric measures is its
 * unit, its scale and its anchors, which must fit each other and the figures that were measured with them.
 */
import { Inspection } from './Inspection';
import { isSameJson } from './Json';
import type { RecordKind } from './JourneyMap';
import type { GroupName, MergeSide } from './Merge';
import type { PlainObject } from './mendValue';
import { conflictKey, mergeField, type MergeRun } from './mergeFields';
import { mendRecordFields } from './recordFields';

/** What has to be known of the rest of the two maps. */
export interface RecordSurroundings {
  /** Whether this side put the record elsewhere in its row (`orderMoves.ts`). */
  readonly isMoved: (side: MergeSide, kind: RecordKind, id: string) => boolean;
  /** Whether this side has measured something new that only fits the metric as it was. */
  readonly isReliedOn: (side: MergeSide, id: string) => boolean;
}

interface Group {
  readonly name: GroupName;
  readonly fields: readonly string[];
}

interface RecordSpot {
  readonly kind: RecordKind;
  readonly id: string;
}

/** `base` is what both began with; absent: both made the record. Adds to the run's conflicts. */
export function mergeRecord(
  run: MergeRun,
  { kind, id }: RecordSpot,
  base: PlainObject | undefined,
  mine: PlainObject,
  theirs: PlainObject,
  around: RecordSurroundings,
): PlainObject {
  if (mine === theirs || isSameJson(mine, theirs)) return mine;
  const old = base ?? {};
  const merged: Record<string, unknown> = {};
  const groups = groupsOf(kind);
  const grouped = new Set(groups.flatMap(({ fields }) => fields));
  for (const field of fieldNames(mine, theirs)) {
    if (grouped.has(field)) continue;
    const isKnownBefore = run.isAncestorKnown && base !== undefined;
    const values = { base: old[field], mine: mine[field], theirs: theirs[field] };
    const value = mergeField(run, { kind, id, path: [field], isKnownBefore }, values);
    if (value !== undefined) merged[field] = value;
  }
  for (const group of groups) {
    const values = {
      base: base ? pick(base, group) : null,
      mine: pick(mine, group),
      theirs: pick(theirs, group),
    };
    Object.assign(merged, mergeGroup(run, { kind, id }, group, values, { ...merged, id }, around));
  }
  return isSameJson(merged, mine) ? mine : isSameJson(merged, theirs) ? theirs : merged;
}

export function fieldNames(one: PlainObject, other: PlainObject): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

const definition: Group = {
  name: 'definition',
  fields: ['kind', 'unit', 'scale', 'direction', 'floor', 'par', 'target', 'topBoxFrom'],
};

function groupsOf(kind: RecordKind): readonly Group[] {
  if (kind === 'touchpoints') return [{ name: 'position', fields: ['node', 'rank'] }];
  if (kind === 'connections') return [{ name: 'ends', fields: ['from', 'to'] }];
  if (kind === 'measurements') return [];
  const position: Group = { name: 'position', fields: ['rank'] };
  return kind === 'metrics' ? [position, definition] : [position];
}

function pick(record: PlainObject, { fields }: Group): PlainObject {
  return Object.fromEntries(
    fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  );
}

interface GroupValues {
  readonly base: PlainObject | null;
  readonly mine: PlainObject;
  readonly theirs: PlainObject;
}

function mergeGroup(
  run: MergeRun,
  spot: RecordSpot,
  group: Group,
  values: GroupValues,
  rest: PlainObject,
  around: RecordSurroundings,
): PlainObject {
  const { base, mine, theirs } = values;
  if (isSameJson(mine, theirs)) return mine;
  const isMineOnly = isSameJson(theirs, base);
  const isTheirsOnly = isSameJson(mine, base);
  if (group.name === 'definition') {
    const fitting = findFittingDefinition(spot, values, rest, around);
    return fitting ?? askGroup(run, spot, group, values);
  }
  if (isMineOnly) return mine;
  if (isTheirsOnly) return theirs;
  const agreed = group.name === 'position' ? findPosition(spot, values, around) : null;
  return agreed ?? askGroup(run, spot, group, values);
}

/** Where only one of the two has really been moved, or nobody has said where. */
function findPosition(
  { kind, id }: RecordSpot,
  { base, mine, theirs }: GroupValues,
  { isMoved }: RecordSurroundings,
): PlainObject | null {
  const hasOtherNode = (side: PlainObject) => base !== null && side['node'] !== base['node'];
  const isMovedMine = hasOtherNode(mine) || isMoved('mine', kind, id);
  const isMovedTheirs = hasOtherNode(theirs) || isMoved('theirs', kind, id);
  if (isMovedMine && isMovedTheirs) return null;
  if (isMovedMine) return mine;
  if (isMovedTheirs) return theirs;
  return String(mine['rank']) <= String(theirs['rank']) ? mine : theirs;
}

/** The fields of both, when they fit each other and all that was measured; null when only people can tell. */
function findFittingDefinition(
  { kind, id }: RecordSpot,
  { base, mine, theirs }: GroupValues,
  rest: PlainObject,
  { isReliedOn }: RecordSurroundings,
): PlainObject | null {
  if (isReliedOn('mine', id) || isReliedOn('theirs', id)) return null;
  const merged: Record<string, unknown> = {};
  for (const field of fieldNames(mine, theirs)) {
    const [was, own, other] = [base?.[field], mine[field], theirs[field]];
    const value = isSameJson(own, other) || isSameJson(other, was) ? own : other;
    if (!isSameJson(value, own) && !isSameJson(own, was)) return null;
    if (value !== undefined) merged[field] = value;
  }
  if (isSameJson(merged, mine) || isSameJson(merged, theirs)) return merged;
  const found = new Inspection();
  mendRecordFields[kind]({ ...rest, ...merged }, found);
  return found.findings.length === 0 ? merged : null;
}

function askGroup(run: MergeRun, { kind, id }: RecordSpot, group: Group, values: GroupValues): PlainObject {
  const key = conflictKey(kind, id, group.name);
  const { base, mine, theirs } = values;
  const before = run.isAncestorKnown ? base : null;
  run.conflicts.push({ type: 'group', key, kind, id, group: group.name, before, mine, theirs });
  return (run.choices.get(key) ?? 'mine') === 'mine' ? mine : theirs;
}
