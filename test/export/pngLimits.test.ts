import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  greatestScale,
  isDrawable,
  largestAreaPx,
  longestSidePx,
  pixelSize,
} from '../../src/export/pngLimits';

describe('the size of a PNG', () => {
  it('is limited by side and by area (canvas.md B: 65,535 and 268 Mpx)', () => {
    expect(isDrawable({ width: longestSidePx, height: 4_000 })).toBe(true);
    expect(isDrawable({ width: longestSidePx + 1, height: 1 })).toBe(false);
    expect(isDrawable({ width: 16_384, height: 16_384 })).toBe(true);
    expect(isDrawable({ width: 16_385, height: 16_384 })).toBe(false);
    expect(largestAreaPx).toBe(268_435_456);
  });

  it('can be drawn at the greatest scale, and no longer at a little more', () => {
    const side = fc.double({ min: 50, max: 60_000, noNaN: true });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const scale = greatestScale({ width, height });
        expect(isDrawable(pixelSize({ width, height }, scale))).toBe(true);
        expect(isDrawable(pixelSize({ width, height }, scale + 0.03))).toBe(false);
      }),
    );
  });
});
