/** Aligning and spreading stages and personas: where each has to go. Pure geometry; places are whole canvas units. */
import type { NodeId } from '../model/ids';
import type { Place } from '../model/JourneyMap';
import type { ArrangeNode } from './arrangeNode';
import { unionBoxes, type Box } from './Box';

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

export const distributions = ['across', 'down'] as const;
export type Distribution = (typeof distributions)[number];

/** To the edge or the middle of the box around all of them. */
export function alignPlaces(nodes: readonly ArrangeNode[], how: Alignment): Map<NodeId, Place> {
  const around = unionBoxes(nodes.map(({ box }) => box));
  return new Map(nodes.map(({ id, box }) => [id, placeAligned(box, around, how)]));
}

function placeAligned(box: Box, around: Box, how: Alignment): Place {
  const right = around.x + around.width - box.width;
  const bottom = around.y + around.height - box.height;
  const x = { left: around.x, centre: (around.x + right) / 2, right };
  const y = { top: around.y, middle: (around.y + bottom) / 2, bottom };
  switch (how) {
    case 'left':
    case 'centre':
    case 'right':
      return [Math.round(x[how]), box.y];
    case 'top':
    case 'middle':
    case 'bottom':
      return [box.x, Math.round(y[how])];
  }
}

/**
 * The same gap between each and the next; the first and the last stay, and the order of their middles. Fewer than three
 * stay where they are. Larger than their room, they overlap by the same.
 */
export function distributePlaces(nodes: readonly ArrangeNode[], how: Distribution): Map<NodeId, Place> {
  const [at, size] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...nodes].sort((a, b) => a.box[at] + a.box[size] / 2 - (b.box[at] + b.box[size] / 2));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const places = new Map<NodeId, Place>();
  if (!first || !last) return places;
  const filled = sorted.reduce((sum, { box }) => sum + box[size], 0);
  const gap = (last.box[at] + last.box[size] - first.box[at] - filled) / Math.max(1, sorted.length - 1);
  let next = first.box[at];
  for (const node of sorted) {
    const stays = sorted.length < 3 || node === first || node === last;
    const to = stays ? node.box[at] : Math.round(next);
    places.set(node.id, how === 'across' ? [to, node.box.y] : [node.box.x, to]);
    next += node.box[size] + gap;
  }
  return places;
}
