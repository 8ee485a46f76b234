/**
 * What is drawn anew in every frame over the kept pictures: what is being carried about with its lines, what has just
 * changed until its picture has, and cards near the view that are not living elements yet.
 */
import { drawGroup, type CanvasContext } from '../export/drawScene';
import { boxesOverlap, inflateBox, type Box } from '../layout/Box';
import type { ConnectionShape } from '../layout/connectionPath';
import { carryConnections } from '../layout/layoutConnections';
import type { SceneView } from '../layout/SceneView';
import type { ConnectionId, NodeId, TouchpointId } from '../model/ids';
import type { CanvasView } from './CanvasView';
import type { Drag } from './canvasState';
import type { GroundFrame } from './GroundFrame';
import { groupOf, type ChangedPart, type GroundChange, type GroundParts, type Part } from './GroundParts';
import { onlyGround, withoutGround } from './useNodeGroup';

/** More than this is not drawn by itself in every frame: the old picture stands until the new one is there. */
const mostAtOnce = 600;
/** More cards than this that are still to be mounted are drawn as they look from far. */
const mostInFull = 24;
const overhang = 40;

/** What can be seen at the moment, and how it is built. */
export interface Sight {
  readonly scene: SceneView;
  readonly parts: GroundParts;
  /** Canvas units. */
  readonly visible: Box;
  /** What stands in the page as elements and need not be drawn. */
  readonly living: ReadonlySet<string>;
}

interface Carried {
  readonly drag: Drag;
  readonly parts: ReadonlyMap<string, ChangedPart>;
  readonly ids: ReadonlySet<string>;
}

export class GroundOverlay {
  #carried: Carried | null = null;
  #changed = new Map<string, ChangedPart['kind']>();

  /** Not on the kept pictures. */
  get hidden(): ReadonlySet<string> {
    return this.#carried?.ids ?? nothing;
  }

  noteChanged({ parts, isOtherwiseFar }: GroundChange): void {
    if (isOtherwiseFar || parts.size > mostAtOnce) this.#changed.clear();
    else for (const [id, { kind }] of parts) this.#changed.set(id, kind);
  }

  forgetChanged(): void {
    this.#changed.clear();
  }

  /** Answers what is carried now and was not, or was and is not any more; null: it is the same. */
  carry(view: CanvasView, drag: Drag | null): ReadonlyMap<string, ChangedPart> | null {
    const before = this.#carried;
    const isCarrying = drag !== null && drag.carried.size > 0;
    if (!isCarrying) {
      if (!before) return null;
      this.#carried = null;
      // Its place on the kept pictures is still empty.
      for (const [id, { kind }] of before.parts) this.#changed.set(id, kind);
      return before.parts;
    }
    if (before && before.drag.copies === drag.copies && isSameSet(before.drag.carried, drag.carried)) {
      this.#carried = { ...before, drag };
      return null;
    }
    const parts = findCarried(view, drag);
    // What is copied stays where it is as well.
    this.#carried = { drag, parts, ids: new Set(drag.copies ? [] : parts.keys()) };
    return before ? new Map([...before.parts, ...parts]) : parts;
  }

