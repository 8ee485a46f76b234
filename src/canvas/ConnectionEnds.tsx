/** The two ends of the selected connection, to be dragged to something else. Let go elsewhere, or Escape: it stays. */
import { useEffect, useState, type PointerEvent } from 'react';
import { reconnect } from '../commands/reconnect';
import type { Refusal } from '../commands/Command';
import { useLanguage } from '../i18n/useLanguage';
import type { Box, Point } from '../layout/Box';
import { hitTest } from '../layout/hitTest';
import { endOf, type MapLayout } from '../layout/MapLayout';
import { stageHeaderHeight } from '../layout/measures';
import type { ConnectionShape } from '../layout/connectionPath';
import type { ConnectionId, EndId } from '../model/ids';
import { isEndId } from '../model/questions';
import { useSession, useSessionState } from '../session/useSession';
import { useCanvasView } from './CanvasView';
import styles from './ConnectionEnds.module.css';

interface Props {
  /** Window pixels → the map. */
  readonly placeOf: (point: Point) => Point;
  readonly zoom: number;
  readonly onRefusal: (refusal: Refusal) => void;
}

type EndName = 'from' | 'to';

interface Leading {
  readonly end: EndName;
  readonly at: Point;
  readonly over: EndId | null;
}

const knobPx = 12;

export function ConnectionEnds({ placeOf, zoom, onRefusal }: Props) {
  const { layout } = useCanvasView();
  const id = useSessionState(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const shape = layout.connections.get(id as ConnectionId);
  if (!shape) return null;
  return (
    <Ends
      key={id}
      id={id as ConnectionId}
      shape={shape}
      placeOf={placeOf}
      zoom={zoom}
      onRefusal={onRefusal}
    />
  );
}

function Ends({
  id,
  shape,
  placeOf,
  zoom,
  onRefusal,
}: Props & { readonly id: ConnectionId; readonly shape: ConnectionShape }) {
  const { t } = useLanguage();
  const session = useSession();
  const { map, layout } = useCanvasView();
  const [leading, setLeading] = useState<Leading | null>(null);
  useEscape(leading !== null, () => {
    setLeading(null);
  });
  const { start, tip } = endPoints(shape);
  if (session.isReadOnly) return null;
  const thingAt = (event: PointerEvent): { at: Point; over: EndId | null } => {
    const at = placeOf({ x: event.clientX, y: event.clientY });
    // Lines are in the way of what they lead to.
    const found = hitTest({ ...layout, connections: new Map() }, map, at, 0);
    return { at, over: found && isEndId(map, found.id) ? found.id : null };
  };
  const handlers = (end: EndName) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setLeading({ end, ...thingAt(event) });
    },
    onPointerMove: (event: PointerEvent) => {
      if (leading) setLeading({ end, ...thingAt(event) });
    },
    onPointerUp: (event: PointerEvent) => {
      if (!leading) return;
      setLeading(null);
      const { over } = thingAt(event);
      if (over === null || map.connections[id]?.[end] === over) return;
      const result = session.run(reconnect, { id, end, to: over });
      if (!result.ok) onRefusal(result.refusal);
    },
    onPointerCancel: () => {
      setLeading(null);
    },
    // The click that ends the drag belongs to no thing below.
    onClick: (event: { stopPropagation: () => void }) => {
      event.stopPropagation();
    },
  });
  const over = leading?.over ?? null;
  const target = over === null ? undefined : targetBox(layout, over);
  const size = knobPx / zoom;
  const knob = (end: EndName, at: Point) => {
    const place = leading?.end === end ? leading.at : at;
    return (
      <div
        className={`nodrag nopan ${styles.knob ?? ''}`}
        data-end={end}
        style={{
          left: place.x - size / 2,
          top: place.y - size / 2,
          width: size,
          height: size,
          borderWidth: 2 / zoom,
        }}
        title={t(end === 'from' ? 'arrange.dragStart' : 'arrange.dragEnd')}
        {...handlers(end)}
      />
    );
  };
  return (
    <>
      {leading && (
        <svg className={styles.lines} aria-hidden="true">
          {target && <rect className={styles.target} {...target} rx={10} />}
          <LeadingLine from={leading.end === 'from' ? tip : start} to={leading.at} />
        </svg>
      )}
      {knob('from', start)}
      {knob('to', tip)}
    </>
  );
}

function LeadingLine({ from, to }: { readonly from: Point; readonly to: Point }) {
  return <path className={styles.line} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />;
}

function endPoints({ commands, head }: ConnectionShape): { start: Point; tip: Point } {
  const [first] = commands;
  const start = first && first[0] === 'M' ? { x: first[1], y: first[2] } : { x: 0, y: 0 };
  return { start, tip: head[0] ?? start };
}

/** A column is long: its header says which stage is meant. */
function targetBox(layout: MapLayout, id: EndId): Box | undefined {
  const end = endOf(layout, id);
  if (!end) return undefined;
  return end.kind === 'stage' ? { ...end.box, height: stageHeaderHeight } : end.box;
}

function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  });
}
