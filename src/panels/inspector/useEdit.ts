/** Edits that are made with one click. A refusal is said in a toast: the control itself shows what the map holds. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { RunResult } from '../../session/MapSession';
import { useSession } from '../../session/useSession';
import { showToast } from '../../ui/toasts';
import { refusalText } from '../../view/refusalText';
import { commitTyping } from './TypingGesture';
import { runEdit, runTogether, type Edit, type RunCommand } from './Edit';

export interface EditNow {
  readonly edit: (edit: Edit) => void;
  readonly run: RunCommand;
  /** As one step; nothing new is selected. */
  readonly together: (steps: (run: RunCommand) => RunResult) => RunResult;
}

export function useEdit(): EditNow {
  const session = useSession();
  const { t } = useLanguage();
  return useMemo(() => {
    const say = (result: RunResult): RunResult => {
      if (!result.ok) showToast({ text: refusalText(result.refusal, t), tone: 'error' });
      return result;
    };
    const run: RunCommand = (command, args) => {
      commitTyping(session);
      return say(session.run(command, args));
    };
    return {
      run,
      edit: (edit) => void runEdit(run, edit),
      together: (steps) => {
        commitTyping(session);
        return say(runTogether(session, steps));
      },
    };
  }, [session, t]);
}
