/**
 * Paints the ground of a large map. What was drawn once is kept as tiles, and a frame only puts tiles in their places;
 * tiles are drawn in what is left of the frames, those in the middle of the view first, and meanwhile the ones from the
 * zoom before stand in, or plain blocks in the colours of health. Nothing in sight is ever missing, at most coarse.
 *
 * Loaded for large maps only; a small one is drawn whole in every frame (`GroundCanvas.tsx`).
 */
import { drawGroup, type CanvasContext } from '../export/drawScene';
import { boxesOverlap, inflateBox, type Box } from '../layout/Box';
import { distanceAt, zoomStep, type SceneView } from '../layout/SceneView';
import type { CanvasView } from './CanvasView';
import { drawDots } from './drawGround';
import type { GroundFrame } from './GroundFrame';
import { GroundOverlay } from './GroundOverlay';
import { findChanged, groupOf, GroundParts, type GroundChange } from './GroundParts';
import { drawOverview, type Overview } from './overview';
import { listTiles, tileArea, tilePlaceInView, type TilePlace, type TileView } from './tileGrid';
import { TileJob } from './TileJob';
import { forgetTiles, nextTile, putTiles, type TileSet } from './TileSet';
import { sceneView } from './useNodeGroup';
import { whenIdle } from './whenIdle';
import { LivingElements } from './LivingElements';

/** A picture that is shown larger or smaller than this is drawn anew while the zooming still goes on. */
const mostStretch = 2.2;
const settledAfterMilliseconds = 90;
/** Milliseconds of work in one go: while things move in what a frame leaves, at rest so that a click answers at once. */
const mostWork = { moving: 7, resting: 24, first: 40 } as const;
const restAfterMilliseconds = 200;
/** More changed parts than this are not looked at one by one. */
const mostSpoiling = 2_000;
const overhang = 44;
/** Square canvas units that hold no more cards than a frame has time to draw. */
const areaOfFew = 5_000_000;
const noParts: GroundChange['parts'] = new Map();

