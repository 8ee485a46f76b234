/**
 * The verdict on a touchpoint in one sentence, and in the short words of a list. Every number here
 * comes from the ranking; none is computed anew.
 *
 * A rank is never said without how sure it is.
 */
import type { TouchpointId } from '../model/ids';
import type { Ranking, WeakTouchpoint } from '../ranking/Ranking';
import { probabilityWords } from './probabilityWords';
import { withParticle } from './withParticle';
import type { Words } from './Words';

export type NameOf = (id: TouchpointId) => string;

/**
 * "Restaurants is in the bottom 3 with 97% probability (rank 1, plausible 1–3). It cannot be told apart from Shops:
 * surveyed 100 times again, this one would be the weaker 51 times …" For the first the ties are all of its ties, for
 * another that of it with the first.
 */
export function verdictSentence(
  entry: WeakTouchpoint,
  ranking: Ranking,
  nameOf: NameOf,
  words: Words,
): string {
  const { t } = words;
  const name = nameOf(entry.id);
  if (ranking.ranked.length === 1) return t('weakest.sentenceOnly', { name });
  const { low, high } = entry.rankInterval;
  // "In the bottom 10" of five says nothing.
  const isFirst = ranking.k <= 1 || ranking.k >= ranking.ranked.length;
  const p01 = isFirst ? entry.probabilityWeakest : entry.probabilityBottomK;
  const key = isFirst
    ? low === high
      ? 'weakest.sentenceFirstSure'
      : 'weakest.sentenceFirst'
    : low === high
      ? 'weakest.sentenceSure'
      : 'weakest.sentence';
  const verdict = t(key, {
    name,
    nameSubject: withParticle(name, t('weakest.noun'), '이/가'),
    k: ranking.k,
    probability: probabilityWords(p01, words),
    rank: entry.rank,
    low,
    high,
  });
  const tie = tieSentence(entry, ranking, nameOf, words);
  return tie === '' ? verdict : `${verdict} ${tie}`;
}

/** Empty when it can be told apart. */
export function tieSentence(entry: WeakTouchpoint, ranking: Ranking, nameOf: NameOf, { t }: Words): string {
  const [first] = ranking.ranked;
  if (!first || !entry.isTiedWithWeakest) return '';
  const ties = ranking.tiedWithWeakest;
  const noun = t('weakest.noun');
  const withOther = (name: string): string => withParticle(name, noun, '와/과');
  if (entry.id !== first.id) {
    const tie = ties.find(({ id }) => id === entry.id);
    if (!tie) return '';
    return oneTie(nameOf(first.id), 1 - tie.probabilityWeakestIsLower, withOther, t);
  }
  const [one, two, ...others] = ties;
  if (!one) return '';
  if (!two) return oneTie(nameOf(one.id), one.probabilityWeakestIsLower, withOther, t);
  const names = {
    other: nameOf(one.id),
    otherWith: withOther(nameOf(one.id)),
    second: nameOf(two.id),
    secondWith: withOther(nameOf(two.id)),
  };
  return others.length === 0
    ? t('weakest.tieTwo', names)
    : t('weakest.tieMany', { ...names, count: others.length });
}

/** `lower01`: how probably this one is truly the weaker of the two. Both shares together are always 100. */
function oneTie(other: string, lower01: number, withOther: (name: string) => string, t: Words['t']): string {
  const share = Math.round(100 * lower01);
  return t('weakest.tieOne', { other, otherWith: withOther(other), share, otherShare: 100 - share });
}

/** The label of metrics.md 3.3 in words: how sure it is that this is one of the weakest. */
export function rankWord(entry: WeakTouchpoint, ranking: Ranking, { t }: Words): string {
  if (ranking.ranked.length === 1) return '';
  if (entry.isTiedWithWeakest && entry.rank > 1) return t('weakest.wordTied');
  switch (entry.label) {
    case 'clear':
      return t('weakest.wordClear');
    case 'likely':
      return t('weakest.wordLikely');
    case 'contender':
      return t('weakest.wordContender');
    case 'not-distinguishable':
      return t('weakest.wordOpen');
  }
}
