/** Undo and redo, with a word when something had to be left because somebody else has changed it since. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapSession, ReplayResult } from '../../session/MapSession';
import { showToast } from '../../ui/toasts';
import { stepText } from './stepText';

export function useUndo(session: MapSession): { undo: () => void; redo: () => void } {
  const { t } = useLanguage();
  return useMemo(() => {
    const report = (result: ReplayResult | null, key: 'step.undone' | 'step.redone') => {
      if (!result || result.skipped === 0) return;
      const done = t(key, { step: stepText(result.label, t) });
      showToast({ text: `${done}. ${t('step.skipped', { count: result.skipped })}` });
    };
    return {
      undo: () => {
        report(session.undo(), 'step.undone');
      },
      redo: () => {
        report(session.redo(), 'step.redone');
      },
    };
  }, [session, t]);
}
