/** What was measured, as diamonds with their 90 % interval; hollow where it cannot test a guess; the weakest larger. */
import { memo } from 'react';
import styles from './GuessChart.module.css';
import { yOfHealth, type PlacedPoint } from './guessPlot';

export interface MeasuredPointsProps {
  readonly points: readonly PlacedPoint[];
  /** How many count as the weakest. */
  readonly k: number;
}

export const MeasuredPoints = memo(function MeasuredPoints({ points, k }: MeasuredPointsProps) {
  return (
    <g aria-hidden className={styles.measured}>
      {points.map(({ id, x, measured }) => {
        if (!measured) return null;
        const isWeak = measured.rank !== null && measured.rank <= k;
        const look = measured.basis !== 'measured' ? styles.hollow : isWeak ? styles.weak : styles.solid;
        return (
          <g key={id}>
            <line
              className={styles.interval}
              x1={x}
              x2={x}
              y1={yOfHealth(measured.low)}
              y2={yOfHealth(measured.high)}
            />
            <path className={look} d={diamond(x, yOfHealth(measured.health), isWeak ? 6.5 : 5)} />
          </g>
        );
      })}
    </g>
  );
});

export function diamond(x: number, y: number, radius: number): string {
  return `M${String(x)},${String(y - radius)}l${String(radius)},${String(radius)}l${String(-radius)},${String(radius)}l${String(-radius)},${String(-radius)}Z`;
}
