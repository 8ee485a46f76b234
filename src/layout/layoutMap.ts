/**
 * Map → boxes: where every stage, persona and touchpoint stands and how big it is, in canvas units. Linear in the
 * records (10,000 touchpoints in a few milliseconds). Never looks at names: sizes do not depend on text, so nothing
 * jumps while somebody types.
 */
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap, Place, Touchpoint } from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import { type Box, isSameBox, unionBoxes } from './Box';
import { layoutConnections } from './layoutConnections';
import type { MapLayout, NodeLayout } from './MapLayout';
import {
  cardGap,
  cardHeight,
  cardWidth,
  personaCardInset,
  personaHeight,
  personaWidth,
  stageHeaderHeight,
  stagePadding,
  stageTailHeight,
  stageWidth,
} from './measures';

const noCards: readonly Touchpoint[] = [];

/**
 * With the layout of the map before, boxes that did not change keep their identity, and memoised cards need not be
 * drawn again. When nothing has moved, it is the very layout from before.
 */
export function layoutMap(map: JourneyMap, previous?: MapLayout): MapLayout {
  const origin = previous && originOf.get(previous);
  if (previous && origin && standsAsBefore(origin, map)) {
    originOf.set(previous, map);
    return previous;
  }
  const groups = groupTouchpoints(map);
  const nodes = new Map<NodeId, NodeLayout>();
  const touchpoints = new Map<TouchpointId, Box>();
  const place = (kind: NodeLayout['kind'], id: NodeId, at: Place): void => {
    const cards = groups.get(id) ?? noCards;
    nodes.set(id, layoutNode(kind, id, nodeBox(kind, at, cards.length), cards, previous));
    cards.forEach((touchpoint, index) => {
      const box = cardBox(kind, at, index);
      const before = previous?.touchpoints.get(touchpoint.id);
      touchpoints.set(touchpoint.id, before && isSameBox(before, box) ? before : box);
    });
  };
  for (const stage of listStages(map)) place('stage', stage.id, stage.place);
  for (const persona of listPersonas(map)) place('persona', persona.id, persona.place);
  const hasMoved =
    previous === undefined ||
    !isSameList(previous.nodes, nodes) ||
    !isSameList(previous.touchpoints, touchpoints);
  if (!hasMoved && origin?.connections === map.connections) {
    originOf.set(previous, map);
    return previous;
  }
  const connections = layoutConnections(map, nodes, touchpoints, previous?.connections);
  const bounds = unionBoxes(boxesOf(nodes.values(), connections.values()));
  const layout: MapLayout = { bounds, nodes, touchpoints, connections };
  originOf.set(layout, map);
  return layout;
}

/** The last map a layout was found to be the layout of: most edits move nothing. */
const originOf = new WeakMap<MapLayout, JourneyMap>();

/** Whether only touchpoints have changed, and of those neither the place nor the number: names, figures and the like. */
function standsAsBefore(before: JourneyMap, after: JourneyMap): boolean {
  if (before.connections !== after.connections || before.stages !== after.stages) return false;
  if (before.personas !== after.personas) return false;
  const old: Readonly<Record<string, Touchpoint>> = before.touchpoints;
  const now: Readonly<Record<string, Touchpoint>> = after.touchpoints;
  if (old === now) return true;
  let count = 0;
  for (const id in now) {
    const [a, b] = [old[id], now[id]];
    if (a !== b && (a === undefined || a.node !== b?.node || a.rank !== b.rank)) return false;
    count += 1;
  }
  // As many, and each of them was there before: they are the same.
  return count === Object.keys(old).length;
}

/** The same things, in the same order. */
function isSameList<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (other === undefined || other[0] !== key || other[1] !== value) return false;
  }
  return true;
}

function* boxesOf(...lists: readonly Iterable<{ readonly box: Box }>[]): Iterable<Box> {
  for (const list of lists) for (const item of list) yield item.box;
}

function layoutNode(
  kind: NodeLayout['kind'],
  id: NodeId,
  box: Box,
  touchpoints: readonly Touchpoint[],
  previous: MapLayout | undefined,
): NodeLayout {
  const cards = touchpoints.map((touchpoint) => touchpoint.id);
  const before = previous?.nodes.get(id);
  if (!before || before.kind !== kind || before.cards.length !== cards.length)
    return { kind, id, box, cards };
  const sameCards = before.cards.every((card, index) => card === cards[index]);
  const sameBox = isSameBox(before.box, box);
  if (sameCards && sameBox) return before;
  return { kind, id, box: sameBox ? before.box : box, cards };
}

/** How high a stage with so many touchpoints is. */
export function stageHeight(cardCount: number): number {
  return stageHeaderHeight + cardCount * (cardHeight + cardGap) + stageTailHeight;
}

/** How high a persona with so many touchpoints of its own is. */
export function personaBoxHeight(cardCount: number): number {
  return personaHeight + cardCount * (cardHeight + cardGap);
}

function nodeBox(kind: NodeLayout['kind'], [x, y]: Place, cardCount: number): Box {
  return kind === 'stage'
    ? { x, y, width: stageWidth, height: stageHeight(cardCount) }
    : { x, y, width: personaWidth, height: personaBoxHeight(cardCount) };
}

/** The place of the card at `index`; also of the one that would come next. */
export function cardBox(kind: NodeLayout['kind'], [x, y]: Place, index: number): Box {
  return {
    x: x + (kind === 'stage' ? stagePadding : personaCardInset),
    y: y + (kind === 'stage' ? stageHeaderHeight : personaHeight) + index * (cardHeight + cardGap),
    width: cardWidth,
    height: cardHeight,
  };
}
