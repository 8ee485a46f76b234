/** Which words mean yes and which no. What is in neither list is left out and counted. */
import type { YesNoMeaning } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { SelectField } from '../../ui/SelectField';
import styles from './Columns.module.css';
import type { ColumnProps } from './ColumnProps';

const mostTexts = 24;

export interface YesNoFieldsProps extends ColumnProps {
  readonly meaning: YesNoMeaning;
}

export function YesNoFields({ decisions, column, meaning }: YesNoFieldsProps) {
  const { t, format } = useLanguage();
  const texts = (decisions.view.columns[column]?.texts ?? []).filter(({ text }) => text !== '');
  const set = (text: string, answer: string): void => {
    const without = (list: readonly string[]) => list.filter((each) => each !== text);
    decisions.giveMeaning(column, {
      ...meaning,
      yes: [...without(meaning.yes), ...(answer === 'yes' ? [text] : [])],
      no: [...without(meaning.no), ...(answer === 'no' ? [text] : [])],
    });
  };
  return (
    <fieldset className={styles.set} aria-label={t('answers.yesNoLabel')}>
      <span className={styles.legend}>{t('answers.yesNoLabel')}</span>
      <div className={styles.wordFields}>
        {texts.slice(0, mostTexts).map(({ text, count }) => (
          <SelectField
            key={text}
            label={t('answers.textTimes', { text, times: format.number(count) })}
            value={meaning.yes.includes(text) ? 'yes' : meaning.no.includes(text) ? 'no' : ''}
            options={[
              { value: 'yes', label: t('answers.yes') },
              { value: 'no', label: t('answers.no') },
              { value: '', label: t('answers.neither') },
            ]}
            onChange={(answer) => {
              set(text, answer);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
