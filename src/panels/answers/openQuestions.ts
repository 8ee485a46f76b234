/**
 * What only the user can know and has to say before a file is imported: which end of a scale is good, whether an answer
 * is one, how a date is written. Columns that raise the same question in the same way are asked about together, and
 * each keeps its own answer. Pure.
 */
import type { ColumnView, FileView } from '../../datasets/FileView';
import type { ColumnMeaning, ImportPlan, MeasureKey } from '../../datasets/ImportPlan';
import { isMeasure } from '../../datasets/measuresOfPlan';
import { asksDirection } from './meaningChoices';
import { numberOf } from './numberOf';

export type QuestionKind = 'direction' | 'not-applicable' | 'date-order' | 'scale' | 'unit' | 'yes-no';
/** `3 direction`: a column and what was asked of it. */
export type QuestionKey = `${number} ${QuestionKind}`;

export interface Question {
  readonly kind: QuestionKind;
  readonly column: number;
}

/** One question about several columns that look alike. */
export interface QuestionGroup {
  readonly kind: QuestionKind;
  readonly columns: readonly number[];
  /** Of the first column; the others' are alike in what the question is about. */
  readonly meaning: ColumnMeaning;
}

export function questionKey({ kind, column }: Question): QuestionKey {
  return `${column} ${kind}`;
}

/** Everything a column has to be asked about, answered or not. */
export function questionsOf(column: ColumnView, meaning: ColumnMeaning): readonly QuestionKind[] {
  const { guess, unsure } = column;
  if (meaning.kind === 'rating') {
    return [
      ...(unsure.includes('scale') ? (['scale'] as const) : []),
      ...(asksDirection(column, meaning) ? (['direction'] as const) : []),
      ...(unsure.includes('not-applicable') ? (['not-applicable'] as const) : []),
    ];
  }
  if (meaning.kind === 'recommend') return unsure.includes('not-applicable') ? ['not-applicable'] : [];
  if (meaning.kind === 'timestamp') return unsure.includes('date-order') ? ['date-order'] : [];
  // The header names no unit: the proposal is no more than the usual one.
  if (meaning.kind === 'duration')
    return unsure.includes('scale') || guess.kind !== 'duration' ? ['unit'] : [];
  // Words that were recognised need no question; any other division is the user's.
  if (meaning.kind === 'yes-no') return guess.kind === 'yes-no' && meaning.yes.length > 0 ? [] : ['yes-no'];
  return [];
}

/** The questions nobody has answered yet, in the order of the columns. Columns that go nowhere are not asked about. */
export function openQuestions(
  view: FileView,
  plan: ImportPlan,
  confirmed: ReadonlySet<QuestionKey>,
): readonly Question[] {
  return view.columns.flatMap((column, index): Question[] => {
    const meaning = plan.meanings[index];
    if (!meaning || !isInUse(plan, index, meaning)) return [];
    return questionsOf(column, meaning)
      .map((kind) => ({ kind, column: index }))
      .filter((question) => !confirmed.has(questionKey(question)));
  });
}

/** Questions that are the same but for the column, together. */
export function groupQuestions(questions: readonly Question[], plan: ImportPlan): readonly QuestionGroup[] {
  const groups = new Map<string, { kind: QuestionKind; columns: number[]; meaning: ColumnMeaning }>();
  for (const { kind, column } of questions) {
    const meaning = plan.meanings[column];
    if (!meaning) continue;
    const key = `${kind} ${likeness(kind, meaning, column)}`;
    const group = groups.get(key);
    if (group) group.columns.push(column);
    else groups.set(key, { kind, columns: [column], meaning });
  }
  return [...groups.values()];
}

/** What must be equal for two columns to be asked about in one sentence. */
function likeness(kind: QuestionKind, meaning: ColumnMeaning, column: number): string {
  // Which words mean yes, and how a date is written, is seen from the column's own texts.
  if (kind === 'yes-no' || kind === 'date-order') return String(column);
  if (meaning.kind !== 'rating' && meaning.kind !== 'recommend') return String(column);
  const scale = meaning.kind === 'rating' ? [meaning.metricKind, meaning.scale] : [meaning.min];
  return JSON.stringify([scale, kind === 'not-applicable' ? setAside(meaning) : null]);
}

/** The texts a column's answers are told from: "6" and "0", which are proposed to be no answers. */
export function setAside(meaning: ColumnMeaning): readonly string[] {
  if (meaning.kind !== 'rating' && meaning.kind !== 'recommend') return [];
  return Object.entries(meaning.codes)
    .filter(([text, code]) => typeof code !== 'number' && numberOf(text) !== null)
    .map(([text]) => text)
    .sort();
}

function isInUse(plan: ImportPlan, column: number, meaning: ColumnMeaning): boolean {
  if (plan.shape === 'wide' && isMeasure(meaning)) {
    const target = plan.subjects[`column-${column}` satisfies MeasureKey];
    return target !== undefined && target.to !== 'nothing';
  }
  if (meaning.kind === 'timestamp') {
    const inPeriods = plan.periodColumn === column && plan.periodLength !== 'none';
    const isTimed = plan.elapsed.some(({ from, to }, index) => {
      const target = plan.subjects[`elapsed-${index}` satisfies MeasureKey];
      const isUsed = plan.shape !== 'wide' || (target !== undefined && target.to !== 'nothing');
      return isUsed && (from === column || to === column);
    });
    return inPeriods || isTimed || plan.shape === 'events';
  }
  return meaning.kind !== 'nothing';
}
