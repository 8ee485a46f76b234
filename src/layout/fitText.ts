/**
 * Cutting and wrapping text to a room, with a measurer passed in. Latin breaks at spaces only, and a
 * word that is too long is cut, never torn; Han and Kana break anywhere; Hangul breaks at spaces while the word fits
 * a line, as Korean is set, and anywhere when it does not.
 * Never splits a letter from its marks, an emoji from its parts or a surrogate pair.
 */
import type { FontSpec, MeasureText } from './Scene';

const ellipsis = '…';
const spacesAndControls = /[\s\p{Cc}\u2028\u2029]+/gu;
const clusters = /\p{RI}\p{RI}|.[\p{M}\p{EMod}\uFE0F\u20E3]*(?:\u200D.[\p{M}\p{EMod}\uFE0F]*)*/gsu;
/** Han and Kana: a line may break before or after each of them. */
const breaksAnywhere = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Also Hangul: a word that is longer than a line may go on in the next. */
const breaksInWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Longer than any room on the canvas; keeps a name of a megabyte from costing a second. */
const longestText = 600;

/** One line: line breaks, tabs and control characters become single spaces. */
export function plainLine(text: string): string {
  const short = text.length > longestText ? text.slice(0, longestText) : text;
  return short.replace(spacesAndControls, ' ').trim();
}

/** What a reader takes for one letter each: marks, joined emoji and flags stay whole. */
export function splitClusters(text: string): string[] {
  return text.match(clusters) ?? [];
}

/** The text, or as much of it as fits with an ellipsis; '' when not even one letter with the ellipsis fits. */
export function cutText(text: string, font: FontSpec, width: number, measure: MeasureText): string {
  const line = plainLine(text);
  if (line === '' || measure(line, font) <= width) return line;
  const parts = splitClusters(line);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(joinCut(parts, middle), font) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : joinCut(parts, low);
}

function joinCut(parts: readonly string[], count: number): string {
  return parts.slice(0, count).join('').trimEnd() + ellipsis;
}

/** At most `maxLines` lines, none wider than `width`; the last one is cut when the text goes on. */
export function wrapText(
  text: string,
  font: FontSpec,
  width: number,
  maxLines: number,
  measure: MeasureText,
): string[] {
  let rest = plainLine(text);
  const lines: string[] = [];
  while (rest !== '' && lines.length < maxLines) {
    if (lines.length === maxLines - 1) {
      const last = cutText(rest, font, width, measure);
      if (last !== '') lines.push(last);
      break;
    }
    const length = lengthThatFits(rest, font, width, measure);
    if (length === 0) {
      const cut = cutText(rest, font, width, measure);
      if (cut !== '') lines.push(cut);
      break;
    }
    lines.push(rest.slice(0, length).trimEnd());
    rest = rest.slice(length).trimStart();
  }
  return lines;
}

/** Code units of the longest start of `text` that fits and ends where a line may end; 0 when nothing fits. */
function lengthThatFits(text: string, font: FontSpec, width: number, measure: MeasureText): number {
  if (measure(text, font) <= width) return text.length;
  const parts = splitClusters(text);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(parts.slice(0, middle).join('').trimEnd(), font) <= width) low = middle;
    else high = middle - 1;
  }
  const isTearable = breaksInWords.test(parts[low - 1] ?? '') && breaksInWords.test(parts[low] ?? '');
  const count = lastBreak(parts, low) || (isTearable ? low : 0);
  return parts.slice(0, count).join('').length;
}

/** The last place at or before `count` clusters where a line may end; 0 when there is none. */
function lastBreak(parts: readonly string[], count: number): number {
  for (let at = count; at > 0; at--) {
    const before = parts[at - 1] ?? '';
    const after = parts[at] ?? ' ';
    if (after === ' ' || before === ' ' || before === '-' || before === '/') return at;
    if (breaksAnywhere.test(before) && breaksAnywhere.test(after)) return at;
  }
  return 0;
}
