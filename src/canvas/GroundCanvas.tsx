/**
 * What lies below the living elements, drawn on one canvas: the dots of the ground, the stages' columns, all
 * connections, and from far the whole map. Drawn in the same frame as React Flow moves its elements, so that
 * nothing lags behind.
 */
import { useStore as useFlowStore } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { drawScene } from '../export/drawScene';
import { isLarge } from '../layout/isLarge';
import { layoutConnections } from '../layout/layoutConnections';
import { emptyBox, type Box } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { buildScene } from '../layout/buildScene';
import type { Scene } from '../layout/Scene';
import { distanceAt } from '../layout/SceneView';
import { useSessionState } from '../session/useSession';
import { useCanvasState, type Drag } from './canvasState';
import { useCanvasView, type CanvasView } from './CanvasView';
import { drawDots, drawSelectedConnection, drawSelectionRings, drawSlot } from './drawGround';
import styles from './GroundCanvas.module.css';
import type { GroundPainter } from './GroundPainter';
import { onlyGround, sceneView, useZoomStep } from './useNodeGroup';

export function GroundCanvas() {
  const element = useRef<HTMLCanvasElement>(null);
  const transform = useFlowStore((state) => state.transform);
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const zoomStep = useZoomStep();
  const view = useCanvasView();
  const drag = useCanvasState((state) => state.drag);
  const pixelRatio = usePixelRatio();
  const selection = useSessionState((state) => state.selection);

  const isPainted = isLarge(view.layout);
  const painter = usePainter(element, isPainted);
  const layout = useMemo(
    () => (drag && !isPainted ? carryBoxes(view, drag) : view.layout),
    [view, drag, isPainted],
  );
  const scene = useGroundScene(view, layout, zoomStep, isPainted);
  const pictures = usePortraits(view);

  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0 || height === 0 || (isPainted && !painter)) return;
    const [x, y, zoom] = transform;
    const pixelWidth = Math.round(width * pixelRatio);
    const pixelHeight = Math.round(height * pixelRatio);
    // Setting the size clears the canvas and is slow: only when it has changed.
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
    }
    const visible = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    const paint = () => {
      if (painter) {
        painter.paint(context, { view, pictures, transform, width, height, pixelRatio, drag });
      } else {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.fillStyle = view.palette.paper;
        context.fillRect(0, 0, pixelWidth, pixelHeight);
        context.setTransform(pixelRatio, 0, 0, pixelRatio, x * pixelRatio, y * pixelRatio);
        context.scale(zoom, zoom);
        drawDots(context, visible, zoom, view.palette);
        drawScene(context, scene, view.palette, { visible, pictures });
        canvas.dataset['drawn'] = '';
      }
      drawSelectedConnection(context, layout, selection, view.palette, zoom);
      drawSelectionRings(context, view.layout, selection, drag, view.palette, zoom);
      if (drag?.slot) drawSlot(context, drag.slot, view.palette);
    };
    if (painter) painter.show(paint);
    else paint();
  }, [
    transform,
    width,
    height,
    pixelRatio,
    scene,
    view,
    selection,
    layout,
    drag,
    pictures,
    painter,
    isPainted,
  ]);

  return <canvas ref={element} className={styles.canvas} aria-hidden="true" data-part="ground" />;
}

/** Brought for large maps; null until it is here, and for small ones. */
function usePainter(element: RefObject<HTMLCanvasElement | null>, isWanted: boolean): GroundPainter | null {
  const [painter, setPainter] = useState<GroundPainter | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let made: GroundPainter | null = null;
    let isOver = false;
    void import('./GroundPainter').then((module) => {
      if (isOver || !element.current) return;
      made = new module.GroundPainter(element.current);
      setPainter(made);
    });
    return () => {
      isOver = true;
      made?.dispose();
      setPainter(null);
    };
  }, [element, isWanted]);
  return painter;
}

/**
 * Built anew only when something it shows has changed. Nearer, it shows no touchpoint and no figure of one: typing
 * into a card leaves it, and the picture of it, as they are.
 */
function useGroundScene(view: CanvasView, layout: MapLayout, zoom: number, isPainted: boolean): Scene {
  const { stages, personas, connections, touchpoints } = view.map;
  const { facts, nodeHealth, highlight, measure, texts } = view;
  const isFar = distanceAt(zoom) === 'far';
  const ofCards = isFar ? touchpoints : null;
  const ofFigures = isFar ? facts : null;
  const marks = isFar ? highlight : 'none';
  return useMemo(
    () => (isPainted ? emptyScene : buildGroundScene(view, layout, zoom)),
    // The view is a new one with every edit; these are the parts of it that the scene reads.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      stages,
      personas,
      connections,
      layout,
      zoom,
      nodeHealth,
      measure,
      texts,
      ofCards,
      ofFigures,
      marks,
      isPainted,
    ],
  );
}

const emptyScene: Scene = { bounds: emptyBox, groups: [] };

/** From far everything; nearer, what the living elements stand on. */
function buildGroundScene(view: CanvasView, layout: MapLayout, zoom: number): Scene {
  const { map } = view;
  const whole = sceneView(view, zoom);
  if (distanceAt(zoom) === 'far') return buildScene(map, layout, whole);
  const only = new Set([...Object.keys(map.stages), ...Object.keys(map.connections)]);
  const scene = buildScene(map, layout, { ...whole, only });
  const groups = scene.groups.map((group) => (group.owner.kind === 'stage' ? onlyGround(group) : group));
  return { ...scene, groups };
}

/** The layout while something is dragged: carried boxes moved, their connections following. */
function carryBoxes({ map, layout }: CanvasView, { carried, offset }: Drag): MapLayout {
  const move = (id: string, box: Box): Box =>
    carried.has(id) ? { ...box, x: box.x + offset.x, y: box.y + offset.y } : box;
  const nodes = new Map(
    [...layout.nodes].map(([id, node]) => [id, { ...node, box: move(id, node.box) }] as const),
  );
  const touchpoints = new Map([...layout.touchpoints].map(([id, box]) => [id, move(id, box)] as const));
  return { ...layout, nodes, touchpoints, connections: layoutConnections(map, nodes, touchpoints) };
}

function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  useLayoutEffect(() => {
    const query = window.matchMedia(`(resolution: ${String(ratio)}dppx)`);
    const onChange = () => {
      setRatio(window.devicePixelRatio);
    };
    query.addEventListener('change', onChange);
    return () => {
      query.removeEventListener('change', onChange);
    };
  }, [ratio]);
  return ratio;
}

/** Portraits for the far canvas; until one is decoded its letter is shown. */
function usePortraits({ map }: CanvasView): ReadonlyMap<string, CanvasImageSource> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, CanvasImageSource>>(new Map());
  const { personas } = map;
  const wanted = useMemo(
    () =>
      Object.values(personas)
        .map(({ avatar }) => avatar ?? '')
        .filter((avatar) => avatar.startsWith('data:'))
        .sort(),
    [personas],
  );
  useLayoutEffect(() => {
    let isCurrent = true;
    for (const source of wanted) {
      const image = new Image();
      image.src = source;
      image
        .decode()
        .then(() => {
          if (isCurrent) setPictures((known) => new Map(known).set(source, image));
        })
        // A portrait that cannot be decoded leaves its letter.
        .catch(() => undefined);
    }
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return pictures;
}
