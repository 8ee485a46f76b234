/** The emotion curve in words and figures: what a point says, what a surprise says, and the rows of its table. Pure. */
import type { GuessBand, GuessPoint, MeasuredPoint } from '../../analysis/compareGuesses';
import { healthOfEmotion } from '../../analysis/compareGuesses';
import type { Surprise } from '../../analysis/findSurprises';
import type { TextKey } from '../../i18n/language';
import type { NodeId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { isPersonaId, nameOfEnd } from '../../model/questions';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';

/** Never nothing. */
export function bandName(map: JourneyMap, node: NodeId, { t }: Words): string {
  const name = nameOfEnd(map, node).trim();
  return name || t(isPersonaId(map, node) ? 'common.untitledPersona' : 'common.untitledStage');
}

/** "+1": a guess between two faces has one decimal. */
export function emotionNumber(emotion: number, { format }: Words): string {
  return format.signed(emotion, Number.isInteger(emotion) ? 0 : 1);
}

/** "+1, good". */
function emotionText(emotion: number, words: Words): string {
  return words.t('guess.guessIs', {
    value: emotionNumber(emotion, words),
    words: words.t(emotionWord(emotion)),
  });
}

function emotionWord(emotion: number): TextKey {
  if (emotion >= 1.5) return 'guess.veryGood';
  if (emotion >= 0.5) return 'guess.good';
  if (emotion > -0.5) return 'guess.neutral';
  return emotion > -1.5 ? 'guess.bad' : 'guess.veryBad';
}

/** "+1, good (everyone’s)"; that there is none. */
export function guessText({ guess }: Pick<GuessPoint, 'guess'>, words: Words): string {
  if (!guess) return words.t('guess.noGuess');
  const text = emotionText(guess.value, words);
  switch (guess.whose) {
    case 'own':
      return text;
    case 'everyone':
      return words.t('guess.guessOfEveryone', { guess: text });
    case 'mean':
      return words.t('guess.guessMean', { guess: text });
  }
}

export function measuredText(measured: MeasuredPoint | null, { t, format }: Words): string {
  if (!measured) return t('guess.notMeasured');
  switch (measured.basis) {
    case 'measured':
      return t('guess.measured', {
        health: format.number(measured.health),
        low: format.number(measured.low),
        high: format.number(measured.high),
      });
    case 'thin':
      return t('guess.measuredThin');
    case 'opinion':
      return t('guess.measuredOpinion');
  }
}

export function surpriseText(surprise: Surprise, words: Words): string {
  return words.t(surpriseKey(surprise), {
    guess: emotionNumber(surprise.guess, words),
    health: words.format.number(surprise.health),
  });
}

function surpriseKey({ direction, guess }: Surprise): TextKey {
  if (direction === 'worse-than-thought') {
    if (guess >= 1.5) return 'guess.worseVeryWell';
    if (guess >= 0.5) return 'guess.worseWell';
    return guess > -0.5 ? 'guess.worseNeutral' : 'guess.worseBadly';
  }
  if (guess >= 0.5) return 'guess.betterWell';
  if (guess > -0.5) return 'guess.betterNeutral';
  return guess > -1.5 ? 'guess.betterBadly' : 'guess.betterVeryBadly';
}

const columns = [
  'guess.columnStage',
  'guess.columnTouchpoint',
  'guess.columnGuess',
  'guess.columnGuessHealth',
  'guess.columnHealth',
  'guess.columnLow',
  'guess.columnHigh',
  'guess.columnGap',
  'guess.columnBasis',
] as const;

const bases = {
  measured: 'guess.basisMeasured',
  thin: 'guess.basisThin',
  opinion: 'guess.basisOpinion',
} as const;

export function guessRows(map: JourneyMap, bands: readonly GuessBand[], words: Words): ChartRows {
  const { t } = words;
  return [
    columns.map((key) => t(key)),
    ...bands.flatMap(({ node, points }) =>
      points.map(({ id, guess, measured, gap }) => [
        bandName(map, node, words),
        touchpointName(map, id, words),
        guess?.value ?? null,
        guess && healthOfEmotion(guess.value),
        measured?.health ?? null,
        measured?.low ?? null,
        measured?.high ?? null,
        gap,
        measured && t(bases[measured.basis]),
      ]),
    ),
  ];
}
