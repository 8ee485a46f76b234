/** What became of the last file that was not imported: what happened, what is safe, what to do next. */
import { clsx } from 'clsx';
import { useLanguage } from '../../i18n/useLanguage';
import { readProblemText } from './readProblemText';
import styles from './Source.module.css';
import type { ReadState } from './useReadFile';

export function SourceNotice({ state }: { readonly state: ReadState }) {
  const words = useLanguage();
  const { t } = words;
  if (state.kind === 'cancelled') {
    return (
      <div className={clsx(styles.notice, styles.calm)}>
        <p>{t('answers.cancelled', { name: state.name })}</p>
      </div>
    );
  }
  if (state.kind !== 'problem') return null;
  const { what, next } = readProblemText(state.problem, words);
  return (
    <div className={styles.notice}>
      <p className={styles.noticeTitle}>{t('answerProblem.title', { name: state.name })}</p>
      <p>{what}</p>
      <p className={styles.noticeText}>{t('answerProblem.safe', { next })}</p>
    </div>
  );
}
