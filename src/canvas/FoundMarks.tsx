/**
 * The marks of a search, over everything and at any distance: a ring around each thing that was found, a dot where the
 * ring would be too small to see. Only draws; nothing in it can be pressed.
 */
import type { ReactFlowState } from '@xyflow/react';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { boxesOverlap, type Box } from '../layout/Box';
import { endOf, type MapLayout } from '../layout/MapLayout';
import { pathData } from '../layout/svgPath';
import type { ConnectionId, EndId } from '../model/ids';
import { useCanvasState, type Drag, type Found } from './canvasState';
import { useCanvasView } from './CanvasView';
import styles from './FoundMarks.module.css';

interface Props {
  /** Where the view is. Handed in: what is fetched later must not bring the library into a chunk of its own. */
  readonly flow: {
    readonly getState: () => Pick<ReactFlowState, 'transform' | 'width' | 'height'>;
    readonly subscribe: (listener: () => void) => () => void;
  };
}

export function FoundMarks({ flow }: Props) {
  const element = useRef<HTMLCanvasElement>(null);
  const found = useCanvasState((state) => state.found);
  const drag = useCanvasState((state) => state.drag);
  const { layout, palette } = useCanvasView();
  const transform = useSyncExternalStore(flow.subscribe, () => flow.getState().transform);
  const width = useSyncExternalStore(flow.subscribe, () => flow.getState().width);
  const height = useSyncExternalStore(flow.subscribe, () => flow.getState().height);

  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !found) return;
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.scale(ratio, ratio);
    const look = { transform, width, height };
    drawMarks(context, marksOf(found, layout, drag, look), palette.gold);
    drawConnections(context, found, layout, look, ratio, palette.gold);
  }, [found, drag, layout, palette, transform, width, height]);

  return (
    <canvas
      ref={element}
      className={styles.marks}
      aria-hidden="true"
      data-part="found"
      data-count={found?.ids.size ?? 0}
    />
  );
}

interface Look {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

/** In pixels of the view. */
interface Mark {
  readonly box: Box;
  readonly isAt: boolean;
}

/** Smaller than this, in pixels, a ring is a dot. */
const leastRing = 12;
const dotRadius = 5;
const ringGap = 3;

function marksOf(found: Found, layout: MapLayout, drag: Drag | null, look: Look): Mark[] {
  const [x, y, zoom] = look.transform;
  const view = { x: -dotRadius, y: -dotRadius, width: look.width + 10, height: look.height + 10 };
  const marks: Mark[] = [];
  for (const id of found.ids) {
    const at = endOf(layout, id as EndId)?.box;
    if (!at) continue;
    const offset = drag?.carried.has(id) ? drag.offset : { x: 0, y: 0 };
    const box = {
      x: (at.x + offset.x) * zoom + x,
      y: (at.y + offset.y) * zoom + y,
      width: at.width * zoom,
      height: at.height * zoom,
    };
    if (boxesOverlap(box, view)) marks.push({ box, isAt: id === found.at });
  }
  return marks;
}

function drawMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], colour: string): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const isAt of [false, true]) {
    const [rings, dots] = [new Path2D(), new Path2D()];
    for (const { box } of marks.filter((mark) => mark.isAt === isAt)) {
      if (Math.min(box.width, box.height) >= leastRing) addRing(rings, box);
      else addDot(dots, box, isAt ? dotRadius + 2 : dotRadius);
    }
    context.globalAlpha = isAt ? 0.2 : 0.1;
    context.fill(rings);
    context.globalAlpha = 1;
    context.lineWidth = isAt ? 5 : 2.5;
    context.stroke(rings);
    context.fill(dots);
  }
}

function addRing(path: Path2D, { x, y, width, height }: Box): void {
  path.roundRect(x - ringGap, y - ringGap, width + 2 * ringGap, height + 2 * ringGap, 8);
}

function addDot(path: Path2D, { x, y, width, height }: Box, radius: number): void {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  path.moveTo(middleX + radius, middleY);
  path.arc(middleX, middleY, radius, 0, 2 * Math.PI);
}

function drawConnections(
  context: CanvasRenderingContext2D,
  found: Found,
  layout: MapLayout,
  { transform: [x, y, zoom] }: Look,
  ratio: number,
  colour: string,
): void {
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, x * ratio, y * ratio);
  context.strokeStyle = colour;
  context.lineCap = 'round';
  for (const id of found.ids) {
    const shape = layout.connections.get(id as ConnectionId);
    if (!shape) continue;
    context.lineWidth = (id === found.at ? 6 : 4) / zoom;
    context.globalAlpha = 0.7;
    context.stroke(new Path2D(pathData(shape.commands)));
  }
  context.globalAlpha = 1;
}
