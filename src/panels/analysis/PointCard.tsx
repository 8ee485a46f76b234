/** What the point that one points at or focuses says. For the eye; the point itself says the same in words. */
import type { FontSpec, MeasureText } from '../../layout/Scene';
import { cutText } from '../../layout/fitText';
import styles from './Chart.module.css';

const nameFont: FontSpec = { size: 12, weight: 600 };
const font: FontSpec = { size: 12, weight: 400 };
const padding = 8;

export interface PointCardProps {
  readonly x: number;
  readonly y: number;
  /** Of the chart: it stays inside. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly lines: readonly string[];
  readonly measure: MeasureText;
}

export function PointCard({ x, y, width, height, name, lines, measure }: PointCardProps) {
  const most = width - 2 * padding - 4;
  const heading = cutText(name, nameFont, most, measure);
  const texts = lines.map((line) => cutText(line, font, most, measure));
  const ownWidth =
    Math.max(measure(heading, nameFont), ...texts.map((line) => measure(line, font))) + 2 * padding;
  const ownHeight = 26 + 16 * texts.length;
  const isRight = x + 16 + ownWidth <= width;
  const left = Math.max(2, Math.min(width - ownWidth - 2, isRight ? x + 16 : x - 16 - ownWidth));
  const top = Math.max(2, Math.min(height - ownHeight - 2, y - ownHeight / 2));
  return (
    <g aria-hidden data-screen-only className={styles.card}>
      <rect className={styles.cardGround} x={left} y={top} width={ownWidth} height={ownHeight} rx={6} />
      <text className={styles.cardName} x={left + padding} y={top + 18}>
        {heading}
      </text>
      {texts.map((line, index) => (
        <text key={index} className={styles.cardLine} x={left + padding} y={top + 34 + 16 * index}>
          {line}
        </text>
      ))}
    </g>
  );
}
