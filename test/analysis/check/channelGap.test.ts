import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, stage, touchpoint } from './cleanMap';

const third = (channels: readonly string[]) =>
  change(
    Object.fromEntries([
      ['stages/use', stage('use', 'a2')],
      ...channels.map((channel, index) => [
        `touchpoints/use${index}`,
        touchpoint(`use${index}`, 'use', `a${index}`, channel, 'sales'),
      ]),
    ]),
  );

/** The app before and after, the shop alone in between. */
const gap = () => change({ 'touchpoints/checkout/channel': 'shop' }, third(['app']));

describe('a channel that breaks off', () => {
  test('is found in the stage between two that have it', () => {
    expect(findingsOf('channelGap', gap())).toMatchObject([{ at: 'buy', facts: { others: ['app'] } }]);
  });

  test('is not found when it is there, or in only one of the neighbours, or at the ends of the journey', () => {
    expect(foundAt('channelGap', third(['app']))).toEqual([]);
    const oneSide = change({ 'touchpoints/checkout/channel': 'shop' }, third(['shop']));
    expect(foundAt('channelGap', oneSide)).toEqual([]);
  });

  test('is not found where a channel is still missing: it may be that one', () => {
    expect(foundAt('channelGap', change({ 'touchpoints/pickup/channel': undefined }, gap()))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('channelGap', gap());
    expect(findingsOf('channelGap', map)[0]?.intended).toBe(true);
  });
});
