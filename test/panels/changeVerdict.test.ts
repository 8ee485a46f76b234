/** What is said of a figure that moved where health has already ended. */
import { describe, expect, test } from 'vitest';
import { compareTouchpoints } from '../../src/analysis/compareTouchpoints';
import { isTested, verdictOf } from '../../src/panels/analysis/changeRows';
import type { Period } from '../../src/model/JourneyMap';
import { languageFor } from '../helpers/languageFor';
import { csat, measuredMap } from '../ranking/measuredMap';

const before: Period = { from: '2024-05-01', to: '2024-05-31' };
const after: Period = { from: '2024-06-01', to: '2024-06-30' };

/** Satisfied of a thousand, in May and in June; the floor of CSAT is 40%, the target 90%. */
function verdictFor(first: number, second: number): string {
  const map = measuredMap({
    spots: [
      {
        id: 'desk',
        fields: { name: 'Desk' },
        measured: [csat(first, 1000, { period: before }), csat(second, 1000, { period: after })],
      },
    ],
  });
  const result = compareTouchpoints(map, { before, after });
  const [change] = result.ok ? result.changes.filter(isTested) : [];
  if (!change) throw new Error('One change is expected');
  return verdictOf(change, languageFor('en'));
}

describe('a real change without health points', () => {
  test.each([
    [390, 250, 'real, at or below the floor'],
    [420, 200, 'real, at or below the floor'],
    [910, 970, 'real, at or beyond the target'],
    [700, 640, 'worse'],
    [500, 480, 'may be chance'],
  ])('from %i to %i of a thousand is “%s”', (first, second, words) => {
    expect(verdictFor(first, second)).toBe(words);
  });
});