export class GroundPainter {
  #repaint: () => void = () => undefined;
  readonly #canvas: HTMLCanvasElement;
  readonly #elements: LivingElements;
  #view: CanvasView | null = null;
  #pictures: GroundFrame['pictures'] = new Map();
  #parts: GroundParts | null = null;
  #overlay = new GroundOverlay();
  #overview: Overview | null = null;
  #current: TileSet | null = null;
  #fallback: TileSet | null = null;
  #job: TileJob | null = null;
  #tileView: TileView | null = null;
  #zoom = 1;
  #movedAt = -Infinity;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stopWaiting: (() => void) | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#elements = new LivingElements(canvas, () => {
      this.#repaint();
    });
  }

  dispose(): void {
    this.#elements.dispose();
    clearTimeout(this.#settling);
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }

  /** `repaint` calls `paint` at once with what is to be shown now, and again whenever there is more of it to see. */
  show(repaint: () => void): void {
    this.#repaint = repaint;
    repaint();
  }

  /** Paints everything but what is selected. The canvas says `data-drawn` once all of it looks as it should. */
  paint(context: CanvasContext, frame: GroundFrame): void {
    const { transform, pixelRatio, width, height } = frame;
    const [x, y, zoom] = transform;
    const tileView: TileView = {
      x: x * pixelRatio,
      y: y * pixelRatio,
      scale: zoom * pixelRatio,
      width: Math.round(width * pixelRatio),
      height: Math.round(height * pixelRatio),
    };
    const parts = this.#take(frame);
    const last = this.#tileView;
    if (last?.x !== tileView.x || last.y !== tileView.y || last.scale !== tileView.scale || frame.drag) {
      this.#movedAt = performance.now();
    }
    this.#tileView = tileView;
    this.#zoom = zoom;
    const current = this.#chooseSet(tileView, zoom);
    const visible: Box = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    const toUnits = (): void => {
      context.setTransform(tileView.scale, 0, 0, tileView.scale, tileView.x, tileView.y);
    };
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = frame.view.palette.paper;
    context.fillRect(0, 0, tileView.width, tileView.height);
    toUnits();
    drawDots(context, visible, zoom, frame.view.palette);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const isWhole = this.#drawTiles(context, current, tileView, parts, visible);
    toUnits();
    const scene = sceneView(frame.view, zoomStep(zoom));
    this.#overlay.draw(context, frame, { scene, parts, visible, living: this.#elements.listIds() });
    if (this.#nextTile() || this.#job) this.#planWork();
    if (isWhole) this.#canvas.dataset['drawn'] = '';
  }

  /** Takes over what is to be shown; whatever looks otherwise than before is drawn anew. */
  #take({ view, pictures, drag }: GroundFrame): GroundParts {
    const before = this.#view;
    const parts =
      this.#parts && before?.layout === view.layout && before.map.connections === view.map.connections
        ? this.#parts
        : new GroundParts(view.map, view.layout);
    this.#parts = parts;
    this.#view = view;
    if (pictures !== this.#pictures)
      this.#spoil({ isRecoloured: false, isOtherwiseFar: true, parts: noParts });
    this.#pictures = pictures;
    if (before && before !== view) {
      const change = findChanged(before, view);
      this.#overlay.noteChanged(change);
      this.#spoil(change);
    }
    const hidden = this.#overlay.carry(view, drag);
    if (hidden) this.#spoil({ isRecoloured: false, isOtherwiseFar: false, parts: hidden });
    return parts;
  }

  /** Spoilt tiles are shown until their successors are there. */
  #spoil({ isRecoloured, isOtherwiseFar, parts }: GroundChange): void {
    if (!isOtherwiseFar && parts.size === 0) return;
    this.#overview = null;
    this.#job = null;
    for (const set of [this.#current, this.#fallback]) {
      if (!set) continue;
      const { isFar } = set.scene;
      const drawn = [...parts.values()].filter(
        ({ kind }) => isFar || kind === 'stage' || kind === 'connection',
      );
      const isAll = (isFar ? isOtherwiseFar : isRecoloured) || drawn.length > mostSpoiling;
      const areas = drawn.flatMap(({ boxes }) => boxes.map((box) => inflateBox(box, overhang)));
      for (const tile of set.tiles.values()) {
        if (!tile.isFresh) continue;
        const area = tileArea(tile.place, set.scale);
        tile.isFresh = !isAll && !areas.some((box) => boxesOverlap(box, area));
      }
    }
  }

  /** The picture at this zoom, or the last one as long as it is not stretched too far. */
  #chooseSet(view: TileView, zoom: number): TileSet {
    const current = this.#current;
    const isFar = distanceAt(zoom) === 'far';
    const stretch = current ? view.scale / current.scale : Infinity;
    clearTimeout(this.#settling);
    if (current && stretch === 1) return current;
    if (!current || current.scene.isFar !== isFar || stretch > mostStretch || stretch < 1 / mostStretch) {
      return this.#startSet(view, zoom);
    }
    this.#settling = setTimeout(() => {
      const latest = this.#tileView;
      if (latest) this.#startSet(latest, this.#zoom);
      this.#repaint();
    }, settledAfterMilliseconds);
    return current;
  }

  #startSet({ scale }: TileView, zoom: number): TileSet {
    if (this.#current?.hasCovered) this.#fallback = this.#current;
    this.#job = null;
    const scene = { zoom: zoomStep(zoom), isFar: distanceAt(zoom) === 'far' };
    const made: TileSet = { scale, scene, tiles: new Map(), hasCovered: false };
    this.#current = made;
    return made;
  }

  #drawTiles(
    context: CanvasContext,
    set: TileSet,
    view: TileView,
    parts: GroundParts,
    visible: Box,
  ): boolean {
    const places = listTiles(view, set.scale);
    const missing = places.filter(({ key }) => !set.tiles.has(key));
    if (missing.length > 0) {
      context.save();
      context.beginPath();
      for (const place of missing) {
        const { x, y, width, height } = tilePlaceInView(place, set.scale, view);
        context.rect(x, y, width, height);
      }
      context.clip();
      this.#drawStandIn(context, set, view, parts, visible);
      context.restore();
    } else if (!set.hasCovered || this.#fallback) {
      set.hasCovered = true;
      this.#fallback = null;
    }
    putTiles(context, set, places, view);
    const isFresh = missing.length === 0 && places.every(({ key }) => set.tiles.get(key)?.isFresh);
    if (isFresh) this.#overlay.forgetChanged();
    return isFresh;
  }

  /** What was there before, over blocks in the colours of health: the one may not reach as far as the view. */
  #drawStandIn(
    context: CanvasContext,
    { scene }: TileSet,
    view: TileView,
    parts: GroundParts,
    visible: Box,
  ): void {
    const content = this.#view;
    const fallback = this.#fallback;
    if (!content) return;
    const covers = fallback && listTiles(view, fallback.scale).every(({ key }) => fallback.tiles.has(key));
    if (scene.isFar && (!fallback?.scene.isFar || !covers)) {
      this.#overview ??= drawOverview(content, parts);
      this.#overview.put(context, view, visible);
      if (visible.width * visible.height < areaOfFew) {
        context.save();
        context.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
        const far = sceneView(content, scene.zoom);
        for (const part of parts.listBodies(visible)) {
          const group = groupOf(part, content, far);
          if (group) drawGroup(context, group, content.palette, this.#pictures);
        }
        context.restore();
      }
    }
    if (fallback && (fallback.scene.isFar || !scene.isFar)) {
      putTiles(context, fallback, listTiles(view, fallback.scale), view);
    }
  }

  #nextTile(): TilePlace | null {
    return this.#current && this.#tileView ? nextTile(this.#current, this.#tileView) : null;
  }

  #planWork(): void {
    const isMoving = performance.now() - this.#movedAt < restAfterMilliseconds;
    // The very first picture is what everybody waits for.
    const isFirst = !this.#current?.hasCovered && !this.#fallback;
    const most = isFirst ? mostWork.first : isMoving ? mostWork.moving : mostWork.resting;
    this.#stopWaiting ??= whenIdle(isFirst, most, (milliseconds) => {
      this.#stopWaiting = null;
      if (this.#work(milliseconds)) this.#repaint();
      else if (this.#nextTile()) this.#planWork();
    });
  }

  /** Whether a tile in sight has become ready. */
  #work(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    let isProgress = false;
    while (performance.now() < end) {
      const set = this.#current;
      const job = this.#job ?? this.#startJob();
      if (!set || !job) break;
      this.#job = job;
      if (!job.work(end)) break;
      set.tiles.set(job.place.key, { place: job.place, picture: job.picture, isFresh: true });
      this.#job = null;
      isProgress = true;
      if (this.#tileView) forgetTiles(set, this.#tileView);
    }
    return isProgress;
  }

  #startJob(): TileJob | null {
    const place = this.#nextTile();
    const [set, view, parts] = [this.#current, this.#view, this.#parts];
    if (!place || !set || !view || !parts) return null;
    const scene: SceneView = sceneView(view, set.scene.zoom);
    const hidden = this.#overlay.hidden;
    return new TileJob(place, set.scale, view, scene, parts, hidden, this.#pictures);
  }
}
