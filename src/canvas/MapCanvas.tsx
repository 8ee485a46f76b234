/**
 * The React Flow surface: moving about, selecting, dragging, connecting. React Flow is given only the parts of the
 * map that are near (`livingNodes`); the rest is drawn (`GroundCanvas`). While a pointer moves, everything stays in
 * here; only the drop runs a command.
 */
import '@xyflow/react/dist/base.css';
import { ConnectionMode, ReactFlow, ReactFlowProvider, SelectionMode, ViewportPortal } from '@xyflow/react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type Ref } from 'react';
import { useStore } from 'zustand';
import { bringTexts } from '../i18n/language';
import { useLanguage } from '../i18n/useLanguage';
import { useSession, useSessionState } from '../session/useSession';
import { AddHere } from './AddHere';
import type { Refusal } from '../commands/Command';
import {
  CanvasContext,
  createCanvasStore,
  useCanvasState,
  useCanvasStore,
  type CanvasStore,
} from './canvasState';
import { useCanvasView, type CanvasView } from './CanvasView';
import { CanvasViewProvider } from './CanvasViewProvider';
import { ConnectionHint } from './ConnectionHint';
import { ConnectionLabels } from './ConnectionLabels';
import { GroundCanvas } from './GroundCanvas';
import { Legend } from './Legend';
import { LivingNode } from './LivingNode';
import styles from './MapCanvas.module.css';
import { Toolbar } from './Toolbar';
import { TouchpointAdder } from './TouchpointAdder';
import { leastZoom, mostZoom, useCanvasHandle, type CanvasHandle } from './useCanvasHandle';
import { useCanvasKeys } from './useCanvasKeys';
import { useClipboard } from './useClipboard';
import { useDragging } from './useDragging';
import { useFocusKeeper } from './useFocusKeeper';
import { useLivingNodes } from './useLivingNodes';
import { usePointing } from './usePointing';
import { useStoredViewport } from './useStoredViewport';
import { ZoomControls } from './ZoomControls';

const nodeTypes = { stage: LivingNode, persona: LivingNode, touchpoint: LivingNode };
/** The middle one; the right one opens the menu, the left one draws a marquee. Space turns the left one to panning. */
const panButtons = [1];
const noEdges: never[] = [];

const FoundMarks = lazy(() => import('./FoundMarks').then((module) => ({ default: module.FoundMarks })));
const CanvasMenu = lazy(async () => {
  const [module] = await Promise.all([import('./CanvasMenu'), bringTexts('canvasMore')]);
  return { default: module.CanvasMenu };
});
const SelectionButton = lazy(async () => {
  const [module] = await Promise.all([import('./SelectionButton'), bringTexts('canvasMore')]);
  return { default: module.SelectionButton };
});
const CanvasExtras = lazy(async () => {
  const [module] = await Promise.all([import('./CanvasExtras'), bringTexts('arrange')]);
  return { default: module.CanvasExtras };
});
const StayingOriginals = lazy(() =>
  import('./StayingOriginals').then((module) => ({ default: module.StayingOriginals })),
);

interface Props {
  readonly view: CanvasView;
  readonly handle: Ref<CanvasHandle>;
  readonly onRefusal: (refusal: Refusal) => void;
  /** The person wants to see the fields of what is selected. */
  readonly onOpenDetails: (why: 'pointed' | 'asked') => void;
}

export function MapCanvas(props: Props) {
  const [store] = useState(createCanvasStore);
  const view = useShownView(store, props.view);
  return (
    <ReactFlowProvider>
      <CanvasContext.Provider value={store}>
        <CanvasViewProvider view={view}>
          <Surface {...props} />
        </CanvasViewProvider>
      </CanvasContext.Provider>
    </ReactFlowProvider>
  );
}

/** What is seen of the map: some stages collapsed, or everything on its way to where it has been arranged. */
function useShownView(canvas: CanvasStore, view: CanvasView): CanvasView {
  const session = useSession();
  const eased = useStore(canvas, (state) => state.eased);
  const collapsed = useStore(canvas, (state) => state.collapsed);
  useEffect(() => {
    if (!hasCollapsed(session.mapId)) return;
    import('./collapsing').then(
      ({ restoreCollapsed }) => {
        restoreCollapsed({ canvas, session });
      },
      // Then everything is shown.
      () => undefined,
    );
  }, [canvas, session]);
  return useMemo(() => {
    const layout = eased ?? collapsed?.layoutOf(view.map, view.layout) ?? view.layout;
    return layout === view.layout ? view : { ...view, layout };
  }, [view, eased, collapsed]);
}

function hasCollapsed(map: string): boolean {
  try {
    return localStorage.getItem(`touchstone-collapsed-${map}`) !== null;
  } catch {
    return false;
  }
}

