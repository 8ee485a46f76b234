/** What of the editor is open: the view, the panel and its tab, the curve below, the sheets above. Never in the map. */
import { useCallback, useMemo, useState } from 'react';
import type { PersonaId } from '../../model/ids';
import { plainLook } from '../views/useLook';
import type { AnswerSource } from './AnswerSource';
import type { EditorView } from './EditorView';
import type { PanelTab } from './SidePanel';

/** What lies over the editor, one at a time. */
export type EditorSheet =
  'shortcuts' | 'history' | 'versions' | 'merge' | 'find' | 'commands' | 'export' | 'presentation';

export function useEditorLayout() {
  const [persona, setPersona] = useState<PersonaId | null>(null);
  const [look, setLook] = useState(plainLook);
  const highlight = look.lens === 'weakest';
  const setHighlight = useCallback((on: boolean) => {
    setLook((before) => ({ ...before, lens: on ? 'weakest' : 'health' }));
  }, []);
  const [view, setView] = useState<EditorView>('map');
  const [tab, setTab] = useState<PanelTab>('details');
  const [isPanelOpen, setPanelOpen] = useState(() => window.innerWidth > 900);
  const [isCurveOpen, setCurveOpen] = useState(false);
  const [sheet, openSheet] = useState<EditorSheet | null>(null);
  /** Absent: no import is open; null: one is, and no file is chosen yet. */
  const [answers, setAnswers] = useState<AnswerSource | null | undefined>(undefined);

  const showWeakest = useCallback(
    (on: boolean) => {
      setHighlight(on);
      if (!on) return;
      setTab('weakest');
      setPanelOpen(true);
    },
    [setHighlight],
  );
  const showShortcuts = useCallback(() => {
    openSheet('shortcuts');
  }, []);
  const importAnswers = useCallback((source: AnswerSource | null = null) => {
    setAnswers(source);
  }, []);
  const closeAnswers = useCallback(() => {
    setAnswers(undefined);
  }, []);
  return useMemo(
    () => ({
      persona,
      setPersona,
      look,
      setLook,
      highlight,
      setHighlight,
      view,
      setView,
      tab,
      setTab,
      isPanelOpen,
      setPanelOpen,
      isCurveOpen,
      setCurveOpen,
      sheet,
      openSheet,
      answers,
      importAnswers,
      closeAnswers,
      showWeakest,
      showShortcuts,
    }),
    [
      persona,
      look,
      highlight,
      setHighlight,
      view,
      tab,
      isPanelOpen,
      isCurveOpen,
      sheet,
      answers,
      importAnswers,
      closeAnswers,
      showWeakest,
      showShortcuts,
    ],
  );
}

export type EditorLayout = ReturnType<typeof useEditorLayout>;
