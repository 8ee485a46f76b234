/**
 * The parts of a large map as they are drawn below the living elements, found by where they are. What is drawn of a part is
 * built when it is needed and not kept: a picture of it is (`GroundPainter.ts`).
 */
import type { Box } from '../layout/Box';
import { buildConnectionGroup } from '../layout/buildConnectionGroup';
import { buildPersonaGroup } from '../layout/buildPersonaGroup';
import { buildStageGroup } from '../layout/buildStageGroup';
import { buildTouchpointGroup } from '../layout/buildTouchpointGroup';
import { CellIndex } from '../layout/CellIndex';
import type { ConnectionShape } from '../layout/connectionPath';
import { isConnectionOfTouchpoint } from '../layout/hitTest';
import { countCards, type MapLayout } from '../layout/MapLayout';
import type { SceneGroup } from '../layout/Scene';
import type { SceneView } from '../layout/SceneView';
import type { ConnectionId, NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { CanvasView } from './CanvasView';

export type PartKind = 'connection' | 'stage' | 'persona' | 'touchpoint';

export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  readonly box: Box;
  /** Paint order: lines between nodes 0, stages 1, lines of touchpoints 2, personas 3, touchpoints 4. */
  readonly layer: number;
}

/** Stones and words stand out of their boxes. Canvas units. */
const overhang = 40;
/** Half of the largest stone, in pixels: from far it is larger than its card. */
const stonePx = 18;

export class GroundParts {
  readonly #bodies: CellIndex<Part>;
  readonly #lines: CellIndex<Part>;

  constructor(map: JourneyMap, layout: MapLayout) {
    this.#bodies = new CellIndex(listBodies(layout));
    this.#lines = new CellIndex(listLines(map, layout));
  }

  /** Stages, personas and touchpoints in sight of `area`, in paint order. */
  listBodies(area: Box): Part[] {
    return this.#bodies.list(area);
  }

