/**
 * Columns of answers on a scale: satisfaction, effort, recommendation, emotion, in numbers or in words. Proposes; which
 * end of an effort scale is easy and whether 0 or 6 is an answer it never decides by itself.
 */
import { metricKindSpec } from '../metrics/allMetricKinds';
import type { Direction, MetricKind, Scale } from '../model/JourneyMap';
import { directionOfLabels, labelsInHeader, leaning } from './answerLabels';
import { labelledNumber, silentWord } from './answerWords';
import type { ColumnFacts } from './ColumnFacts';
import type { ColumnGuess } from './ColumnGuess';
import { columnWords } from './columnWords';
import { findScale, scaleInHeader, type FoundScale } from './findScale';
import type { AnswerCode, AnswerCodes, RatingMeaning } from './ImportPlan';
import { readNumber } from './readNumber';
import { wordedScale } from './wordedScale';

interface NumberedAnswers {
  /** Rows by the number that is in the text. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Texts that are not plain numbers, and what they stand for. */
  readonly coded: readonly (readonly [text: string, code: AnswerCode])[];
  readonly texts: ReadonlyMap<number, readonly string[]>;
}

/** More than this share of the filled cells must be understood. */
const leastUnderstood01 = 0.95;

/** Null when too much of the column is neither a number nor a word for no answer. */
function numberedAnswers(facts: ColumnFacts): NumberedAnswers | null {
  if (facts.numbers === null || facts.texts.length === 0) return null;
  const numbers = new Map<number, number>();
  const texts = new Map<number, string[]>();
  const coded: [string, AnswerCode][] = [];
  let understood = 0;
  for (const { text, count } of facts.texts) {
    const plain = readNumber(text, facts.comma);
    const silent = silentWord(text);
    const number = Number.isNaN(plain) ? labelledNumber(text) : plain;
    if (number === null && silent === null) continue;
    understood += count;
    if (Number.isNaN(plain)) coded.push([text, number ?? silent ?? 'blank']);
    if (number === null) continue;
    numbers.set(number, (numbers.get(number) ?? 0) + count);
    texts.set(number, [...(texts.get(number) ?? []), text]);
  }
  return understood >= facts.seen * leastUnderstood01 && numbers.size > 0 ? { numbers, coded, texts } : null;
}

/** "How likely are you to recommend", 0–10. */
export function guessRecommend(facts: ColumnFacts): ColumnGuess | null {
  if (!columnWords.recommend.test(facts.words)) return null;
  const answers = numberedAnswers(facts);
  if (!answers) return null;
  const hint = scaleInHeader(facts.header);
  const found = findScale(answers.numbers, hint ?? [0, 10]);
  // Up to 5 or 7 it is another question about recommending, and no NPS.
  if (
    !found ||
    found.scale.max !== 10 ||
    ![...answers.numbers.keys()].some((number) => number > 7 && number <= 10)
  )
    return null;
  return {
    guess: { kind: 'recommend', min: found.scale.min === 1 ? 1 : 0, codes: codesOf(answers, found) },
    unsure: [],
  };
}

/** How much the header says: a word for answers, a word that may be one, or nothing at all. */
type Hint = 'strong' | 'weak' | 'none';

export interface RatingWords {
  readonly metricKind: MetricKind;
  readonly hint: Hint;
  /** "Ease of …": effort, unless its neighbours are questions about satisfaction. */
  readonly isEaseOnly: boolean;
}

export function ratingWords(facts: ColumnFacts): RatingWords | null {
  const { words } = facts;
  const is = (metricKind: MetricKind, hint: Hint, isEaseOnly = false): RatingWords => ({
    metricKind,
    hint,
    isEaseOnly,
  });
  if (columnWords.importance.test(words)) return null;
  if (columnWords.effort.test(words)) return is('ces7', 'strong');
  if (columnWords.satisfaction.test(words)) return is('csat', 'strong');
  if (columnWords.ease.test(words)) return is('ces7', 'strong', true);
  if (columnWords.emotion.test(words)) return is('emotion', 'strong');
  if (scaleInHeader(facts.header)) return is('csat', 'strong');
  if (columnWords.neverAnswers.test(words) || columnWords.neverAnswersAlone.test(words)) return null;
  return is('csat', columnWords.score.test(words) ? 'weak' : 'none');
}

