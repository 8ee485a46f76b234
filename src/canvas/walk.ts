/**
 * Ways over the map for the keyboard: the order in which Tab walks, and what lies in which direction. Pure; over
 * the layout, so that it works for what is not a living element too.
 */
import { boxesOverlap, type Box } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import type { NodeId, TouchpointId } from '../model/ids';

/** Personas with their touchpoints, then stage by stage: the journey as it is read. */
export function walkingOrder(layout: MapLayout): string[] {
  const nodes = [...layout.nodes.values()];
  const ordered = [
    ...nodes.filter(({ kind }) => kind === 'persona'),
    ...nodes.filter(({ kind }) => kind === 'stage'),
  ];
  return ordered.flatMap(({ id, cards }) => [id, ...shownCards(layout, cards)]);
}

/** Without those that a filter hides: they have no box. */
function shownCards(layout: MapLayout, cards: readonly TouchpointId[]): readonly TouchpointId[] {
  return cards.filter((id) => layout.touchpoints.has(id));
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What one would expect an arrow key to go to; null at the edge. */
export function neighbour(layout: MapLayout, from: string, direction: Direction): string | null {
  const box = boxOf(layout, from);
  if (!box) return null;
  const parent = nodeOf(layout, from);
  if (parent && (direction === 'up' || direction === 'down')) {
    const column = [parent.id as string, ...shownCards(layout, parent.cards)];
    const next = column[column.indexOf(from) + (direction === 'down' ? 1 : -1)];
    if (next !== undefined) return next;
  }
  return nearestBeside(layout, box, from, direction);
}

/** Among things of the same kind first: a card goes to a card, a node to a node; then anything. */
function nearestBeside(layout: MapLayout, box: Box, from: string, direction: Direction): string | null {
  const isCard = layout.touchpoints.has(from as TouchpointId);
  const own = nodeOf(layout, from);
  let best: { id: string; score: number } | null = null;
  for (const { id, box: other, node } of listBoxes(layout)) {
    if (id === from || (own && (node === own.id || id === own.id))) continue;
    const score = scoreInDirection(box, other, direction);
    if (score === null) continue;
    const isOtherCard = layout.touchpoints.has(id as TouchpointId);
    const total = score + (isOtherCard === isCard ? 0 : 400);
    if (!best || total < best.score) best = { id, score: total };
  }
  return best?.id ?? null;
}

/** Distance along the direction, with what lies aside counted heavily; null for what is not that way. */
function scoreInDirection(from: Box, to: Box, direction: Direction): number | null {
  const dx = to.x + to.width / 2 - (from.x + from.width / 2);
  const dy = to.y + Math.min(to.height, 72) / 2 - (from.y + Math.min(from.height, 72) / 2);
  const [along, aside] =
    direction === 'left'
      ? [-dx, dy]
      : direction === 'right'
        ? [dx, dy]
        : direction === 'up'
          ? [-dy, dx]
          : [dy, dx];
  return along > 8 ? along + 2 * Math.abs(aside) : null;
}

function* listBoxes(layout: MapLayout): Iterable<{ id: string; box: Box; node: NodeId }> {
  for (const node of layout.nodes.values()) {
    yield { id: node.id, box: node.box, node: node.id };
    for (const card of node.cards) {
      const box = layout.touchpoints.get(card);
      if (box) yield { id: card, box, node: node.id };
    }
  }
}

/**
 * What a marquee takes: a touchpoint or a persona as soon as it is touched, a stage only when it lies wholly inside, as
 * frames do in drawing programs. Otherwise one could not mark touchpoints within a stage.
 */
export function listMarked(layout: MapLayout, area: Box): string[] {
  const isStage = (id: string) => layout.nodes.get(id as NodeId)?.kind === 'stage';
  return [...listBoxes(layout)]
    .filter(({ id, box }) => (isStage(id) ? contains(area, box) : boxesOverlap(area, box)))
    .map(({ id }) => id);
}

function contains(area: Box, { x, y, width, height }: Box): boolean {
  return area.x <= x && area.y <= y && x + width <= area.x + area.width && y + height <= area.y + area.height;
}

export function boxOf(layout: MapLayout, id: string): Box | undefined {
  return layout.nodes.get(id as NodeId)?.box ?? layout.touchpoints.get(id as TouchpointId);
}

/** The node a touchpoint is in, or the node itself. */
export function nodeOf(
  layout: MapLayout,
  id: string,
): { id: NodeId; cards: readonly TouchpointId[] } | undefined {
  const own = layout.nodes.get(id as NodeId);
  if (own) return own;
  for (const node of layout.nodes.values()) if (node.cards.includes(id as TouchpointId)) return node;
  return undefined;
}
