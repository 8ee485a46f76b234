/**
 * The number a person typed, in the ways people type numbers: full-width digits of a Korean or Japanese keyboard,
 * a decimal comma, thousands separators, a typographic minus, the unit behind it.
 */

export type TypedNumber =
  { readonly kind: 'empty' | 'invalid' } | { readonly kind: 'number'; readonly value: number };

/**
 * With both signs present the last one is the decimal sign. A single comma before exactly three digits separates
 * thousands ("1,234"; "0,125" does not), any other single comma is a decimal comma ("3,5").
 */
export function readTypedNumber(text: string, suffix = ''): TypedNumber {
  const typed = text
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013\u30fc]/g, '-')
    .replace(/[\s'\u2019_]/g, '');
  const unit = suffix.normalize('NFKC').replace(/\s/g, '');
  const bare = unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed;
  if (bare === '') return { kind: typed === '' ? 'empty' : 'invalid' };
  const plain = withDecimalPoint(bare);
  if (plain === null || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { kind: 'invalid' };
  const value = Number(plain);
  // Negative zero is a zero to everyone who types.
  return Number.isFinite(value) ? { kind: 'number', value: value === 0 ? 0 : value } : { kind: 'invalid' };
}

function withDecimalPoint(text: string): string | null {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas === 0) return points > 1 ? withoutThousands(text, '.') : text;
  if (points === 0) {
    const isThousands = commas > 1 || /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text);
    return isThousands ? withoutThousands(text, ',') : text.replace(',', '.');
  }
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const [whole = '', rest = '', ...more] = text.split(decimal);
  const bare = withoutThousands(whole, decimal === ',' ? '.' : ',');
  return more.length > 0 || bare === null ? null : `${bare}.${rest}`;
}

/** Null when the groups are not thousands: "1,2,3" is no number. */
function withoutThousands(text: string, separator: ',' | '.'): string | null {
  const [first = '', ...groups] = text.split(separator);
  const isGrouped = /^[+-]?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? [first, ...groups].join('') : null;
}
