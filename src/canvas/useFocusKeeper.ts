/**
 * Keeps the keyboard's focus on the node that the canvas says is focused, through mounting and unmounting of
 * living elements, and finds it another place when that node is gone.
 */
import { useCallback, useEffect, useRef } from 'react';
import { useSession } from '../session/useSession';
import { useCanvasState, useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import { boxOf } from './walk';

export function useFocusKeeper(reveal: (id: string) => void) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { layout } = useCanvasView();
  const root = useRef<HTMLDivElement>(null);
  const focused = useCanvasState((state) => state.focused);
  const naming = useCanvasState((state) => state.naming);
  const adding = useCanvasState((state) => state.adding);

  const focus = useCallback(
    (id: string) => {
      canvas.setState({ focused: id });
      session.select([id]);
      reveal(id);
    },
    [canvas, session, reveal],
  );

  useEffect(() => {
    if (focused === null || boxOf(layout, focused)) return;
    // It is gone: an undo, or another tab. The focus goes to what is selected now, or to the map as a whole.
    const [selected] = session.store.getState().selection;
    canvas.setState({ focused: selected !== undefined && boxOf(layout, selected) ? selected : null });
    if (selected === undefined && document.activeElement === document.body) {
      root.current?.focus({ preventScroll: true });
    }
  }, [focused, layout, session, canvas]);

  useEffect(() => {
    if (focused === null || naming || adding) return;
    const holder = root.current;
    // A pinned node is mounted by now: React Flow renders in the same commit as the state that pinned it.
    const frame = requestAnimationFrame(() => {
      const element = holder?.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"][role="group"]`);
      const active = document.activeElement;
      const isElsewhere = active !== document.body && active !== null && !holder?.contains(active);
      if (element && !isElsewhere) element.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [focused, naming, adding]);

  return { root, focus };
}
