/** The plan for a file that was read, as the user changes it, and which questions have been answered. */
import { useCallback, useMemo, useState } from 'react';
import type { FileView } from '../../datasets/FileView';
import type { ColumnMeaning, ImportPlan } from '../../datasets/ImportPlan';
import {
  groupQuestions,
  openQuestions,
  questionKey,
  questionsOf,
  type Question,
  type QuestionGroup,
  type QuestionKey,
} from './openQuestions';
import { setMeaning, type Propose } from './planEdits';
import type { PlanStart } from './useReadFile';

export interface Decisions {
  readonly view: FileView;
  readonly plan: ImportPlan;
  readonly change: (edit: (plan: ImportPlan) => ImportPlan) => void;
  readonly giveMeaning: (column: number, meaning: ColumnMeaning) => void;
  /** Gives the columns a meaning and counts the question about them as answered. */
  readonly answer: (
    question: Question['kind'],
    columns: readonly number[],
    meaningOf: (meaning: ColumnMeaning) => ColumnMeaning,
  ) => void;
  readonly open: readonly Question[];
  readonly groups: readonly QuestionGroup[];
  readonly isConfirmed: (question: Question) => boolean;
  /** Something was changed or confirmed by hand. */
  readonly isTouched: boolean;
}

export function useDecisions(view: FileView, start: PlanStart, propose: Propose): Decisions {
  const [plan, setPlan] = useState(start.plan);
  const [isTouched, setTouched] = useState(false);
  const [confirmed, setConfirmed] = useState<ReadonlySet<QuestionKey>>(() =>
    start.isRemembered ? allQuestions(view, start.plan) : new Set(),
  );
  const change = useCallback((edit: (now: ImportPlan) => ImportPlan) => {
    setTouched(true);
    setPlan(edit);
  }, []);
  const giveMeaning = useCallback(
    (column: number, meaning: ColumnMeaning) => {
      change((now) => setMeaning(view, now, column, meaning, propose));
    },
    [change, propose, view],
  );
  const answer = useCallback<Decisions['answer']>(
    (kind, columns, meaningOf) => {
      change((now) => ({
        ...now,
        meanings: now.meanings.map((meaning, index) =>
          columns.includes(index) ? meaningOf(meaning) : meaning,
        ),
      }));
      setConfirmed((now) => new Set([...now, ...columns.map((column) => questionKey({ kind, column }))]));
    },
    [change],
  );
  const open = useMemo(() => openQuestions(view, plan, confirmed), [view, plan, confirmed]);
  const groups = useMemo(() => groupQuestions(open, plan), [open, plan]);
  return {
    view,
    plan,
    change,
    giveMeaning,
    answer,
    open,
    groups,
    isConfirmed: (question) => confirmed.has(questionKey(question)),
    isTouched,
  };
}

/** What was decided about a file with the same header was decided by somebody who had been asked. */
function allQuestions(view: FileView, plan: ImportPlan): ReadonlySet<QuestionKey> {
  return new Set(
    view.columns.flatMap((column, index) => {
      const meaning = plan.meanings[index];
      return meaning ? questionsOf(column, meaning).map((kind) => questionKey({ kind, column: index })) : [];
    }),
  );
}
