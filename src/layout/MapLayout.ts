/** What `layoutMap` answers: the box of everything, in canvas units. Data only. */
import type { ConnectionId, EndId, NodeId, TouchpointId } from '../model/ids';
import type { Box } from './Box';
import type { ConnectionEnd, ConnectionShape } from './connectionPath';

export interface NodeLayout {
  readonly kind: 'stage' | 'persona';
  readonly id: NodeId;
  readonly box: Box;
  /** In rank order. */
  readonly cards: readonly TouchpointId[];
  /** Of a collapsed stage, which shows no cards: how many it holds. */
  readonly count?: number;
}

export interface MapLayout {
  /** Around all boxes and lines. */
  readonly bounds: Box;
  /** Stages in journey order, then personas. */
  readonly nodes: ReadonlyMap<NodeId, NodeLayout>;
  readonly touchpoints: ReadonlyMap<TouchpointId, Box>;
  readonly connections: ReadonlyMap<ConnectionId, ConnectionShape>;
}

/** How many touchpoints a node holds, whether or not their cards are shown. */
export function countCards(node: NodeLayout | undefined): number {
  return node?.count ?? node?.cards.length ?? 0;
}

/** The box of whatever a connection can end at; undefined when there is no such thing. */
export function endOf(
  layout: Pick<MapLayout, 'nodes' | 'touchpoints'>,
  id: EndId,
): ConnectionEnd | undefined {
  // An id is looked up in both maps: which kind it is, is what the lookup finds out.
  const node = layout.nodes.get(id as NodeId);
  if (node) return { kind: node.kind, box: node.box };
  const box = layout.touchpoints.get(id as TouchpointId);
  return box && { kind: 'touchpoint', box };
}
