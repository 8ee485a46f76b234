/**
 * Which tiles of a picture cover a view, and where they stand in it. A tile is a square of device pixels; a picture has
 * one scale (device pixels a canvas unit) and may be shown at another while the right one is being drawn. Pure.
 */
import type { Box } from '../layout/Box';

/** Device pixels. */
export const tileSize = 256;

/** Device pixels = canvas units × scale + (x, y); width and height of what is shown, in device pixels. */
export interface TileView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

export interface TilePlace {
  readonly key: string;
  readonly column: number;
  readonly row: number;
}

/** The tiles in sight of a picture drawn at `scale`, and `ring` more on each side; those nearest the middle first. */
export function listTiles(view: TileView, scale: number, ring = 0): TilePlace[] {
  const side = (tileSize * view.scale) / scale;
  const left = Math.floor(-view.x / side) - ring;
  const top = Math.floor(-view.y / side) - ring;
  const right = Math.ceil((view.width - view.x) / side) - 1 + ring;
  const bottom = Math.ceil((view.height - view.y) / side) - 1 + ring;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const places: (TilePlace & { readonly away: number })[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      const away = Math.max(Math.abs(column - middle.x), Math.abs(row - middle.y));
      places.push({ key: `${String(column)} ${String(row)}`, column, row, away });
    }
  }
  return places.sort((a, b) => a.away - b.away);
}

/** The part of the map on a tile, in canvas units. */
export function tileArea({ column, row }: TilePlace, scale: number): Box {
  const side = tileSize / scale;
  return { x: column * side, y: row * side, width: side, height: side };
}

/** Where a tile stands in the view, in whole device pixels: neighbours share an edge, and none is blurred for nothing. */
export function tilePlaceInView({ column, row }: TilePlace, scale: number, view: TileView): Box {
  const side = (tileSize * view.scale) / scale;
  const x = Math.round(view.x + column * side);
  const y = Math.round(view.y + row * side);
  return {
    x,
    y,
    width: Math.round(view.x + (column + 1) * side) - x,
    height: Math.round(view.y + (row + 1) * side) - y,
  };
}
