/**
 * Boxes by the cells of a grid they touch, so that what is in a part of a large map is found without looking at all of
 * it. Plain data; what the boxes are of is the caller's matter. Made anew when boxes have moved: twenty thousand take a
 * few milliseconds.
 */
import { boxesOverlap, type Box } from './Box';

export interface Placed {
  readonly box: Box;
}

/** Canvas units. */
const cellSize = 768;
/** What touches more cells than this is asked for every time instead: a line across the whole map would fill the index. */
const mostCells = 400;
/** More columns of cells than any map has; keeps two numbers in one. */
const rowStride = 2 ** 26;

export class CellIndex<T extends Placed> {
  readonly #cells = new Map<number, number[]>();
  readonly #wide: number[] = [];
  readonly #items: readonly T[];

  /** The order of `items` is the order of every answer. */
  constructor(items: readonly T[]) {
    this.#items = items;
    items.forEach(({ box }, place) => {
      const cells = cellsOf(box);
      if (cells.count > mostCells) this.#wide.push(place);
      else for (const key of eachCell(cells)) this.#add(key, place);
    });
  }

  /** Everything whose box, grown by `margin` canvas units on each side, overlaps `area`. */
  list(area: Box, margin = 0): T[] {
    const grown: Box = {
      x: area.x - margin,
      y: area.y - margin,
      width: area.width + 2 * margin,
      height: area.height + 2 * margin,
    };
    const found = this.#placesIn(grown).map((place) => this.#items[place]);
    return found.filter((item): item is T => item !== undefined && touches(item.box, grown));
  }

  #placesIn(area: Box): number[] {
    const cells = cellsOf(area);
    const keys =
      cells.count < this.#cells.size
        ? eachCell(cells)
        : [...this.#cells.keys()].filter((key) => isAmong(cells, key));
    const places = new Set(this.#wide);
    for (const key of keys) for (const place of this.#cells.get(key) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b);
  }

  #add(key: number, place: number): void {
    const cell = this.#cells.get(key);
    if (cell) cell.push(place);
    else this.#cells.set(key, [place]);
  }
}

/** A line that is exactly level or upright has no area and is there all the same. */
function touches(box: Box, area: Box): boolean {
  if (box.width > 0 && box.height > 0) return boxesOverlap(box, area);
  return (
    box.x <= area.x + area.width &&
    area.x <= box.x + box.width &&
    box.y <= area.y + area.height &&
    area.y <= box.y + box.height
  );
}

interface Cells {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly count: number;
}

function cellsOf({ x, y, width, height }: Box): Cells {
  const left = Math.floor(x / cellSize);
  const top = Math.floor(y / cellSize);
  const right = Math.floor((x + width) / cellSize);
  const bottom = Math.floor((y + height) / cellSize);
  return { left, top, right, bottom, count: (right - left + 1) * (bottom - top + 1) };
}

function* eachCell({ left, top, right, bottom }: Cells): Iterable<number> {
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) yield keyOf(column, row);
  }
}

function keyOf(column: number, row: number): number {
  return column * rowStride + row;
}

function isAmong({ left, top, right, bottom }: Cells, key: number): boolean {
  const column = Math.round(key / rowStride);
  const row = key - column * rowStride;
  return column >= left && column <= right && row >= top && row <= bottom;
}
