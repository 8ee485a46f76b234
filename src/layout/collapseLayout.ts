/**
 * The layout of a map some of whose stages are collapsed to their header: their cards have no boxes, and lines that end
 * at those end at the stage. What is collapsed belongs to the view, never to the map.
 */
import type { ConnectionId, EndId, NodeId, StageId, TouchpointId } from '../model/ids';
import type { Connection, JourneyMap } from '../model/JourneyMap';
import { unionBoxes, type Box } from './Box';
import { layoutConnections } from './layoutConnections';
import type { MapLayout, NodeLayout } from './MapLayout';
import { stageHeaderHeight } from './measures';

/** The very layout given when none of the ids is a stage in it. `previous`: what it answered before, to keep identities. */
export function collapseLayout(
  map: JourneyMap,
  layout: MapLayout,
  collapsed: ReadonlySet<string>,
  previous?: MapLayout,
): MapLayout {
  const isCollapsed = ({ id, kind }: NodeLayout) => kind === 'stage' && collapsed.has(id);
  if (![...layout.nodes.values()].some(isCollapsed)) return layout;
  const nodes = new Map<NodeId, NodeLayout>();
  const touchpoints = new Map<TouchpointId, Box>(layout.touchpoints);
  for (const [id, node] of layout.nodes) {
    if (!isCollapsed(node)) {
      nodes.set(id, node);
      continue;
    }
    for (const card of node.cards) touchpoints.delete(card);
    const now: NodeLayout = {
      ...node,
      box: { ...node.box, height: stageHeaderHeight },
      cards: [],
      count: node.cards.length,
    };
    nodes.set(id, keepIdentity(now, previous?.nodes.get(id)));
  }
  const shown = { ...map, connections: leadToStages(map, collapsed) };
  const connections = layoutConnections(
    shown,
    nodes,
    touchpoints,
    previous?.connections ?? layout.connections,
  );
  const boxes = [...nodes.values(), ...connections.values()].map(({ box }) => box);
  return { bounds: unionBoxes(boxes), nodes, touchpoints, connections };
}

function keepIdentity(now: NodeLayout, before: NodeLayout | undefined): NodeLayout {
  const isSame =
    before !== undefined &&
    before.count === now.count &&
    before.box.x === now.box.x &&
    before.box.y === now.box.y &&
    before.box.height === now.box.height;
  return isSame ? before : now;
}

/** Without those that begin and end in the same collapsed stage; of several between the same two, one a kind. */
function leadToStages(map: JourneyMap, collapsed: ReadonlySet<string>): JourneyMap['connections'] {
  const endOf = (id: EndId): EndId => {
    const node = map.touchpoints[id as TouchpointId]?.node;
    return node !== undefined && collapsed.has(node) ? (node as StageId) : id;
  };
  const kept: Record<ConnectionId, Connection> = {};
  const seen = new Set<string>();
  for (const connection of Object.values(map.connections)) {
    const [from, to] = [endOf(connection.from), endOf(connection.to)];
    const isLed = from !== connection.from || to !== connection.to;
    const key = `${from} ${to} ${connection.kind}`;
    if (isLed && (from === to || seen.has(key))) continue;
    seen.add(key);
    kept[connection.id] = isLed ? { ...connection, from, to } : connection;
  }
  return kept;
}
