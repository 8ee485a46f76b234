import { describe, expect, it } from 'vitest';
import { stepInGrid } from '../../../src/panels/matrix/stepInGrid';

/** Two chips in the first cell, one beside it, an empty cell, then one below each column but the second. */
const places = [
  { row: 0, column: 0 },
  { row: 0, column: 0 },
  { row: 0, column: 1 },
  { row: 1, column: 0 },
  { row: 1, column: 2 },
];

describe('arrow keys in a table with empty cells', () => {
  it.each([
    [0, 'ArrowDown', 1],
    [1, 'ArrowDown', 3],
    [3, 'ArrowDown', null],
    [3, 'ArrowUp', 1],
    [0, 'ArrowUp', null],
    [1, 'ArrowRight', 2],
    [2, 'ArrowLeft', 0],
    [3, 'ArrowRight', 4],
    [4, 'ArrowLeft', 3],
    [4, 'ArrowUp', null],
    [2, 'Home', 0],
    [0, 'Home', null],
    [2, 'End', 4],
    [4, 'End', null],
    [2, 'a', null],
    [9, 'End', null],
  ])('from chip %i, %s leads to %s', (from, key, to) => {
    expect(stepInGrid(places, from, key)).toBe(to);
  });
});
