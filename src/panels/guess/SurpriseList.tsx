/** Where the team was wrong, the largest first, in words. Each goes to its touchpoint. */
import { TrendingDown, TrendingUp } from 'lucide-react';
import type { GuessSummary } from '../../analysis/findSurprises';
import { useLanguage } from '../../i18n/useLanguage';
import type { TouchpointId } from '../../model/ids';
import type { PlotNames } from './guessPlot';
import { surpriseText } from './guessWords';
import styles from './GuessStrip.module.css';

export interface SurpriseListProps {
  readonly summary: GuessSummary;
  readonly names: PlotNames;
  readonly onActive: (id: TouchpointId | null) => void;
  readonly onGoTo: (id: TouchpointId) => void;
}

export function SurpriseList({ summary, names, onActive, onGoTo }: SurpriseListProps) {
  const words = useLanguage();
  const { t } = words;
  const { surprises, tested } = summary;
  return (
    <section className={styles.surprises} aria-label={t('guess.surprises')}>
      <h4 className={styles.surprisesTitle}>{t('guess.surprises')}</h4>
      {surprises.length === 0 && (
        <p className={styles.quiet}>{t(tested === 0 ? 'guess.noneTested' : 'guess.noSurprises')}</p>
      )}
      <ol className={styles.list}>
        {surprises.map((surprise) => {
          const { id } = surprise.point;
          const isWorse = surprise.direction === 'worse-than-thought';
          const Icon = isWorse ? TrendingDown : TrendingUp;
          const show = (): void => {
            onActive(id);
          };
          const hide = (): void => {
            onActive(null);
          };
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.surprise}
                onPointerEnter={show}
                onPointerLeave={hide}
                onFocus={show}
                onBlur={hide}
                onClick={() => {
                  onGoTo(id);
                }}
              >
                <Icon
                  className={isWorse ? styles.worse : styles.better}
                  size={16}
                  strokeWidth={2}
                  role="img"
                  aria-label={t(isWorse ? 'guess.worse' : 'guess.better')}
                />
                <span>
                  <span className={styles.surpriseName}>{names.ofTouchpoint(id)}</span>{' '}
                  <span className={styles.sentence}>{surpriseText(surprise, words)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
