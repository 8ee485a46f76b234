/**
 * The same thing made twice: both copies got a channel, a metric, a connection or a figure that the other got as well,
 * under another id. Only where nothing but the id could tell the two apart for a reader; two touchpoints of one name
 * may well be two. The ids to use instead are the same whichever of the two copies is called mine.
 */
import type { JourneyMap } from './JourneyMap';
import type { PlainObject } from './mendValue';
import { stableText } from './mergeLists';
import { recordsOf } from './mergeDeletions';
import { renameReferences } from './references';

/** In an order in which each kind names only earlier ones. */
const matched = ['channels', 'departments', 'metrics', 'connections', 'measurements'] as const;
type Matched = (typeof matched)[number];

/** Both copies with one id for what both made. Linear in what the maps hold. */
export function matchCreated(
  base: JourneyMap,
  one: JourneyMap,
  other: JourneyMap,
): readonly [JourneyMap, JourneyMap] {
  const names: readonly [Map<string, string>, Map<string, string>] = [new Map(), new Map()];
  for (const kind of matched) {
    const [left, right] = [
      groupCreated(kind, base, one, other, names[0]),
      groupCreated(kind, base, other, one, names[1]),
    ];
    for (const [likeness, ids] of left) {
      const others = right.get(likeness) ?? [];
      ids.slice(0, others.length).forEach((id, index) => {
        const twin = others[index] ?? id;
        if (id < twin) names[1].set(twin, id);
        else names[0].set(id, twin);
      });
    }
  }
  return [renameIds(one, names[0]), renameIds(other, names[1])];
}

/** The map with other ids, wherever they are named; the very map when none changes. */
function renameIds(map: JourneyMap, names: ReadonlyMap<string, string>): JourneyMap {
  if (names.size === 0) return map;
  const kinds = (Object.keys(map) as (keyof JourneyMap)[]).map((kind) => {
    if (kind === 'map') return [kind, map.map];
    const records = Object.entries(recordsOf(map, kind)).map(([id, record]) => {
      const ownId = names.get(id) ?? id;
      const named = renameReferences(kind, record, names);
      return [ownId, ownId === id ? named : { ...named, id: ownId }];
    });
    return [kind, Object.fromEntries(records)];
  });
  // The same kinds as before, with records of the same shapes.
  return Object.fromEntries(kinds) as JourneyMap;
}

/** The map under the id of the other, in all that names it. */
export function callAs(map: JourneyMap, other: JourneyMap): JourneyMap {
  const { id } = other.map;
  if (map.map.id === id) return map;
  return renameIds({ ...map, map: { ...map.map, id } }, new Map([[map.map.id, id]]));
}

/** What only this copy has made, by what makes it the same as another; ids in a fixed order. */
function groupCreated(
  kind: Matched,
  base: JourneyMap,
  map: JourneyMap,
  other: JourneyMap,
  names: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, record] of Object.entries(recordsOf(map, kind))) {
    if (Object.hasOwn(base[kind], id) || Object.hasOwn(other[kind], id)) continue;
    const likeness = stableText(likenessOf(kind, renameReferences(kind, record, names)));
    groups.set(likeness, [...(groups.get(likeness) ?? []), id]);
  }
  for (const ids of groups.values()) ids.sort();
  return groups;
}

function likenessOf(kind: Matched, record: PlainObject): unknown {
  switch (kind) {
    case 'channels':
    case 'departments':
      return String(record['name']).trim();
    case 'metrics': {
      const { kind: metricKind, name, unit, scale, direction } = record;
      return { metricKind, name, unit, scale, direction };
    }
    case 'connections': {
      const { from, to, kind: connectionKind } = record;
      return { from, to, connectionKind };
    }
    case 'measurements': {
      const { metric, subject, persona, period, importedFrom } = record;
      // An imported figure is the same when it comes from the same column; any other when it says the same.
      return importedFrom ? { metric, subject, persona, period, importedFrom } : { ...record, id: null };
    }
  }
}
