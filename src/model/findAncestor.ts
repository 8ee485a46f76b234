/**
 * What a copy of a map that comes back began with: one of the states in which the map left, or a copy came in. Told by
 * what the copy holds, since no file names its past. To take too new a state would silently undo what was done here, so
 * where it cannot be told the older one is taken: merging then asks more than it must, and loses nothing.
 */
import { isSameJson } from './Json';
import { recordKinds, type JourneyMap, type RecordKind } from './JourneyMap';
import { isPlainObject, type PlainObject } from './mendValue';
import { callAs } from './matchCreated';
import { recordsOf } from './mergeDeletions';

export interface FoundAncestor {
  readonly map: JourneyMap;
  /**
   * Records here that the copy lacks and that nobody can tell it ever had: it may come from before they were made, or have
   * deleted them. They are in `map`, and a person has to be asked about each (`mergeMaps`).
   */
  readonly doubtful: ReadonlySet<string>;
}

/** A copy that lacks all of so many new things never had them: that somebody deleted just these is no accident. */
const tooManyToDelete = 3;

/**
 * `beginning`: the map as it was made; null when it came from elsewhere, for then a copy may go back further. `ways`: the
 * states in which it left or a copy came in, oldest first; a copy is taken to come from the first of them at least. Null:
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
  const found = later.reduce((base, state) => (descends(theirs, base, state) ? state : base), oldest);
  if (!holdsShared(found, mine, theirs)) return null;
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

/**
 * Whether the copy comes from `state` and not only from the older `base`: it holds something that was made between the
 * two, for ids are random; or all that was changed between them, and then it makes no difference.
 */
function descends(copy: JourneyMap, base: JourneyMap, state: JourneyMap): boolean {
  let hasAll = holdsChanges(plain(copy.map), plain(base.map), plain(state.map), notOfTheMap);
  for (const kind of recordKinds) {
    const [was, is, its] = [recordsOf(base, kind), recordsOf(state, kind), recordsOf(copy, kind)];
    for (const [id, record] of Object.entries(is)) {
      const [old, own] = [recordIn(was, id), recordIn(its, id)];
      if (!old && own) return true;
      if (!old || !own) hasAll &&= old !== undefined && isSameJson(old, record);
      else hasAll &&= holdsChanges(own, old, record, notOfRecords);
    }
    for (const id of Object.keys(was)) hasAll &&= recordIn(is, id) !== undefined || !recordIn(its, id);
  }
  return hasAll;
}

const notOfTheMap = new Set(['id', 'createdAt', 'updatedAt']);
const notOfRecords = new Set(['id']);

function holdsChanges(
  own: PlainObject,
  before: PlainObject,
  after: PlainObject,
  except: ReadonlySet<string>,
): boolean {
  if (before === after) return true;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].every(
    (field) =>
      except.has(field) || isSameJson(before[field], after[field]) || isSameJson(own[field], after[field]),
  );
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
