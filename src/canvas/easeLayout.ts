/**
 * The way from one layout to another, shown in a few frames. The map has changed already, once; this is only what the
 * canvas shows meanwhile. With reduced motion, or so much to move that frames would be lost, it is there at once.
 */
import type { Box } from '../layout/Box';
import { layoutConnections } from '../layout/layoutConnections';
import type { MapLayout } from '../layout/MapLayout';
import type { JourneyMap } from '../model/JourneyMap';
import type { CanvasStore } from './canvasState';

const motionMilliseconds = 220;
/** More lines than this are not led anew in every frame: they are there again at the end. */
const mostLines = 300;
const mostTouchpoints = 1500;

/** `from`: what is seen now. Call it before the edit; the function it returns is given the map and layout after it. */
export function easeFrom(canvas: CanvasStore, from: MapLayout): (map: JourneyMap, to: MapLayout) => void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || from.touchpoints.size > mostTouchpoints) return () => undefined;
  // From here on what is seen is held, so that no frame shows the end before the way.
  canvas.setState({ eased: from });
  return (map, to) => {
    const begun = performance.now();
    const step = (now: number): void => {
      // Another motion has begun: this one has lost its say.
      if (canvas.getState().eased !== shown) return;
      const part = Math.min(1, Math.max(0, (now - begun) / motionMilliseconds));
      shown = part === 1 ? null : between(map, from, to, 1 - (1 - part) ** 3);
      canvas.setState({ eased: shown });
      if (shown) requestAnimationFrame(step);
    };
    let shown: MapLayout | null = from;
    requestAnimationFrame(step);
  };
}

/** `part` 0 is the one, 1 the other; what is in only one of them is where it is there. */
export function between(map: JourneyMap, from: MapLayout, to: MapLayout, part: number): MapLayout {
  const mix = (a: Box | undefined, b: Box): Box =>
    a
      ? {
          x: a.x + (b.x - a.x) * part,
          y: a.y + (b.y - a.y) * part,
          width: b.width,
          height: b.height,
        }
      : b;
  const nodes = new Map(
    [...to.nodes].map(([id, node]) => [id, { ...node, box: mix(from.nodes.get(id)?.box, node.box) }]),
  );
  const touchpoints = new Map(
    [...to.touchpoints].map(([id, box]) => [id, mix(from.touchpoints.get(id), box)]),
  );
  const connections =
    to.connections.size <= mostLines ? layoutConnections(map, nodes, touchpoints) : new Map<never, never>();
  return { bounds: to.bounds, nodes, touchpoints, connections };
}
