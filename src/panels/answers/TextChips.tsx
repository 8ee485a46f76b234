/** The frequent texts of a column as switches: pressed are those that stand for something. */
import { clsx } from 'clsx';
import { useId } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import fieldStyles from '../../ui/Field.module.css';
import styles from './Columns.module.css';

export interface TextChipsProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly texts: readonly { readonly text: string; readonly count: number }[];
  readonly pressed: readonly string[];
  readonly onToggle: (text: string) => void;
}

export function TextChips({ label, hint, texts, pressed, onToggle }: TextChipsProps) {
  const { t, format } = useLanguage();
  const id = useId();
  return (
    <fieldset
      className={styles.set}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <span id={id} className={fieldStyles.label}>
        {label}
      </span>
      <div className={styles.chips}>
        {texts.map(({ text, count }) => (
          <button
            key={text}
            type="button"
            className={clsx(styles.chip, styles.toggle)}
            aria-pressed={pressed.includes(text)}
            onClick={() => {
              onToggle(text);
            }}
          >
            <span className={styles.chipText}>{text === '' ? t('answers.blankText') : text}</span>{' '}
            <span className={styles.times}>{t('answers.times', { times: format.number(count) })}</span>
          </button>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
