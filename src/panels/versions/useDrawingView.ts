/** Where one looks at a drawing from: all of it at first, then as the wheel, the keys, a finger or a mouse move it. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import type { Box } from '../../layout/Box';

interface Place {
  /** Pixels from the frame's corner to the origin of the canvas units. */
  readonly x: number;
  readonly y: number;
  /** Pixels a canvas unit. */
  readonly zoom: number;
}

export interface DrawingView extends Place {
  /** Of the frame, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
  };
}

const margin = 24;
const mostZoom = 2;
const leastZoom = 0.02;
const zoomFactor = 1.3;
const keyStep = 60;

export function useDrawingView(frame: RefObject<HTMLElement | null>, bounds: Box): DrawingView {
  const size = useSize(frame);
  const fitted = useMemo(() => fitPlace(bounds, size), [bounds, size]);
  // Null: the whole map, however large the frame becomes.
  const [moved, setMoved] = useState<Place | null>(null);
  const place = moved ?? fitted;

  const zoomBy = useCallback(
    (factor: number, at: { readonly x: number; readonly y: number }) => {
      setMoved((before) => zoomPlace(before ?? fitted, factor, at));
    },
    [fitted],
  );
  const panBy = useCallback(
    (dx: number, dy: number) => {
      setMoved((before) => {
        const { x, y, zoom } = before ?? fitted;
        return { x: x + dx, y: y + dy, zoom };
      });
    },
    [fitted],
  );
  useWheel(frame, panBy, zoomBy);

  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoomIn = () => {
    zoomBy(zoomFactor, middle);
  };
  const zoomOut = () => {
    zoomBy(1 / zoomFactor, middle);
  };
  const fit = () => {
    setMoved(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepOf(event.key);
    if (step) panBy(step[0] * keyStep, step[1] * keyStep);
    else if (event.key === '+' || event.key === '=') zoomIn();
    else if (event.key === '-') zoomOut();
    else if (event.key === '0' || event.key === '1') fit();
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) panBy(event.movementX, event.movementY);
  };
  return {
    ...place,
    ...size,
    zoomIn,
    zoomOut,
    fit,
    handlers: { onKeyDown, onPointerDown, onPointerMove },
  };
}

function fitPlace(
  bounds: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Place {
  const room = { width: Math.max(1, width - 2 * margin), height: Math.max(1, height - 2 * margin) };
  const fitting = Math.min(room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const zoom = Math.min(1, Math.max(leastZoom, fitting));
  return {
    x: (width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: (height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

function zoomPlace(
  { x, y, zoom }: Place,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Place {
  const next = Math.min(mostZoom, Math.max(leastZoom, zoom * factor));
  const ratio = next / zoom;
  return { x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio, zoom: next };
}

function stepOf(key: string): readonly [number, number] | null {
  switch (key) {
    case 'ArrowLeft':
      return [1, 0];
    case 'ArrowRight':
      return [-1, 0];
    case 'ArrowUp':
      return [0, 1];
    case 'ArrowDown':
      return [0, -1];
    default:
      return null;
  }
}

function useSize(frame: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return size;
}

/** React listens to the wheel passively, and the page must not scroll or zoom with the drawing. */
function useWheel(
  frame: RefObject<HTMLElement | null>,
  panBy: (dx: number, dy: number) => void,
  zoomBy: (factor: number, at: { readonly x: number; readonly y: number }) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (!event.ctrlKey && !event.metaKey) {
        panBy(-event.deltaX, -event.deltaY);
        return;
      }
      const { left, top } = element.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [frame, panBy, zoomBy]);
}
