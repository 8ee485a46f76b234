/**
 * Dragging living nodes: a preview that lives in the canvas, and one command at the drop. Touchpoints show where
 * they would land; stages carry their touchpoints along. Escape gives everything back.
 */
import { useReactFlow, type OnNodeDrag } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Refusal } from '../commands/Command';
import { moveNodes } from '../commands/moveNodes';
import { moveTouchpoints } from '../commands/moveTouchpoints';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { nearestSlot } from '../layout/nearestSlot';
import { asId, type NodeId, type TouchpointId } from '../model/ids';
import type { MapSession } from '../session/MapSession';
import { useSession } from '../session/useSession';
import { useCanvasStore, type CanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import type { LivingNode } from './livingNodes';
import { useLatest } from './useLatest';
import { boxOf } from './walk';

type Dragged = readonly LivingNode[];

export function useDragging(onRefusal: (refusal: Refusal) => void) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { layout } = useCanvasView();
  const flow = useReactFlow();
  const latestLayout = useLatest(layout);
  const isCancelled = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !canvas.getState().drag) return;
      isCancelled.current = true;
      canvas.setState({ drag: null });
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [canvas]);

  return useMemo(() => {
    const onNodeDragStart: OnNodeDrag<LivingNode> = () => {
      isCancelled.current = false;
    };
    const onNodeDrag: OnNodeDrag<LivingNode> = (event, node, nodes) => {
      if (isCancelled.current) return;
      const point = 'touches' in event ? event.touches[0] : event;
      const pointer = point
        ? flow.screenToFlowPosition({ x: point.clientX, y: point.clientY })
        : node.position;
      showDrag(canvas, session.store.getState().selection, latestLayout(), node, nodes, pointer);
    };
    const onNodeDragStop: OnNodeDrag<LivingNode> = (_event, node, nodes) => {
      const { drag } = canvas.getState();
      canvas.setState({ drag: null });
      if (isCancelled.current || !drag) return;
      const result = drop(session, latestLayout(), node, nodes, drag);
      if (result && !result.ok) onRefusal(result.refusal);
    };
    return {
      onNodeDragStart,
      onNodeDrag,
      onNodeDragStop,
    };
  }, [canvas, session, flow, onRefusal, latestLayout]);
}

/** Everything selected when the dragged one is: most of it may not be living elements at the moment. */
function draggedIds(
  selection: readonly string[],
  layout: MapLayout,
  node: LivingNode,
  nodes: Dragged,
): ReadonlySet<string> {
  const selected = selection.includes(node.id) ? selection.filter((id) => boxOf(layout, id)) : [];
  return new Set([node.id, ...nodes.map(({ id }) => id), ...selected]);
}

function showDrag(
  canvas: CanvasStore,
  selection: readonly string[],
  layout: MapLayout,
  node: LivingNode,
  nodes: Dragged,
  pointer: Point,
): void {
  const box = layout.nodes.get(asId<NodeId & TouchpointId>(node.id))?.box ?? cardBoxOf(layout, node.id);
  if (!box) return;
  const offset = { x: node.position.x - box.x, y: node.position.y - box.y };
  const carried = new Set(draggedIds(selection, layout, node, nodes));
  const dragged = Array.from(carried);
  for (const id of dragged) {
    for (const card of layout.nodes.get(id as NodeId)?.cards ?? []) carried.add(card);
  }
  const dragsNode = [...carried].some((id) => layout.nodes.has(id as NodeId));
  const slot = dragsNode
    ? null
    : nearestSlot(layout, pointer, new Set([...carried].map((id) => asId<TouchpointId>(id))));
  canvas.setState({ drag: { carried, offset, slot } });
}

function cardBoxOf(layout: MapLayout, id: string) {
  return layout.touchpoints.get(id as TouchpointId);
}

function drop(
  session: MapSession,
  layout: MapLayout,
  node: LivingNode,
  nodes: Dragged,
  { offset, slot }: NonNullable<ReturnType<CanvasStore['getState']>['drag']>,
) {
  const ids = draggedIds(session.store.getState().selection, layout, node, nodes);
  const moves = [...ids].flatMap((id) => {
    const box = layout.nodes.get(id as NodeId)?.box;
    return box ? [{ id: id as NodeId, place: [box.x + offset.x, box.y + offset.y] as const }] : [];
  });
  if (moves.length > 0) return session.run(moveNodes, { moves });
  // Let go outside every stage: the card goes back to where it was.
  if (!slot) return null;
  return session.run(moveTouchpoints, {
    ids: [...ids].map((id) => asId<TouchpointId>(id)),
    node: slot.node,
    index: slot.index,
  });
}
