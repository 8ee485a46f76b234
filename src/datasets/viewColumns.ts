/**
 * Everything that is shown of a file's columns, with a proposal for each: first column by column, then with an eye on the
 * neighbours (batteries of questions, the state that says whether a ticket is closed, the n beside a percentage), and
 * last the form of the file. Proposes only; the user decides.
 */
import { silentWord } from './answerWords';
import { columnFacts, type ColumnFacts } from './ColumnFacts';
import type { ColumnGuess } from './ColumnGuess';
import type { Dataset } from './Dataset';
import type { ColumnView, FileView } from './FileView';
import { findScale } from './findScale';
import { guessColumn } from './guessColumn';
import { guessDates } from './guessDates';
import { guessShape } from './guessShape';
import { aboutEffort, ratingWords } from './guessAnswers';
import type { ColumnMeaning, RatingMeaning } from './ImportPlan';
import { surveyRecord } from './surveyRecord';
import { leanOf } from './wordedScale';

const mostTexts = 40;
/** Of a column that may hold the names of touchpoints: each of them has to find its place on the map. */
const mostNames = 500;

export function viewColumns(dataset: Dataset): Pick<FileView, 'columns' | 'shape' | 'elapsed'> {
  const facts = dataset.columns.map((column, index) => columnFacts(dataset, index, column));
  const batteries = findBatteries(facts);
  const record = surveyRecord(facts);
  const single = facts.map((fact, index): ColumnGuess => {
    const column = dataset.columns[index];
    const dates = column && guessDates(fact, column);
    const one = dates ?? guessColumn(fact, batteries.has(index));
    return record.has(index) && !recordKinds.has(one.guess.kind)
      ? { guess: { kind: 'nothing' }, unsure: [] }
      : one;
  });
  const together = joinGuesses(facts, single);
  const { guesses, shape, elapsed } = guessShape(facts, together, record);
  const columns = facts.map((fact, index): ColumnView => {
    const { guess, unsure, dates } = guesses[index] ?? { guess: { kind: 'nothing' }, unsure: [] };
    return {
      index,
      header: fact.header,
      filled: fact.filled,
      blank: fact.rowCount - fact.filled,
      distinct: fact.distinct,
      texts: fact.texts
        .slice(0, mayName(fact) ? mostNames : mostTexts)
        .map(({ text, count }) => ({ text, count })),
      guess,
      unsure,
      ...(dates && { dates }),
    };
  });
  return { columns, shape, elapsed };
}

/** What the record of a survey program may be used for: whose answers, when, and in which groups. */
const recordKinds: ReadonlySet<ColumnMeaning['kind']> = new Set(['timestamp', 'respondent', 'segment']);

function mayName({ numeric01, distinct, filled }: ColumnFacts): boolean {
  return numeric01 < 0.5 && distinct <= mostNames && distinct <= filled * 0.8;
}

/** A file with fewer rows does not show every answer in every column. */
const fewRows = 100;

/**
 * Columns without a word for answers that look alike: all on 1–7, say. In a short file their answers are taken together,
 * because three rows of "4, 5, 4" under "Website" are a survey if the column beside it has "2, 5, 1".
 */
function findBatteries(facts: readonly ColumnFacts[]): ReadonlySet<number> {
  const byScale = new Map<
    string,
    { readonly indices: number[]; readonly values: Set<number>; max: number }
  >();
  for (const fact of facts) {
    if (!fact.numbers || fact.numeric01 < 0.9 || !fact.allWhole || ratingWords(fact)?.hint !== 'none')
      continue;
    const found = findScale(fact.numbers, null);
    if (!found || found.answers < 0.05 * fact.rowCount) continue;
    const isShort = fact.rowCount < fewRows && fact.max <= 6 && fact.min >= 0;
    if (!isShort && (!found.reachesMax || found.covered01 < 1)) continue;
    const { min, max } = isShort ? { min: 1, max: 5 } : found.scale;
    const battery = byScale.get(`${min}…${max}`) ?? { indices: [], values: new Set<number>(), max };
    byScale.set(`${min}…${max}`, battery);
    battery.indices.push(fact.index);
    for (const number of fact.numbers.keys()) battery.values.add(number);
  }
  const enough = [...byScale.values()].filter(
    ({ indices, values, max }) => indices.length >= 2 && values.has(max) && values.size >= 3,
  );
  return new Set(enough.flatMap(({ indices }) => indices));
}

