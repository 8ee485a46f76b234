/** Which rows are over: a status column, and those of its texts that mean it. */
import type { Closed } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { SelectField } from '../../ui/SelectField';
import { columnName } from './columnName';
import { TextChips } from './TextChips';
import type { Decisions } from './useDecisions';

/** A status has few values; what has more is none. */
const mostValues = 40;

export interface ClosedFieldsProps {
  readonly decisions: Decisions;
  /** Columns that cannot be the status. */
  readonly except: readonly number[];
  readonly closed: Closed | undefined;
  readonly onChange: (closed: Closed | null) => void;
}

export function ClosedFields({ decisions, except, closed, onChange }: ClosedFieldsProps) {
  const words = useLanguage();
  const { t } = words;
  const { view } = decisions;
  const candidates = view.columns.filter(
    ({ index, distinct }) =>
      index === closed?.column || (distinct >= 2 && distinct <= mostValues && !except.includes(index)),
  );
  if (candidates.length === 0) return null;
  return (
    <>
      <SelectField
        label={t('answers.closedColumn')}
        hint={t('answers.closedHint')}
        value={closed ? String(closed.column) : ''}
        options={[
          { value: '', label: t('answers.closedNone') },
          ...candidates.map(({ index }) => ({
            value: String(index),
            label: columnName(view, index, words),
          })),
        ]}
        onChange={(value) => {
          onChange(value === '' ? null : { column: Number(value), texts: [] });
        }}
      />
      {closed && (
        <TextChips
          label={t('answers.closedTexts')}
          texts={view.columns[closed.column]?.texts ?? []}
          pressed={closed.texts}
          hint={closed.texts.length === 0 ? t('answers.closedTextsNone') : undefined}
          onToggle={(text) => {
            const texts = closed.texts.includes(text)
              ? closed.texts.filter((each) => each !== text)
              : [...closed.texts, text];
            onChange({ ...closed, texts });
          }}
        />
      )}
    </>
  );
}
