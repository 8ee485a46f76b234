/** The two curves and the gap between them: below the guess it is worse than thought, above it better. */
import { useId, useMemo } from 'react';
import styles from './GuessChart.module.css';
import { guessHealth, measuredHealth, placeCurve, placeGap, type GuessPlot } from './guessPlot';

export function GuessCurves({ plot }: { readonly plot: GuessPlot }) {
  const id = useId();
  const { guess, measured, gap } = useMemo(() => {
    const curves = { guess: placeCurve(plot, guessHealth), measured: placeCurve(plot, measuredHealth) };
    return { ...curves, gap: placeGap(curves.guess, curves.measured) };
  }, [plot]);
  const [below, above] = [`${id}-below`, `${id}-above`];
  return (
    <g aria-hidden>
      <clipPath id={below}>
        <path d={gap.below} />
      </clipPath>
      <clipPath id={above}>
        <path d={gap.above} />
      </clipPath>
      <path className={styles.worse} d={gap.between} clipPath={`url(#${below})`} />
      <path className={styles.better} d={gap.between} clipPath={`url(#${above})`} />
      <path className={styles.measuredBridge} d={measured.bridging} />
      <path className={styles.guessBridge} d={guess.bridging} />
      <path className={styles.measuredLine} d={measured.solid} />
      <path className={styles.guessLine} d={guess.solid} />
    </g>
  );
}
