/** A figure somebody computed: how it is written, and which column holds the number of answers behind it. */
import type { FigureMeaning } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { metricKindSpec } from '../../metrics/allMetricKinds';
import { SelectField } from '../../ui/SelectField';
import { Choices } from '../inspector/Choices';
import { columnName } from './columnName';
import type { ColumnProps } from './ColumnProps';
import { numberOf } from './numberOf';

export interface CountColumnFieldsProps extends ColumnProps {
  readonly meaning: FigureMeaning;
}

export function CountColumnFields({ decisions, column, meaning }: CountColumnFieldsProps) {
  const words = useLanguage();
  const { t } = words;
  const { view, plan } = decisions;
  const { countColumn, ...withoutCount } = meaning;
  const candidates = view.columns.filter(
    ({ index, texts }) =>
      index !== column &&
      (index === countColumn ||
        plan.meanings[index]?.kind === 'count' ||
        (texts.length > 0 && texts.every(({ text }) => Number.isInteger(numberOf(text))))),
  );
  return (
    <>
      {metricKindSpec(meaning.metricKind).unit === 'share' && (
        <Choices
          label={t('answers.figureWritten')}
          isRequired
          value={meaning.written}
          choices={[
            { value: 'percent', label: t('figureWritten.percent') },
            { value: 'plain', label: t('figureWritten.share') },
          ]}
          onChange={(value) => {
            const written = value === 'percent' ? 'percent' : 'plain';
            decisions.giveMeaning(column, { ...meaning, written });
          }}
        />
      )}
      <SelectField
        label={t('answers.countColumn')}
        hint={countColumn === undefined ? t('answers.countColumnHint') : undefined}
        value={countColumn === undefined ? '' : String(countColumn)}
        options={[
          { value: '', label: t('answers.countColumnNone') },
          ...candidates.map(({ index }) => ({
            value: String(index),
            label: columnName(view, index, words),
          })),
        ]}
        onChange={(value) => {
          decisions.giveMeaning(column, {
            ...withoutCount,
            ...(value !== '' && { countColumn: Number(value) }),
          });
        }}
      />
    </>
  );
}
