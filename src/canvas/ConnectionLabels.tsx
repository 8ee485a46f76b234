/** The label of a connection that is pointed at, selected, or ends at what is selected: above everything, in full. */
import { useSessionState } from '../session/useSession';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import styles from './ConnectionLabels.module.css';
import { useZoomStep } from './useNodeGroup';

export function ConnectionLabels() {
  const { map, layout } = useCanvasView();
  const zoom = useZoomStep();
  const hovered = useCanvasState((state) => state.hovered);
  const drag = useCanvasState((state) => state.drag);
  const selection = useSessionState((state) => state.selection);
  if (drag) return null;
  const wanted = new Set<string | null>([hovered, ...selection]);
  return [...layout.connections].map(([id, { middle }]) => {
    const connection = map.connections[id];
    const isWanted =
      connection && (wanted.has(id) || wanted.has(connection.from) || wanted.has(connection.to));
    if (!isWanted || !connection.label) return null;
    return (
      <div
        key={id}
        className={styles.label}
        style={{
          transform: `translate(${String(middle.x)}px, ${String(middle.y)}px) translate(-50%, -50%)`,
          fontSize: Math.max(12, 12 / zoom),
        }}
      >
        {connection.label}
      </div>
    );
  });
}
