/** Which cards stand out when the weakest are highlighted, and the word beside the stone. Never colour or shape alone. */
import type { CardMark } from '../layout/CardFacts';
import type { MeasuredTouchpoint, Ranking, WeakTouchpoint } from '../ranking/Ranking';
import { warningMark } from './warning';
import type { Words } from './Words';

/**
 * The weakest k; and behind them those that cannot be told apart from the first, up to a bound: a map of thin figures
 * would otherwise light up as a whole.
 */
export function markOfRanked(row: WeakTouchpoint, ranking: Ranking, words: Words): CardMark | null {
  const { t } = words;
  if (row.rank <= ranking.k)
    return { kind: 'weakest', rank: row.rank, ...wordsOfWeakest(row, ranking, words) };
  if (!row.isTiedWithWeakest || row.rank > mostMarked(ranking)) return null;
  return { kind: 'tied', rank: row.rank, word: t('weakest.wordTied'), shortWord: t('weakest.wordTiedShort') };
}

/** The first of a tie says so too: it is first by a hair, and the next survey may say otherwise. */
function wordsOfWeakest(
  row: WeakTouchpoint,
  ranking: Ranking,
  words: Words,
): Pick<CardMark, 'word' | 'shortWord'> {
  const { t } = words;
  if (row.rank === 1 && ranking.tiedWithWeakest.length > 0) {
    return { word: t('weakest.wordFirstTied'), shortWord: t('weakest.wordTiedShort') };
  }
  const shortWord = t(row.isTiedWithWeakest ? 'weakest.wordTiedShort' : 'weakest.wordAmongShort');
  return { word: stoneWord(row, words), ...(row.rank === 1 ? {} : { shortWord }) };
}

/** Outside the ranking: a cry for more answers, or only that there are too few. */
export function markOfThin(row: MeasuredTouchpoint, words: Words): CardMark {
  return row.isEarlyWarning
    ? { kind: 'ask', word: warningMark(row, words) }
    : { kind: 'thin', word: words.t('weakest.wordThin') };
}

/** A whole tie is marked alike, as the list says it; in a map where everything is tied, not everything is. */
function mostMarked({ k }: Ranking): number {
  return Math.max(2 * k, 6);
}

/** The word beside the stone on the canvas. */
function stoneWord(entry: WeakTouchpoint, { t }: Words): string {
  if (entry.rank === 1) return t('weakest.wordClear');
  return t(entry.isTiedWithWeakest ? 'weakest.wordTied' : 'weakest.wordAmong');
}
