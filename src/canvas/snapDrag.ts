/**
 * Snapping while stages and personas are dragged: against what is in sight, within a few pixels. Fetched when a drag
 * begins; whoever holds Ctrl or ⌘ places freely.
 */
import { boxesOverlap, unionBoxes, type Box } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { snapMove } from '../layout/snapMove';
import type { Drag } from './canvasState';

const tolerancePx = 6;

export interface InSight {
  readonly transform: readonly [x: number, y: number, zoom: number];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The drag moved on to where it snaps, with the reasons; the very drag given when touchpoints alone are carried. */
export function snapDrag({ transform, width, height }: InSight, layout: MapLayout, drag: Drag): Drag {
  const [x, y, zoom] = transform;
  const sight: Box = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const carried: Box[] = [];
  const others: Box[] = [];
  for (const { id, box } of layout.nodes.values()) {
    const isCarried = drag.carried.has(id);
    if (isCarried) carried.push(box);
    // What copies are made of stays, and is something to stand beside.
    if ((!isCarried || drag.copies) && boxesOverlap(box, sight)) others.push(box);
  }
  if (carried.length === 0) return drag;
  const around = unionBoxes(carried);
  const moving = { ...around, x: around.x + drag.offset.x, y: around.y + drag.offset.y };
  const { dx, dy, guides } = snapMove(moving, others, tolerancePx / zoom);
  return { ...drag, offset: { x: drag.offset.x + dx, y: drag.offset.y + dy }, guides };
}
