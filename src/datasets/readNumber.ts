/**
 * Numbers as people and spreadsheets write them: "4", "4.0", "4,5", "1.234,5", "1 234", "73 %", "−2". Never reads a number
 * out of a longer text: "4 people" is none.
 */

/** What a comma stands for in a column. One text often cannot tell ("1,234"); its neighbours mostly can. */
export type CommaUse = 'decimal' | 'group';

const decimalComma = /^[^\d,]*(?:0,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[.\s']\d{3})+,\d+)\s*%?$/;

/** Decimal as soon as one text of the column can be nothing else: "4,5", "0,125", "1.234,5". */
export function findCommaUse(texts: readonly string[]): CommaUse {
  return texts.some((text) => decimalComma.test(text)) ? 'decimal' : 'group';
}

const plain = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const grouped: Readonly<Record<CommaUse, RegExp>> = {
  group: /^[-+]?(?:\d{1,3}(?:[,\s'’]\d{3})+|\d*)(?:\.\d*)?$/,
  decimal: /^[-+]?(?:\d{1,3}(?:[.\s'’]\d{3})+|\d*)(?:,\d*)?$/,
};

/** Beside decimal commas a point before three digits groups: "1.234" is what others write "1,234". */
const groupedByPoints = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;

/** NaN when the text is not a number. A percent sign is left away: "73 %" is 73. */
export function readNumber(text: string, comma: CommaUse = 'group'): number {
  if (plain.test(text) && !(comma === 'decimal' && groupedByPoints.test(text))) return Number(text);
  const bare = text.replace(/\s*%$/, '').replace(/^[−–]/, '-').trim();
  if (!/\d/.test(bare) || !grouped[comma].test(bare)) {
    // A decimal point in a column of decimal commas: two programs wrote it.
    return comma === 'decimal' && plain.test(bare) ? Number(bare) : Number.NaN;
  }
  const digits =
    comma === 'group' ? bare.replace(/[,\s'’]/g, '') : bare.replace(/[.\s'’]/g, '').replace(',', '.');
  return Number(digits);
}

/** "73 %", "73%": the column holds percentages. */
export function isPercent(text: string): boolean {
  return /\d\s*%$/.test(text);
}
