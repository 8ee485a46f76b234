/** The bracket beside the list: from the weakest down to the last that cannot be told apart from it. */
import type { Ranking } from '../ranking/Ranking';

/** pass: the line runs by, because this one can be told apart although one further down cannot. */
export type BracketPart = 'first' | 'member' | 'pass' | 'last';

export interface TieBracket {
  /** By rank − 1; null below the bracket. */
  partAt(rank: number): BracketPart | null;
  readonly lastRank: number;
  /** Nobody in between can be told apart: "ranks 1–3" says it all. */
  readonly isWhole: boolean;
}

/** Null when the weakest stands alone. */
export function tieBracket(ranking: Ranking): TieBracket | null {
  if (ranking.tiedWithWeakest.length === 0) return null;
  const ranks = new Set(ranking.ranked.flatMap((row) => (row.isTiedWithWeakest ? [row.rank] : [])));
  const lastRank = Math.max(...ranks);
  return {
    lastRank,
    isWhole: ranks.size === lastRank,
    partAt: (rank) => {
      if (rank > lastRank) return null;
      if (rank === 1) return 'first';
      if (rank === lastRank) return 'last';
      return ranks.has(rank) ? 'member' : 'pass';
    },
  };
}
