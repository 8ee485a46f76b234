import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, stage } from './cleanMap';

const withStages = (count: number) =>
  change(
    Object.fromEntries(
      Array.from({ length: count - 2 }, (_, index) => [
        `stages/s${index}`,
        stage(`s${index}`, `a${index + 2}`),
      ]),
    ),
  );

describe('more than seven stages', () => {
  test('are found once, at the map, and shown at the eighth', () => {
    expect(findingsOf('manyStages', withStages(9))).toMatchObject([
      { at: 'map', kind: 'map', place: 's5', facts: { count: 9 } },
    ]);
  });

  test('are not found with seven', () => {
    expect(foundAt('manyStages', withStages(7))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('manyStages', withStages(8));
    expect(findingsOf('manyStages', map)[0]?.intended).toBe(true);
  });
});
