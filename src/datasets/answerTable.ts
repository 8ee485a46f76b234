/**
 * What each text of a column counts as, worked out once per text: a place on the scale, yes or no, or the reason why it is
 * no answer. The rows are then only looked up.
 */
import { metricKindSpec } from '../metrics/allMetricKinds';
import { answerAt, pointsOf } from '../metrics/csat';
import type { Direction } from '../model/JourneyMap';
import { silentWord } from './answerWords';
import type { DatasetColumn } from './Dataset';
import type { AnswerCodes, RatingMeaning, RecommendMeaning, YesNoMeaning } from './ImportPlan';
import type { DropReason } from './ImportPreview';
import { findCommaUse, readNumber } from './readNumber';

export interface AnswerTable {
  /** By the text's code: the place of the answer, from 0; −1: see `reasons`. */
  readonly places: Int32Array;
  /** By the text's code; null where there is an answer. */
  readonly reasons: readonly (DropReason | null)[];
  readonly size: number;
  /** The answer as a number, by its place. */
  readonly valueAt: (place: number) => number;
}

type Verdict = number | DropReason;

export function answerTable(
  column: DatasetColumn,
  meaning: RatingMeaning | RecommendMeaning | YesNoMeaning,
): AnswerTable {
  if (meaning.kind === 'yes-no') {
    const yes = new Set(meaning.yes);
    const no = new Set(meaning.no);
    const judge = (text: string): Verdict => (yes.has(text) ? 1 : no.has(text) ? 0 : refuseYesNo(text));
    return tableOf(column, judge, 2, (place) => place);
  }
  const scale = meaning.kind === 'rating' ? meaning.scale : { min: meaning.min, max: 10, step: 1 };
  const size = pointsOf(scale);
  const comma = findCommaUse(column.texts);
  const turns = isTurned(meaning);
  const placeOf = (value: number): Verdict => {
    const place = (value - scale.min) / scale.step;
    const whole = Math.round(place);
    // A step such as 0.1 is not exact in binary.
    if (Math.abs(place - whole) >= 1e-6 || whole < 0 || whole >= size) return 'out-of-scale';
    return turns ? size - 1 - whole : whole;
  };
  const judge = (text: string): Verdict => {
    const code = codeOf(meaning.codes, text);
    if (typeof code === 'number') return placeOf(code);
    if (code !== undefined) return code;
    if (text === '') return 'blank';
    const value = readNumber(text, comma);
    return Number.isNaN(value) ? (silentWord(text) ?? 'not-a-number') : placeOf(value);
  };
  return tableOf(column, judge, size, (place) => answerAt(scale, place));
}

type AnswerMeaning = RatingMeaning | RecommendMeaning | YesNoMeaning;

/** A CSAT has its satisfied end at the top: answers of a question that has it below (school marks) are turned round. */
function isTurned(meaning: AnswerMeaning): boolean {
  return (
    meaning.kind === 'rating' && meaning.metricKind === 'csat' && meaning.direction === 'lower-is-better'
  );
}

/** Which end of the places is the good one; not what the column says, where `answerTable` has turned it. */
export function directionOfPlaces(meaning: AnswerMeaning): Direction {
  switch (meaning.kind) {
    case 'rating':
      return isTurned(meaning) ? 'higher-is-better' : meaning.direction;
    case 'yes-no':
      return metricKindSpec(meaning.metricKind).direction;
    case 'recommend':
      return 'higher-is-better';
  }
}

/** The texts come from a file: one of them may be "constructor". */
function codeOf(codes: AnswerCodes, text: string): AnswerCodes[string] | undefined {
  return Object.hasOwn(codes, text) ? codes[text] : undefined;
}

function refuseYesNo(text: string): DropReason {
  return text === '' ? 'blank' : (silentWord(text) ?? 'not-yes-or-no');
}

function tableOf(
  column: DatasetColumn,
  judge: (text: string) => Verdict,
  size: number,
  valueAt: (place: number) => number,
): AnswerTable {
  const places = new Int32Array(column.texts.length);
  const reasons = column.texts.map((text, code): DropReason | null => {
    const verdict = judge(text);
    places[code] = typeof verdict === 'number' ? verdict : -1;
    return typeof verdict === 'number' ? null : verdict;
  });
  return { places, reasons, size, valueAt };
}
