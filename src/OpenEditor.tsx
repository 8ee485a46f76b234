/** The editor with a map open: places the canvas and the panels and passes between them. Knows no details of either. */
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CanvasView } from './canvas/CanvasView';
import { MapCanvas } from './canvas/MapCanvas';
import type { CanvasHandle } from './canvas/useCanvasHandle';
import type { Refusal } from './commands/Command';
import { Bar, FilterStatus, OtherViews, Panel, Sheets } from './EditorParts';
import { measureWithCanvas } from './export/measureWithCanvas';
import { useLanguage } from './i18n/useLanguage';
import { darkPalette, lightPalette } from './layout/palette';
import { Finders } from './panels/editor/Finders';
import { useAnswersDrop } from './panels/editor/useAnswersDrop';
import { useDeletionToast } from './panels/editor/useDeletionToast';
import { useEditorKeys } from './panels/editor/useEditorKeys';
import { useEditorLayout, type EditorLayout } from './panels/editor/useEditorLayout';
import { useLibrarySummary } from './panels/editor/useLibrarySummary';
import { useReading, type Reading } from './panels/editor/useReading';
import { useUndo } from './panels/editor/useUndo';
import type { LookPorts } from './panels/views/LookPorts';
import { useLook } from './panels/views/useLook';
import type { PersonaId } from './model/ids';
import type { Looking } from './view/lookAt';
import { PartBoundary } from './panels/PartBoundary';
import { useServices } from './panels/services';
import { usePageTitle } from './panels/usePageTitle';
import type { MapSession } from './session/MapSession';
import { useTheme } from './ui/theme';
import { showToast } from './ui/toasts';
import { refusalText } from './view/refusalText';
import { sceneTexts } from './view/sceneTexts';
import styles from './OpenEditor.module.css';

interface OpenEditorProps {
  readonly session: MapSession;
  readonly repairs: number;
}

export function OpenEditor({ session, repairs }: OpenEditorProps) {
  const { t } = useLanguage();
  const { maps, now } = useServices();
  const layout = useEditorLayout();
  const { view, highlight, showWeakest, setTab, setPanelOpen, importAnswers } = layout;
  const [today] = useState(() => localDay(now()));
  const canvas = useRef<CanvasHandle>(null);
  const panel = useRef<HTMLDivElement>(null);
  // A persona that was deleted, here or in another tab, is nobody's view.
  const isThere = layout.persona !== null && Object.hasOwn(session.map.personas, layout.persona);
  const persona = isThere ? layout.persona : null;
  const reading = useLook(useReading(persona, today), layout.look);
  const canvasView = useCanvasView(reading);
  const lookPorts = useLookPorts(layout, persona, canvas);
  const { undo, redo } = useUndo(session);
  useDeletionToast(session, undo);
  useLibrarySummary(session, today, maps.noteSummary);
  useRepairsToast(repairs);
  usePageTitle(reading.map.map.title || t('common.untitledMap'));
  useAnswersDrop(importAnswers);

  const onRefusal = useCallback(
    (refusal: Refusal) => {
      showToast({ text: refusalText(refusal, t) });
    },
    [t],
  );
  const openDetails = useCallback(
    (why: 'pointed' | 'asked') => {
      setTab('details');
      if (why === 'pointed') return;
      setPanelOpen(true);
      focusPanel(panel);
    },
    [setTab, setPanelOpen],
  );
  const goTo = useGoTo(canvas, layout);
  const switchRegion = useSwitchRegion(canvas, panel, setPanelOpen);
  const { showShortcuts } = layout;
  useEditorKeys(
    useMemo(() => {
      const toggleWeakest = () => {
        showWeakest(!highlight);
      };
      return { undo, redo, toggleWeakest, switchRegion, showShortcuts };
    }, [undo, redo, showWeakest, highlight, switchRegion, showShortcuts]),
  );

  return (
    <div className={styles.editor}>
      <Bar reading={reading} layout={layout} lookPorts={lookPorts} onUndo={undo} onRedo={redo} />
      <div className={styles.body}>
        <main className={styles.main}>
          <div className={styles.canvas} inert={view !== 'map'}>
            <PartBoundary part="canvas">
              <MapCanvas
                view={canvasView}
                handle={canvas}
                onRefusal={onRefusal}
                onOpenDetails={openDetails}
              />
            </PartBoundary>
          </div>
          <Finders {...{ layout, canvas, undo, redo, openDetails, switchRegion, goTo }} />
          {reading.shown && view === 'map' && (
            <Suspense>
              <FilterStatus shown={reading.shown} {...lookPorts} />
            </Suspense>
          )}
          <OtherViews reading={reading} layout={layout} persona={persona} today={today} onGoTo={goTo} />
        </main>
        {layout.isPanelOpen && (
          <div ref={panel} className={styles.panel}>
            <PartBoundary part="panel">
              <Panel
                reading={reading}
                layout={layout}
                persona={persona}
                today={today}
                canvas={canvas}
                onGoTo={goTo}
                onOpenDetails={openDetails}
              />
            </PartBoundary>
          </div>
        )}
      </div>
      <Sheets lookPorts={lookPorts} layout={layout} />
    </div>
  );
}

