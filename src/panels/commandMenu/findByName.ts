/** Which of a short list fit what is typed, the best first. Pure. */
import { foldText } from '../../view/foldText';
import { findMatches, hasMatch, needlesOf } from '../../view/matchText';

export interface Named<T> {
  readonly of: T;
  /** In every language it may be asked for; the first is the one that is shown. */
  readonly names: readonly string[];
}

/** All of them for nothing. Names that begin with what is typed come first, else the order given. */
export function findByName<T>(entries: readonly Named<T>[], typed: string): T[] {
  const needles = needlesOf(typed);
  const ranked = entries.flatMap(({ of, names }) => {
    const texts = names.map(foldText);
    const whole = texts.filter((text) => needles.every((needle) => hasMatch(text, needle, 'open')));
    if (whole.length === 0) return [];
    const [first] = needles;
    const starts = whole.some((text) => first && findMatches(text, first, 'open')[0]?.start === 0);
    return [{ of, rank: starts ? 0 : 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ of }) => of);
}
