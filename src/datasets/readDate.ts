/**
 * Dates and times as files have them: ISO, American, European, Korean, with month names, clock times and zones. The day is
 * always the one that is written: nothing is moved into another zone, or the answers of one evening would fall into two
 * months. Needs no clock.
 */
import { isIsoDate } from '../model/dates';
import type { DateOrder } from './ImportPlan';

export interface WrittenDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** Since the midnight before, 0–86,400; 0 without a time. */
  readonly secondsOfDay: number;
  /** What the zone is ahead of UTC; null: none is written. */
  readonly offsetSeconds: number | null;
}

const yearFirst =
  /^(\d{4})\s*[-/.년]\s*(\d{1,2})\s*[-/.월]\s*(\d{1,2})\s*[일.]?(?:\s*\([^)]*\))?(?:[T\s,]+(.*))?$/;
const yearFirstShort = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.*))?$/;
const yearLast = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?(?:[T\s,]+(.*))?$/;
const dayMonthName =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?[-\s,]+(\d{4}|\d{2})(?:[T\s,]+(.*))?$/i;
const monthNameDay =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[T\s,]+(.*))?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;
const time =
  /^(?:(am|pm|오전|오후)\s*)?(\d{1,2})(?::|\.(?=\d{2}(?!\d))|시\s*)(\d{2})?(?:분?\s*|[:.])(?:(\d{2})(?:[.,](\d+))?초?)?\s*(am|pm|a\.m\.|p\.m\.|오전|오후)?\s*(z|kst|jst|(?:utc|gmt)?(?:[+-]\d{1,2}(?::?\d{2})?)?)?(?:\s*\([^)]*\))?$/i;

/** A month alone, as reports by month have it; the day is its first. With a point it could be a number: left alone. */
const monthAlone = /^(\d{4})(?:(?:\s*[-/]\s*)?(\d{2})|\s*[-/]\s*(\d)|\s*년\s*(\d{1,2})\s*월)$/;
const monthNameAlone = /^([a-z]{3,9})\.?[-\s,]+(\d{4})$/i;
const quarterAlone = /^(?:(\d{4})\s*[-/]?\s*q([1-4])|q([1-4])\s*[-/]?\s*(\d{4})|(\d{4})년\s*([1-4])분기)$/i;
/** Only here are years bounded: "1520-07" is an order number. */
const monthYears = { first: 1950, last: 2100 };

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Null when the text is no date, the day does not exist, or it is not written in this order. */
export function readDate(text: string, order: DateOrder): WrittenDate | null {
  const first = yearFirst.exec(text);
  if (first) return dated(first[1], first[2], first[3], first[4]);
  const last = yearLast.exec(text);
  if (last && (order === 'dmy' || order === 'mdy')) {
    const [, a, , b, year, rest] = last;
    return order === 'dmy' ? dated(year, b, a, rest) : dated(year, a, b, rest);
  }
  const short = order === 'ymd' ? yearFirstShort.exec(text) : null;
  if (short) return dated(short[1], short[2], short[3], short[4]);
  const named = dayMonthName.exec(text);
  if (named) return dated(named[3], monthNumber(named[2]), named[1], named[4]);
  const month = monthNameDay.exec(text);
  if (month) return dated(month[3], monthNumber(month[1]), month[2], month[4]);
  const digits = compact.exec(text);
  if (!digits) return readMonth(text);
  const clock = digits[4] === undefined ? undefined : `${digits[4]}:${digits[5]}:${digits[6] ?? '00'}`;
  return dated(digits[1], digits[2], digits[3], clock);
}

function readMonth(text: string): WrittenDate | null {
  const alone = monthAlone.exec(text);
  if (alone) return monthDated(alone[1], alone[2] ?? alone[3] ?? alone[4]);
  const named = monthNameAlone.exec(text);
  if (named) return monthDated(named[2], monthNumber(named[1]));
  const quarter = quarterAlone.exec(text);
  if (!quarter) return null;
  const number = Number(quarter[2] ?? quarter[3] ?? quarter[6]);
  return monthDated(quarter[1] ?? quarter[4] ?? quarter[5], String(number * 3 - 2));
}

