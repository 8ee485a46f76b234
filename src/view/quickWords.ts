/**
 * The same words, faster, for thousands of cards at once: every text is looked up once and its values are put in by
 * joining strings. Made anew for each pass; never kept, because the language may change.
 *
 * Texts with a `count` have plural forms, which only the engine knows: those go straight through.
 */
import type { TextKey, TextValues } from '../i18n/language';
import { roundHalfAway } from '../metrics/displayDecimals';
import type { Words } from './Words';

const open = '\u0002';
const close = '\u0003';
const slot = new RegExp(`${open}([^${close}]*)${close}`, 'u');

export function quickWords({ t, format }: Words): Words {
  const templates = new Map<TextKey, readonly string[]>();
  const plain = new Map<TextKey, string>();
  return {
    t: (key, values) => {
      if (!values) {
        const known = plain.get(key) ?? t(key);
        plain.set(key, known);
        return known;
      }
      if (typeof values['count'] === 'number') return t(key, values);
      const pieces = templates.get(key) ?? t(key, slotsFor(values)).split(slot);
      templates.set(key, pieces);
      return fill(pieces, values);
    },
    format: {
      ...format,
      number: rememberNumbers((value, decimals) => format.number(value, decimals), 0),
      percent: rememberNumbers((value, decimals) => format.percent(value, decimals), 2),
      signed: rememberNumbers((value, decimals) => format.signed(value, decimals), 0),
    },
  };
}

type FormatNumber = (value: number, decimals?: number) => string;

/**
 * What rounds to the same is written the same, and there are few different percentages. `shift`: how many decimals
 * deeper the format itself rounds.
 */
function rememberNumbers(write: FormatNumber, shift: number): FormatNumber {
  const known = new Map<number, Map<number, string>>();
  return (value, decimals = 0) => {
    const rounded = roundHalfAway(value, decimals + shift);
    let texts = known.get(decimals);
    if (!texts) known.set(decimals, (texts = new Map<number, string>()));
    let text = texts.get(rounded);
    if (text === undefined) texts.set(rounded, (text = write(rounded, decimals)));
    return text;
  };
}

function slotsFor(values: TextValues): TextValues {
  return Object.fromEntries(Object.keys(values).map((name) => [name, open + name + close]));
}

/** Text and names of values take turns, as `split` gives them. */
function fill(pieces: readonly string[], values: TextValues): string {
  let text = '';
  pieces.forEach((piece, index) => {
    text += index % 2 === 0 ? piece : String(values[piece] ?? '');
  });
  return text;
}
