/** Rings and signs around what is different: "+" added, "−" removed, "~" changed, "→" moved. */
import type { CanvasContext } from '../../export/drawScene';
import type { Box } from '../../layout/Box';
import type { MapLayout } from '../../layout/MapLayout';
import type { Palette } from '../../layout/palette';
import type { NodeId, TouchpointId } from '../../model/ids';

export type Mark = 'added' | 'removed' | 'changed' | 'moved';
/** By the id of a stage, a persona or a touchpoint. */
export type MapMarks = ReadonlyMap<string, Mark>;

export const markSigns: Readonly<Record<Mark, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '→',
};

const inks: Readonly<Record<Mark, (palette: Palette) => string>> = {
  added: ({ health100 }) => health100,
  removed: ({ weak }) => weak,
  changed: ({ gold }) => gold,
  moved: ({ accent }) => accent,
};

/** `zoom`: pixels a canvas unit; rings and signs are of the same size on the screen at any. */
export function drawMarks(
  context: CanvasContext,
  layout: MapLayout,
  marks: MapMarks,
  palette: Palette,
  zoom: number,
): void {
  const unit = 1 / Math.max(zoom, 0.05);
  context.globalAlpha = 1;
  for (const [id, mark] of marks) {
    // An id is looked up in both: which kind it is, is what the lookup finds out.
    const box = layout.nodes.get(id as NodeId)?.box ?? layout.touchpoints.get(id as TouchpointId);
    if (box) drawMark(context, box, mark, inks[mark](palette), palette, unit);
  }
}

function drawMark(
  context: CanvasContext,
  box: Box,
  mark: Mark,
  ink: string,
  { paper }: Palette,
  unit: number,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 2 * unit;
  context.setLineDash(mark === 'removed' ? [6 * unit, 4 * unit] : []);
  context.beginPath();
  context.roundRect(box.x - 2 * unit, box.y - 2 * unit, box.width + 4 * unit, box.height + 4 * unit, 10);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = ink;
  context.beginPath();
  context.arc(box.x, box.y, 8 * unit, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = paper;
  context.font = `700 ${String(13 * unit)}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(markSigns[mark], box.x, box.y + unit);
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}
