/** Marking findings as intended and back: one step to undo however many they are, and said with the way back. */
import { useMemo } from 'react';
import { intendedOf } from '../../analysis/check/checkMap';
import type { Finding } from '../../analysis/check/Finding';
import { useLanguage } from '../../i18n/useLanguage';
import type { RunResult } from '../../session/MapSession';
import { useSession } from '../../session/useSession';
import { showToast } from '../../ui/toasts';
import { runEdit, type Edit } from '../inspector/Edit';
import { commitTyping } from '../inspector/TypingGesture';
import { useEdit } from '../inspector/useEdit';

export interface IntendedMarks {
  readonly mark: (findings: readonly Finding[]) => void;
  readonly unmark: (finding: Finding) => void;
}

export function useIntended(): IntendedMarks {
  const session = useSession();
  const { t } = useLanguage();
  const { edit, together } = useEdit();
  return useMemo(() => {
    const editOf = (finding: Finding, isMarked: boolean): Edit => {
      const { rule, kind, at } = finding;
      const others = intendedOf(session.map, kind, at).filter((other) => other !== rule);
      return setIntended(finding, isMarked ? [...others, rule] : others);
    };
    const offerUndo = (count: number): void => {
      const label = session.store.getState().nextUndo;
      const run = (): void => {
        // What is being typed becomes a step first; then this one is no longer the next.
        commitTyping(session);
        if (session.store.getState().nextUndo === label) session.undo();
      };
      showToast({ text: t('check.marked', { count }), action: { label: t('common.undo'), run } });
    };
    return {
      mark: (findings) => {
        const result = together((run) => {
          let last: RunResult = { ok: true, created: [], changed: false };
          for (const finding of findings) {
            last = runEdit(run, editOf(finding, true));
            if (!last.ok) break;
          }
          return last;
        });
        if (result.ok) offerUndo(findings.length);
      },
      unmark: (finding) => {
        edit(editOf(finding, false));
      },
    };
  }, [session, t, edit, together]);
}

function setIntended({ kind, at }: Finding, rules: readonly string[]): Edit {
  const fields = { intended: rules.length === 0 ? undefined : rules };
  if (kind === 'map') return { kind, fields };
  // Every kind that is checked has the field; the compiler cannot follow that for all of them at once.
  return { kind, id: at, fields } as Edit;
}
