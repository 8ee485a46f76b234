/**
 * Dragging living nodes: a preview that lives in the canvas, and one edit at the drop. Touchpoints show where
 * they would land; stages carry their touchpoints along; with Alt copies are dropped. Escape gives everything back.
 */
import { useReactFlow, type OnNodeDrag } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Refusal } from '../commands/Command';
import { useSession } from '../session/useSession';
import type { CanvasActions } from './CanvasActions';
import { useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import { draggedIds, dragOf, dropOn } from './drag';
import type { LivingNode } from './livingNodes';
import { useLatest } from './useLatest';
import type { InSight, snapDrag } from './snapDrag';
import { boxOf } from './walk';

export function useDragging(
  actions: CanvasActions,
  onRefusal: (refusal: Refusal) => void,
  inSight: () => InSight,
) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { layout } = useCanvasView();
  const flow = useReactFlow();
  const latestLayout = useLatest(layout);
  const isCancelled = useRef(false);
  const snap = useRef<typeof snapDrag | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { drag } = canvas.getState();
      if (!drag) return;
      if (event.key === 'Alt') {
        // Also pressed or let go of while the pointer rests. Else the browser would open its menu.
        event.preventDefault();
        canvas.setState({ drag: { ...drag, copies: event.type === 'keydown' } });
      } else if (event.key === 'Escape' && event.type === 'keydown') {
        isCancelled.current = true;
        canvas.setState({ drag: null });
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('keyup', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('keyup', onKey, { capture: true });
    };
  }, [canvas]);

  return useMemo(() => {
    const dragged = (node: LivingNode, nodes: readonly LivingNode[]) =>
      draggedIds(session.store.getState().selection, latestLayout(), [node.id, ...nodes.map(({ id }) => id)]);
    const onNodeDragStart: OnNodeDrag<LivingNode> = () => {
      isCancelled.current = false;
      // Without a connection one places by eye.
      import('./snapDrag').then(
        (module) => (snap.current = module.snapDrag),
        () => undefined,
      );
    };
    const onNodeDrag: OnNodeDrag<LivingNode> = (event, node, nodes) => {
      const now = latestLayout();
      const box = boxOf(now, node.id);
      if (isCancelled.current || !box) return;
      const point = 'touches' in event ? event.touches[0] : event;
      const pointer = point
        ? flow.screenToFlowPosition({ x: point.clientX, y: point.clientY })
        : node.position;
      const offset = { x: node.position.x - box.x, y: node.position.y - box.y };
      const drag = dragOf(now, dragged(node, nodes), offset, pointer, event.altKey);
      const isFree = event.ctrlKey || event.metaKey || !snap.current;
      canvas.setState({ drag: isFree ? drag : (snap.current?.(inSight(), now, drag) ?? drag) });
    };
    const onNodeDragStop: OnNodeDrag<LivingNode> = (event, node, nodes) => {
      const { drag } = canvas.getState();
      canvas.setState({ drag: null });
      if (isCancelled.current || !drag) return;
      const ids = dragged(node, nodes);
      if (event.altKey) {
        actions.dropCopies([...ids], drag);
        return;
      }
      const result = dropOn(session, latestLayout(), ids, drag);
      if (result && !result.ok) onRefusal(result.refusal);
    };
    return {
      onNodeDragStart,
      onNodeDrag,
      onNodeDragStop,
    };
  }, [canvas, session, flow, actions, onRefusal, latestLayout, inSight]);
}
