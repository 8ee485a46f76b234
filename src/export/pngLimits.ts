/** How large a canvas can be. Beyond these a browser draws nothing and says nothing, so count first. */

/** Chromium's and Firefox's limits: 65,535 a side; Chromium: 16,384 × 16,384 in all. */
export const longestSidePx = 65_535;
export const largestAreaPx = 16_384 * 16_384;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Whole pixels, at least 1 × 1. */
export function pixelSize(units: PixelSize, scale: number): PixelSize {
  return {
    width: Math.max(1, Math.ceil(units.width * scale)),
    height: Math.max(1, Math.ceil(units.height * scale)),
  };
}

/** The greatest scale at which a picture of this size can be drawn, rounded down to hundredths. */
export function greatestScale(units: PixelSize): number {
  const bySide = longestSidePx / Math.max(units.width, units.height, 1);
  const byArea = Math.sqrt(largestAreaPx / Math.max(units.width * units.height, 1));
  let scale = Math.floor(Math.min(bySide, byArea) * 100) / 100;
  // Rounding up to whole pixels can lead over the edge by a line.
  while (scale > 0.01 && !isDrawable(pixelSize(units, scale))) scale -= 0.01;
  return Math.round(Math.max(0.01, scale) * 100) / 100;
}

export function isDrawable({ width, height }: PixelSize): boolean {
  return width <= longestSidePx && height <= longestSidePx && width * height <= largestAreaPx;
}
