/** Why cells became no answers, how many, and where to find them in the file. */
import type { Dropped } from '../../datasets/ImportPreview';
import { useLanguage } from '../../i18n/useLanguage';
import styles from './Preview.module.css';

export function DroppedList({ dropped }: { readonly dropped: readonly Dropped[] }) {
  const { t, format } = useLanguage();
  return (
    <ul className={styles.dropped}>
      {dropped
        .filter(({ count }) => count > 0)
        .map(({ reason, count, examples }) => (
          <li key={reason}>
            {t(`dropReason.${reason}`, { count, cells: format.number(count) })}
            {examples.length > 0 && (
              <span className={styles.examples}>
                {' '}
                {examples
                  .map(({ line, text }) =>
                    text === ''
                      ? t('answers.exampleLine', { line: format.number(line) })
                      : t('answers.example', { line: format.number(line), text }),
                  )
                  .join(' · ')}
              </span>
            )}
          </li>
        ))}
    </ul>
  );
}
