/** Numbers, dates and durations as people of a language write them. Rounding happens here and nowhere earlier. */
import type { Language } from './language';

export interface Format {
  readonly language: Language;
  number(value: number, decimals?: number): string;
  /** 0–1 → percent. */
  percent(share01: number, decimals?: number): string;
  /** With its sign, U+2212 for minus, and never "−0". */
  signed(value: number, decimals?: number): string;
  /** Seconds in the unit that fits, two significant digits: "19 hr", "3.2분". */
  duration(seconds: number): string;
  /** Day, month, year: of a bare date (`YYYY-MM-DD`) that very day, of a moment the day it was here. */
  date(iso: string): string;
  /** How long ago, in words; the date when it is more than a week. */
  since(iso: string, now: Date): string;
  /** Bytes in the unit that fits. */
  bytes(count: number): string;
  compare(a: string, b: string): number;
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const formats = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const made = makeFormat(language);
  formats.set(language, made);
  return made;
}

function makeFormat(language: Language): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const formatter = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(language, options);
    numbers.set(key, known);
    return known;
  };
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  // A bare date is read as midnight in Greenwich, which west of it is still the day before.
  const bareDates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const formatDate = (iso: string, date: Date) =>
    (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? bareDates : moments).format(date);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const collator = new Intl.Collator(language, { numeric: true });

  const number = (value: number, decimals = 0) =>
    formatter({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .format(awayFromZero(value, decimals))
      .replace('-', '−');
  const percent = (share01: number, decimals = 0) =>
    formatter({ style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      awayFromZero(share01, decimals + 2),
    );

  return {
    language,
    number,
    percent,
    signed: (value, decimals = 0) => {
      const rounded = awayFromZero(value, decimals);
      return rounded > 0 ? `+${number(rounded, decimals)}` : number(rounded, decimals);
    },
    duration: (seconds) => {
      const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s * 1.5) ?? ['second', 1];
      return formatter({
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumSignificantDigits: Math.abs(seconds / size) >= 100 ? 3 : 2,
      }).format(seconds / size);
    },
    date: (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : formatDate(iso, date);
    },
    since: (iso, now) => {
      const date = new Date(iso);
      const seconds = (date.getTime() - now.getTime()) / 1000;
      if (!Number.isFinite(seconds)) return iso;
      if (seconds < -7 * 86_400) return formatDate(iso, date);
      const [unit, size] = units.find(([, s]) => -seconds >= s) ?? ['second', 1];
      return unit === 'second'
        ? relative.format(0, 'second')
        : relative.format(Math.ceil(seconds / size), unit);
    },
    bytes: (count) => {
      const size = count >= 1e9 ? 1e9 : count >= 1e6 ? 1e6 : 1e3;
      const unit = count >= 1e9 ? 'gigabyte' : count >= 1e6 ? 'megabyte' : 'kilobyte';
      return formatter({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
        count / size,
      );
    },
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Halves away from zero, and no negative zero: `Math.round(-0.5)` is −0. */
function awayFromZero(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor;
  return rounded === 0 ? 0 : rounded;
}
