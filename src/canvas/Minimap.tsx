/**
 * The whole map in a corner, and where one is on it: click or drag to go there. Its picture is drawn from the same scene as
 * the far canvas, once, when nothing else is going on; moving about moves only a frame over it. For the mouse alone:
 * by keyboard there are other ways to every place, so readers of the screen are spared it.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';
import { drawScene } from '../export/drawScene';
import { inflateBox, type Box } from '../layout/Box';
import { buildScene } from '../layout/buildScene';
import type { CanvasView } from './CanvasView';
import { useViewParts } from './CanvasView';
import styles from './Minimap.module.css';

const width = 208;
const height = 136;
/** Canvas units around the map, so that its edge is not the picture's. */
const margin = 120;
/** Edits and figures follow one another: one picture for all of them. */
const pauseMilliseconds = 350;

export function Minimap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const view = useViewParts(({ map, layout, facts, nodeHealth, highlight, palette, texts, measure }) => ({
    map,
    layout,
    facts,
    nodeHealth,
    highlight,
    palette,
    texts,
    measure,
  }));
  const { bounds } = view.layout;
  const fit = fitOf(bounds);

  useEffect(() => {
    const stopWaiting = whenIdle(() => {
      if (canvas.current) drawMap(canvas.current, view);
    });
    return stopWaiting;
  }, [view]);

  useEffect(() => {
    const place = (): void => {
      const { transform, width: viewWidth, height: viewHeight } = flowStore.getState();
      const [x, y, zoom] = transform;
      if (!frame.current) return;
      const left = (-x / zoom - fit.x) * fit.scale;
      const top = (-y / zoom - fit.y) * fit.scale;
      frame.current.style.translate = `${String(left)}px ${String(top)}px`;
      frame.current.style.width = `${String((viewWidth / zoom) * fit.scale)}px`;
      frame.current.style.height = `${String((viewHeight / zoom) * fit.scale)}px`;
    };
    place();
    return flowStore.subscribe(place);
  }, [flowStore, fit.x, fit.y, fit.scale]);

  const goTo = (event: ReactPointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / fit.scale + fit.x;
    const y = (event.clientY - box.top) / fit.scale + fit.y;
    void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
  };

  return (
    <div
      className={styles.minimap}
      style={{ width, height }}
      aria-hidden="true"
      data-part="minimap"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <canvas ref={canvas} className={styles.picture} />
      <div ref={frame} className={styles.frame} />
    </div>
  );
}

interface Fit {
  /** The canvas units of the top left corner. */
  readonly x: number;
  readonly y: number;
  /** Pixels a canvas unit. */
  readonly scale: number;
}

function fitOf(bounds: Box): Fit {
  const box = inflateBox(bounds, margin);
  const scale = Math.min(width / box.width, height / box.height);
  return {
    x: box.x - (width / scale - box.width) / 2,
    y: box.y - (height / scale - box.height) / 2,
    scale,
  };
}

type Drawn = Pick<
  CanvasView,
  'map' | 'layout' | 'facts' | 'nodeHealth' | 'highlight' | 'palette' | 'texts' | 'measure'
>;

/** Lines could not be told apart at this size. */
const noConnections: CanvasView['layout']['connections'] = new Map();

function drawMap(canvas: HTMLCanvasElement, view: Drawn): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { map, palette, texts, measure, facts, nodeHealth, highlight } = view;
  const { x, y, scale } = fitOf(view.layout.bounds);
  const layout = { ...view.layout, connections: noConnections };
  const scene = buildScene(map, layout, {
    distance: 'far',
    zoom: scale,
    measure,
    texts,
    facts,
    nodeHealth,
    // Stones would cover a map of this size.
    highlight: highlight === 'weakest' ? 'none' : highlight,
  });
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(ratio * scale, ratio * scale);
  context.translate(-x, -y);
  drawScene(context, scene, palette);
}

/** Returns how to call it off. Safari has no idle callbacks. */
function whenIdle(run: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(run, { timeout: 1000 });
    else run();
  }, pauseMilliseconds);
  return () => {
    clearTimeout(timer);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}
