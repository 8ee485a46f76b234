import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, metric } from './cleanMap';

const off = () =>
  change({ 'metrics/ces7': metric('ces7', 'ces7', { floor: { value: 9 }, target: { value: 1.9 } }) });

describe('anchors that no answer can reach', () => {
  test('are found, with the one that lies off the scale', () => {
    expect(findingsOf('anchorsOffScale', off())).toMatchObject([{ at: 'ces7', facts: { value: 9 } }]);
  });

  test('are not found on the scale or at its ends, nor for UMUX-Lite, whose anchors are on another', () => {
    const atEnds = metric('ces7', 'ces7', { floor: { value: 7 }, target: { value: 1 } });
    expect(foundAt('anchorsOffScale', change({ 'metrics/ces7': atEnds }))).toEqual([]);
    expect(foundAt('anchorsOffScale', change({ 'metrics/umux': metric('umux', 'umuxLite') }))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('anchorsOffScale', off());
    expect(findingsOf('anchorsOffScale', map)[0]?.intended).toBe(true);
  });
});
