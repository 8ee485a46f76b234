/**
 * Where the words that somebody types stand on a map: in journey order, a hit for each text that holds one of them. A
 * thing is found when its texts together hold all the words. Pure; fast enough to be asked with every letter.
 */
import type { JourneyMap } from '../model/JourneyMap';
import { findMatches, hasMatch, joinRanges, needlesOf, type Ending, type Needle } from './matchText';
import type { SearchBundle, SearchHit } from './SearchText';
import type { SearchMemory } from './searchTexts';

const noHits: readonly SearchHit[] = [];

/** Nothing typed finds nothing. Unfinished syllables and other spaces count only for a word that no text holds as it stands. */
export function searchMap(map: JourneyMap, typed: string, memory: SearchMemory): readonly SearchHit[] {
  const needles = needlesOf(typed);
  if (needles.length === 0) return noHits;
  const bundles = memory.bundles(map);
  const words = needles.map((needle): Word => ({ needle, ending: endingOf(bundles, needle) }));
  return bundles.flatMap((bundle) => (holdsAll(bundle, words) ? hitsIn(bundle, words) : []));
}

interface Word {
  readonly needle: Needle;
  readonly ending: Ending;
}

function endingOf(bundles: readonly SearchBundle[], needle: Needle): Ending {
  return bundles.some((bundle) => holds(bundle, { needle, ending: 'closed' })) ? 'closed' : 'open';
}

function holdsAll(bundle: SearchBundle, words: readonly Word[]): boolean {
  return words.every((word) => holds(bundle, word));
}

function holds({ parts }: SearchBundle, { needle, ending }: Word): boolean {
  return parts.some((texts) => texts.some(({ folded }) => hasMatch(folded, needle, ending)));
}

function hitsIn({ target, parts }: SearchBundle, words: readonly Word[]): SearchHit[] {
  const hits: SearchHit[] = [];
  for (const texts of parts) {
    for (const { kind, id, field, folded } of texts) {
      const ranges = joinRanges(words.flatMap(({ needle, ending }) => findMatches(folded, needle, ending)));
      if (ranges.length > 0) hits.push({ target, kind, id, field, text: folded.text, ranges });
    }
  }
  return hits;
}
