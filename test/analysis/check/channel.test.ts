import { describe, expect, test } from 'vitest';
import { change, cleanMap, findingsOf, foundAt, markFirst } from './cleanMap';

describe('a touchpoint without a channel', () => {
  test('is found as a hint', () => {
    const [finding] = findingsOf('channel', change({ 'touchpoints/advice/channel': undefined }));
    expect(finding).toMatchObject({ at: 'advice', place: 'advice', severity: 'hint', intended: false });
  });

  test('is not found when it has one', () => {
    expect(foundAt('channel', cleanMap())).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('channel', change({ 'touchpoints/advice/channel': undefined }));
    expect(findingsOf('channel', map)[0]?.intended).toBe(true);
  });
});
