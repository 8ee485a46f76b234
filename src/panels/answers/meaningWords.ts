/** What was decided about a column, in one line: "1 = very dissatisfied … 5 = very satisfied · not applicable: 6". */
import type { FileView } from '../../datasets/FileView';
import type { ColumnMeaning } from '../../datasets/ImportPlan';
import type { Words } from '../../view/Words';
import { columnName } from './columnName';
import { scaleEnds } from './scaleEnds';

/** More texts than this say no more. */
const mostTexts = 4;

export function meaningWords(meaning: ColumnMeaning, view: FileView, words: Words): string {
  return partsOf(meaning, view, words).join(' · ');
}

function partsOf(meaning: ColumnMeaning, view: FileView, words: Words): readonly string[] {
  const { t } = words;
  const name = (column: number): string => columnName(view, column, words);
  if (meaning.kind === 'rating') {
    return [scaleEnds(meaning, meaning.direction, words), ...codeWords(meaning.codes, words)];
  }
  if (meaning.kind === 'recommend') {
    return [t('answerScale.recommend', { min: meaning.min }), ...codeWords(meaning.codes, words)];
  }
  if (meaning.kind === 'yes-no') {
    return [
      t('answers.yesWords', { texts: listed(meaning.yes) }),
      t('answers.noWords', { texts: listed(meaning.no) }),
    ];
  }
  if (meaning.kind === 'duration') {
    const { closed } = meaning;
    const over = closed && { column: name(closed.column), texts: listed(closed.texts) };
    return [t(`durationUnit.${meaning.unit}`), ...(over ? [t('answers.closedWhen', over)] : [])];
  }
  if (meaning.kind === 'timestamp') return [t(`dateOrder.${meaning.order}`)];
  if (meaning.kind === 'figure') {
    const { countColumn } = meaning;
    return [
      t(`figureWritten.${meaning.written}`),
      ...(countColumn === undefined ? [] : [t('answers.countIn', { column: name(countColumn) })]),
    ];
  }
  return [];
}

function codeWords(codes: Readonly<Record<string, unknown>>, { t }: Words): readonly string[] {
  const texts = (wanted: unknown): readonly string[] =>
    Object.entries(codes).flatMap(([text, code]) => (code === wanted ? [text] : []));
  const aside = texts('not-applicable');
  const blank = texts('blank');
  return [
    ...(aside.length > 0 ? [t('answers.asideWords', { texts: listed(aside) })] : []),
    ...(blank.length > 0 ? [t('answers.blankWords', { texts: listed(blank) })] : []),
  ];
}

/** “Yes”, “Y” … */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, mostTexts).map((text) => `“${text}”`);
  return [...shown, ...(texts.length > mostTexts ? ['…'] : [])].join(', ') || '–';
}
