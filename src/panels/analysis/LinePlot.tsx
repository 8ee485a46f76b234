/** Values in an order (periods, moments of a journey): a line with its intervals, and levels across. Computes nothing. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { useId, useMemo, useState } from 'react';
import { measureWithCanvas } from '../../export/measureWithCanvas';
import { useLanguage } from '../../i18n/useLanguage';
import { cutText } from '../../layout/fitText';
import type { FontSpec, MeasureText } from '../../layout/Scene';
import styles from './Chart.module.css';
import { Glyph, type GlyphShape, type Tone } from './Glyph';
import { PointCard } from './PointCard';
import { usePlotWidth } from './usePlotWidth';
import { usePoints } from './usePoints';

export interface LinePoint {
  readonly id: string;
  readonly name: string;
  /** Under the axis; absent: its name. */
  readonly axisText?: string;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly shape: GlyphShape;
  readonly tone: Tone;
  readonly lines: readonly string[];
  /** No line leads here from the point before. */
  readonly isBroken: boolean;
}

export interface LinePlotProps {
  readonly label: string;
  readonly points: readonly LinePoint[];
  readonly axisName: string;
  readonly domain: readonly [number, number];
  readonly isLog?: boolean;
  readonly tickText: (value: number) => string;
  readonly levels: readonly { readonly at: number; readonly name: string; readonly isLimit: boolean }[];
  /** With the point's id. */
  readonly onEnter: (id: string) => void;
}

const font: FontSpec = { size: 12, weight: 400 };
const height = 300;
const top = 28;
const bottom = height - 34;

export function LinePlot(props: LinePlotProps) {
  const { label, points, onEnter } = props;
  const { t } = useLanguage();
  const helpId = useId();
  const { ref, width } = usePlotWidth();
  const [measure] = useState(measureWithCanvas);
  const marks = usePoints(points.length, (index) => {
    const point = points[index];
    if (point) onEnter(point.id);
  });
  const frame = useMemo(() => placeLine(props, width, measure), [props, width, measure]);
  const shown = marks.active === null ? undefined : points[marks.active];
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
          height={height}
          role="group"
          aria-label={label}
          aria-describedby={helpId}
        >
          <Ground frame={frame} name={props.axisName} />
          {points.map((point, index) => {
            const [x, y] = [frame.x(index), frame.y(point.value)];
            return (
              <g
                key={point.id}
                className={styles.point}
                aria-label={[point.name, ...point.lines].join('. ')}
                {...marks.propsOf(index)}
              >
                {point.interval && (
                  <line
                    className={styles[`interval_${point.tone}`]}
                    strokeOpacity={0.5}
                    x1={x}
                    x2={x}
                    y1={frame.y(point.interval.low)}
                    y2={frame.y(point.interval.high)}
                  />
                )}
                <circle className={styles.reach} cx={x} cy={y} r={12} />
                <Glyph shape={point.shape} tone={point.tone} x={x} y={y} />
              </g>
            );
          })}
          {shown && marks.active !== null && (
            <PointCard
              x={frame.x(marks.active)}
              y={frame.y(shown.value)}
              width={width}
              height={height}
              name={shown.name}
              lines={shown.lines}
              measure={measure}
            />
          )}
        </svg>
      )}
    </div>
  );
}

type Frame = ReturnType<typeof placeLine>;

function placeLine(props: LinePlotProps, width: number, measure: MeasureText) {
  const { points, levels, domain, isLog = false, tickText } = props;
  const levelRoom = Math.max(0, ...levels.map(({ name }) => measure(name, font))) + 14;
  const scale = (isLog ? scaleLog : scaleLinear)([...domain], [bottom, top]).clamp(true);
  const ticks = scale.ticks(isLog ? 3 : 5).map((tick) => ({ y: scale(tick), text: tickText(tick) }));
  const left = Math.max(30, ...ticks.map(({ text }) => measure(text, font) + 12));
  const right = Math.max(left + 60, width - (levels.length > 0 ? levelRoom : 16));
  const step = (right - left) / Math.max(1, points.length);
  const x = (index: number): number => left + step * (index + 0.5);
  const path = line<number>()
    .defined((index) => index >= 0)
    .x(x)
    .y((index) => scale(points[index]?.value ?? 0));
  // −1 stands where the line breaks.
  const places = points.flatMap(({ isBroken }, index) => (isBroken ? [-1, index] : [index]));
  return {
    left,
    right,
    x,
    y: (value: number): number => scale(value),
    ticks,
    path: path(places) ?? '',
    names: nameEvery(points, step, measure).map(({ index, text }) => {
      const half = measure(text, font) / 2;
      return { x: Math.max(half, Math.min(width - half, x(index))), text };
    }),
    levels: spread(levels.map((level) => ({ ...level, y: scale(level.at), textY: scale(level.at) + 4 }))),
  };
}

/** As many names under the axis as fit beside each other; each cut to its room. */
function nameEvery(
  points: readonly LinePoint[],
  step: number,
  measure: MeasureText,
): { readonly index: number; readonly text: string }[] {
  const widest = Math.max(1, ...points.map((point) => Math.min(120, measure(nameOf(point), font))));
  const every = Math.max(1, Math.ceil((widest + 12) / Math.max(1, step)));
  return points.flatMap((point, index) =>
    index % every === 0 ? [{ index, text: cutText(nameOf(point), font, step * every - 10, measure) }] : [],
  );
}

function nameOf({ axisText, name }: LinePoint): string {
  return axisText ?? name;
}

/** Names of levels that lie close to each other, one line apart. */
function spread<Level extends { readonly textY: number }>(levels: readonly Level[]): Level[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...levels]
    .sort((a, b) => a.textY - b.textY)
    .map((level) => {
      last = Math.max(level.textY, last + 15);
      return { ...level, textY: last };
    });
}

function Ground({ frame, name }: { readonly frame: Frame; readonly name: string }) {
  const { left, right } = frame;
  return (
    <g aria-hidden>
      <text className={styles.axisName} x={4} y={14}>
        ↑ {name}
      </text>
      {frame.ticks.map(({ y, text }) => (
        <g key={text}>
          <line className={styles.grid} x1={left} x2={right} y1={y} y2={y} />
          <text className={styles.tick} x={left - 6} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {frame.levels.map((level) => (
        <g key={level.name}>
          <line
            className={level.isLimit ? styles.limit : styles.cross}
            x1={left}
            x2={right}
            y1={level.y}
            y2={level.y}
          />
          <text className={styles.note} x={right + 6} y={level.textY}>
            {level.name}
          </text>
        </g>
      ))}
      {frame.names.map(({ x, text }) => (
        <text key={x} className={styles.tick} x={x} y={height - 12} textAnchor="middle">
          {text}
        </text>
      ))}
      <path className={styles.line} d={frame.path} />
    </g>
  );
}
