/** Random one-metric journeys with reach and importance. */
import fc from 'fast-check';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { csat, measuredMap } from './measuredMap';

export const randomSpots = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 200 }),
    n: fc.integer({ min: 5, max: 200 }),
    reach: fc.integer({ min: 0, max: 1000 }),
    importance: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 10 },
);

export function mapOf(
  list: readonly { x: number; n: number; reach: number; importance: number }[],
): JourneyMap {
  return measuredMap({
    spots: list.map(({ x, n, reach, importance }, index) => ({
      id: `t${index}`,
      fields: { reach, importance },
      measured: [csat(Math.min(x, n), n)],
    })),
  });
}
