/** The mark of a point. Its shape says what its colour says, so that nothing is said by colour alone. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import styles from './Chart.module.css';

export type GlyphShape = 'circle' | 'ring' | 'diamond' | 'square' | 'up' | 'down';
export type Tone = 'accent' | 'weak' | 'good' | 'gold' | 'quiet';

export interface GlyphProps {
  readonly shape: GlyphShape;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  /** Square pixels. */
  readonly size?: number;
}

const symbols = {
  circle: symbolCircle,
  ring: symbolCircle,
  diamond: symbolDiamond,
  square: symbolSquare,
  up: symbolTriangle,
  down: symbolTriangle,
} as const;

export function Glyph({ shape, tone, x, y, size = 90 }: GlyphProps) {
  const turn = shape === 'down' ? ' rotate(180)' : '';
  return (
    <path
      className={shape === 'ring' ? styles[`ring_${tone}`] : styles[`mark_${tone}`]}
      transform={`translate(${String(x)},${String(y)})${turn}`}
      d={symbol(symbols[shape], size)() ?? ''}
    />
  );
}
