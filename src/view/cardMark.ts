/** Which cards stand out when the weakest are highlighted, and the word beside the stone. Never colour or shape alone. */
import type { CardMark } from '../layout/CardFacts';
import type { MeasuredTouchpoint, Ranking, WeakTouchpoint } from '../ranking/Ranking';
import { stoneWord } from './verdict';
import { warningMark } from './warning';
import type { Words } from './Words';

/**
 * The weakest k; and behind them those that cannot be told apart from the first, at most as many again: a map of thin
 * figures would otherwise light up as a whole.
 */
export function markOfRanked(row: WeakTouchpoint, ranking: Ranking, words: Words): CardMark | null {
  if (row.rank <= ranking.k) return { kind: 'weakest', rank: row.rank, word: stoneWord(row, words) };
  if (!row.isTiedWithWeakest || row.rank > 2 * ranking.k) return null;
  return { kind: 'tied', rank: row.rank, word: words.t('weakest.wordTied') };
}

/** Outside the ranking: a cry for more answers, or only that there are too few. */
export function markOfThin(row: MeasuredTouchpoint, words: Words): CardMark {
  return row.isEarlyWarning
    ? { kind: 'ask', word: warningMark(row, words) }
    : { kind: 'thin', word: words.t('weakest.wordThin') };
}
