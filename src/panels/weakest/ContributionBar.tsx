/**
 * What moves a touchpoint away from the average, metric by metric: bars to the left lower it, bars to the right raise
 * it, and the numbers add up, also after rounding.
 */
import { clsx } from 'clsx';
import { useLanguage } from '../../i18n/useLanguage';
import type { ContributionRows } from '../../view/contributionRows';
import styles from './ContributionBar.module.css';

export interface ContributionBarProps {
  readonly rows: ContributionRows;
  /** In the order of `rows.parts`. */
  readonly names: readonly string[];
  /** "Against the journey average 37.5" */
  readonly totalLabel: string;
}

export function ContributionBar({ rows, names, totalLabel }: ContributionBarProps) {
  const { format } = useLanguage();
  const scale = scaleOf([...rows.parts, rows.total]);
  const lines = rows.parts.map((points, index) => ({ name: names[index] ?? '', points }));
  return (
    <table className={styles.table}>
      <tbody>
        {lines.map(({ name, points }, index) => (
          // Two metrics may have the same name; their order is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">{name}</th>
            <td className={styles.barCell}>
              <Bar points={points} scale={scale} />
            </td>
            <td className={styles.number}>{format.signed(points, 1)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{totalLabel}</th>
          <td className={styles.barCell}>
            <Bar points={rows.total} scale={scale} isTotal />
          </td>
          <td className={styles.number}>{format.signed(rows.total, 1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Health points at both ends of the bars, 0 always among them: bars of one side get the whole room. */
interface BarScale {
  readonly low: number;
  readonly span: number;
}

function scaleOf(points: readonly number[]): BarScale {
  const low = Math.min(0, ...points);
  const high = Math.max(0, ...points);
  return { low, span: Math.max(0.1, high - low) };
}

interface BarProps {
  readonly points: number;
  readonly scale: BarScale;
  readonly isTotal?: boolean;
}

function Bar({ points, scale: { low, span }, isTotal = false }: BarProps) {
  const percent = (share: number): string => `${String(share * 100)}%`;
  const left = percent((Math.min(0, points) - low) / span);
  const width = percent(Math.abs(points) / span);
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.zero} style={{ left: percent(-low / span) }} />
      <span
        className={clsx(styles.bar, points < 0 ? styles.lower : styles.higher, isTotal && styles.total)}
        style={{ left, width }}
      />
    </span>
  );
}
