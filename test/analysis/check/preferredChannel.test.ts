import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst } from './cleanMap';

const left = () => change({ 'touchpoints/checkout/channel': 'shop' });

describe('a stage without any channel a persona prefers', () => {
  test('is found, with the persona', () => {
    expect(findingsOf('preferredChannel', left())).toMatchObject([
      { at: 'buy', facts: { others: ['mina'] } },
    ]);
  });

  test('is not found when one of several is there, nor of a persona that prefers none', () => {
    const several = change({ 'personas/mina/preferredChannels': ['app', 'shop'] }, left());
    expect(foundAt('preferredChannel', several)).toEqual([]);
    expect(foundAt('preferredChannel', change({ 'personas/mina/preferredChannels': [] }, left()))).toEqual(
      [],
    );
  });

  test('is not found in an empty stage, nor where a channel is still missing', () => {
    const missing = change({ 'touchpoints/pickup/channel': undefined }, left());
    expect(foundAt('preferredChannel', missing)).toEqual([]);
    const empty = change({ 'touchpoints/pickup/node': 'look', 'touchpoints/checkout/node': 'look' }, left());
    expect(foundAt('preferredChannel', empty)).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('preferredChannel', left());
    expect(findingsOf('preferredChannel', map)[0]?.intended).toBe(true);
  });
});