function joinGuesses(facts: readonly ColumnFacts[], guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const blankZero = guesses.some(({ guess }) => guess.kind === 'rating' && usesZeroForBlank(guess));
  return guesses.map((one, index) => {
    const fact = facts[index];
    const { guess } = one;
    if (!fact) return one;
    if (guess.kind === 'segment' || guess.kind === 'nothing') return likeWorded(fact, guesses) ?? one;
    if (guess.kind === 'rating') return inBattery(fact, facts, guesses, blankZero ? zeroIsBlank(one) : one);
    if (guess.kind === 'duration' && guess.metricKind === 'art')
      return { ...one, guess: withClosed(guess, guesses) };
    if (guess.kind === 'figure') return { ...one, guess: withCount(guess, guesses) };
    return one;
  });
}

/**
 * Where everybody ticked "agree" or "strongly agree", the words alone are no scale; those of a question beside it are. Null
 * unless all its texts are answers there.
 */
function likeWorded({ texts, header }: ColumnFacts, guesses: readonly ColumnGuess[]): ColumnGuess | null {
  const spoken = texts.filter(({ text }) => silentWord(text) === null);
  if (spoken.length === 0 || header === '') return null;
  for (const { guess } of guesses) {
    if (guess.kind !== 'rating') continue;
    const isAnswer = ({ text }: { readonly text: string }): boolean =>
      Object.hasOwn(guess.codes, text) && typeof guess.codes[text] === 'number' && leanOf(text) !== null;
    if (spoken.every(isAnswer)) return { guess: ofSatisfaction(guess), unsure: [] };
  }
  return null;
}

/** What a neighbour's words say of effort is about the neighbour: "the website was easy to use". */
function ofSatisfaction(guess: RatingMeaning): RatingMeaning {
  const isEffort = Object.keys(guess.codes).some((text) => aboutEffort.test(text));
  return isEffort ? guess : { ...guess, metricKind: 'csat' };
}

function usesZeroForBlank({ codes }: RatingMeaning): boolean {
  return Object.entries(codes).some(([text, code]) => code === 'blank' && Number(text) === 0 && text !== '');
}

/** Where one question of a file writes 0 for "not filled in", the others do. */
function zeroIsBlank(one: ColumnGuess): ColumnGuess {
  const { guess } = one;
  if (guess.kind !== 'rating') return one;
  const codes = Object.fromEntries(
    Object.entries(guess.codes).map(([text, code]) => [
      text,
      code === 'not-applicable' && text !== '' && Number(text) === 0 ? 'blank' : code,
    ]),
  );
  return { ...one, guess: { ...guess, codes } };
}

/** "Ease of online booking" between questions about satisfaction on the same scale is one of them. */
function inBattery(
  fact: ColumnFacts,
  facts: readonly ColumnFacts[],
  guesses: readonly ColumnGuess[],
  one: ColumnGuess,
): ColumnGuess {
  const { guess } = one;
  // Answers in words ("very easy") say themselves what they are about.
  const isWorded =
    guess.kind === 'rating' && Object.values(guess.codes).some((code) => typeof code === 'number');
  if (guess.kind !== 'rating' || isWorded || !ratingWords(fact)?.isEaseOnly) return one;
  const isLike = (index: number): boolean => {
    const other = guesses[index]?.guess;
    const words = facts[index] && ratingWords(facts[index]);
    return (
      other?.kind === 'rating' &&
      other.metricKind === 'csat' &&
      words?.hint === 'none' &&
      other.scale.min === guess.scale.min &&
      other.scale.max === guess.scale.max
    );
  };
  if (!isLike(fact.index - 1) && !isLike(fact.index + 1)) return one;
  return {
    guess: { ...guess, metricKind: 'csat', direction: 'higher-is-better' },
    unsure: one.unsure.filter((what) => what !== 'direction'),
  };
}

type Guess<K extends ColumnMeaning['kind']> = Extract<ColumnMeaning, { kind: K }>;

/** The column that says which tickets are resolved. */
function withClosed(guess: Guess<'duration'>, guesses: readonly ColumnGuess[]): Guess<'duration'> {
  const column = guesses.findIndex(
    ({ guess: other }) => other.kind === 'yes-no' && other.metricKind === 'resolution',
  );
  const state = guesses[column]?.guess;
  return state?.kind === 'yes-no' ? { ...guess, closed: { column, texts: state.yes } } : guess;
}

function withCount(guess: Guess<'figure'>, guesses: readonly ColumnGuess[]): Guess<'figure'> {
  const countColumn = guesses.findIndex(({ guess: other }) => other.kind === 'count');
  return countColumn < 0 ? guess : { ...guess, countColumn };
}
