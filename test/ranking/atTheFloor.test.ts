/** Below the floor every health is 0: what decides there must be the figures, not who was asked most. */
import { expect, it } from 'vitest';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { csat, measuredMap } from './measuredMap';

it('orders touchpoints that all lie below the floor by their figures, worst first', () => {
  const map = measuredMap({
    spots: [
      { id: 'gate', measured: [csat(9_570, 25_976)] },
      { id: 'booking', measured: [csat(8_446, 24_781)] },
      { id: 'wifi', measured: [csat(7_868, 25_163)] },
      { id: 'food', measured: [csat(11_848, 25_951)] },
    ],
  });
  const { ranked } = rankWeakest(map);
  expect(ranked.map(({ id }) => id)).toEqual(['wifi', 'booking', 'gate', 'food']);
  expect(ranked.slice(0, 3).map(({ ownHealth }) => ownHealth)).toEqual([0, 0, 0]);
});

it('orders touchpoints that all lie above the target by their figures too', () => {
  const map = measuredMap({
    spots: [
      { id: 'best', measured: [csat(4_950, 5_000)] },
      { id: 'good', measured: [csat(28_500, 30_000)] },
      { id: 'poor', measured: [csat(500, 1_000)] },
      { id: 'fair', measured: [csat(700, 1_000)] },
    ],
  });
  expect(rankWeakest(map).ranked.map(({ id }) => id)).toEqual(['poor', 'fair', 'good', 'best']);
});
