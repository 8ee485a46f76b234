/**
 * What one copy of a map deleted and the other went on working with. A deletion takes along what hangs on the thing
 * (`listNeeds`), so the question is asked once for the thing itself: is it deleted, or does it come back with all that
 * went with it. Where something stands (its turn, its place on the canvas) is nothing that holds up its deletion.
 */
import { isSameJson } from './Json';
import { recordKinds, type JourneyMap, type RecordKind } from './JourneyMap';
import { otherSide, type DeletionConflict, type MergeChoices, type MergeSide, type RecordUse } from './Merge';
import type { PlainObject } from './mendValue';
import { listLoose, listNeeds, listNewLoose, looseFieldNames, putBackLoose } from './references';

export interface Deletions {
  /** Every id that was there in the beginning and that this side no longer has. */
  readonly by: Readonly<Record<MergeSide, ReadonlySet<string>>>;
  readonly conflicts: readonly DeletionConflict[];
}

type Sides = Readonly<Record<MergeSide, JourneyMap>>;
type Contested = ReadonlyMap<string, ContestedRecord>;
interface ContestedRecord {
  readonly kind: RecordKind;
  readonly record: PlainObject;
  /** What it needs and the same side deleted too. */
  readonly deletedNeeds: readonly string[];
}

/**
 * `doubtful`: what theirs lacks and may never have had; it is asked about even if nobody did anything with it. Linear in
 * what the maps hold, but for the lists of what went along with each contested deletion.
 */
export function findDeletions(base: JourneyMap, sides: Sides, doubtful: ReadonlySet<string>): Deletions {
  return {
    by: { mine: listDeleted(base, sides.mine), theirs: listDeleted(base, sides.theirs) },
    conflicts: [
      ...findContested(base, sides, 'mine', new Set()),
      ...findContested(base, sides, 'theirs', doubtful),
    ],
  };
}

/** The ids each side deleted that come back, given what was chosen. */
export function reviveDeleted(
  base: JourneyMap,
  sides: Sides,
  { conflicts }: Deletions,
  choices: MergeChoices,
): Record<MergeSide, ReadonlySet<string>> {
  const revivedBy = (side: MergeSide): ReadonlySet<string> => {
    const roots = conflicts.filter(
      ({ deletedBy, key }) => deletedBy === side && (choices.get(key) ?? 'mine') !== side,
    );
    if (roots.length === 0) return new Set();
    const revived = new Set(roots.map(({ id }) => id));
    // In the order of the kinds, so that what a record needs has been settled before it.
    for (const [id, { deletedNeeds }] of listContested(base, sides, side)) {
      if (deletedNeeds.length > 0 && deletedNeeds.every((need) => revived.has(need))) revived.add(id);
    }
    return revived;
  };
  return { mine: revivedBy('mine'), theirs: revivedBy('theirs') };
}

/** Each kind after all kinds that its records may need. */
const needsFirst = [
  'channels',
  'departments',
  'personas',
  'stages',
  'touchpoints',
  'connections',
  'metrics',
  'measurements',
  'scenarios',
  'views',
] as const satisfies readonly RecordKind[];

export function recordsOf(map: JourneyMap, kind: RecordKind): Readonly<Record<string, PlainObject>> {
  // Records are plain objects; their own types only say more.
  return map[kind] as unknown as Readonly<Record<string, PlainObject>>;
}

function listDeleted(base: JourneyMap, side: JourneyMap): Set<string> {
  const deleted = recordKinds.flatMap((kind) =>
    Object.keys(base[kind]).filter((id) => !Object.hasOwn(side[kind], id)),
  );
  return new Set(deleted);
}

/** What `side` deleted and the other still has, as the other has it, in the order of `needsFirst`. */
function listContested(base: JourneyMap, sides: Sides, side: MergeSide): Contested {
  const kept = sides[otherSide(side)];
  const contested = new Map<string, ContestedRecord>();
  for (const kind of needsFirst) {
    const records = recordsOf(kept, kind);
    for (const id of Object.keys(base[kind])) {
      const record = Object.hasOwn(records, id) ? records[id] : undefined;
      if (!record || Object.hasOwn(sides[side][kind], id)) continue;
      const deletedNeeds = listNeeds(kind, record).filter((need) => contested.has(need));
      contested.set(id, { kind, record, deletedNeeds });
    }
  }
  return contested;
}

