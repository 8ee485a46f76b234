/**
 * Long texts that are read to be told apart, each cut down to where they differ: what they all begin and end with is
 * elided. Never cuts through a character as people see it. Pure.
 */
import { cutText } from './recordWords';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** So much of what is the same is left standing on either side, in code units: enough to know the place again. */
const aroundUnits = 20;

/**
 * As they are when none is longer than `most` characters; else what differs, with a little of what is around it and "…"
 * for what was left out, each cut to `most`. Texts of which one holds nothing else than the other's beginning differ at
 * the end. Linear in what they share.
 */
export function excerptTexts(texts: readonly string[], most: number): readonly string[] {
  if (texts.every((text) => text.length <= most)) return texts;
  const shortest = Math.min(...texts.map(({ length }) => length));
  const head = sharedUnits(texts, shortest, (text, unit) => text.charCodeAt(unit));
  const tail = sharedUnits(texts, shortest - head, (text, unit) => text.charCodeAt(text.length - 1 - unit));
  return texts.map((text) => {
    const from = startOf(text, head - aroundUnits);
    const to = endOf(text, text.length - tail + aroundUnits);
    const shown = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
    return cutText(shown, most);
  });
}

function sharedUnits(
  texts: readonly string[],
  most: number,
  unitOf: (text: string, unit: number) => number,
): number {
  const [first = '', ...others] = texts;
  let count = 0;
  while (count < most && others.every((text) => unitOf(text, count) === unitOf(first, count))) count += 1;
  return count;
}

/** The beginning of the character there; of the word, when that is near. */
function startOf(text: string, unit: number): number {
  if (unit <= 0) return 0;
  const space = text.slice(unit, unit + aroundUnits - 1).search(/\s/u);
  if (space >= 0 && space < aroundUnits / 2) return unit + space + 1;
  return graphemes.segment(text).containing(unit)?.index ?? 0;
}

/** The end of the character before it; of the word, when that is near. */
function endOf(text: string, unit: number): number {
  if (unit >= text.length) return text.length;
  const part = text.slice(unit - aroundUnits / 2, unit);
  const space = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'));
  if (space >= 0) return unit - part.length + space;
  const last = graphemes.segment(text).containing(unit - 1);
  return last ? last.index + last.segment.length : unit;
}
