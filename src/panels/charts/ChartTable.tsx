/** The figures of a chart as a table, rounded for reading; the CSV has them unrounded. */
import type { Format } from '../../i18n/Format';
import { useLanguage } from '../../i18n/useLanguage';
import type { ChartCell, ChartRows } from './chartCsv';
import styles from './ChartFrame.module.css';

const mostRows = 1000;

export interface ChartTableProps {
  readonly caption: string;
  /** The first row names the columns. */
  readonly rows: ChartRows;
}

export function ChartTable({ caption, rows }: ChartTableProps) {
  const { t, format } = useLanguage();
  const [head = [], ...body] = rows;
  return (
    <>
      <table className={styles.figures}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              // Columns have no other name than their place: two may be called the same.
              <th key={column} scope="col" data-number={isNumberColumn(body, column) || undefined}>
                {cellText(name, format, t('charts.nothing'))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, mostRows).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cellText(cell, format, t('charts.nothing'))}
                  </th>
                ) : (
                  <td key={column} data-number={typeof cell === 'number' || undefined}>
                    {cellText(cell, format, t('charts.nothing'))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length > mostRows && (
        <p className={styles.description}>
          {t('charts.firstRows', { shown: format.number(mostRows), count: format.number(body.length) })}
        </p>
      )}
    </>
  );
}

function isNumberColumn(body: ChartRows, column: number): boolean {
  return body.some((row) => typeof row[column] === 'number');
}

/** Numbers to three significant decimals at most; what is not there says so instead of standing empty. */
function cellText(cell: ChartCell | undefined, format: Format, nothing: string): string {
  if (cell === null || cell === undefined || cell === '') return nothing;
  if (typeof cell === 'string') return cell;
  return format.number(cell, decimalsFor(cell));
}

function decimalsFor(value: number): number {
  if (Number.isInteger(value)) return 0;
  const size = Math.abs(value);
  if (size >= 10) return 1;
  return size >= 0.1 ? 2 : 3;
}
