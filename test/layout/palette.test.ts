import { describe, expect, it } from 'vitest';
import { colourNames } from '../../src/model/JourneyMap';
import {
  contrastRatio,
  darkPalette,
  healthColour,
  healthInk,
  inkColour,
  lightPalette,
  onHealthInk,
} from '../../src/layout/palette';
import { distanceAt, zoomStep } from '../../src/layout/SceneView';

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_, palette) => {
  const grounds = [palette.paper, palette.stage, palette.panel];

  it('has AAA contrast for text on the map (WCAG 2.2, 1.4.6)', () => {
    for (const ground of grounds) {
      expect(contrastRatio(palette.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(palette.quiet, ground)).toBeGreaterThanOrEqual(7);
    }
  });

  it('has AA contrast for what is dimmed and for the stone (1.4.3)', () => {
    for (const ground of grounds) expect(contrastRatio(palette.ink3, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(palette.onWeak, palette.weak)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(palette.weak, palette.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it('has persona colours that stand out of the panel and carry letters (1.4.3, 1.4.11)', () => {
    for (const name of colourNames) {
      expect(contrastRatio(palette[name], palette.panel)).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(palette[name], palette.onColour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has readable text on every health', () => {
    for (let health = 0; health <= 100; health++) {
      const text = inkColour(palette, onHealthInk(health));
      expect(contrastRatio(text, inkColour(palette, healthInk(health)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('runs from vermilion over neutral to teal, clamped at the ends (look.md)', () => {
    expect(healthColour(palette, -5)).toBe(palette.health0);
    expect(healthColour(palette, 50)).toBe(palette.health50);
    expect(healthColour(palette, 130)).toBe(palette.health100);
    expect(healthColour(palette, Number.NaN)).toBe(palette.health50);
  });
});

describe('the zoom of a scene', () => {
  it('is at or below the zoom of the screen, not far below, and of the same distance', () => {
    for (let zoom = 0.01; zoom < 4; zoom *= 1.013) {
      const step = zoomStep(zoom);
      expect(step).toBeLessThanOrEqual(zoom + 1e-9);
      if (zoom < 2.7) expect(zoom / step).toBeLessThan(1.36);
      expect(distanceAt(step)).toBe(distanceAt(zoom));
      expect(zoomStep(step)).toBeCloseTo(step, 9);
    }
  });
});
