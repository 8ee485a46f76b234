/**
 * The label of a connection that is pointed at, selected, or ends at what is selected, and what was measured on it: above
 * everything, in full.
 */
import { useMemo } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import type { JourneyMap } from '../model/JourneyMap';
import type { ConnectionId } from '../model/ids';
import { useSessionState } from '../session/useSession';
import { measuredLine } from '../view/measuredLine';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import styles from './ConnectionLabels.module.css';
import { useZoomStep } from './useNodeGroup';

export function ConnectionLabels() {
  const { map, layout } = useCanvasView();
  const hovered = useCanvasState((state) => state.hovered);
  const drag = useCanvasState((state) => state.drag);
  const selection = useSessionState((state) => state.selection);
  const { connections } = map;
  const wanted = useMemo(() => {
    const ids = new Set<string | null>([hovered, ...(selection.length > mostSelected ? [] : selection)]);
    ids.delete(null);
    if (ids.size === 0) return [];
    return Object.values(connections).filter(
      ({ id, from, to }) => ids.has(id) || ids.has(from) || ids.has(to),
    );
  }, [connections, hovered, selection]);
  if (drag) return null;
  return wanted.map(({ id }) => {
    const middle = layout.connections.get(id)?.middle;
    return middle && <Label key={id} map={map} id={id} x={middle.x} y={middle.y} />;
  });
}

/** The labels of more would only cover each other. */
const mostSelected = 12;

interface LabelProps {
  readonly map: JourneyMap;
  readonly id: ConnectionId;
  /** Its middle, in canvas units. */
  readonly x: number;
  readonly y: number;
}

function Label({ map, id, x, y }: LabelProps) {
  const words = useLanguage();
  const zoom = useZoomStep();
  const { metrics, measurements } = map;
  const measured = useMemo(
    () => measuredLine({ metrics, measurements }, id, words),
    [metrics, measurements, id, words],
  );
  const label = map.connections[id]?.label ?? '';
  if (label === '' && measured === '') return null;
  return (
    <div
      className={styles.label}
      style={{
        transform: `translate(${String(x)}px, ${String(y)}px) translate(-50%, -50%)`,
        fontSize: Math.max(12, 12 / zoom),
      }}
    >
      {label}
      {measured !== '' && <div className={styles.measured}>{measured}</div>}
    </div>
  );
}
