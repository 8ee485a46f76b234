/** A spreadsheet's cell as the text that a delimited file would hold: dates in ISO form, numbers without an exponent. */

const dayMilliseconds = 86_400_000;
/** Day 0 of spreadsheets. Times of the day and durations are dates around it. */
const dayZero = Date.UTC(1899, 11, 30);
/** A date before is a duration of up to a year: nobody answered a survey in 1900. */
const firstRealDate = Date.UTC(1901, 0, 1);

/** Null is an empty cell; numbers come as `numberText` made them. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return dateText(cell.getTime());
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return '';
}

/** `text`: a number as the file writes it, which may be with an exponent or with all seventeen digits of a double. */
export function numberText(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value) || /^-?\d+$/.test(text)) return text;
  const short = String(value);
  if (!short.includes('e')) return short;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** The date's own wall clock; spreadsheets know no zones. */
function dateText(time: number): string {
  if (!Number.isFinite(time)) return '';
  // Fractions of a day are not exact: 14:05:01 is stored as a few microseconds less.
  const rounded = Math.round(time);
  if (rounded < firstRealDate && rounded >= dayZero) return durationText(rounded - dayZero);
  const iso = new Date(rounded).toISOString();
  if (rounded % dayMilliseconds === 0) return iso.slice(0, 10);
  return rounded % 1000 === 0 ? iso.slice(0, 19) : iso.slice(0, 23);
}

function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
