/** The parts around the canvas. Each renders when what it shows has changed, not with every edit of the map. */
import { memo, Suspense, useMemo, useState, type RefObject } from 'react';
import type { CanvasHandle } from './canvas/useCanvasHandle';
import type { PersonaId } from './model/ids';
import { AfterPaint } from './panels/editor/AfterPaint';
import { SidePanel } from './panels/editor/SidePanel';
import { TopBar } from './panels/editor/TopBar';
import type { EditorLayout } from './panels/editor/useEditorLayout';
import { usePersistence } from './panels/editor/usePersistence';
import type { Reading } from './panels/editor/useReading';
import { ViewMenu } from './panels/editor/ViewMenu';
import { ExportMenu } from './panels/export/ExportMenu';
import { Inspector } from './panels/inspector/Inspector';
import { lazyPart } from './panels/lazyPart';
import { PartBoundary } from './panels/PartBoundary';
import { SaveStateLine } from './panels/SaveStateLine';
import { useServices } from './panels/services';
import { goToMap } from './panels/route';
import { LookButton } from './panels/views/LookButton';
import type { LookPorts } from './panels/views/LookPorts';
import type { Looking } from './view/lookAt';
import { SessionStateContext, useSession, useSessionState } from './session/useSession';
import styles from './OpenEditor.module.css';

const WeakestPanel = lazyPart(['scenario', 'inspectorForms'], () =>
  import('./panels/weakest/WeakestPanel').then((module) => module.WeakestPanel),
);
const CheckPanel = lazyPart(['check', 'inspectorForms'], () =>
  import('./panels/check/CheckPanel').then((module) => module.CheckPanel),
);
const MatrixView = lazyPart('matrix', () =>
  import('./panels/matrix/MatrixView').then((module) => module.MatrixView),
);
const AnalysisView = lazyPart('analysis', () =>
  import('./panels/analysis/AnalysisView').then((module) => module.AnalysisView),
);
const GuessStrip = lazyPart('guess', () =>
  import('./panels/guess/GuessStrip').then((module) => module.GuessStrip),
);
const ImportAnswers = lazyPart(['answers', 'inspectorForms'], () =>
  import('./panels/answers/ImportAnswers').then((module) => module.ImportAnswers),
);
// A second net: where it cannot be fetched, one edits without it.
const Checkpoints = lazyPart([], () =>
  import('./panels/versions/Checkpoints').then(
    (module) => module.Checkpoints,
    () => () => null,
  ),
);
const HistoryPanel = lazyPart('history', () =>
  import('./panels/history/HistoryPanel').then((module) => module.HistoryPanel),
);
const VersionsPanel = lazyPart(['versions', 'versionList'], () =>
  import('./panels/versions/VersionsPanel').then((module) => module.VersionsPanel),
);
const MergeCopy = lazyPart(['versions', 'importReport'], () =>
  import('./panels/merge/MergeCopy').then((module) => module.MergeCopy),
);
const Presentation = lazyPart('look', () =>
  import('./panels/presentation/Presentation').then((module) => module.Presentation),
);
export const FilterStatus = lazyPart('look', () =>
  import('./panels/views/FilterStatus').then((module) => module.FilterStatus),
);
const ShortcutSheet = lazyPart('shortcuts', () =>
  import('./panels/editor/ShortcutSheet').then((module) => module.ShortcutSheet),
);

