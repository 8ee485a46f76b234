/** What others may ask of the canvas: go there, show everything, add something; and the moves its own parts use. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useImperativeHandle, useMemo, type Ref } from 'react';
import type { Refusal } from '../commands/Command';
import { useLanguage } from '../i18n/useLanguage';
import type { Box } from '../layout/Box';
import { middleFromZoom } from '../layout/SceneView';
import { asId, type ConnectionId } from '../model/ids';
import { useSession } from '../session/useSession';
import { canvasActions, type CanvasActions } from './CanvasActions';
import { useCanvasStore, type CanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import type { Travel } from '../view/Travel';
import { useLatest } from './useLatest';
import { boxOf } from './walk';

export interface CanvasHandle {
  /** Selects it, brings it to the middle at a readable distance, and puts the focus there. */
  readonly goTo: (id: string) => void;
  /** Rings it without selecting; null takes the ring away. */
  readonly pointAt: (id: string | null) => void;
  readonly focus: () => void;
  readonly actions: CanvasActions;
  /** As `goTo`, for whoever keeps the focus: a search that goes on. */
  readonly show: (id: string) => boolean;
  /** What the canvas knows of itself: for marks, and for what begins by choosing. */
  readonly store: CanvasStore;
  readonly zoom: Readonly<Record<'in' | 'out' | 'full' | 'fit', () => void>>;
  /** Other ways over the map, fetched with the first use. */
  readonly travel: () => Promise<Travel>;
}

const fitPadding = 48;
const motionMilliseconds = 160;
const zoomFactor = 1.25;
const aboveTools = 1.12;
export const leastZoom = 0.05;
export const mostZoom = 4;

export function useCanvasHandle(handle: Ref<CanvasHandle>, onRefusal: (refusal: Refusal) => void) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { layout, facts } = useCanvasView();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const { t } = useLanguage();
  const latestLayout = useLatest(layout);
  const latestFacts = useLatest(facts);

  const move = useMemo(() => {
    const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : motionMilliseconds);
    const reveal = (id: string) => {
      // The layout of a thing that has just been made is there after the next commit.
      requestAnimationFrame(() => {
        const box = boxOf(latestLayout(), id);
        const { width, height, transform } = flowStore.getState();
        if (!box) return;
        const target = viewportShowing(box, transform, width, height);
        if (target) void flow.setViewport(target, { duration: duration() });
      });
    };
    const zoomBy = zoomInSteps(flow, duration);
    const zoom = {
      in: () => {
        zoomBy(zoomFactor);
      },
      out: () => {
        zoomBy(1 / zoomFactor);
      },
      full: () => void flow.zoomTo(1, { duration: duration() }),
      fit: () => {
        const { bounds } = latestLayout();
        // The tools at the foot cover the lowest part of the view.
        const clear = { ...bounds, height: bounds.height * aboveTools };
        void flow.fitBounds(clear, { padding: 0.06, duration: duration() });
      },
    };
    const show = (id: string): boolean => {
      const box = boxOf(latestLayout(), id);
      const connection = latestLayout().connections.get(asId<ConnectionId>(id));
      const middle = box
        ? { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 300) / 2 }
        : connection?.middle;
      if (!middle) return false;
      session.select([id]);
      const near = Math.max(flow.getZoom(), middleFromZoom * 1.4);
      void flow.setCenter(middle.x, middle.y, { zoom: near, duration: duration() });
      return true;
    };
    const goTo = (id: string) => {
      // Hidden in a collapsed stage: it is there after the next commit.
      if (canvas.getState().collapsed?.open(id)) {
        requestAnimationFrame(() => {
          goTo(id);
        });
        return;
      }
      if (!show(id)) return;
      // Whoever asked to go there has done with where the focus was.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      canvas.setState({ focused: null });
      requestAnimationFrame(() => {
        canvas.setState({ focused: boxOf(latestLayout(), id) ? id : null });
      });
    };
    const middleOfView = () => {
      const { width, height, transform } = flowStore.getState();
      const [x, y, scale] = transform;
      return { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale };
    };
    const travel = async (): Promise<Travel> => {
      const { travelOf } = await import('./travel');
      const limits = { least: leastZoom, most: mostZoom };
      const flowState = () => flowStore.getState();
      return travelOf({ flow, flowState, layout: latestLayout, facts: latestFacts, session, limits });
    };
    return { reveal, zoom, show, goTo, middleOfView, travel };
  }, [flow, flowStore, session, canvas, latestLayout, latestFacts]);

  const actions = useMemo(
    () =>
      canvasActions({
        session,
        canvas,
        layout: latestLayout,
        t,
        onRefusal,
        reveal: move.reveal,
        placeOf: (point) => flow.screenToFlowPosition(point),
      }),
    [session, canvas, latestLayout, t, onRefusal, move, flow],
  );

  useImperativeHandle(
    handle,
    () => ({
      goTo: move.goTo,
      pointAt: (id) => {
        canvas.setState({ pointedAt: id });
      },
      focus: () => {
        const { focused } = canvas.getState();
        const [selected] = session.store.getState().selection;
        const first = focused ?? selected ?? latestLayout().nodes.keys().next().value ?? null;
        (document.activeElement as HTMLElement | null)?.blur();
        // Setting the same id again would not run the effect that moves the focus.
        canvas.setState({ focused: null });
        requestAnimationFrame(() => {
          canvas.setState({ focused: first });
        });
      },
      actions,
      zoom: move.zoom,
      travel: move.travel,
      show: move.show,
      store: canvas,
    }),
    [move, canvas, session, actions, latestLayout],
  );

  return { actions, move, latestLayout, flowStore };
}

/** Fast clicks add up instead of getting lost: each goes on from where the last one will end. */
function zoomInSteps(
  flow: ReturnType<typeof useReactFlow>,
  duration: () => number,
): (factor: number) => void {
  let goal: number | null = null;
  return (factor) => {
    const mine = Math.min(mostZoom, Math.max(leastZoom, (goal ?? flow.getZoom()) * factor));
    goal = mine;
    void flow.zoomTo(mine, { duration: duration() }).then(() => {
      if (goal === mine) goal = null;
    });
  };
}

/** The smallest pan that shows the whole box (or its top left, when it is larger); null when it is in view. */
function viewportShowing(
  box: Box,
  [x, y, zoom]: readonly [number, number, number],
  width: number,
  height: number,
): { x: number; y: number; zoom: number } | null {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  const right = left + box.width * zoom;
  const bottom = top + box.height * zoom;
  const dx =
    left < fitPadding ? fitPadding - left : right > width - fitPadding ? width - fitPadding - right : 0;
  const dy = top < fitPadding ? fitPadding - top : bottom > height - 96 ? height - 96 - bottom : 0;
  if (dx === 0 && dy === 0) return null;
  const isWider = box.width * zoom > width - 2 * fitPadding;
  const isTaller = box.height * zoom > height - 2 * fitPadding;
  return {
    x: x + (isWider ? fitPadding - left : dx),
    y: y + (isTaller ? fitPadding - top : dy),
    zoom,
  };
}
