/** The stone: a hexagon with a rank, the same shape as on the canvas. Filled for the weakest, hollow for the rest. */
import { clsx } from 'clsx';
import { hexagonPoints } from '../../layout/hexagon';
import styles from './RankStone.module.css';

const size = 28;
const centre = size / 2;
const points = hexagonPoints(centre, centre, 13)
  .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
  .join(' ');

export interface RankStoneProps {
  readonly rank: number;
  readonly isWeakest: boolean;
}

/** Hidden from screen readers: the entry says its rank in words. */
export function RankStone({ rank, isWeakest }: RankStoneProps) {
  return (
    <svg
      className={clsx(styles.stone, isWeakest && styles.weakest)}
      width={size}
      height={size}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      aria-hidden
      focusable={false}
    >
      <polygon points={points} />
      <text x={centre} y={centre} dy="0.36em" textAnchor="middle" fontSize={rank > 99 ? 10 : 13}>
        {rank > 999 ? '…' : rank}
      </text>
    </svg>
  );
}