function monthDated(year: string | undefined, month: string | undefined): WrittenDate | null {
  const isLikely = Number(year) >= monthYears.first && Number(year) <= monthYears.last;
  return isLikely ? dated(year, month, '1', undefined) : null;
}

/** How a date could be meant: the orders it reads in. Several only where the text itself cannot tell. */
export function ordersOf(text: string): readonly DateOrder[] {
  const first = yearFirst.exec(text);
  if (first) return readDate(text, 'iso') === null ? [] : [/^\d{4}-/.test(text) ? 'iso' : 'ymd'];
  if (yearLast.test(text)) {
    const orders: DateOrder[] = ['mdy', 'dmy'];
    if (yearFirstShort.test(text)) orders.push('ymd');
    return orders.filter((order) => readDate(text, order) !== null);
  }
  return readDate(text, 'iso') === null ? [] : ['iso'];
}

/** "28.10.2024" is hardly ever American. */
export function likelyOrder(text: string): DateOrder {
  return yearLast.exec(text)?.[2] === '/' ? 'mdy' : 'dmy';
}

/** Days and seconds in one number, to subtract; a written zone is taken into account, a missing one is the same for all. */
export function secondsOf(date: WrittenDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / 1000 + date.secondsOfDay - (date.offsetSeconds ?? 0);
}

function monthNumber(word: string | undefined): string | undefined {
  const written = (word ?? '').toLowerCase();
  const at = monthNames.findIndex((name) => name.startsWith(written === 'sept' ? 'sep' : written));
  return at < 0 || written === '' ? undefined : String(at + 1);
}

function dated(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  timeText: string | undefined,
): WrittenDate | null {
  if (yearText === undefined || monthText === undefined || dayText === undefined) return null;
  const year = yearText.length === 2 ? centuryOf(Number(yearText)) : Number(yearText);
  const iso = `${String(year).padStart(4, '0')}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  if (!isIsoDate(iso)) return null;
  const clock = readTime(timeText);
  return clock && { year, month: Number(monthText), day: Number(dayText), ...clock };
}

/** As POSIX has it: 69–99 are 1969–1999. */
function centuryOf(year: number): number {
  return year + (year >= 69 ? 1900 : 2000);
}

type ClockTime = Pick<WrittenDate, 'secondsOfDay' | 'offsetSeconds'>;

function readTime(text: string | undefined): ClockTime | null {
  const written = (text ?? '').trim();
  if (written === '') return { secondsOfDay: 0, offsetSeconds: null };
  const parts = time.exec(written);
  if (!parts) return null;
  const [, before, hourText = '0', minute = '0', second = '0', fraction = '', after, zone] = parts;
  const half = (before ?? after ?? '').toLowerCase().replaceAll('.', '');
  const hour = hourOf(Number(hourText), half);
  if (hour === null || Number(minute) > 59 || Number(second) > 60) return null;
  return {
    secondsOfDay: hour * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction}0`),
    offsetSeconds: readZone(zone),
  };
}

function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour <= 24 ? hour : null;
  if (hour > 12) return half === 'pm' || half === '오후' ? (hour <= 23 ? hour : null) : null;
  const isAfternoon = half === 'pm' || half === '오후';
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Nine hours ahead are the only ones with a name of their own here: other letters ("IST", "CST") mean several zones. */
function readZone(zone: string | undefined): number | null {
  if (zone === undefined || zone === '') return null;
  if (/^[kj]st$/i.test(zone)) return 9 * 3600;
  const parts = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!parts) return 0;
  const size = Number(parts[2]) * 3600 + Number(parts[3] ?? '0') * 60;
  return parts[1] === '-' ? -size : size;
}
