/**
 * A text as it is compared in a search: without regard to case, width, or how its letters are put together, and with a
 * way back from every place in it to the text as it was written. Pure; never shown.
 */
import { disassemble } from 'es-hangul';

/** Code units of the written text; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface FoldedText {
  readonly text: string;
  readonly folded: string;
  /** Where in `text` the piece begins and ends that each code unit of `folded` comes from; null: the two are alike. */
  readonly pieces: readonly TextRange[] | null;
}

/** A letter with the marks and the jamo that are written after it and belong to it. */
const piece = /.[\p{M}\u1160-\u11ff\uff9e\uff9f]*/gsu;
const plain = /^[\p{ASCII}\uac00-\ud7a3]*$/u;
const keyboardLetter = /^[ㄱ-ㅣ]$/u;
const conjoining = /[\u1100-\u11ff]/u;
const jamo = /[\u1100-\u11ff]/gu;

const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const syllables = { first: 0xac00, last: 0xd7a3, perLead: 588, perVowel: 28 } as const;

export function foldText(text: string): FoldedText {
  // Nearly every text there is; what follows is twenty times slower.
  if (plain.test(text)) return { text, folded: text.toLowerCase(), pieces: null };
  let folded = '';
  const pieces: TextRange[] = [];
  for (const match of text.matchAll(piece)) {
    const [written] = match;
    const part = foldPiece(written);
    folded += part;
    const range = { start: match.index, end: match.index + written.length };
    for (let unit = 0; unit < part.length; unit += 1) pieces.push(range);
  }
  return { text, folded, pieces };
}

function foldPiece(written: string): string {
  // Not by the normal form, which has letters of its own for a cluster at the beginning of a syllable.
  if (keyboardLetter.test(written)) return disassemble(written);
  const folded = written.normalize('NFKC').toLowerCase().replace(/ς/gu, 'σ');
  return conjoining.test(folded) ? folded.replace(jamo, spellJamo) : folded;
}

/** A jamo that stands alone as the letter of the keyboard; a cluster of two as both, as it was typed. */
function spellJamo(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x1100 && code <= 0x1112) return leads[code - 0x1100] ?? letter;
  // Vowels and finals by way of a syllable that has them.
  if (code >= 0x1161 && code <= 0x1175) return disassemble(syllable(code - 0x1161, 0)).slice(1);
  if (code >= 0x11a8 && code <= 0x11c2) return disassemble(syllable(0, code - 0x11a7)).slice(2);
  return letter;
}

/** With the lead ㅇ. */
function syllable(vowel: number, final: number): string {
  return String.fromCharCode(
    syllables.first + leads.indexOf('ㅇ') * syllables.perLead + vowel * syllables.perVowel + final,
  );
}

/** The lead consonant of a Hangul syllable; empty for anything else. */
export function leadOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (!(code >= syllables.first && code <= syllables.last)) return '';
  return leads[Math.floor((code - syllables.first) / syllables.perLead)] ?? '';
}

export function isSyllable(letter: string): boolean {
  return leadOf(letter) !== '';
}

export function isLead(letter: string): boolean {
  return letter.length === 1 && leads.includes(letter);
}

/** The part of the written text that a part of the folded one comes from, whole letters. */
export function writtenRange({ pieces }: FoldedText, start: number, end: number): TextRange {
  if (!pieces) return { start, end };
  return { start: pieces[start]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 };
}
