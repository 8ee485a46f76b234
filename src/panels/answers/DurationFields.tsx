/** Times that took: in which unit, and which cases are over. The others are still open, which the median takes account of. */
import type { DurationMeaning } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { SelectField } from '../../ui/SelectField';
import { ClosedFields } from './ClosedFields';
import { durationUnits } from './durationUnits';
import type { ColumnProps } from './ColumnProps';

export interface DurationFieldsProps extends ColumnProps {
  readonly meaning: DurationMeaning;
}

export function DurationFields({ decisions, column, meaning }: DurationFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <SelectField
        label={t('answers.unit')}
        value={meaning.unit}
        options={durationUnits.map((value) => ({ value, label: t(`durationUnit.${value}`) }))}
        onChange={(value) => {
          const unit = durationUnits.find((each) => each === value);
          if (!unit) return;
          decisions.answer('unit', [column], (now) => (now.kind === 'duration' ? { ...now, unit } : now));
        }}
      />
      <ClosedFields
        decisions={decisions}
        except={[column]}
        closed={meaning.closed}
        onChange={(closed) => {
          const { closed: _, ...open } = meaning;
          decisions.giveMeaning(column, { ...open, ...(closed && { closed }) });
        }}
      />
    </>
  );
}
