/** React Flow's nodes: what is near or pinned, with the drag's offset on them; and what it reports of them. */
import { useStore as useFlowStore, type NodeChange } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { distanceAt } from '../layout/SceneView';
import type { Box } from '../layout/Box';
import { useSession, useSessionState } from '../session/useSession';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import { listLivingNodes, sightOf, type LivingNode } from './livingNodes';
import { useZoomStep } from './useNodeGroup';

const mostPinned = 40;

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

  const nodes = useMemo(() => {
    const extra = [naming, hovered, focused, pointedAt].filter((id) => id !== undefined && id !== null);
    return listLivingNodes({
      layout,
      distance,
      sight,
      // The ring of whatever else is selected is drawn: a thousand selected cards must not become a thousand elements.
      pinned: new Set([...selection.slice(0, mostPinned), ...extra]),
      selected: new Set(selection),
      drag,
      draggable: isConnecting ? 'none' : isFinger ? 'selected' : 'all',
    });
  }, [layout, distance, sight, selection, drag, naming, hovered, focused, pointedAt, isConnecting, isFinger]);

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
