/**
 * Which scale the numbers of a column are answers on, and which of the numbers stand for something else: 0 or 6 beside
 * 1–5, 99 beside anything. A proposal: the rest of what is found says how far the numbers bear it out.
 */
import type { Scale } from '../model/JourneyMap';
import { labelsInHeader } from './answerLabels';
import type { AnswerCode } from './ImportPlan';

export interface FoundScale {
  readonly scale: Scale;
  /** Numbers that are no answers, with what they probably stand for. */
  readonly outsiders: ReadonlyMap<number, Exclude<AnswerCode, number>>;
  /** Whether a neighbour of the scale is among them (0 or 6 beside 1–5): it might be an answer after all. */
  readonly hasNeighbour: boolean;
  /** Share of the scale's answers that occur, 0–1. */
  readonly covered01: number;
  readonly reachesMax: boolean;
  /** Rows with an answer on the scale. */
  readonly answers: number;
}

const usual: readonly (readonly [min: number, max: number])[] = [
  [1, 5],
  [1, 7],
  [1, 10],
  [0, 10],
  [-2, 2],
  [-3, 3],
];

/** "No answer", "do not know" and "not applicable" of survey programs. */
const conventional = new Set([-9, -8, -7, -1, 77, 88, 96, 97, 98, 99, -99, -98, -97, 999, 998, 997, -999]);

/** `numbers`: how many rows hold each. Null when the numbers are on none of the usual scales. */
export function findScale(
  numbers: ReadonlyMap<number, number>,
  hint: readonly [min: number, max: number] | null,
): FoundScale | null {
  // Yes and no.
  if (!hint && numbers.size === 2 && numbers.has(0) && numbers.has(1)) return null;
  const candidates = hint ? [hint] : usual;
  const found = candidates
    .flatMap((range) => tryScale(numbers, range) ?? [])
    .sort(
      (a, b) =>
        Number(isFilledUp(b)) - Number(isFilledUp(a)) ||
        a.outsiders.size - b.outsiders.size ||
        b.covered01 - a.covered01,
    );
  return found[0] ?? null;
}

/** Somebody gave the highest answer, or nearly all of them: else 1–5 could be the lower half of 1–10. */
function isFilledUp({ reachesMax, covered01 }: FoundScale): boolean {
  return reachesMax || covered01 >= 0.9;
}

function tryScale(
  numbers: ReadonlyMap<number, number>,
  [min, max]: readonly [number, number],
): FoundScale | null {
  const hasHalves = [...numbers.keys()].some((number) => isHalf(number) && number > min && number < max);
  const step = hasHalves ? 0.5 : 1;
  const outside: number[] = [];
  const inside: number[] = [];
  let answers = 0;
  for (const [number, rows] of numbers) {
    if (number >= min && number <= max && Number.isInteger(number / step)) {
      answers += rows;
      inside.push(number);
    } else outside.push(number);
  }
  const isKnown = (number: number): boolean =>
    conventional.has(number) ||
    ((number === 8 || number === 9) && max <= 7) ||
    (step === 1 && ((number === 0 && min === 1) || number === max + 1));
  // Nobody below the middle is no scale with a middle.
  if (min < 0 && !inside.some((number) => number < 0)) return null;
  if (inside.length === 0 || !outside.every(isKnown)) return null;
  const hasAbove = outside.includes(max + 1) && max !== 10;
  const hasZero = outside.includes(0);
  return {
    scale: { min, max, step },
    outsiders: new Map(outside.map((number) => [number, meaningOf(number, hasAbove)])),
    hasNeighbour: hasAbove || (hasZero && min === 1),
    covered01: inside.length / ((max - min) / step + 1),
    reachesMax: inside.includes(max),
    answers,
  };
}

/** With a number of its own for "not applicable" above the scale, 0 is what nobody filled in; 11 beside 0–10 is as well. */
function meaningOf(number: number, hasAbove: boolean): Exclude<AnswerCode, number> {
  if (number === 0) return hasAbove ? 'blank' : 'not-applicable';
  return number === 11 || number === 99 || number === 999 || number === -99 ? 'blank' : 'not-applicable';
}

function isHalf(number: number): boolean {
  return Number.isInteger(number * 2) && !Number.isInteger(number);
}

/** The scale that a header names: "(1-5)", "1~7점", "out of 10", "5점 척도"; null when it names none. */
export function scaleInHeader(header: string): readonly [min: number, max: number] | null {
  const range = /(?:^|[^\d])(-?[0-3])\s*(?:-|–|~|to|부터)\s*\+?(\d{1,2})(?!\d)/.exec(header);
  if (range && isScale(Number(range[1]), Number(range[2]))) return [Number(range[1]), Number(range[2])];
  const most = /(?:out of\s*|\/\s*)(\d{1,2})(?!\d)|(\d{1,2})\s*점\s*(?:만점|척도)|(\d{1,2})[- ]?point/i.exec(
    header,
  );
  const max = Number(most?.[1] ?? most?.[2] ?? most?.[3] ?? Number.NaN);
  return isScale(1, max) ? [1, max] : betweenLabels(header);
}

/** "1 = very poor, 6 = excellent". */
function betweenLabels(header: string): readonly [min: number, max: number] | null {
  const numbers = labelsInHeader(header).map(([number]) => number);
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  return numbers.length >= 2 && min >= -3 && min <= 1 && isScale(min, max) ? [min, max] : null;
}

function isScale(min: number, max: number): boolean {
  return max - min >= 1 && max <= 10 && min < max;
}
