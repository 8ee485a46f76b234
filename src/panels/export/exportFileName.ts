/**
 * A file name from a map's title, good on Windows, macOS and Linux. Hangul and every other script stay; only what a
 * file system refuses or what would mislead the reader is taken out.
 */

import { makeWellFormed } from '../../model/wellFormedText';

/** A name longer than 255 bytes is refused; this leaves room for the ending and for " (12)" of a second download. */
const maxStemBytes = 180;
/** Forbidden on Windows, and control characters everywhere. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]+/gu;
/** Turn the reading direction round or are not seen: "gnp.exe" would be shown as "exe.png". */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Devices on Windows, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/** `ending` with its dot. `fallback` stands in for a title of which nothing is left. */
export function exportFileName(title: string, ending: string, fallback: string): string {
  return cleanStem(title, cleanStem(fallback, 'Touchstone')) + ending;
}

function cleanStem(text: string, fallback: string): string {
  const plain = makeWellFormed(text)
    // A Mac hands Hangul on as single letters; composed is what every other system shows well.
    .normalize('NFC')
    .replace(invisible, '')
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ');
  const stem = trimEnds(cutToBytes(trimEnds(plain)));
  if (stem === '') return fallback;
  return reserved.test(stem) ? `_${stem}` : stem;
}

/** Windows drops dots and spaces at the end; a dot in front hides the file elsewhere. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function cutToBytes(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > maxStemBytes) return cut;
    cut += character;
  }
  return cut;
}
