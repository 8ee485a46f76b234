/** The editor of one map: places the canvas and the panels and passes between them. Knows no details of either. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CanvasView } from './canvas/CanvasView';
import { MapCanvas } from './canvas/MapCanvas';
import type { CanvasHandle } from './canvas/useCanvasHandle';
import type { Refusal } from './commands/Command';
import { measureWithCanvas } from './export/measureWithCanvas';
import { translate } from './i18n/language';
import { useLanguage } from './i18n/useLanguage';
import { darkPalette, lightPalette } from './layout/palette';
import type { MapId, PersonaId } from './model/ids';
import { EditorNotice } from './panels/editor/EditorNotice';
import { SidePanel, type PanelTab } from './panels/editor/SidePanel';
import { stepText } from './panels/editor/stepText';
import { TopBar } from './panels/editor/TopBar';
import { useDeletionToast } from './panels/editor/useDeletionToast';
import { useEditorKeys } from './panels/editor/useEditorKeys';
import { useLibrarySummary } from './panels/editor/useLibrarySummary';
import { useOpenMap } from './panels/editor/useOpenMap';
import { usePersistence } from './panels/editor/usePersistence';
import { useReading, type Reading } from './panels/editor/useReading';
import { ExportMenu } from './panels/export/ExportMenu';
import { Inspector } from './panels/inspector/Inspector';
import { PartBoundary } from './panels/PartBoundary';
import { SaveStateLine } from './panels/SaveStateLine';
import { sessionPorts, useServices } from './panels/services';
import { usePageTitle } from './panels/usePageTitle';
import type { MapSession, ReplayResult } from './session/MapSession';
import { SessionContext } from './session/useSession';
import { useTheme } from './ui/theme';
import { showToast } from './ui/toasts';
import { refusalText } from './view/refusalText';
import { sceneTexts } from './view/sceneTexts';
import styles from './Editor.module.css';

const WeakestPanel = lazy(() =>
  import('./panels/weakest/WeakestPanel').then((module) => ({ default: module.WeakestPanel })),
);
const ShortcutSheet = lazy(() =>
  import('./panels/editor/ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })),
);

export default function Editor({ mapId }: { readonly mapId: MapId }) {
  const services = useServices();
  const ports = useMemo(() => sessionPorts(services), [services]);
  const open = useOpenMap(mapId, ports, onLeftUnsaved);
  if (open.kind !== 'open') return <EditorNotice state={open.kind} />;
  return (
    <SessionContext.Provider value={open.session}>
      <OpenEditor key={mapId} session={open.session} repairs={open.repairs.length} />
    </SessionContext.Provider>
  );
}

/** The day on the person's own calendar, as an ISO date. */
function localDay(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Says it in the language of that moment; the editor it concerns is gone by then. */
function onLeftUnsaved(): void {
  showToast({ text: translate('editor.leftUnsaved'), tone: 'error' });
}

interface OpenEditorProps {
  readonly session: MapSession;
  readonly repairs: number;
}

function OpenEditor({ session, repairs }: OpenEditorProps) {
  const { t } = useLanguage();
  const { storage, maps, now } = useServices();
  const [persona, setPersona] = useState<PersonaId | null>(null);
  const [highlight, setHighlight] = useState(false);
  const [tab, setTab] = useState<PanelTab>('details');
  const [isPanelOpen, setPanelOpen] = useState(() => window.innerWidth > 900);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [today] = useState(() => localDay(now()));
  const canvas = useRef<CanvasHandle>(null);
  const panel = useRef<HTMLDivElement>(null);
  // A persona that was deleted, here or in another tab, is nobody's view.
  const isThere = persona !== null && Object.hasOwn(session.map.personas, persona);
  const reading = useReading(isThere ? persona : null, today);
  const view = useCanvasView(reading, highlight);
  const persistence = usePersistence();
  const { undo, redo } = useUndo(session);
  useDeletionToast(session, undo);
  useLibrarySummary(session, today, maps.noteSummary);

  useEffect(() => {
    if (repairs > 0) showToast({ text: t('editor.repaired', { count: repairs }) });
    // Once for the map that was opened, in the language of that moment.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [repairs]);
  usePageTitle(reading.map.map.title || t('common.untitledMap'));

  const onRefusal = useCallback(
    (refusal: Refusal) => {
      showToast({ text: refusalText(refusal, t) });
    },
    [t],
  );
  const showWeakest = useCallback((on: boolean) => {
    setHighlight(on);
    if (!on) return;
    setTab('weakest');
    setPanelOpen(true);
  }, []);
  const openDetails = useCallback((why: 'pointed' | 'asked') => {
    setTab('details');
    if (why === 'pointed') return;
    setPanelOpen(true);
    requestAnimationFrame(() => focusFirstField(panel.current));
  }, []);
  // One element for good: the inspector hears of edits by itself and need not be rendered with every one.
  const details = useMemo(
    () => <Inspector today={today} onGoTo={(id) => canvas.current?.goTo(id)} />,
    [today],
  );
  useEditorKeys(
    useMemo(
      () => ({
        undo,
        redo,
        toggleWeakest: () => {
          showWeakest(!highlight);
        },
        switchRegion: () => {
          const isOnMap = document.activeElement?.closest('[data-part="canvas"]') instanceof Element;
          if (!isOnMap) {
            canvas.current?.focus();
            return;
          }
          setPanelOpen(true);
          requestAnimationFrame(() => {
            focusFirstField(panel.current);
          });
        },
        showShortcuts: () => {
          setSheetOpen(true);
        },
      }),
      [undo, redo, showWeakest, highlight],
    ),
  );

  return (
    <div className={styles.editor}>
      <TopBar
        highlight={highlight}
        k={reading.ranking.ranked.length > 0 ? reading.ranking.k : 0}
        isPanelOpen={isPanelOpen}
        onHighlightChange={showWeakest}
        onPanelChange={setPanelOpen}
        onUndo={undo}
        onRedo={redo}
        onShowShortcuts={() => {
          setSheetOpen(true);
        }}
        saveState={
          <SaveStateLine
            durability={storage.durability}
            persistence={persistence.answer}
            onAskToPersist={persistence.ask}
          />
        }
        exportMenu={
          <ExportMenu
            facts={reading.facts}
            nodeHealth={reading.nodeHealth}
            highlight={highlight ? 'weakest' : 'none'}
            now={now}
          />
        }
      />
      <div className={styles.body}>
        <main className={styles.canvas}>
          <PartBoundary part="canvas">
            <MapCanvas view={view} handle={canvas} onRefusal={onRefusal} onOpenDetails={openDetails} />
          </PartBoundary>
        </main>
        {isPanelOpen && (
          <div ref={panel} className={styles.panel}>
            <PartBoundary part="panel">
              <SidePanel
                tab={tab}
                onTabChange={setTab}
                details={details}
                weakest={
                  <Suspense>
                    <WeakestPanel
                      ranking={reading.ranking}
                      persona={isThere ? persona : null}
                      onPersonaChange={setPersona}
                      highlight={highlight}
                      onHighlightChange={setHighlight}
                      onHover={(id) => canvas.current?.pointAt(id)}
                      onGoTo={(id) => canvas.current?.goTo(id)}
                      onAddMetric={() => {
                        openDetails('asked');
                      }}
                    />
                  </Suspense>
                }
              />
            </PartBoundary>
          </div>
        )}
      </div>
      <Suspense>{isSheetOpen && <ShortcutSheet open onOpenChange={setSheetOpen} />}</Suspense>
    </div>
  );
}

function useCanvasView(reading: Reading, highlight: boolean): CanvasView {
  const words = useLanguage();
  const { theme } = useTheme();
  const [measure] = useState(measureWithCanvas);
  const whose = reading.ranking.persona === null ? 'everyone' : 'persona';
  const texts = useMemo(() => sceneTexts(words, whose), [words, whose]);
  return useMemo(
    () => ({
      ...reading,
      highlight: highlight ? 'weakest' : 'none',
      palette: theme === 'dark' ? darkPalette : lightPalette,
      texts,
      measure,
    }),
    [reading, highlight, theme, texts, measure],
  );
}

/** Undo and redo, with a word when something had to be left because somebody else has changed it since. */
function useUndo(session: MapSession): { undo: () => void; redo: () => void } {
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

/** The first field of the open tab; a panel without fields gives its first button. */
function focusFirstField(panel: HTMLElement | null): void {
  const first = (selector: string) =>
    panel?.querySelector<HTMLElement>(`[role="tabpanel"] ${selector}:not([disabled])`);
  (first(':is(input, textarea, select)') ?? first('button'))?.focus();
}
