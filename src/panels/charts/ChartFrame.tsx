/**
 * The frame of every chart: title, one sentence that says what it shows, the drawing, the same figures as a table (always
 * there for who hears the page, in place of the drawing on demand), and the way to take it away as picture or CSV.
 *
 * The drawing is one SVG element whose colours come from the tokens; HTML laid over it would be missing in the picture.
 * Texts: the area that shows a chart exports `charts` on (`export { charts } from './charts'`).
 */
import { ClipboardCopy, ChartSpline, Download, FileDown, Image, Table } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import type { ChartRows } from './chartCsv';
import styles from './ChartFrame.module.css';
import { ChartTable } from './ChartTable';
import { copyChartCsv, copyChartPicture, saveChartCsv, saveChartPicture, type Chart } from './takeChart';

export interface ChartFrameProps {
  readonly title: string;
  /** One sentence: what is seen, not how it is drawn. */
  readonly description: string;
  /** The first row names the columns; numbers unrounded. Asked for on every render: cheap, or remembered by the caller. */
  readonly csv: () => ChartRows;
  /** Controls of the chart's own, between its title and the frame's buttons. */
  readonly controls?: ReactNode;
  /** Exactly one SVG element is the chart: the first one, or the one that carries `data-chart`. */
  readonly children: ReactNode;
}

/** Longer tables are there when they are asked for: a page of thousands of unseen rows slows down every edit. */
const mostHiddenRows = 120;

export function ChartFrame({ title, description, csv, controls, children }: ChartFrameProps) {
  const { t } = useLanguage();
  const titleId = useId();
  const figure = useRef<HTMLDivElement>(null);
  const [isTable, setTable] = useState(false);
  const rows = csv();
  const chart: Chart = {
    title,
    csv,
    t,
    svg: () =>
      figure.current?.querySelector<SVGSVGElement>('svg[data-chart]') ??
      figure.current?.querySelector('svg') ??
      null,
  };
  const table = <ChartTable caption={title} rows={rows} />;
  return (
    <figure className={styles.frame} aria-labelledby={titleId}>
      <figcaption className={styles.head}>
        <div className={styles.words}>
          <h3 id={titleId} className={styles.title}>
            {title}
          </h3>
          <p className={styles.description}>{description}</p>
        </div>
        {controls}
        <div className={styles.buttons}>
          <IconButton
            label={t(isTable ? 'charts.showChart' : 'charts.showTable')}
            icon={isTable ? ChartSpline : Table}
            onClick={() => {
              setTable(!isTable);
            }}
          />
          <TakeMenu chart={chart} isDrawn={!isTable} />
        </div>
      </figcaption>
      {isTable ? (
        <div className={styles.table}>{table}</div>
      ) : (
        <>
          <div ref={figure} className={styles.chart}>
            {children}
          </div>
          {rows.length <= mostHiddenRows && <div className="visually-hidden">{table}</div>}
        </>
      )}
    </figure>
  );
}

function TakeMenu({ chart, isDrawn }: { readonly chart: Chart; readonly isDrawn: boolean }) {
  const { t } = useLanguage();
  return (
    <Menu
      label={t('charts.take')}
      align="end"
      trigger={<IconButton label={t('charts.take')} icon={Download} />}
      items={[
        {
          id: 'copyPicture',
          label: t('charts.copyPicture'),
          icon: Image,
          disabled: !isDrawn,
          onSelect: () => void copyChartPicture(chart),
        },
        {
          id: 'copyCsv',
          label: t('charts.copyCsv'),
          icon: ClipboardCopy,
          onSelect: () => void copyChartCsv(chart),
        },
        'separator',
        {
          id: 'savePicture',
          label: t('charts.savePicture'),
          icon: Download,
          disabled: !isDrawn,
          onSelect: () => void saveChartPicture(chart),
        },
        {
          id: 'saveCsv',
          label: t('charts.saveCsv'),
          icon: FileDown,
          onSelect: () => {
            saveChartCsv(chart);
          },
        },
      ]}
    />
  );
}
