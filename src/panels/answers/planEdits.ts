/**
 * What the user changes about a plan, each change as a new plan. Whenever a column becomes something else, what follows
 * from it (where it goes, which personas, which periods) is proposed anew for that column only: what was decided about
 * the others stays. Pure.
 */
import type { FileView } from '../../datasets/FileView';
import type {
  AnswerCode,
  AnswerCodes,
  ColumnMeaning,
  ElapsedMeasure,
  FileShape,
  ImportPlan,
  PersonaTarget,
  SubjectTarget,
} from '../../datasets/ImportPlan';
import type { StageId } from '../../model/ids';
import { withScale } from './meaningChoices';
import { numberOf } from './numberOf';

/** Proposes a whole plan for a file; `view.columns[…].guess` is what each column is taken for. */
export type Propose = (view: FileView) => ImportPlan;

export function setMeaning(
  view: FileView,
  plan: ImportPlan,
  column: number,
  meaning: ColumnMeaning,
  propose: Propose,
): ImportPlan {
  const before = plan.meanings[column];
  const meanings = plan.meanings.with(column, meaning);
  if (before?.kind === meaning.kind) return { ...plan, meanings };
  const shape = shapeOf(meanings);
  const isReshaped = shape !== plan.shape;
  const isAskedAbout = (index: number): boolean => isReshaped || index === column;
  const proposal = propose({
    ...view,
    shape,
    elapsed: plan.elapsed,
    columns: view.columns.map((each, index) => ({
      ...each,
      guess: isAskedAbout(index) ? (meanings[index] ?? each.guess) : { kind: 'nothing' },
    })),
  });
  const { periodColumn, weightColumn, ...rest } = plan;
  const isStill = (index: number | undefined, kind: ColumnMeaning['kind']): boolean =>
    index !== undefined && meanings[index]?.kind === kind;
  const period = isStill(periodColumn, 'timestamp') ? periodColumn : proposal.periodColumn;
  const weight = isStill(weightColumn, 'weight') ? weightColumn : proposal.weightColumn;
  return {
    ...rest,
    meanings,
    shape,
    // Keys of measures and texts of a touchpoint column are not the same thing: a new shape starts afresh.
    subjects: isReshaped ? proposal.subjects : { ...proposal.subjects, ...plan.subjects },
    personas: { ...proposal.personas, ...plan.personas },
    metrics: { ...plan.metrics, [`column-${column}`]: proposal.metrics[`column-${column}`] ?? {} },
    periodLength: period === undefined ? 'none' : plan.periodLength,
    ...(period !== undefined && { periodColumn: period }),
    ...(weight !== undefined && { weightColumn: weight }),
  };
}

/** What the file is, from what its columns are. */
export function shapeOf(meanings: readonly ColumnMeaning[]): FileShape {
  const has = (kind: ColumnMeaning['kind']): boolean => meanings.some((meaning) => meaning.kind === kind);
  if (has('case') && has('activity')) return 'events';
  return has('touchpoint') ? 'long' : 'wide';
}

/** The column whose texts are the touchpoints of a long file or an event log. */
export function subjectColumn(plan: ImportPlan): number | null {
  if (plan.shape === 'wide') return null;
  const kind = plan.shape === 'long' ? 'touchpoint' : 'activity';
  const index = plan.meanings.findIndex((meaning) => meaning.kind === kind);
  return index === -1 ? null : index;
}

export function setSubject(plan: ImportPlan, key: string, target: SubjectTarget): ImportPlan {
  return { ...plan, subjects: { ...plan.subjects, [key]: target } };
}

/** All touchpoints that are to be made go into one stage. */
export function moveNewSubjects(plan: ImportPlan, stage: StageId): ImportPlan {
  const subjects = Object.entries(plan.subjects).map(([key, target]): [string, SubjectTarget] => [
    key,
    target.to === 'new' ? { ...target, stage } : target,
  ]);
  // Texts of a file are the keys, and one of them may be `__proto__`.
  return { ...plan, subjects: Object.fromEntries(subjects) };
}

export function setPersona(
  plan: ImportPlan,
  column: number,
  text: string,
  target: PersonaTarget,
): ImportPlan {
  const ofColumn = Object.fromEntries([...Object.entries(plan.personas[column] ?? {}), [text, target]]);
  return { ...plan, personas: { ...plan.personas, [column]: ofColumn } };
}

export function setElapsed(plan: ImportPlan, index: number, measure: ElapsedMeasure): ImportPlan {
  return { ...plan, elapsed: plan.elapsed.with(index, measure) };
}

/** What one text of a column stands for; null: its own number, by the column's rule. */
export function setCode(codes: AnswerCodes, text: string, code: AnswerCode | null): AnswerCodes {
  const others = Object.entries(codes).filter(([known]) => known !== text);
  return Object.fromEntries(code === null ? others : [...others, [text, code]]);
}

/** What was set aside counts after all: the numbers are answers, and the scale reaches as far as they do. */
export function countAsAnswers(meaning: ColumnMeaning, texts: readonly string[]): ColumnMeaning {
  if (meaning.kind !== 'rating' && meaning.kind !== 'recommend') return meaning;
  const codes = texts.reduce((left, text) => setCode(left, text, null), meaning.codes);
  if (meaning.kind === 'recommend') return { ...meaning, codes };
  const numbers = texts.flatMap((text) => numberOf(text) ?? []);
  const { scale } = meaning;
  const min = Math.min(scale.min, ...numbers);
  const max = Math.max(scale.max, ...numbers);
  return min === scale.min && max === scale.max
    ? { ...meaning, codes }
    : withScale({ ...meaning, codes }, { ...scale, min, max });
}