function Surface({ handle, onRefusal, onOpenDetails }: Props) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { layout } = useCanvasView();
  const { t } = useLanguage();
  const { isFinger, hasMoved } = usePointerKind();
  const { actions, move, latestLayout, flowStore } = useCanvasHandle(handle, onRefusal);
  const { nodes, onNodesChange } = useLivingNodes(isFinger);
  const dragging = useDragging(actions, onRefusal, flowStore.getState);
  const pointing = usePointing(actions, onOpenDetails);
  const { root, focus } = useFocusKeeper(move.reveal);
  useClipboard(root, actions);
  const onSelect = useCallback(
    (changes: Parameters<typeof onNodesChange>[0]) => {
      // A marquee takes what it touches from the layout (`usePointing`); React Flow knows only what is near.
      if (!canvas.getState().marqueeFrom) onNodesChange(changes);
    },
    [canvas, onNodesChange],
  );
  const viewport = useStoredViewport(session.mapId, layout.bounds);
  const keyPorts = useMemo(
    () => ({
      session,
      canvas,
      actions,
      layout: latestLayout,
      focus,
      reveal: move.reveal,
      onOpenDetails: () => {
        onOpenDetails('asked');
      },
      zoom: move.zoom,
      middleOfView: move.middleOfView,
      travel: move.travel,
    }),
    [session, canvas, actions, latestLayout, focus, onOpenDetails, move],
  );
  const onKeyDown = useCanvasKeys(keyPorts);
  const hasMenu = useCanvasState((state) => state.menu !== null);
  const hasFound = useCanvasState((state) => state.found !== null);
  const isConnecting = useCanvasState((state) => state.connecting !== null);
  const isCopying = useCanvasState((state) => state.drag?.copies === true);
  const hasSelection = useSessionState((state) => state.selection.length > 0);

  return (
    <div
      ref={root}
      className={styles.canvas}
      // Keys belong to the map while the focus is in it, not to a screen reader's browsing.
      role="application"
      aria-label={t('canvas.label')}
      // The canvas is one stop of the Tab order; within it Tab walks through the journey.
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-part="canvas"
      data-connecting={isConnecting || undefined}
      data-copying={isCopying || undefined}
      {...pointing.handlers}
    >
      <ReactFlow
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={onSelect}
        {...dragging}
        {...pointing.flow}
        {...viewport}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={0}
        selectionOnDrag={!isFinger}
        selectionMode={SelectionMode.Full}
        panOnDrag={isFinger ? true : panButtons}
        panOnScroll
        panActivationKeyCode="Space"
        selectionKeyCode={null}
        multiSelectionKeyCode={multiSelectKeys}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        nodesFocusable={false}
        elevateNodesOnSelect={false}
        minZoom={leastZoom}
        maxZoom={mostZoom}
        nodeDragThreshold={3}
        attributionPosition="bottom-left"
        proOptions={proOptions}
      >
        <GroundCanvas />
        <ViewportPortal>
          <AddHere actions={actions} />
          <TouchpointAdder actions={actions} />
          <ConnectionLabels />
          <Suspense>
            {hasMoved && <CanvasExtras actions={actions} onRefusal={onRefusal} flow={flowStore} />}
          </Suspense>
          <Suspense>
            {isCopying && <StayingOriginals />}
            {isFinger && hasSelection && <SelectionButton actions={actions} />}
          </Suspense>
        </ViewportPortal>
        <Suspense>{hasFound && <FoundMarks flow={flowStore} />}</Suspense>
      </ReactFlow>
      <ConnectionHint />
      <Toolbar actions={actions} />
      <Legend />
      <ZoomControls zoom={move.zoom} />
      <Suspense>
        {hasMenu && (
          <CanvasMenu
            actions={actions}
            onOpenDetails={() => {
              onOpenDetails('asked');
            }}
          />
        )}
      </Suspense>
      <SelectionAnnouncer />
    </div>
  );
}

const multiSelectKeys = ['Shift', 'Meta', 'Control'];
/** React Flow is MIT licensed; its name stays in the README's list of what the product is made with. */
const proOptions = { hideAttribution: true };

/**
 * Whether the last pointer was a finger: then one finger pans, and only what is selected can be dragged. And whether any
 * has moved yet: what is for pointers is fetched then.
 */
function usePointerKind(): { readonly isFinger: boolean; readonly hasMoved: boolean } {
  const [hasMoved, setMoved] = useState(false);
  const [isFinger, setFinger] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      setFinger(event.pointerType === 'touch');
      setMoved(true);
    };
    window.addEventListener('pointerdown', onPointer, { capture: true });
    window.addEventListener('pointermove', onPointer, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointerdown', onPointer, { capture: true });
      window.removeEventListener('pointermove', onPointer, { capture: true });
    };
  }, []);
  return { isFinger, hasMoved };
}

/** Says how many are selected; names are said by the focus itself. */
function SelectionAnnouncer() {
  const { t } = useLanguage();
  const count = useSessionState((state) => state.selection.length);
  return (
    <div className="visually-hidden" aria-live="polite">
      {count > 1 ? t('canvas.selected', { count }) : ''}
    </div>
  );
}
