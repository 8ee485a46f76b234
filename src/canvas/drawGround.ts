/** The small things drawn around the scene: the dots of the ground, the drop place, a selected connection. */
import type { CanvasContext } from '../export/drawScene';
import type { Box } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import type { Slot } from '../layout/nearestSlot';
import type { Palette } from '../layout/palette';
import { pathData } from '../layout/svgPath';
import type { ConnectionId, NodeId, TouchpointId } from '../model/ids';
import type { Drag } from './canvasState';

const dotPitch = 24;
/** Dots appear between these zooms; further away they would be noise. */
const dotsFrom = 0.45;
const dotsFull = 0.9;

export function drawDots(context: CanvasContext, visible: Box, zoom: number, palette: Palette): void {
  const strength = Math.min(1, (zoom - dotsFrom) / (dotsFull - dotsFrom));
  if (strength <= 0) return;
  const size = 1.5 / zoom;
  const left = Math.floor(visible.x / dotPitch) * dotPitch;
  const top = Math.floor(visible.y / dotPitch) * dotPitch;
  context.globalAlpha = strength;
  context.fillStyle = palette.line;
  context.beginPath();
  for (let x = left; x < visible.x + visible.width; x += dotPitch) {
    for (let y = top; y < visible.y + visible.height; y += dotPitch) context.rect(x, y, size, size);
  }
  context.fill();
  context.globalAlpha = 1;
}

export function drawSlot(context: CanvasContext, { line }: Slot, palette: Palette): void {
  context.fillStyle = palette.accent;
  context.beginPath();
  context.roundRect(line.x, line.y, line.width, line.height, line.height / 2);
  context.fill();
  context.beginPath();
  context.arc(line.x, line.y + line.height / 2, 4, 0, 2 * Math.PI);
  context.fill();
}

export function drawSelectedConnection(
  context: CanvasContext,
  layout: MapLayout,
  selection: readonly string[],
  palette: Palette,
  zoom: number,
): void {
  for (const id of selection) {
    const shape = layout.connections.get(id as ConnectionId);
    if (!shape) continue;
    context.strokeStyle = palette.accent;
    context.lineWidth = Math.max(3, 2.5 / zoom);
    context.globalAlpha = 0.55;
    context.lineCap = 'round';
    context.stroke(new Path2D(pathData(shape.commands)));
    context.globalAlpha = 1;
  }
}

const still = { x: 0, y: 0 };

/** Rings of selected things that are not living elements, drawn as theirs are. */
export function drawSelectionRings(
  context: CanvasContext,
  layout: MapLayout,
  selection: readonly string[],
  drag: Drag | null,
  palette: Palette,
  zoom: number,
): void {
  context.strokeStyle = palette.accent;
  context.lineWidth = Math.max(2, 1.5 / zoom);
  for (const id of selection) {
    const box = layout.nodes.get(id as NodeId)?.box ?? layout.touchpoints.get(id as TouchpointId);
    if (!box) continue;
    const { x, y } = drag?.carried.has(id) ? drag.offset : still;
    context.beginPath();
    context.roundRect(box.x + x - 2, box.y + y - 2, box.width + 4, box.height + 4, 10);
    context.stroke();
  }
}
