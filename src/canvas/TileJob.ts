/** One tile being drawn, a few parts at a time. Never shown before it is whole. */
import { drawGroup } from '../export/drawScene';
import type { SceneView } from '../layout/SceneView';
import type { CanvasView } from './CanvasView';
import { groupOf, type GroundParts, type Part } from './GroundParts';
import { tileArea, tileSize, type TilePlace } from './tileGrid';
import { onlyGround } from './useNodeGroup';

const fewest = 8;
const most = 1_024;
/** What one piece of the work should take. */
const pieceMilliseconds = 1.5;
/** How many parts take that long; learnt from tile to tile. */
let pieceSize = 64;

export class TileJob {
  readonly place: TilePlace;
  readonly #view: CanvasView;
  readonly #scene: SceneView;
  readonly #parts: readonly Part[];
  readonly #canvas: OffscreenCanvas | null = null;
  readonly #context: OffscreenCanvasRenderingContext2D | null = null;
  readonly #pictures: ReadonlyMap<string, CanvasImageSource>;
  #done = 0;

  /** `hidden`: what is being carried about and drawn elsewhere. */
  constructor(
    place: TilePlace,
    scale: number,
    view: CanvasView,
    scene: SceneView,
    parts: GroundParts,
    hidden: ReadonlySet<string>,
    pictures: ReadonlyMap<string, CanvasImageSource>,
  ) {
    this.place = place;
    this.#view = view;
    this.#scene = scene;
    this.#pictures = pictures;
    const area = tileArea(place, scale);
    const isFar = scene.distance === 'far';
    this.#parts = parts
      .listAll(area, scene)
      .filter(({ id, kind }) => (isFar || kind === 'stage' || kind === 'connection') && !hidden.has(id));
    if (this.#parts.length === 0) return;
    this.#canvas = new OffscreenCanvas(tileSize, tileSize);
    this.#context = this.#canvas.getContext('2d');
    this.#context?.setTransform(scale, 0, 0, scale, -place.column * tileSize, -place.row * tileSize);
  }

  /** Null: nothing is on it. */
  get picture(): CanvasImageSource | null {
    return this.#canvas;
  }

  /** Draws until `end` of `performance.now()`. Answers whether it is whole. */
  work(end: number): boolean {
    const context = this.#context;
    if (!context) return true;
    while (this.#done < this.#parts.length) {
      const start = performance.now();
      if (start >= end) return false;
      for (const part of this.#parts.slice(this.#done, this.#done + pieceSize)) this.#draw(context, part);
      this.#done += pieceSize;
      finishDrawing(context.canvas);
      const taken = performance.now() - start;
      pieceSize = Math.round(
        Math.min(most, Math.max(fewest, (pieceSize * pieceMilliseconds) / Math.max(taken, 0.1))),
      );
    }
    return true;
  }

  #draw(context: OffscreenCanvasRenderingContext2D, part: Part): void {
    const group = groupOf(part, this.#view, this.#scene);
    if (!group) return;
    const isColumn = part.kind === 'stage' && this.#scene.distance !== 'far';
    drawGroup(context, isColumn ? onlyGround(group) : group, this.#view.palette, this.#pictures);
  }
}

let probe: OffscreenCanvasRenderingContext2D | null = null;

/** Commands to a canvas are only noted until somebody looks: without a look they would all be done at once, later. */
function finishDrawing(canvas: OffscreenCanvas): void {
  probe ??= new OffscreenCanvas(1, 1).getContext('2d');
  probe?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
}
