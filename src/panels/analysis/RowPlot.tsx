/**
 * One row a thing: its name, a mark with its interval on a shared axis, and what it says in words. Groups have axes of their
 * own. Long lists begin with the first rows and show the rest on demand.
 */
import { Fragment, useId, useMemo, useState } from 'react';
import { measureWithCanvas } from '../../export/measureWithCanvas';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './Chart.module.css';
import { Glyph } from './Glyph';
import { placeRows, type PlacedGroup, type PlacedRow, type RowFrame } from './placeRows';
import type { PlotGroup } from './PlotGroup';
import { usePlotWidth } from './usePlotWidth';
import { usePoints, type PointProps } from './usePoints';

export interface RowPlotProps {
  readonly label: string;
  readonly groups: readonly PlotGroup[];
  readonly onGoTo: (id: string) => void;
}

export const firstRows = 30;

export function RowPlot({ label, groups, onGoTo }: RowPlotProps) {
  const { t, format } = useLanguage();
  const helpId = useId();
  const { ref, width } = usePlotWidth();
  const [measure] = useState(measureWithCanvas);
  const [isAll, setAll] = useState(false);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = useMemo(() => (isAll ? groups : firstOf(groups, firstRows)), [groups, isAll]);
  const rows = useMemo(() => shown.flatMap((group) => group.rows), [shown]);
  const frame = useMemo(() => placeRows(shown, width, measure), [shown, width, measure]);
  const points = usePoints(rows.length, (index) => {
    const goTo = rows[index]?.goTo;
    if (goTo !== null && goTo !== undefined) onGoTo(goTo);
  });
  return (
    <div ref={ref} className={styles.plot}>
      <p id={helpId} hidden>
        {t('analysis.pointsHelp')}
      </p>
      {width > 0 && (
        <svg
          data-chart
          className={styles.chart}
          width={width}
          height={frame.height}
          role="group"
          aria-label={label}
          aria-describedby={helpId}
        >
          {frame.groups.map((group, index) => (
            <g key={index}>
              <Axis group={group} frame={frame} />
              {group.rows.map((row) => (
                <Fragment key={row.row.id}>
                  <Row placed={row} width={width} point={points.propsOf(row.index)} />
                  <RowTexts placed={row} frame={frame} />
                </Fragment>
              ))}
            </g>
          ))}
        </svg>
      )}
      {count > firstRows && (
        <Button
          variant="quiet"
          onClick={() => {
            setAll(!isAll);
          }}
        >
          {isAll ? t('analysis.showFewer') : t('analysis.showAll', { count: format.number(count) })}
        </Button>
      )}
    </div>
  );
}

function firstOf(groups: readonly PlotGroup[], most: number): PlotGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

function Axis({ group, frame }: { readonly group: PlacedGroup; readonly frame: RowFrame }) {
  return (
    <g aria-hidden>
      {group.nameY !== null && (
        <text className={styles.groupName} x={0} y={group.nameY}>
          {group.name}
        </text>
      )}
      {group.ticks.map(({ x, textX, text, isMain }) => (
        <g key={x}>
          <line
            className={isMain ? styles.zero : styles.grid}
            x1={x}
            x2={x}
            y1={group.top}
            y2={group.bottom}
          />
          <text className={styles.tick} x={textX} y={group.bottom + 15} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {group.lines.map((x) => (
        <line key={x} className={styles.cross} x1={x} x2={x} y1={group.top} y2={group.bottom} />
      ))}
      <line className={styles.grid} x1={frame.left} x2={frame.right} y1={group.bottom} y2={group.bottom} />
    </g>
  );
}

interface RowProps {
  readonly placed: PlacedRow;
  readonly width: number;
  readonly point: PointProps;
}

function Row({ placed, width, point }: RowProps) {
  const { row, top, height, middle, at, low, high, start, band } = placed;
  const isLink = row.goTo !== null;
  return (
    <g
      className={styles.point}
      aria-label={row.spoken}
      {...point}
      role={isLink ? 'link' : 'img'}
      style={isLink ? undefined : { cursor: 'default' }}
    >
      <rect
        className={styles.reach}
        data-screen-only
        x={1}
        y={top + 1}
        width={Math.max(0, width - 2)}
        height={height - 2}
        rx={6}
      />
      <g aria-hidden>
        {band && (
          <rect className={styles.band} x={band[0]} y={middle - 8} width={band[1] - band[0]} height={16} />
        )}
        {start !== null && (
          <rect
            className={styles[`bar_${row.tone}`]}
            x={Math.min(start, at)}
            y={middle - 7}
            width={Math.abs(at - start)}
            height={14}
          />
        )}
        {low !== null && high !== null && (
          <line className={styles[`interval_${row.tone}`]} x1={low} x2={high} y1={middle} y2={middle} />
        )}
        <Glyph shape={row.shape} tone={row.tone} x={at} y={middle} />
      </g>
    </g>
  );
}

/** Beside the point and not in it: its name says more than what is written here, in other words. */
function RowTexts({ placed, frame }: { readonly placed: PlacedRow; readonly frame: RowFrame }) {
  return (
    <g aria-hidden className={styles.texts}>
      <text className={styles.label} x={frame.isNarrow ? 12 : 4} y={placed.labelY}>
        {placed.label}
      </text>
      <text
        className={styles.note}
        x={frame.noteX}
        y={placed.labelY}
        textAnchor={frame.isNarrow ? 'end' : 'start'}
      >
        {placed.row.note}
      </text>
    </g>
  );
}
