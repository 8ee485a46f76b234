/**
 * A duration as written in a cell, in seconds: a number in the column's unit, a clock ("1:05:00", "2 days 03:10:00"), or
 * words in English and Korean ("2h 15m", "1시간 30분"). What is not above zero is read all the same; whether it counts is
 * for the roll-up to say.
 */
import type { DurationUnit } from './ImportPlan';
import { readNumber, type CommaUse } from './readNumber';

export const secondsPerUnit: Readonly<Record<Exclude<DurationUnit, 'clock'>, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

const clock = /^([-−])?(?:(\d+)\s*(?:d|days?|일)[\s,]*)?(\d+):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?$/i;
const worded =
  /(\d+(?:[.,]\d+)?)\s*(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|초|분|시간|일)/gi;

const unitOfWord: readonly (readonly [RegExp, Exclude<DurationUnit, 'clock'>])[] = [
  [/^(ms|milli)/i, 'milliseconds'],
  [/^(s|초)/i, 'seconds'],
  [/^(m|분)/i, 'minutes'],
  [/^(h|시간)/i, 'hours'],
  [/^(d|일)/i, 'days'],
];

/**
 * Seconds; NaN when the text is no duration. Two parts ("1:30") are hours and minutes, as spreadsheets have it. A text
 * that names its own unit is believed before the column's.
 */
export function readDurationText(text: string, unit: DurationUnit, comma: CommaUse = 'group'): number {
  if (unit !== 'clock') {
    const number = readNumber(text, comma);
    if (!Number.isNaN(number)) return number * secondsPerUnit[unit];
  }
  return readClock(text) ?? readWorded(text) ?? Number.NaN;
}

/** Whether the text tells its unit itself. */
export function isClockText(text: string): boolean {
  return (readClock(text) ?? readWorded(text)) !== null;
}

function readClock(text: string): number | null {
  const parts = clock.exec(text);
  if (!parts) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
  if (Number(minutes) > 59) return null;
  const total =
    Number(days) * secondsPerUnit.days +
    Number(hours) * secondsPerUnit.hours +
    Number(minutes) * secondsPerUnit.minutes +
    Number(seconds.replace(',', '.'));
  return sign === undefined ? total : -total;
}

function readWorded(text: string): number | null {
  const rest = text.replace(worded, '').replace(/\band\b/gi, '');
  // Anything else in the text, and it is a sentence, not a duration.
  if (!/^\s*[-−]?[\s,]*$/.test(rest)) return null;
  let total = 0;
  let found = false;
  for (const [, amount = '', word = ''] of text.matchAll(worded)) {
    const unit = unitOfWord.find(([pattern]) => pattern.test(word))?.[1];
    if (unit === undefined) return null;
    total += Number(amount.replace(',', '.')) * secondsPerUnit[unit];
    found = true;
  }
  if (!found) return null;
  return /^\s*[-−]/.test(text) ? -total : total;
}
