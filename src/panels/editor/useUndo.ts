/** Undo and redo, with a word when something had to be left because somebody else has changed it since. */
import { useMemo } from 'react';
import { bringTexts } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapSession, ReplayResult } from '../../session/MapSession';
import { stepText } from './stepText';

export function useUndo(session: MapSession): { undo: () => void; redo: () => void } {
  const words = useLanguage();
  return useMemo(() => {
    const report = (result: ReplayResult | null, way: 'undo' | 'redo') => {
      if (!result || result.skipped === 0) return;
      const step = stepText(result.label, words.t);
      const bring = Promise.all([import('../history/sayReplay'), bringTexts('history')]);
      void bring.then(([{ sayReplay }]) => sayReplay(result, way, step, session, words));
    };
    return {
      undo: () => {
        report(session.undo(), 'undo');
      },
      redo: () => {
        report(session.redo(), 'redo');
      },
    };
  }, [session, words]);
}