/** A rating by numbers. `isBattery`: other columns of the file look the same, so a header without words is believed. */
export function guessNumberedRating(facts: ColumnFacts, isBattery: boolean): ColumnGuess | null {
  const words = ratingWords(facts);
  const answers = words && numberedAnswers(facts);
  if (!answers) return null;
  const found = findScale(answers.numbers, scaleInHeader(facts.header));
  // "5 - Very good" and stars are answers whatever the header says.
  const isLabelled =
    answers.coded.filter(([, code]) => typeof code === 'number').length >= facts.texts.length * 0.7;
  if (!found || !isBelieved(isLabelled ? 'strong' : words.hint, found, facts, isBattery)) return null;
  const labels = answers.coded.flatMap(([text, code]) =>
    typeof code === 'number' ? leaning(code, text) : [],
  );
  const said = directionOfLabels([...labelsInHeader(facts.header), ...labels], found.scale);
  const guess = ratingOn(words, facts.header, { scale: found.scale, codes: codesOf(answers, found), said });
  const unsure: ColumnGuess['unsure'][number][] = [];
  if (isEffort(guess.metricKind)) unsure.push('direction');
  if (found.hasNeighbour) unsure.push('not-applicable');
  if (!found.reachesMax && scaleInHeader(facts.header) === null) unsure.push('scale');
  return { guess, unsure };
}

function isBelieved(hint: Hint, found: FoundScale, facts: ColumnFacts, isBattery: boolean): boolean {
  if (found.answers === 0) return false;
  if (hint === 'strong') return true;
  if (hint === 'weak') return found.reachesMax && found.covered01 >= (facts.rowCount < 30 ? 0.6 : 0.8);
  if (isBattery) return found.covered01 >= 0.5 || facts.rowCount < 100;
  const isUsed = found.answers >= Math.max(10, 0.05 * facts.rowCount);
  return found.scale.max === 5 && found.scale.min === 1 && found.covered01 === 1 && isUsed;
}

function isEffort(kind: MetricKind): boolean {
  return kind === 'ces5' || kind === 'ces7' || kind === 'ces2';
}

interface ReadScale {
  readonly scale: Scale;
  readonly codes: AnswerCodes;
  /** What its labels say of the direction; null: nothing. */
  readonly said: Direction | null;
}

function ratingOn(words: RatingWords, header: string, { scale, codes, said }: ReadScale): RatingMeaning {
  if (words.metricKind !== 'ces7') {
    const isEmotion = words.metricKind === 'emotion' || scale.min < 0;
    const metricKind = isEmotion ? 'emotion' : words.metricKind;
    return { kind: 'rating', metricKind, scale, direction: said ?? 'higher-is-better', codes };
  }
  // Proposed by the word, but asked: "ease" counts up, "effort" down, unless the header says what its highest answer is.
  const highIsEasy = new RegExp(
    `${scale.max}\\s*(?:=|:|점)\\s*(?:very |매우 |아주 |strongly )?(?:easy|agree|low|쉬|쉽|동의|그렇)`,
    'i',
  );
  const isHighEasy = words.isEaseOnly || highIsEasy.test(header);
  const direction: Direction = said ?? (isHighEasy ? 'higher-is-better' : 'lower-is-better');
  return { kind: 'rating', metricKind: effortKind(scale, direction), scale, direction, codes };
}

/** The kind of effort score by its length; the seven-point one that counts up is CES 2.0. */
export function effortKind(scale: Scale, direction: Direction): MetricKind {
  if (scale.max - scale.min <= 4) return 'ces5';
  return direction === metricKindSpec('ces2').direction ? 'ces2' : 'ces7';
}

function codesOf(answers: NumberedAnswers, found: FoundScale): AnswerCodes {
  const outside = [...found.outsiders].flatMap(([number, code]) =>
    (answers.texts.get(number) ?? []).map((text) => [text, code] as const),
  );
  const labelled = answers.coded.filter(([, code]) => typeof code !== 'number' || !found.outsiders.has(code));
  return Object.fromEntries([...labelled, ...outside]);
}

/** Words of answers that are about effort whatever the header says. */
export const aboutEffort = /easy|difficult|어려|쉬|쉽/i;

/** A rating in words. The words say which end is good, so nothing has to be asked. */
export function guessWordedRating(facts: ColumnFacts): ColumnGuess | null {
  if (facts.distinct > 12) return null;
  const silent = facts.texts.flatMap(({ text }) => {
    const word = silentWord(text);
    return word === null ? [] : [[text, word] as const];
  });
  const spoken = facts.texts.map(({ text }) => text).filter((text) => silentWord(text) === null);
  const found = wordedScale(spoken);
  if (!found) return null;
  const words = ratingWords(facts);
  const scale: Scale = { min: 1, max: found.max, step: 1 };
  const isAboutEffort = words?.metricKind === 'ces7' || spoken.some((text) => aboutEffort.test(text));
  const metricKind = isAboutEffort
    ? effortKind(scale, 'higher-is-better')
    : words?.metricKind === 'emotion'
      ? 'custom'
      : 'csat';
  const codes = Object.fromEntries([...found.codes, ...silent]);
  return {
    guess: { kind: 'rating', metricKind, scale, direction: 'higher-is-better', codes },
    unsure: [],
  };
}
