/**
 * The emotion curve as one SVG: stages as bands, the guess as a curve with rings to drag, what was measured as a curve
 * with its 90 % intervals, the gap between them shaded. Draws; what it is told is computed elsewhere.
 */
import { useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import { emotionOfHealth } from '../../analysis/compareGuesses';
import { useLanguage } from '../../i18n/useLanguage';
import type { MeasureText } from '../../layout/Scene';
import type { TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { touchpointName } from '../../view/names';
import { GuessAxis } from './GuessAxis';
import styles from './GuessChart.module.css';
import { GuessCurves } from './GuessCurves';
import { GuessHandle, inHalves } from './GuessHandle';
import { GuessNote } from './GuessNote';
import {
  healthAtY,
  placeLabels,
  plotBottom,
  plotHeight,
  plotTop,
  type GuessPlot,
  type PlotNames,
} from './guessPlot';
import { bandName, guessText, measuredText } from './guessWords';
import { MeasuredPoints } from './MeasuredPoints';
import type { GuessEdit } from './useGuessEdit';

export interface GuessChartProps {
  readonly map: JourneyMap;
  readonly plot: GuessPlot;
  readonly names: PlotNames;
  readonly measure: MeasureText;
  /** How many count as the weakest. */
  readonly k: number;
  readonly edit: GuessEdit;
  /** Pointed at, here or in the list. */
  readonly active: TouchpointId | null;
  readonly onActive: (id: TouchpointId | null) => void;
  readonly scrollLeft: number;
  readonly onGoTo: (id: TouchpointId) => void;
}

export function GuessChart(props: GuessChartProps) {
  const { map, plot, names, measure, active, edit } = props;
  const words = useLanguage();
  const { t } = words;
  const helpId = useId();
  const chart = useRef<SVGSVGElement>(null);
  const [focused, setFocused] = useState<TouchpointId | null>(null);
  const labels = useMemo(() => placeLabels(plot, names, measure), [plot, names, measure]);
  const tabStop = plot.points.find(({ id }) => id === focused) ?? plot.points[0];
  const shown = plot.points.find(({ id }) => id === (edit.preview?.id ?? active ?? focused));
  const walk = (from: number, steps: number): void => {
    const next = Math.max(0, Math.min(plot.points.length - 1, from + steps));
    chart.current?.querySelector<SVGElement>(`[data-point="${String(next)}"]`)?.focus();
  };
  return (
    <>
      <p id={helpId} hidden>
        {t('guess.help')}
      </p>
      <svg
        ref={chart}
        data-chart
        className={styles.chart}
        width={plot.width}
        height={plotHeight}
        role="group"
        aria-label={t('guess.points')}
      >
        <Bands plot={plot} />
        <GuessCurves plot={plot} />
        <g aria-hidden>
          {labels.map(({ id, text, x, y }) => (
            <text key={id} className={id === shown?.id ? styles.labelActive : styles.label} x={x} y={y}>
              {text}
            </text>
          ))}
        </g>
        <Columns plot={plot} edit={edit} onActive={props.onActive} />
        <MeasuredPoints points={plot.points} k={props.k} />
        {plot.points.map((point) => (
          <GuessHandle
            key={point.id}
            point={point}
            name={t('guess.handle', {
              name: touchpointName(map, point.id, words),
              node: bandName(map, point.node, words),
            })}
            valueText={t('guess.valueText', {
              guess: guessText(point, words),
              measured: measuredText(point.measured, words),
            })}
            helpId={helpId}
            isTabStop={point === tabStop}
            edit={edit}
            onFocus={setFocused}
            onActive={props.onActive}
            onWalk={walk}
            onGoTo={props.onGoTo}
          />
        ))}
        <GuessAxis scrollLeft={props.scrollLeft} />
        {shown && (
          <GuessNote plot={plot} point={shown} name={names.ofTouchpoint(shown.id)} measure={measure} />
        )}
      </svg>
    </>
  );
}

function Bands({ plot }: { readonly plot: GuessPlot }) {
  return (
    <g aria-hidden>
      {plot.bands.map(({ node, x, width, name }, index) => (
        <g key={node}>
          <rect
            className={index % 2 === 0 ? styles.band : styles.bandOther}
            x={x}
            y={0}
            width={width}
            height={plotHeight}
          />
          <text className={styles.bandName} x={x + 6} y={16}>
            {name}
          </text>
        </g>
      ))}
      {[0, 50, 100].map((health) => {
        const y = plotBottom - (health / 100) * (plotBottom - plotTop);
        return (
          <line
            key={health}
            className={health === 50 ? styles.middle : styles.grid}
            x1={plot.bands[0]?.x ?? 0}
            x2={plot.width}
            y1={y}
            y2={y}
          />
        );
      })}
    </g>
  );
}

interface ColumnsProps {
  readonly plot: GuessPlot;
  readonly edit: GuessEdit;
  readonly onActive: (id: TouchpointId | null) => void;
}

/** The room of each touchpoint, for the pointer only: points at it, and sets a guess where there is none. */
function Columns({ plot, edit, onActive }: ColumnsProps) {
  return plot.points.map((point) => {
    const isFree = point.guess?.whose !== 'own';
    const setHere = (event: MouseEvent<SVGRectElement>): void => {
      const top = event.currentTarget.ownerSVGElement?.getBoundingClientRect().top ?? 0;
      edit.set(point.id, inHalves(emotionOfHealth(healthAtY(event.clientY - top))));
    };
    return (
      <rect
        key={point.id}
        data-screen-only
        className={isFree ? styles.columnFree : styles.column}
        x={point.x - point.halfWidth}
        y={plotTop - 10}
        width={2 * point.halfWidth}
        height={plotBottom - plotTop + 20}
        onPointerEnter={() => {
          onActive(point.id);
        }}
        onPointerLeave={() => {
          onActive(null);
        }}
        {...(isFree && { onClick: setHere })}
      />
    );
  });
}
