/**
 * What two copies of a map began with, when nobody kept it: all that is the same on both sides. What is on one side only
 * counts as made there, though the other may have deleted it, so nothing is ever taken for deleted; what differs
 * counts as changed by both.
 */
import { isSameJson } from './Json';
import { recordKinds, type JourneyMap } from './JourneyMap';
import type { Uncertain } from './Merge';
import { isPlainObject } from './mendValue';
import { recordsOf } from './mergeDeletions';

export interface GuessedAncestor {
  /** For merging only: a record may lack even fields that every record has. */
  readonly map: JourneyMap;
  readonly uncertain: readonly Uncertain[];
}

/** Linear in what the maps hold. The same, sides changed over, for the two the other way round. */
export function guessAncestor(mine: JourneyMap, theirs: JourneyMap): GuessedAncestor {
  const uncertain: Uncertain[] = [];
  const kinds = recordKinds.map((kind) => {
    const [own, others] = [recordsOf(mine, kind), recordsOf(theirs, kind)];
    const shared = Object.entries(own).flatMap(([id, record]) => {
      const other = Object.hasOwn(others, id) ? others[id] : undefined;
      if (other) return [[id, shareOf(record, other)]];
      uncertain.push({ kind, id, side: 'mine' });
      return [];
    });
    for (const id of Object.keys(others)) {
      if (!Object.hasOwn(own, id)) uncertain.push({ kind, id, side: 'theirs' });
    }
    return [kind, Object.fromEntries(shared)];
  });
  // Every kind is there; what the records may lack is said above.
  const map = { map: shareOf(mine.map, theirs.map), ...Object.fromEntries(kinds) } as JourneyMap;
  return { map, uncertain };
}

/** What both hold, objects part by part; of two lists the items that both have. */
export function shareOf(one: unknown, other: unknown): unknown {
  if (isSameJson(one, other)) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    const items: readonly unknown[] = other;
    return one.filter((item) => items.some((same) => isSameJson(item, same)));
  }
  if (!isPlainObject(one) || !isPlainObject(other)) return undefined;
  const shared = Object.keys(one).flatMap((key) => {
    const value = Object.hasOwn(other, key) ? shareOf(one[key], other[key]) : undefined;
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(shared);
}
