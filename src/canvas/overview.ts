/** The whole map as blocks in the colours of health, small and quickly drawn: what is seen where nothing better is there yet. */
import type { CanvasContext } from '../export/drawScene';
import type { Box } from '../layout/Box';
import { healthInk, inkColour } from '../layout/palette';
import type { TouchpointId } from '../model/ids';
import type { CanvasView } from './CanvasView';
import type { GroundParts } from './GroundParts';
import type { TileView } from './tileGrid';

/** Pixels of the longer side. */
const longestSide = 2_048;
const finest = 0.5;
const dimmed = 0.35;

export interface Overview {
  /** The part in sight; `context` draws in device pixels. */
  readonly put: (context: CanvasContext, view: TileView, visible: Box) => void;
}

export function drawOverview(content: CanvasView, parts: GroundParts): Overview {
  const { bounds } = content.layout;
  const scale = Math.min(finest, longestSide / Math.max(bounds.width, bounds.height, 1));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.ceil(bounds.width * scale)),
    Math.max(1, Math.ceil(bounds.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context) {
    context.setTransform(scale, 0, 0, scale, -bounds.x * scale, -bounds.y * scale);
    drawBlocks(context, content, parts, bounds);
  }
  const put: Overview['put'] = (target, view, visible) => {
    target.drawImage(
      canvas,
      (visible.x - bounds.x) * scale,
      (visible.y - bounds.y) * scale,
      visible.width * scale,
      visible.height * scale,
      0,
      0,
      view.width,
      view.height,
    );
  };
  return { put };
}

function drawBlocks(
  context: OffscreenCanvasRenderingContext2D,
  { palette, facts, highlight }: CanvasView,
  parts: GroundParts,
  bounds: Box,
): void {
  for (const { kind, id, box } of parts.listBodies(bounds)) {
    const fact = kind === 'touchpoint' ? facts.get(id as TouchpointId) : undefined;
    const health = fact?.health ?? null;
    const isBack = highlight === 'weakest' && (fact?.mark?.kind ?? 'thin') === 'thin';
    const isDim = kind === 'touchpoint' && (isBack || fact?.aside !== undefined);
    const plain = health === null ? 'panel' : healthInk(health);
    const sign = typeof highlight === 'object' ? fact?.sign : undefined;
    const ink = kind === 'touchpoint' ? (sign && !sign.isUnknown ? sign.ground : plain) : 'stage';
    context.globalAlpha = isDim ? dimmed : 1;
    context.fillStyle = inkColour(palette, ink);
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.globalAlpha = 1;
}
