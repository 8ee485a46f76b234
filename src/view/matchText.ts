/**
 * Whether and where a text holds a word that somebody is typing. A consonant alone stands for every syllable that
 * begins with it ("ㄱㅈ" and "결ㅈ" find "결제"). With `open`, the last syllable may be unfinished ("겨", "결젭" on the
 * way to "결제" and "결제방법"), and spaces are where the text has them ("ㅅㄹㅂㅁ" and "수리방문" find "수리 방문"). Pure.
 */
import { disassemble } from 'es-hangul';
import {
  foldText,
  isLead,
  isSyllable,
  leadOf,
  writtenRange,
  type FoldedText,
  type TextRange,
} from './foldText';

export interface Needle {
  readonly folded: string;
  readonly hasLeads: boolean;
  /** The letters of the last syllable, when it may still become another one. */
  readonly openEnd: string | null;
}

/** A word each; nothing for what is only space. */
export function needlesOf(typed: string): Needle[] {
  const words = foldText(typed).folded.split(/\s+/u);
  return [...new Set(words)].filter((word) => word !== '').map(needleOf);
}

function needleOf(folded: string): Needle {
  const last = folded.at(-1) ?? '';
  return {
    folded,
    hasLeads: Array.from(folded).some(isLead),
    openEnd: isSyllable(last) ? disassemble(last) : null,
  };
}

export type Ending = 'closed' | 'open';

export function hasMatch(text: FoldedText, needle: Needle, ending: Ending): boolean {
  return findFrom(text.folded, needle, ending, 0) !== null;
}

/** Every place, from left to right, none over another, in the text as it was written. */
export function findMatches(text: FoldedText, needle: Needle, ending: Ending): TextRange[] {
  const ranges: TextRange[] = [];
  let from = 0;
  for (;;) {
    const found = findFrom(text.folded, needle, ending, from);
    if (!found) return ranges;
    ranges.push(writtenRange(text, found.start, found.end));
    from = found.end;
  }
}

/** What several words found in one text, as ranges that neither touch nor overlap. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

function findFrom(folded: string, needle: Needle, ending: Ending, from: number): TextRange | null {
  if (ending === 'closed' && !needle.hasLeads) {
    const start = folded.indexOf(needle.folded, from);
    return start === -1 ? null : { start, end: start + needle.folded.length };
  }
  const openEnd = ending === 'open' ? needle.openEnd : null;
  const whole = openEnd === null ? needle.folded : needle.folded.slice(0, -1);
  for (let start = from; start < folded.length; start += 1) {
    let end = endOfMatch(folded, whole, start, ending);
    if (end === null) continue;
    if (openEnd !== null) {
      if (end > start) end = skipSpace(folded, end);
      const length = lengthOfOpen(folded, end, openEnd);
      if (length === 0) continue;
      end += length;
    }
    return { start, end };
  }
  return null;
}

/** Where the text that begins here has said it all; null when it says something else. */
function endOfMatch(folded: string, wanted: string, start: number, ending: Ending): number | null {
  let end = start;
  for (let at = 0; at < wanted.length; at += 1) {
    if (at > 0 && ending === 'open') end = skipSpace(folded, end);
    const letter = folded.charAt(end);
    const asked = wanted.charAt(at);
    if (letter === '' || (letter !== asked && leadOf(letter) !== asked)) return null;
    end += 1;
  }
  return end;
}

function skipSpace(folded: string, from: number): number {
  let at = from;
  while (folded.charAt(at) === ' ') at += 1;
  return at;
}

/** How many letters of the text from here on the unfinished syllable has reached into; 0 when it does not fit. */
function lengthOfOpen(folded: string, start: number, letters: string): number {
  if (leadOf(folded.charAt(start)) !== letters.charAt(0)) return 0;
  let spelled = '';
  for (let at = start; at < folded.length; at += 1) {
    spelled += disassemble(folded.charAt(at));
    if (spelled.startsWith(letters)) return at + 1 - start;
    if (!letters.startsWith(spelled)) return 0;
  }
  return 0;
}
