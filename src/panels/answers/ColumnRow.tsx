/** One column: its header, its most frequent values, what it is taken for, and on demand everything about that. */
import { ChevronRight, CircleAlert } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { ColumnView } from '../../datasets/FileView';
import { PickerField } from '../inspector/PickerField';
import { columnName } from './columnName';
import styles from './Columns.module.css';
import { makeMeaning, meaningIdOf, readMeaningId } from './meaningChoices';
import { meaningEntries } from './meaningEntries';
import { MeaningFields } from './MeaningFields';
import { meaningWords } from './meaningWords';
import type { Decisions } from './useDecisions';

const mostExamples = 5;

export interface ColumnRowProps {
  readonly decisions: Decisions;
  readonly column: number;
  readonly onTouch: () => void;
}

export const ColumnRow = memo(function ColumnRow({ decisions, column, onTouch }: ColumnRowProps) {
  const words = useLanguage();
  const { t, format } = words;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { view, plan, giveMeaning, open } = decisions;
  const seen = view.columns[column];
  const meaning = plan.meanings[column];
  if (!seen || !meaning) return null;
  const name = columnName(view, column, words);
  const isUnsure = open.some((each) => each.column === column);
  const said = meaningWords(meaning, view, words);
  return (
    <li className={styles.row} data-column={column}>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>
          {t('answers.columnFacts', {
            filled: format.number(seen.filled),
            distinct: format.number(seen.distinct),
          })}
        </p>
      </div>
      <div className={styles.seen}>
        <Examples column={seen} />
        {isUnsure && (
          <p className={styles.unsure}>
            <CircleAlert size={14} strokeWidth={2} aria-hidden />
            {t('answers.toConfirm')}
          </p>
        )}
        {said !== '' && <p className={styles.quiet}>{said}</p>}
      </div>
      <PickerField
        label={t('answers.meaningOf', { column: name })}
        hideLabel
        value={t(`answerMeaning.${meaningIdOf(meaning)}`)}
        entries={meaningEntries(t)}
        onPick={(key) => {
          const chosen = readMeaningId(key);
          if (chosen === null) return;
          onTouch();
          giveMeaning(column, makeMeaning(chosen, seen, meaning));
          setOpen(chosen !== 'nothing');
        }}
      />
      <button
        type="button"
        className={styles.toggleDetails}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('answers.adjust', { column: name })}
        disabled={meaning.kind === 'nothing'}
        onClick={() => {
          onTouch();
          setOpen(!isOpen);
        }}
      >
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
      </button>
      {isOpen && meaning.kind !== 'nothing' && (
        <div id={id} className={styles.details}>
          <MeaningFields decisions={decisions} column={column} />
        </div>
      )}
    </li>
  );
});

function Examples({ column }: { readonly column: ColumnView }) {
  const { t, format } = useLanguage();
  const texts = column.texts.filter(({ text }) => text !== '');
  const isUnique = texts.every(({ count }) => count === 1);
  const more = column.distinct - Math.min(mostExamples, texts.length);
  return (
    <ul className={styles.examples} aria-label={t('answers.examples')}>
      {texts.slice(0, mostExamples).map(({ text, count }) => (
        <li key={text} className={styles.chip}>
          <span className={styles.chipText}>{text}</span>
          {!isUnique && (
            <span className={styles.times}> {t('answers.times', { times: format.number(count) })}</span>
          )}
        </li>
      ))}
      {column.blank > 0 && (
        <li className={styles.times}>
          {t('answers.blanks', { count: column.blank, cells: format.number(column.blank) })}
        </li>
      )}
      {more > 0 && texts.length > mostExamples && (
        <li className={styles.times}>{t('answers.moreValues', { values: format.number(more) })}</li>
      )}
    </ul>
  );
}
