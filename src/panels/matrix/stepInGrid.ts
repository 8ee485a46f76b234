/** Where an arrow key leads among chips that stand in the cells of a table, some of which are empty. Pure. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The index of the next chip; null when the key does not move. Up and down go through the chips of a cell and on to the
 * next cell of the column that has any; left and right to the next of the row; Home and End to the first and last of all.
 * `places` in reading order: row by row, cell by cell.
 */
export function stepInGrid(places: readonly GridPlace[], from: number, key: string): number | null {
  const at = places[from];
  if (!at) return null;
  const find = (candidates: readonly number[]): number | null => candidates[0] ?? null;
  const inColumn = indexesWhere(places, (place) => place.column === at.column);
  const inRow = indexesWhere(places, (place) => place.row === at.row);
  switch (key) {
    case 'ArrowDown':
      return find(inColumn.filter((index) => index > from));
    case 'ArrowUp':
      return find(inColumn.filter((index) => index < from).reverse());
    case 'ArrowRight':
      return find(inRow.filter((index) => columnAt(places, index) > at.column));
    case 'ArrowLeft': {
      const left = inRow.filter((index) => columnAt(places, index) < at.column);
      const nearest = Math.max(...left.map((index) => columnAt(places, index)));
      return find(left.filter((index) => columnAt(places, index) === nearest));
    }
    case 'Home':
      return from === 0 ? null : 0;
    case 'End':
      return from === places.length - 1 ? null : places.length - 1;
    default:
      return null;
  }
}

function indexesWhere(places: readonly GridPlace[], test: (place: GridPlace) => boolean): number[] {
  return places.flatMap((place, index) => (test(place) ? [index] : []));
}

function columnAt(places: readonly GridPlace[], index: number): number {
  return places[index]?.column ?? 0;
}
