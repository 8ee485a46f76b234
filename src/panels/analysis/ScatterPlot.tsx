/**
 * Points on two axes with fields and lines behind them. Names stand beside the points as far as there is room; the one
 * pointed at or focused says everything. Computes nothing about the points.
 */
import { scaleLinear } from 'd3-scale';
import { useId, useMemo, useState } from 'react';
import { measureWithCanvas } from '../../export/measureWithCanvas';
import { useLanguage } from '../../i18n/useLanguage';
import styles from './Chart.module.css';
import { Glyph } from './Glyph';
import { PointCard } from './PointCard';
import { placeScatter, type ScatterFrame } from './placeScatter';
import type { Scatter } from './ScatterPoint';
import { usePlotWidth } from './usePlotWidth';
import { usePoints } from './usePoints';

export interface ScatterPlotProps extends Scatter {
  readonly label: string;
  readonly onGoTo: (id: string) => void;
}

export function ScatterPlot(props: ScatterPlotProps) {
  const { label, points, onGoTo } = props;
  const { t } = useLanguage();
  const helpId = useId();
  const { ref, width } = usePlotWidth();
  const [measure] = useState(measureWithCanvas);
  const marks = usePoints(points.length, (index) => {
    const point = points[index];
    if (point) onGoTo(point.id);
  });
  const frame = useMemo(() => placeScatter(props, width, measure), [props, width, measure]);
  const shown = marks.active === null ? undefined : frame.points[marks.active];
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
          <Ground frame={frame} axes={props} />
          {frame.points.map(({ point, x, y, low, high }, index) => (
            <g
              key={point.id}
              className={styles.point}
              aria-label={[point.name, ...point.lines].join('. ')}
              {...marks.propsOf(index)}
            >
              {low !== null && high !== null && (
                <line
                  className={styles[`interval_${point.tone}`]}
                  strokeOpacity={0.55}
                  x1={x}
                  x2={x}
                  y1={low}
                  y2={high}
                />
              )}
              <circle className={styles.reach} cx={x} cy={y} r={12} />
              <Glyph shape={point.shape} tone={point.tone} x={x} y={y} />
            </g>
          ))}
          <g aria-hidden>
            {frame.regions.map(({ name, x: at, y: up, anchor }) => (
              <text key={name} className={styles.region} x={at} y={up} textAnchor={anchor}>
                {name}
              </text>
            ))}
            {frame.labels.map(({ index, x, y }) => (
              <text key={index} className={styles.halo} x={x} y={y}>
                {points[index]?.name}
              </text>
            ))}
          </g>
          {shown && (
            <PointCard
              x={shown.x}
              y={shown.y}
              width={width}
              height={frame.height}
              name={shown.point.name}
              lines={shown.point.lines}
              measure={measure}
            />
          )}
        </svg>
      )}
    </div>
  );
}

interface GroundProps {
  readonly frame: ScatterFrame;
  readonly axes: Scatter;
}

function Ground({ frame, axes }: GroundProps) {
  const { plot } = frame;
  const x = scaleLinear([...axes.x.domain], [plot.left, plot.right]);
  const y = scaleLinear([...axes.y.domain], [plot.bottom, plot.top]);
  return (
    <g aria-hidden>
      <rect
        className={styles.ground}
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
      />
      {x.ticks(Math.max(2, Math.min(6, (plot.right - plot.left) / 90))).map((tick) => (
        <text key={tick} className={styles.tick} x={x(tick)} y={plot.bottom + 16} textAnchor="middle">
          {axes.x.tickText(tick)}
        </text>
      ))}
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.tick} x={plot.left - 6} y={y(tick) + 4} textAnchor="end">
            {axes.y.tickText(tick)}
          </text>
        </g>
      ))}
      {axes.lines.map((line, index) => (
        <polyline
          key={index}
          className={styles.cross}
          fill="none"
          points={line.map(([at, up]) => `${String(x(at))},${String(y(up))}`).join(' ')}
        />
      ))}
      <text className={styles.axisName} x={plot.right} y={plot.bottom + 34} textAnchor="end">
        {axes.x.name} →
      </text>
      <text className={styles.axisName} x={8} y={14}>
        ↑ {axes.y.name}
      </text>
    </g>
  );
}
