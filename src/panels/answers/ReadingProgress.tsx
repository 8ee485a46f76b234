/** How far the reading of a file is: rows, share, the time that is left, and the way to stop it. */
import type { ReadProgress } from '../../datasets/ImportSession';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './Source.module.css';

export interface ReadingProgressProps {
  readonly name: string;
  readonly progress: ReadProgress | null;
  readonly onCancel: () => void;
}

export function ReadingProgress({ name, progress, onCancel }: ReadingProgressProps) {
  const { t, format } = useLanguage();
  const share01 = progress?.share01 ?? 0;
  const left = progress && secondsLeft(progress);
  const facts = progress
    ? [
        t('answers.rows', { count: progress.rows, rows: format.number(progress.rows) }),
        format.percent(share01),
        ...(left === null ? [] : [t('answers.timeLeft', { time: format.duration(left) })]),
      ].join(' · ')
    : '';
  return (
    <section className={styles.reading} aria-labelledby="answers-reading">
      <h3 id="answers-reading" className={styles.readingTitle}>
        {t('answers.reading', { name })}
      </h3>
      <progress max={1} value={share01} aria-labelledby="answers-reading" aria-valuetext={facts} />
      <p className={styles.facts}>{facts}</p>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </section>
  );
}

/** Null until there is enough to go by: the first moments say nothing about the rest. */
function secondsLeft({ share01, elapsedMilliseconds }: ReadProgress): number | null {
  if (share01 < 0.05 || elapsedMilliseconds < 500) return null;
  return Math.max(1, ((elapsedMilliseconds / 1000) * (1 - share01)) / share01);
}
