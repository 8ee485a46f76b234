/** Lines of text, already fitted, as primitives one below the other. */
import type { Ink } from './palette';
import type { FontSpec, TextPrimitive } from './Scene';

export interface LinesLook {
  readonly x: number;
  /** Baseline of the first line. */
  readonly baseline: number;
  readonly lineHeight: number;
  readonly font: FontSpec;
  readonly fill: Ink;
  /** Absent: `x` is the left edge. */
  readonly anchor?: TextPrimitive['anchor'];
}

export function textLines(lines: readonly string[], look: LinesLook): TextPrimitive[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x: look.x,
    y: look.baseline + index * look.lineHeight,
    text,
    font: look.font,
    fill: look.fill,
    anchor: look.anchor ?? 'start',
  }));
}