/** From wherever one is to the thing itself on the map. */
function useGoTo(canvas: RefObject<CanvasHandle | null>, { setView }: EditorLayout): (id: string) => void {
  return useCallback(
    (id) => {
      setView('map');
      // The canvas takes no focus while another view covers it.
      requestAnimationFrame(() => canvas.current?.goTo(id));
    },
    [canvas, setView],
  );
}

function useSwitchRegion(
  canvas: RefObject<CanvasHandle | null>,
  panel: RefObject<HTMLDivElement | null>,
  setPanelOpen: (open: boolean) => void,
): () => void {
  return useCallback(() => {
    const isOnMap = document.activeElement?.closest('[data-part="canvas"]') instanceof Element;
    if (!isOnMap) {
      canvas.current?.focus();
      return;
    }
    setPanelOpen(true);
    focusPanel(panel);
  }, [canvas, panel, setPanelOpen]);
}

function useRepairsToast(repairs: number): void {
  const { t } = useLanguage();
  useEffect(() => {
    if (repairs > 0) showToast({ text: t('editor.repaired', { count: repairs }) });
    // Once for the map that was opened, in the language of that moment.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [repairs]);
}

function useLookPorts(
  { look, setLook, setPersona }: EditorLayout,
  persona: PersonaId | null,
  canvas: RefObject<CanvasHandle | null>,
): LookPorts {
  return useMemo(
    () => ({ look, onLookChange: setLook, persona, onPersonaChange: setPersona, canvas }),
    [look, setLook, persona, setPersona, canvas],
  );
}

function useCanvasView(reading: Reading & Looking): CanvasView {
  const words = useLanguage();
  const { theme } = useTheme();
  const [measure] = useState(measureWithCanvas);
  const whose = reading.ranking.persona === null ? 'everyone' : 'persona';
  const texts = useMemo(() => sceneTexts(words, whose), [words, whose]);
  return useMemo(
    () => ({
      ...reading,
      palette: theme === 'dark' ? darkPalette : lightPalette,
      texts,
      measure,
    }),
    [reading, theme, texts, measure],
  );
}

/** The day on the person's own calendar, as an ISO date. */
function localDay(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The panel follows the map after the next frame (`AfterPaint`): until then its fields are of what was selected before. */
function focusPanel(panel: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      focusFirstField(panel.current);
    });
  });
}

/** The first field of the open tab; a panel without fields gives its first button. */
function focusFirstField(panel: HTMLElement | null): void {
  const first = (selector: string) =>
    panel?.querySelector<HTMLElement>(`[role="tabpanel"] ${selector}:not([disabled])`);
  (first(':is(input, textarea, select)') ?? first('button'))?.focus();
}
