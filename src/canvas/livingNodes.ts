/**
 * Which parts of the map are living elements at the moment: those in or near the view, and those that are pinned
 * (selected, dragged, hovered, focused, being named). Everything else is drawn. Keeps ten thousand touchpoints to a
 * few dozen elements.
 */
import type { Node } from '@xyflow/react';
import type { Box } from '../layout/Box';
import { boxesOverlap } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import type { Distance } from '../layout/SceneView';
import type { Drag } from './canvasState';

export type LivingKind = 'stage' | 'persona' | 'touchpoint';
export type LivingNode = Node<Record<string, never>, LivingKind>;

export interface LivingRequest {
  readonly layout: MapLayout;
  readonly distance: Distance;
  /** What is in sight, with a margin, in canvas units. */
  readonly sight: Box;
  readonly pinned: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly drag: Drag | null;
  /** On touch only what is selected can be dragged: a finger on anything else pans. */
  readonly draggable: 'all' | 'selected' | 'none';
}

const noData: Record<string, never> = {};

export function listLivingNodes(request: LivingRequest): LivingNode[] {
  const { layout, pinned, distance, sight } = request;
  const nodes: LivingNode[] = [];
  const cards: LivingNode[] = [];
  const isNear = distance !== 'far';
  for (const { id, kind, box, cards: ids } of layout.nodes.values()) {
    const isInSight = isNear && boxesOverlap(box, sight);
    if (isInSight || pinned.has(id)) nodes.push(livingNode(id, kind, box, request));
    for (const card of ids) {
      // A card is never out of its node: of most nodes no card needs to be looked at.
      if (!isInSight && !pinned.has(card)) continue;
      const own = layout.touchpoints.get(card);
      if (own && (pinned.has(card) || boxesOverlap(own, sight)))
        cards.push(livingNode(card, 'touchpoint', own, request));
    }
  }
  return [...nodes, ...cards];
}

/**
 * Of the nodes wanted those that are there already and at most so many new ones, what is pinned first and then those
 * nearest the middle of the sight; in the order given.
 */
export function takeSlice(
  wanted: LivingNode[],
  shown: ReadonlySet<string>,
  pinned: ReadonlySet<string>,
  sight: Box,
  most: number,
): LivingNode[] {
  const fresh = wanted.filter(({ id }) => !shown.has(id));
  if (fresh.length <= most) return wanted;
  const [x, y] = [sight.x + sight.width / 2, sight.y + sight.height / 2];
  const away = ({ id, position, width = 0, height = 0 }: LivingNode): number =>
    pinned.has(id) ? -1 : Math.hypot(position.x + width / 2 - x, position.y + height / 2 - y);
  const late = new Set(fresh.sort((a, b) => away(a) - away(b)).slice(most));
  return wanted.filter((node) => !late.has(node));
}

const handleSize = 12;

function livingNode(id: string, type: LivingKind, box: Box, request: LivingRequest): LivingNode {
  const { selected, drag, draggable } = request;
  const isCarried = drag?.carried.has(id) ?? false;
  const x = box.x + (isCarried && drag ? drag.offset.x : 0);
  const y = box.y + (isCarried && drag ? drag.offset.y : 0);
  const isSelected = selected.has(id);
  return {
    id,
    type,
    position: { x, y },
    // Given, so that nothing waits for an observer and nothing is mounted only to be measured.
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: [
      {
        id: null,
        type: 'source',
        // React Flow's `Position.Right`; the enum itself would pull the library into this pure file.
        position: 'right' as NonNullable<LivingNode['handles']>[number]['position'],
        x: box.width - handleSize / 2,
        y: box.height / 2 - handleSize / 2,
        width: handleSize,
        height: handleSize,
      },
    ],
    data: noData,
    selected: isSelected,
    draggable: draggable === 'all' || (draggable === 'selected' && isSelected),
    zIndex: (type === 'touchpoint' ? 2 : type === 'persona' ? 1 : 0) + (isCarried ? 10 : 0),
    ...(type === 'stage' ? { dragHandle: '.drag-handle' } : {}),
  };
}

/** Cells of the map in sight: changes only when the view crosses a cell's edge, not with every frame. */
export function sightOf(view: { x: number; y: number; zoom: number; width: number; height: number }): Box {
  const cell = 512;
  const left = Math.floor((-view.x / view.zoom - cell / 4) / cell) * cell;
  const top = Math.floor((-view.y / view.zoom - cell / 4) / cell) * cell;
  const right = Math.ceil(((view.width - view.x) / view.zoom + cell / 4) / cell) * cell;
  const bottom = Math.ceil(((view.height - view.y) / view.zoom + cell / 4) / cell) * cell;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
