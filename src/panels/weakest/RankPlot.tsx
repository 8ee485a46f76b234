/**
 * Where a touchpoint stands and where it might: a dot at its rank, a bar over its plausible ranks, on an axis that all
 * entries share. Drawn for the eye; the entry says the same in words.
 */
import styles from './RankPlot.module.css';

export const plotWidth = 84;
const height = 20;
const edge = 5;

export interface RankAxis {
  /** How many are ranked. */
  readonly count: number;
}

/** Canvas pixels of a rank, 1 at the left. */
function placeOf(rank: number, { count }: RankAxis): number {
  if (count <= 1) return plotWidth / 2;
  return edge + ((rank - 1) / (count - 1)) * (plotWidth - 2 * edge);
}

export interface RankPlotProps {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly axis: RankAxis;
}

export function RankPlot({ rank, low, high, axis }: RankPlotProps) {
  const middle = height / 2;
  return (
    <svg className={styles.plot} width={plotWidth} height={height} aria-hidden focusable={false}>
      <line className={styles.axis} x1={edge} x2={plotWidth - edge} y1={middle} y2={middle} />
      {axisTicks(axis).map((tick) => (
        <line
          key={tick}
          className={styles.axis}
          x1={placeOf(tick, axis)}
          x2={placeOf(tick, axis)}
          y1={middle - 3}
          y2={middle + 3}
        />
      ))}
      <line className={styles.bar} x1={placeOf(low, axis)} x2={placeOf(high, axis)} y1={middle} y2={middle} />
      <circle className={styles.dot} cx={placeOf(rank, axis)} cy={middle} r={4} />
    </svg>
  );
}

/** The numbers over the plots. */
export function RankPlotAxis({ axis }: { readonly axis: RankAxis }) {
  return (
    <svg className={styles.plot} width={plotWidth} height={14} aria-hidden focusable={false}>
      {axisTicks(axis).map((tick) => (
        <text key={tick} className={styles.number} x={placeOf(tick, axis)} y={11} textAnchor="middle">
          {tick}
        </text>
      ))}
    </svg>
  );
}

/** Both ends, and the middle where three numbers have room. */
function axisTicks({ count }: RankAxis): readonly number[] {
  if (count <= 1) return [1];
  if (count < 5 || count > 999) return [1, count];
  return [1, Math.round((1 + count) / 2), count];
}
