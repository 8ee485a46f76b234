import { describe, expect, test } from 'vitest';
import { change, cleanMap, findingsOf, foundAt, markFirst, stage } from './cleanMap';

describe('an empty stage', () => {
  test('is found', () => {
    const map = change({ 'stages/stay': stage('stay', 'a2') });
    expect(findingsOf('emptyStage', map)).toMatchObject([{ at: 'stay', place: 'stay', kind: 'stages' }]);
  });

  test('is not found when a touchpoint is in it', () => {
    expect(foundAt('emptyStage', cleanMap())).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('emptyStage', change({ 'stages/stay': stage('stay', 'a2') }));
    expect(findingsOf('emptyStage', map)[0]?.intended).toBe(true);
  });
});
