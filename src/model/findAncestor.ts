/**
 * What a copy of a map that comes back began with: one of the states in which the map left, or a copy came in. Told by
 * what the copy holds, since no file names its past. To take too new a state would silently undo what was done here, so
 * where it cannot be told the older one is taken, and where that may be too new as well only what the copy shares with it
 * (`partialAncestor.ts`): merging then asks more than it must, and loses nothing.
 */
import { isSameJson } from './Json';
import { recordKinds, type JourneyMap, type RecordKind } from './JourneyMap';
import { isPlainObject, type PlainObject } from './mendValue';
import { callAs } from './matchCreated';
import type { AncestorDoubt } from './Merge';
import { recordsOf } from './mergeDeletions';
import { partialAncestor } from './partialAncestor';

export interface FoundAncestor extends AncestorDoubt {
  readonly map: JourneyMap;
}

/** A copy that lacks all of so many new things never had them: that somebody deleted just these is no accident. */
const tooManyToDelete = 3;
/** Nor is it that a copy holds so many changes alike. */
const tooManyAlike = 3;

/**
 * `beginning`: the map as it was made; null when it came from elsewhere, for then a copy may go back further. `ways`: the
 * earlier states that a copy may come from, oldest first: those in which it was opened, left or a copy came in. Null:
 * nobody knows. Linear in what the states hold.
 */
export function findAncestor(
  mine: JourneyMap,
  copy: JourneyMap,
  beginning: JourneyMap | null,
  ways: readonly JourneyMap[],
): FoundAncestor | null {
  const theirs = callAs(copy, mine);
  const states = beginning ? [beginning, ...ways] : ways;
  const same = states.findLast(({ map }) => map.updatedAt === theirs.map.updatedAt);
  if (same) return { map: same, doubtful: new Set() };
  const [oldest, ...later] = states;
  if (!oldest) return null;
  let found = oldest;
  let isProven = beginning !== null;
  for (const state of later) {
    const { descends, isCertain } = readSigns(theirs, found, state);
    if (!descends) continue;
    found = state;
    isProven ||= isCertain;
  }
  if (!holdsShared(found, mine, theirs)) return null;
  if (!isProven) return partialAncestor(callAs(found, mine), mine, theirs);
  const [first] = ways;
  return found === beginning && first
    ? withDoubtful(beginning, first, mine, theirs)
    : { map: found, doubtful: new Set() };
}

/** No sign that the copy comes from the first state that left, and yet it most probably does. */
function withDoubtful(
  oldest: JourneyMap,
  first: JourneyMap,
  mine: JourneyMap,
  theirs: JourneyMap,
): FoundAncestor {
  const isNew = (kind: RecordKind, id: string) => !Object.hasOwn(oldest[kind], id);
  const news = recordKinds.flatMap((kind) => Object.keys(first[kind]).filter((id) => isNew(kind, id)));
  if (news.length >= tooManyToDelete) return { map: oldest, doubtful: new Set() };
  const doubtful = new Set<string>();
  const kinds = recordKinds.map((kind) => {
    const made = Object.entries(recordsOf(first, kind)).filter(
      ([id]) => isNew(kind, id) && Object.hasOwn(mine[kind], id) && !Object.hasOwn(theirs[kind], id),
    );
    for (const [id] of made) doubtful.add(id);
    return [kind, { ...oldest[kind], ...Object.fromEntries(made) }];
  });
  if (doubtful.size === 0) return { map: oldest, doubtful };
  // The same kinds as before, with more records in them.
  return { map: { map: oldest.map, ...Object.fromEntries(kinds) } as JourneyMap, doubtful };
}

/**
 * Whether a map is a copy of the other, under whatever id: copies keep the ids of their records. Ids written by hand are
 * the same in many a map, so what they name counts as well.
 */
export function isCopyOf(copy: JourneyMap, map: JourneyMap): boolean {
  if (copy.map.id === map.map.id) return true;
  let [shared, alike, fewest] = [0, 0, 0];
  for (const kind of ['personas', 'stages', 'touchpoints'] as const) {
    const [own, others] = [recordsOf(map, kind), recordsOf(copy, kind)];
    fewest += Math.min(Object.keys(own).length, Object.keys(others).length);
    for (const [id, record] of Object.entries(own)) {
      const other = Object.hasOwn(others, id) ? others[id] : undefined;
      if (!other) continue;
      shared += 1;
      if (other['name'] === record['name']) alike += 1;
    }
  }
  return shared > 0 && shared * 2 >= fewest && alike * 2 >= shared;
}

interface Signs {
  readonly descends: boolean;
  /** Whether that would be no accident, whatever `base` is to the copy. */
  readonly isCertain: boolean;
}

/**
 * Whether the copy comes from `state` and not only from the older `base`: it holds something that was made between the
 * two, for ids are random; or all that was changed between them, and then it makes no difference.
 */
function readSigns(copy: JourneyMap, base: JourneyMap, state: JourneyMap): Signs {
  let alike = countHeld(plain(copy.map), plain(base.map), plain(state.map), notOfTheMap);
  for (const kind of recordKinds) {
    const [was, is, its] = [recordsOf(base, kind), recordsOf(state, kind), recordsOf(copy, kind)];
    for (const [id, record] of Object.entries(is)) {
      const [old, own] = [recordIn(was, id), recordIn(its, id)];
      if (!old && own) return { descends: true, isCertain: true };
      if (Number.isNaN(alike)) continue;
      if (old && own) alike += countHeld(own, old, record, notOfRecords);
      else if (!old || !isSameJson(old, record)) alike = Number.NaN;
    }
    for (const id of Object.keys(was)) {
      if (!recordIn(is, id)) alike += recordIn(its, id) ? Number.NaN : 1;
    }
  }
  return { descends: !Number.isNaN(alike), isCertain: alike >= tooManyAlike };
}

const notOfTheMap = new Set(['id', 'createdAt', 'updatedAt']);
const notOfRecords = new Set(['id']);

/** How many fields were changed, all of which the copy's own record holds; not a number when it lacks one of them. */
function countHeld(
  own: PlainObject,
  before: PlainObject,
  after: PlainObject,
  except: ReadonlySet<string>,
): number {
  if (before === after) return 0;
  let count = 0;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (except.has(field) || isSameJson(before[field], after[field])) continue;
    if (!isSameJson(own[field], after[field])) return Number.NaN;
    count += 1;
  }
  return count;
}

/** What both still have, both had from the beginning: an ancestor without it is too old to tell who deleted what. */
function holdsShared(base: JourneyMap, mine: JourneyMap, theirs: JourneyMap): boolean {
  return recordKinds.every((kind) =>
    Object.keys(mine[kind]).every((id) => !Object.hasOwn(theirs[kind], id) || Object.hasOwn(base[kind], id)),
  );
}

function recordIn(records: Readonly<Record<string, PlainObject>>, id: string): PlainObject | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

/** The map's own record is a plain object like the others. */
function plain(record: JourneyMap['map']): PlainObject {
  return isPlainObject(record) ? record : {};
}
