/** Which of the numbers in a column are no answers: "6" for not applicable, "99" for don't know. */
import type { RatingMeaning, RecommendMeaning } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import type { ColumnProps } from './ColumnProps';
import { numberOf } from './numberOf';
import { setAside } from './openQuestions';
import { setCode } from './planEdits';
import { TextChips } from './TextChips';

export interface AsideChipsProps extends ColumnProps {
  readonly meaning: RatingMeaning | RecommendMeaning;
}

export function AsideChips({ decisions, column, meaning }: AsideChipsProps) {
  const { t } = useLanguage();
  const texts = decisions.view.columns[column]?.texts ?? [];
  const numbers = texts
    .flatMap(({ text, count }) => {
      const value = numberOf(text);
      return value === null ? [] : [{ text, count, value }];
    })
    .sort((a, b) => a.value - b.value);
  if (numbers.length === 0) return null;
  const pressed = setAside(meaning);
  return (
    <TextChips
      label={t('answers.aside')}
      hint={t('answers.asideHint')}
      texts={numbers}
      pressed={pressed}
      onToggle={(text) => {
        decisions.answer('not-applicable', [column], (now) => {
          if (now.kind !== 'rating' && now.kind !== 'recommend') return now;
          const code = setAside(now).includes(text) ? null : 'not-applicable';
          return { ...now, codes: setCode(now.codes, text, code) };
        });
      }}
    />
  );
}
