/** Both scales with their marks, which is the legend too. It stays in sight while the curve scrolls. */
import { useLanguage } from '../../i18n/useLanguage';
import styles from './GuessChart.module.css';
import { axisWidth, plotHeight, yOfHealth } from './guessPlot';
import { diamond } from './MeasuredPoints';

const guessEdge = 44;
const measuredEdge = axisWidth - 8;

export function GuessAxis({ scrollLeft }: { readonly scrollLeft: number }) {
  const { t, format } = useLanguage();
  return (
    // In a picture it stands at the left again: `chartPicture` takes the shift away.
    <g aria-hidden data-sticky transform={`translate(${String(scrollLeft)} 0)`}>
      <rect className={styles.axisGround} width={axisWidth - 2} height={plotHeight} />
      {[-2, 0, 2].map((emotion) => {
        const y = yOfHealth(50 + 25 * emotion) + 4;
        return (
          <g key={emotion}>
            <text className={styles.guessNumber} x={guessEdge} y={y}>
              {format.signed(emotion)}
            </text>
            <text className={styles.measuredNumber} x={measuredEdge} y={y}>
              {format.number(50 + 25 * emotion)}
            </text>
          </g>
        );
      })}
      <circle className={styles.ring} cx={guessEdge - 8} cy={plotHeight - 22} r={5} />
      <text className={styles.guessNumber} x={guessEdge} y={plotHeight - 4}>
        {t('guess.guessAxis')}
      </text>
      <path className={styles.solid} d={diamond(measuredEdge - 8, plotHeight - 22, 5)} />
      <text className={styles.measuredNumber} x={measuredEdge} y={plotHeight - 4}>
        {t('guess.measuredAxis')}
      </text>
    </g>
  );
}
