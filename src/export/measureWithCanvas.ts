/**
 * A measurer for `layout/`, backed by a canvas. Widths are measured once, at a large size, and scaled: text then
 * takes the same room at every zoom, and nothing rewraps by a hair. Needs a browser or a worker.
 */
import type { MeasureText } from '../layout/Scene';
import { canvasFont } from './fonts';

const measuredSize = 100;
/** About 10 MB at most; then the oldest half is forgotten. */
const mostEntries = 50_000;

export function measureWithCanvas(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas to measure text with.');
  const widths = new Map<string, number>();
  let currentWeight = 0;
  return (text, { size, weight }) => {
    const key = `${weight}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (weight !== currentWeight) {
        context.font = canvasFont({ size: measuredSize, weight });
        currentWeight = weight;
      }
      width = context.measureText(text).width / measuredSize;
      if (widths.size >= mostEntries) forgetHalf(widths);
      widths.set(key, width);
    }
    return width * size;
  };
}

function forgetHalf(widths: Map<string, number>): void {
  let left = widths.size / 2;
  for (const key of widths.keys()) {
    if (left-- <= 0) return;
    widths.delete(key);
  }
}
