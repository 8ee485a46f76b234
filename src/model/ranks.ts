/**
 * Order as fractional-index ranks on the records. Two people who insert in the same gap make the same rank, and
 * a key between two equal keys does not exist: `rankBetween` therefore never fails, and `ranksToSpread` says
 * which neighbours have to be ranked anew first.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Rank } from './JourneyMap';

interface Ranked {
  readonly id: string;
  readonly rank: Rank;
}

/** Plain code-unit order, then id. Never `localeCompare`: ranks are case-sensitive. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function sortByRank<T extends Ranked>(records: Iterable<T>): T[] {
  return [...records].sort(compareRanked);
}

export interface Insertion {
  /** Ranks for the inserted records, in order. */
  readonly ranks: readonly Rank[];
  /** Neighbours whose rank must change as well, because they shared theirs with another record. */
  readonly rerank: ReadonlyMap<string, Rank>;
}

/**
 * Ranks for `count` records that go in at `index` of `siblings` (sorted, without the moved records).
 * An index outside the list means its nearest end. Ranks that are not valid keys (a file written by hand) and
 * equal neighbours are mended by ranking the siblings after the gap anew.
 */
export function ranksForInsertion(siblings: readonly Ranked[], index: number, count: number): Insertion {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = siblings[at - 1]?.rank ?? null;
  const after = siblings[at]?.rank ?? null;
  try {
    return { ranks: generateNKeysBetween(before, after, count), rerank: new Map() };
  } catch {
    return insertWithFreshRanks(siblings, at, count);
  }
}

/** Every sibling is ranked anew; only reached when two neighbours have equal or unreadable ranks. */
function insertWithFreshRanks(siblings: readonly Ranked[], at: number, count: number): Insertion {
  const fresh = generateNKeysBetween(null, null, siblings.length + count);
  const rerank = new Map<string, Rank>();
  siblings.forEach((sibling, position) => {
    const rank = fresh[position < at ? position : position + count];
    if (rank !== undefined && rank !== sibling.rank) rerank.set(sibling.id, rank);
  });
  return { ranks: fresh.slice(at, at + count), rerank };
}
