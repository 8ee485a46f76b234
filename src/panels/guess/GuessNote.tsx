/** What the point says that one points at, focuses or drags. For the eye; the slider says the same in words. */
import { useLanguage } from '../../i18n/useLanguage';
import type { FontSpec, MeasureText } from '../../layout/Scene';
import { cutText } from '../../layout/fitText';
import styles from './GuessChart.module.css';
import {
  axisWidth,
  guessHealth,
  plotBottom,
  plotTop,
  yOfHealth,
  type GuessPlot,
  type PlacedPoint,
} from './guessPlot';
import { guessText, measuredText } from './guessWords';

const nameFont: FontSpec = { size: 12, weight: 600 };
const font: FontSpec = { size: 12, weight: 400 };
const height = 54;
const padding = 8;
const mostName = 320;

export interface GuessNoteProps {
  readonly plot: GuessPlot;
  readonly point: PlacedPoint;
  readonly name: string;
  readonly measure: MeasureText;
}

export function GuessNote({ plot, point, name, measure }: GuessNoteProps) {
  const words = useLanguage();
  const { t } = words;
  const lines = [
    point.guess ? t('guess.active', { guess: guessText(point, words) }) : t('guess.setHere'),
    measuredText(point.measured, words),
  ];
  const heading = cutText(name, nameFont, mostName, measure);
  const widest = Math.max(measure(heading, nameFont), ...lines.map((line) => measure(line, font)));
  const width = widest + 2 * padding;
  // Beside the point, on the side with more room, so that it never lies under the finger.
  const isRight = point.x + 20 + width < plot.width || point.x - 20 - width < axisWidth;
  const x = isRight ? point.x + 20 : point.x - 20 - width;
  const y = Math.max(4, Math.min(plotBottom - height, yOfHealth(guessHealth(point) ?? 50) - height / 2));
  return (
    <g aria-hidden data-screen-only className={styles.note}>
      <line className={styles.guide} x1={point.x} x2={point.x} y1={plotTop - 6} y2={plotBottom + 6} />
      <rect className={styles.noteGround} x={x} y={y} width={width} height={height} rx={6} />
      <text className={styles.noteName} x={x + padding} y={y + 17}>
        {heading}
      </text>
      {lines.map((line, index) => (
        <text key={line} className={styles.noteLine} x={x + padding} y={y + 32 + 15 * index}>
          {line}
        </text>
      ))}
    </g>
  );
}