function findContested(
  base: JourneyMap,
  sides: Sides,
  deletedBy: MergeSide,
  doubtful: ReadonlySet<string>,
): DeletionConflict[] {
  const contested = listContested(base, sides, deletedBy);
  if (contested.size === 0) return [];
  const keeper = otherSide(deletedBy);
  const deletedByKeeper = listDeleted(base, sides[keeper]);
  const uses = new Map<string, RecordUse[]>();
  for (const kind of recordKinds) {
    for (const [id, record] of Object.entries(recordsOf(sides[keeper], kind))) {
      const known = recordsOf(base, kind);
      const old = Object.hasOwn(known, id) ? known[id] : undefined;
      if (old === record) continue;
      const named = listUsed(kind, id, old, record, contested, deletedByKeeper);
      const roots = new Set(named.flatMap((name) => rootsOf(name, contested)));
      for (const root of roots) {
        const use: RecordUse = { kind, id, did: old ? 'changed' : 'added' };
        const list = uses.get(root);
        if (list) list.push(use);
        else uses.set(root, [use]);
      }
    }
  }
  for (const id of doubtful) {
    if (!contested.has(id)) continue;
    for (const root of rootsOf(id, contested)) if (!uses.has(root)) uses.set(root, []);
  }
  const along = listAlong(contested, uses);
  return [...uses].flatMap(([id, because]): DeletionConflict[] => {
    const found = contested.get(id);
    if (!found) return [];
    const { kind, record } = found;
    const [mine, theirs] = deletedBy === 'mine' ? [undefined, record] : [record, undefined];
    const key = `${kind}/${id}`;
    return [
      { type: 'deletion', key, kind, id, deletedBy, mine, theirs, along: along.get(id) ?? [], because },
    ];
  });
}

/** The contested records that the keeper's record is, needs or newly names. */
function listUsed(
  kind: RecordKind,
  id: string,
  old: PlainObject | undefined,
  record: PlainObject,
  contested: Contested,
  deletedWithIt: ReadonlySet<string>,
): string[] {
  const used = new Set<string>();
  if (contested.has(id) && old && isEdited(kind, old, record, deletedWithIt)) used.add(id);
  if (!old || !isSameJson(listNeeds(kind, old), listNeeds(kind, record))) {
    for (const need of listNeeds(kind, record)) used.add(need);
  }
  for (const field of looseFieldNames(kind)) {
    const names = old
      ? listNewLoose(kind, field, old[field], record[field])
      : listLoose(kind, field, record[field]);
    for (const name of names) used.add(name);
  }
  return [...used].filter((name) => contested.has(name));
}

const standing = new Set(['rank', 'place']);

/** Whether somebody did something with it; that a mention went with what it mentioned is nothing of that kind. */
function isEdited(
  kind: RecordKind,
  old: PlainObject,
  record: PlainObject,
  deletedWithIt: ReadonlySet<string>,
): boolean {
  const fields = new Set([...Object.keys(old), ...Object.keys(record)]);
  return [...fields].some((field) => {
    if (standing.has(field)) return false;
    return !isSameJson(old[field], putBackLoose(kind, field, old[field], record[field], deletedWithIt));
  });
}

/** What has to come back for the record to stand: itself, when it needs nothing else that was deleted. */
function rootsOf(id: string, contested: Contested): string[] {
  const roots: string[] = [];
  const open = [id];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const needs = contested.get(next)?.deletedNeeds ?? [];
    if (needs.length === 0) roots.push(next);
    open.push(...needs);
  }
  return roots;
}

/** What went with each root, by one walk down over all of them. */
function listAlong(
  contested: Contested,
  uses: ReadonlyMap<string, unknown>,
): Map<string, { kind: RecordKind; id: string }[]> {
  const along = new Map<string, { kind: RecordKind; id: string }[]>();
  for (const [id, { kind, deletedNeeds }] of contested) {
    if (deletedNeeds.length === 0) continue;
    for (const root of rootsOf(id, contested)) {
      if (!uses.has(root)) continue;
      const list = along.get(root);
      if (list) list.push({ kind, id });
      else along.set(root, [{ kind, id }]);
    }
  }
  return along;
}
