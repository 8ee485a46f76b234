/** The unit of time that a header names. */
import { headerWords } from './headerWords';
import type { secondsPerUnit } from './readDurationText';

export type NumericUnit = keyof typeof secondsPerUnit;

const spelledOut: readonly (readonly [RegExp, NumericUnit])[] = [
  [/\b(ms|msecs?|millis|milliseconds?)\b|밀리초/, 'milliseconds'],
  [/\b(secs?|seconds?)\b|초 ?단위/, 'seconds'],
  [/\b(mins?|minutes?)\b|분 ?단위/, 'minutes'],
  [/\b(hrs?|hours?)\b|시간 ?단위/, 'hours'],
  [/\bdays?\b|일 ?단위|일수/, 'days'],
];

/** Alone in brackets or at the end a single letter or syllable is clear: "응답 시간(분)", "resolution_h". */
const short: readonly (readonly [RegExp, NumericUnit])[] = [
  [/^(s|초)$/, 'seconds'],
  [/^(m|분)$/, 'minutes'],
  [/^(h|시간)$/, 'hours'],
  [/^(d|일|영업일)$/, 'days'],
];

/** Which hours count, not what is counted in: "first reply (business hours), minutes". */
const whichHours = /\b(business|calendar|working|work|office|opening|operating|24) (hours?|hrs?|days?)\b/g;

/** Null when the header names none. "응답 시간" by itself is "response time", not hours. */
export function unitInHeader(header: string): NumericUnit | null {
  const brackets = [...header.matchAll(/[([（［]\s*(?:단위\s*:?\s*)?([^)\]）］]*)[)\]］）]/g)].map(
    ([, text = '']) => headerWords(text),
  );
  const words = headerWords(header);
  const last = words.split(' ').at(-1) ?? '';
  const isSyllable = /^\p{Script=Hangul}/u.test(last);
  const inBrackets = brackets.flatMap(
    (text) => unitAlone(text) ?? unitIn(text.replace(whichHours, ' ')) ?? [],
  );
  return (
    inBrackets.at(-1) ??
    unitIn(words.replace(whichHours, ' ')) ??
    unitIn(words) ??
    (isSyllable ? null : unitAlone(last))
  );
}

function unitAlone(word: string): NumericUnit | null {
  return short.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function unitIn(words: string): NumericUnit | null {
  return spelledOut.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
