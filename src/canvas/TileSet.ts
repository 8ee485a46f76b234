/** A picture of the ground at one zoom, as far as it has been drawn. */
import type { CanvasContext } from '../export/drawScene';
import { listTiles, tilePlaceInView, type TilePlace, type TileView } from './tileGrid';

export interface Tile {
  readonly place: TilePlace;
  /** Null: there is nothing on it. */
  readonly picture: CanvasImageSource | null;
  isFresh: boolean;
}

export interface TileSet {
  readonly scale: number;
  readonly scene: { readonly zoom: number; readonly isFar: boolean };
  readonly tiles: Map<string, Tile>;
  /** Whether it has ever covered the whole view: then it can stand in for the next one. */
  hasCovered: boolean;
}

/** `context` draws in device pixels. What is not there is left out. */
export function putTiles(
  context: CanvasContext,
  set: TileSet,
  places: readonly TilePlace[],
  view: TileView,
): void {
  for (const place of places) {
    const picture = set.tiles.get(place.key)?.picture;
    if (!picture) continue;
    const { x, y, width, height } = tilePlaceInView(place, set.scale, view);
    context.drawImage(picture, x, y, width, height);
  }
}

/** What is in sight and not there, then what is and looks otherwise by now, then a ring around the view. */
export function nextTile(set: TileSet, view: TileView): TilePlace | null {
  const places = listTiles(view, set.scale);
  const isStale = ({ key }: TilePlace): boolean => !set.tiles.get(key)?.isFresh;
  const inSight = places.find(({ key }) => !set.tiles.has(key)) ?? places.find(isStale);
  // While the zoom changes, what comes into sight will be wanted at another one.
  if (inSight || set.scale !== view.scale) return inSight ?? null;
  return listTiles(view, set.scale, 1).find(isStale) ?? null;
}

/** Tiles out of sight that are kept for coming back. */
const mostKept = 160;

/** What is far out of sight, once there is too much of it. */
export function forgetTiles(set: TileSet, view: TileView): void {
  if (set.tiles.size <= mostKept) return;
  const near = new Set(listTiles(view, set.scale, 2).map(({ key }) => key));
  for (const key of set.tiles.keys()) if (!near.has(key)) set.tiles.delete(key);
}