interface BarProps {
  readonly reading: Reading & Looking;
  readonly lookPorts: LookPorts;
  readonly layout: EditorLayout;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function Bar({
  reading: { ranking, facts, nodeHealth, highlight: look, shown },
  layout,
  lookPorts,
  onUndo,
  onRedo,
}: BarProps) {
  const { now } = useServices();
  const { view, isCurveOpen, highlight, sheet, openSheet } = layout;
  const saveState = useMemo(() => <LiveSaveState />, []);
  const exportMenu = useMemo(
    () => (
      <ExportMenu
        facts={facts}
        nodeHealth={nodeHealth}
        highlight={look}
        now={now}
        opening={{
          isOpen: sheet === 'export',
          onChange: (isOpen) => {
            openSheet(isOpen ? 'export' : null);
          },
        }}
      />
    ),
    [facts, nodeHealth, look, now, sheet, openSheet],
  );
  const viewMenu = useMemo(
    () => (
      <ViewMenu
        view={view}
        onViewChange={layout.setView}
        isCurveOpen={isCurveOpen}
        onCurveChange={layout.setCurveOpen}
      />
    ),
    [view, isCurveOpen, layout.setView, layout.setCurveOpen],
  );
  const { setView } = layout;
  const lookButton = useMemo(
    () => (
      <LookButton
        {...lookPorts}
        shown={shown}
        onPresent={() => {
          setView('map');
          openSheet('presentation');
        }}
      />
    ),
    [lookPorts, shown, openSheet, setView],
  );
  return (
    <AfterPaint>
      <StillBar
        lookButton={lookButton}
        highlight={highlight}
        k={ranking.ranked.length > 0 ? ranking.k : 0}
        isPanelOpen={layout.isPanelOpen}
        onHighlightChange={layout.showWeakest}
        onPanelChange={layout.setPanelOpen}
        onUndo={onUndo}
        onRedo={onRedo}
        onImportAnswers={layout.importAnswers}
        onOpenSheet={layout.openSheet}
        viewMenu={viewMenu}
        saveState={saveState}
        exportMenu={exportMenu}
      />
    </AfterPaint>
  );
}

const StillBar = memo(TopBar);

/** Never later than the storage's answer: it hears of the session itself. */
function LiveSaveState() {
  const { storage } = useServices();
  const persistence = usePersistence();
  return (
    <SessionStateContext value={null}>
      <SaveStateLine
        durability={storage.durability}
        persistence={persistence.answer}
        onAskToPersist={persistence.ask}
      />
    </SessionStateContext>
  );
}

interface PartProps {
  readonly reading: Reading;
  readonly layout: EditorLayout;
  /** One that is in the map. */
  readonly persona: PersonaId | null;
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

interface PanelProps extends PartProps {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly onOpenDetails: (why: 'pointed' | 'asked') => void;
}

export function Panel({
  reading: { ranking },
  layout,
  persona,
  today,
  canvas,
  onGoTo,
  onOpenDetails,
}: PanelProps) {
  const { highlight, setPersona, setHighlight } = layout;
  const details = useMemo(() => <Inspector today={today} onGoTo={onGoTo} />, [today, onGoTo]);
  const check = useMemo(() => <CheckPanel today={today} onGoTo={onGoTo} />, [today, onGoTo]);
  const weakest = useMemo(
    () => (
      <WeakestPanel
        ranking={ranking}
        persona={persona}
        today={today}
        onPersonaChange={setPersona}
        highlight={highlight}
        onHighlightChange={setHighlight}
        onHover={(id) => canvas.current?.pointAt(id)}
        onGoTo={onGoTo}
        onAddMetric={() => {
          onOpenDetails('asked');
        }}
      />
    ),
    [ranking, persona, today, setPersona, highlight, setHighlight, canvas, onGoTo, onOpenDetails],
  );
  return (
    <AfterPaint>
      <SidePanel
        tab={layout.tab}
        onTabChange={layout.setTab}
        details={details}
        weakest={weakest}
        check={check}
      />
    </AfterPaint>
  );
}

/** What covers the canvas, and what stands below it. */
export function OtherViews({ reading: { ranking }, layout, persona, today, onGoTo }: PartProps) {
  const { view, isCurveOpen, setCurveOpen, setPersona } = layout;
  const Other = view === 'matrix' ? MatrixView : view === 'analysis' ? AnalysisView : null;
  return (
    <>
      {Other && (
        <div className={styles.view}>
          <PartBoundary part="panel" key={view}>
            <Suspense>
              <Other ranking={ranking} persona={persona} today={today} onGoTo={onGoTo} />
            </Suspense>
          </PartBoundary>
        </div>
      )}
      {isCurveOpen && (
        <div className={styles.strip}>
          <PartBoundary part="panel">
            <Suspense>
              <GuessStrip
                ranking={ranking}
                persona={persona}
                onPersonaChange={setPersona}
                onGoTo={onGoTo}
                onClose={() => {
                  setCurveOpen(false);
                }}
              />
            </Suspense>
          </PartBoundary>
        </div>
      )}
    </>
  );
}

/** Who only looks at a map needs none. */
function CheckpointsOfEdits() {
  const session = useSession();
  const [opened] = useState(() => session.store.getState());
  const isEdited = useSessionState(({ map }) => map !== opened.map);
  return isEdited && <Checkpoints opened={opened} />;
}

export function Sheets({
  layout,
  lookPorts,
}: {
  readonly layout: EditorLayout;
  readonly lookPorts: LookPorts;
}) {
  const { sheet, openSheet, answers, closeAnswers } = layout;
  const close = (): void => {
    openSheet(null);
  };
  return (
    <Suspense>
      {/* On its own: while it is fetched, an open sheet must not go and take the focus with it. */}
      <Suspense>
        <CheckpointsOfEdits />
      </Suspense>
      {sheet === 'presentation' && <Presentation {...lookPorts} onClose={close} />}
      {sheet === 'shortcuts' && <ShortcutSheet open onOpenChange={close} />}
      {sheet === 'history' && <HistoryPanel onClose={close} />}
      {sheet === 'versions' && <VersionsPanel onClose={close} onOpenMap={goToMap} />}
      {sheet === 'merge' && <MergeCopy source={null} onClose={close} />}
      {answers !== undefined && <ImportAnswers source={answers} onClose={closeAnswers} />}
    </Suspense>
  );
}