  /** `context` draws in canvas units. */
  draw(context: CanvasContext, frame: GroundFrame, sight: Sight): void {
    const { view, pictures } = frame;
    const { scene, visible, living } = sight;
    const isFar = scene.distance === 'far';
    const draw = (part: Part, as: SceneView, shape?: ConnectionShape): void => {
      const group = groupOf(part, view, as, shape);
      if (!group || !boxesOverlap(inflateBox(group.box, overhang), visible)) return;
      // Nearer, a stage's head is a living element above its column.
      const shown = part.kind !== 'stage' || isFar ? group : living.has(part.id) ? onlyGround(group) : group;
      drawGroup(context, shown, view.palette, pictures);
    };
    const isDrawnHere = ({ kind, id }: Part): boolean =>
      isFar || kind === 'connection' || kind === 'stage' || !living.has(id);
    for (const part of this.#listChanged(view)) if (isDrawnHere(part)) draw(part, scene);
    this.#drawCarried(view, (part, shape) => {
      if (isDrawnHere(part)) draw(part, scene, shape);
    });
    if (!isFar) drawUnmounted(context, frame, sight, this.hidden);
  }

  #listChanged({ layout }: CanvasView): Part[] {
    const parts: Part[] = [];
    for (const [id, kind] of this.#changed) {
      if (this.hidden.has(id)) continue;
      const box =
        layout.connections.get(id as ConnectionId)?.box ??
        layout.nodes.get(id as NodeId)?.box ??
        layout.touchpoints.get(id as TouchpointId);
      if (!box) continue;
      const node = layout.nodes.get(id as NodeId);
      parts.push({ kind: node?.kind ?? kind, id, box, layer: layers[node?.kind ?? kind] });
    }
    return parts.sort((a, b) => a.layer - b.layer);
  }

  #drawCarried(view: CanvasView, draw: (part: Part, shape?: ConnectionShape) => void): void {
    const carried = this.#carried;
    if (!carried) return;
    const { x, y } = carried.drag.offset;
    const move = (id: string, box: Box): Box =>
      carried.drag.carried.has(id) ? { ...box, x: box.x + x, y: box.y + y } : box;
    const connections = [...carried.parts].flatMap(([id, { kind }]) => {
      const connection = kind === 'connection' ? view.map.connections[id as ConnectionId] : undefined;
      return connection ? [connection] : [];
    });
    const lines = carryConnections(connections, view.layout, move);
    const bodies = [...carried.parts].flatMap(([id, { kind, boxes }]): Part[] => {
      const [box] = boxes;
      return kind === 'connection' || !box ? [] : [{ kind, id, box: move(id, box), layer: layers[kind] }];
    });
    for (const body of bodies) if (body.kind === 'stage') draw(body);
    for (const [id, shape] of lines) draw({ kind: 'connection', id, box: shape.box, layer: 2 }, shape);
    for (const body of bodies) if (body.kind !== 'stage') draw(body);
  }
}

const nothing: ReadonlySet<string> = new Set();
const layers: Readonly<Record<Part['kind'], number>> = { stage: 1, connection: 2, persona: 3, touchpoint: 4 };

/** What is dragged, and the lines that end at it. */
function findCarried({ map, layout }: CanvasView, { carried, copies }: Drag): Map<string, ChangedPart> {
  const parts = new Map<string, ChangedPart>();
  for (const id of carried) {
    const node = layout.nodes.get(id as NodeId);
    const card = layout.touchpoints.get(id as TouchpointId);
    if (node) parts.set(id, { kind: node.kind, boxes: [node.box] });
    else if (card) parts.set(id, { kind: 'touchpoint', boxes: [card] });
  }
  if (copies) return parts;
  for (const [id, { box }] of layout.connections) {
    const connection = map.connections[id];
    const isOf = connection && (carried.has(connection.from) || carried.has(connection.to));
    if (isOf) parts.set(id, { kind: 'connection', boxes: [box] });
  }
  return parts;
}

/** Cards come into being a few in a frame; until then they are drawn where they will stand. */
function drawUnmounted(
  context: CanvasContext,
  { view, pictures }: GroundFrame,
  { scene, parts, visible, living }: Sight,
  hidden: ReadonlySet<string>,
): void {
  const missing = parts.listBodies(visible).filter(({ id }) => !living.has(id) && !hidden.has(id));
  const as: SceneView = missing.length > mostInFull ? { ...scene, distance: 'far' } : scene;
  const isCard = ({ kind }: Part): boolean => kind === 'touchpoint';
  for (const part of missing) {
    const group = groupOf(part, view, isCard(part) ? as : scene);
    if (group)
      drawGroup(context, part.kind === 'stage' ? withoutGround(group) : group, view.palette, pictures);
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
