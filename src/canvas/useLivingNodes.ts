/** React Flow's nodes: what is near or pinned, with the drag's offset on them; and what it reports of them. */
import { useStore as useFlowStore, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { distanceAt } from '../layout/SceneView';
import type { Box } from '../layout/Box';
import { isLarge } from '../layout/isLarge';
import { useSession, useSessionState } from '../session/useSession';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import { listLivingNodes, sightOf, takeSlice, type LivingNode } from './livingNodes';
import { useZoomStep } from './useNodeGroup';

const mostPinned = 40;
const mostInFrame = 16;

export function useLivingNodes(isFinger: boolean) {
  const session = useSession();
  const { layout } = useCanvasView();
  const selection = useSessionState((state) => state.selection);
  const distance = distanceAt(useZoomStep());
  const sight = useSight();
  const drag = useCanvasState((state) => state.drag);
  const naming = useCanvasState((state) => state.naming?.id);
  const hovered = useCanvasState((state) => state.hovered);
  const focused = useCanvasState((state) => state.focused);
  const pointedAt = useCanvasState((state) => state.pointedAt);
  const isConnecting = useCanvasState((state) => state.connecting !== null);

  const [wanted, pinned] = useMemo(() => {
    const extra = [naming, hovered, focused, pointedAt].filter((id) => id !== undefined && id !== null);
    // The ring of whatever else is selected is drawn: a thousand selected cards must not become a thousand elements.
    const pinnedIds = new Set([...selection.slice(0, mostPinned), ...extra]);
    const listed = listLivingNodes({
      layout,
      distance,
      sight,
      pinned: pinnedIds,
      selected: new Set(selection),
      drag,
      draggable: isConnecting ? 'none' : isFinger ? 'selected' : 'all',
    });
    return [listed, pinnedIds] as const;
  }, [layout, distance, sight, selection, drag, naming, hovered, focused, pointedAt, isConnecting, isFinger]);
  const nodes = useSlices(wanted, pinned, sight, isLarge(layout) ? mostInFrame : Infinity);

  /** Positions are the dragging hook's business; sizes are given. Only what was selected is taken over. */
  const onNodesChange = useCallback(
    (changes: NodeChange<LivingNode>[]) => {
      const selected = new Set(session.store.getState().selection);
      let isChanged = false;
      for (const change of changes) {
        if (change.type !== 'select') continue;
        isChanged = true;
        if (change.selected) selected.add(change.id);
        else selected.delete(change.id);
      }
      // A connection stays selected only alone: React Flow does not know it and cannot take it back.
      const connections = layout.connections as ReadonlyMap<string, unknown>;
      if (isChanged) session.select([...selected].filter((id) => !connections.has(id)));
    },
    [session, layout],
  );

  return { nodes, onNodesChange };
}

/** New elements come a few in a frame: a screen full of cards in one would hold it up. Until then they are drawn. */
function useSlices(
  wanted: LivingNode[],
  pinned: ReadonlySet<string>,
  sight: Box,
  most: number,
): LivingNode[] {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(
    () => takeSlice(wanted, shown, pinned, sight, most),
    [wanted, shown, pinned, sight, most],
  );
  useEffect(() => {
    if (most === Infinity || (nodes.length === shown.size && nodes.every(({ id }) => shown.has(id))))
      return undefined;
    const frame = requestAnimationFrame(() => {
      setShown(new Set(nodes.map(({ id }) => id)));
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [nodes, shown, most]);
  return nodes;
}

/** Changes only when the view crosses the edge of a cell. */
function useSight(): Box {
  const key = useFlowStore((state) => {
    const [x, y, zoom] = state.transform;
    const {
      x: left,
      y: top,
      width,
      height,
    } = sightOf({ x, y, zoom, width: state.width, height: state.height });
    return `${String(left)} ${String(top)} ${String(width)} ${String(height)}`;
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = key.split(' ').map(Number);
    return { x, y, width, height };
  }, [key]);
}