  /** Everything that may leave a trace in `area`, in paint order; those with a stone last. */
  listAll(area: Box, { zoom, facts, highlight, distance }: SceneView): Part[] {
    const isMarked = ({ kind, id }: Part) =>
      highlight === 'weakest' && kind === 'touchpoint' && facts.get(id as TouchpointId)?.mark !== undefined;
    const isFar = distance === 'far';
    const margin = isFar && highlight === 'weakest' ? Math.max(overhang, stonePx / zoom) : overhang;
    const bodies = this.#bodies.list(area, margin);
    const below: Part[][] = [[], [], [], [], [], []];
    for (const part of this.#lines.list(area, overhang)) below[part.layer]?.push(part);
    for (const part of bodies) below[isMarked(part) ? 5 : part.layer]?.push(part);
    return below.flat();
  }
}

function listBodies({ nodes, touchpoints }: MapLayout): Part[] {
  const all = [...nodes.values()];
  const part = ({ kind, id, box }: (typeof all)[number]): Part => ({
    kind,
    id,
    box,
    layer: kind === 'stage' ? 1 : 3,
  });
  return [
    ...all.filter(({ kind }) => kind === 'stage').map(part),
    ...all.filter(({ kind }) => kind === 'persona').map(part),
    ...[...touchpoints].map(([id, box]): Part => ({ kind: 'touchpoint', id, box, layer: 4 })),
  ];
}

function listLines(map: JourneyMap, layout: MapLayout): Part[] {
  return [...layout.connections].map(([id, { box }]): Part => ({
    kind: 'connection',
    id,
    box,
    layer: isConnectionOfTouchpoint(layout, map, id) ? 2 : 0,
  }));
}

/** Null for what is gone. `shape`: of a line that is elsewhere than the layout says. */
export function groupOf(
  { kind, id, box }: Part,
  { map, layout }: CanvasView,
  view: SceneView,
  shape?: ConnectionShape,
): SceneGroup | null {
  switch (kind) {
    case 'connection': {
      const connection = map.connections[id as ConnectionId];
      const line = shape ?? layout.connections.get(id as ConnectionId);
      return connection && line ? buildConnectionGroup(connection, line, map, view) : null;
    }
    case 'stage': {
      const stage = map.stages[id as keyof typeof map.stages];
      const count = countCards(layout.nodes.get(id as NodeId));
      return stage ? buildStageGroup(stage, box, count, view) : null;
    }
    case 'persona': {
      const persona = map.personas[id as keyof typeof map.personas];
      return persona ? buildPersonaGroup(persona, box, view) : null;
    }
    case 'touchpoint': {
      const touchpoint = map.touchpoints[id as TouchpointId];
      return touchpoint ? buildTouchpointGroup(touchpoint, box, view) : null;
    }
  }
}

export interface GroundChange {
  /** Every line and every stage has another colour. */
  readonly isRecoloured: boolean;
  /** Everything is drawn otherwise from far: colours, words, whether the weakest are shown. */
  readonly isOtherwiseFar: boolean;
  /** The parts that changed by themselves, where they were and are. */
  readonly parts: ReadonlyMap<string, ChangedPart>;
}

export interface ChangedPart {
  readonly kind: PartKind;
  readonly boxes: readonly Box[];
}

/** What is drawn otherwise than before. Linear in the parts, and only in kinds of which something has changed. */
export function findChanged(before: CanvasView, after: CanvasView): GroundChange {
  const parts = new Map<string, ChangedPart>();
  for (const [kind, compare] of comparisons(before, after)) {
    for (const [id, from, to, isSame] of compare) {
      if (isSame && from === to) continue;
      parts.set(id, { kind, boxes: [from, to].filter((box) => box !== undefined) });
    }
  }
  const isRecoloured = before.palette !== after.palette;
  const isOtherwiseFar =
    isRecoloured ||
    before.highlight !== after.highlight ||
    before.texts !== after.texts ||
    before.measure !== after.measure;
  return { isRecoloured, isOtherwiseFar, parts };
}

type Compared = readonly [id: string, from: Box | undefined, to: Box | undefined, isSame: boolean];

function* comparisons(before: CanvasView, after: CanvasView): Iterable<[PartKind, Iterable<Compared>]> {
  const [was, is] = [before.layout, after.layout];
  const [old, map] = [before.map, after.map];
  if (was !== is || old.touchpoints !== map.touchpoints || before.facts !== after.facts) {
    const isSame = (id: TouchpointId) =>
      old.touchpoints[id] === map.touchpoints[id] && before.facts.get(id) === after.facts.get(id);
    yield ['touchpoint', pairs(was.touchpoints, is.touchpoints, (box) => box, isSame)];
  }
  const isSameNode = (id: NodeId) =>
    nodeRecord(old, id) === nodeRecord(map, id) && before.nodeHealth.get(id) === after.nodeHealth.get(id);
  yield ['stage', pairs(was.nodes, is.nodes, ({ box }) => box, isSameNode)];
  if (was !== is || old.connections !== map.connections || old.personas !== map.personas) {
    const isSame = (id: ConnectionId) =>
      old.connections[id] === map.connections[id] && old.personas === map.personas;
    yield ['connection', pairs(was.connections, is.connections, ({ box }) => box, isSame)];
  }
}

function* pairs<K extends string, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  boxOf: (value: V) => Box,
  isSame: (id: K) => boolean,
): Iterable<Compared> {
  for (const [id, value] of after) {
    const old = before.get(id);
    yield [id, old && boxOf(old), boxOf(value), isSame(id)];
  }
  if (before === after) return;
  for (const [id, old] of before) if (!after.has(id)) yield [id, boxOf(old), undefined, false];
}

function nodeRecord({ stages, personas }: JourneyMap, id: NodeId): unknown {
  return stages[id as keyof typeof stages] ?? personas[id as keyof typeof personas];
}
