/** "How likely are you to recommend": where the scale begins, and what is no answer. */
import type { RecommendMeaning } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { Choices } from '../inspector/Choices';
import { AsideChips } from './AsideChips';
import type { ColumnProps } from './ColumnProps';

export interface RecommendFieldsProps extends ColumnProps {
  readonly meaning: RecommendMeaning;
}

export function RecommendFields(props: RecommendFieldsProps) {
  const { decisions, column, meaning } = props;
  const { t } = useLanguage();
  return (
    <>
      <Choices
        label={t('answers.recommendScale')}
        isRequired
        value={String(meaning.min)}
        choices={[
          { value: '0', label: t('answers.recommendFrom', { min: 0 }) },
          { value: '1', label: t('answers.recommendFrom', { min: 1 }) },
        ]}
        onChange={(value) => {
          decisions.giveMeaning(column, { ...meaning, min: value === '1' ? 1 : 0 });
        }}
      />
      <AsideChips {...props} />
    </>
  );
}
