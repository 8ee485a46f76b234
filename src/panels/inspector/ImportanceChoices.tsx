/** How much a touchpoint matters, 0 to 3. Absent is 1; a value between two of these came from a file and is shown. */
import { useLanguage } from '../../i18n/useLanguage';
import { Choices } from './Choices';

export interface ImportanceChoicesProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

export function ImportanceChoices({ value, onChange }: ImportanceChoicesProps) {
  const { t, format } = useLanguage();
  const isBetween = value !== undefined && ![0, 1, 2, 3].includes(value);
  return (
    <Choices
      label={t('inspector.importance')}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => {
        onChange(chosen === '' ? undefined : Number(chosen));
      }}
      choices={[
        { value: '0', label: t('inspector.importance0') },
        { value: '1', label: t('inspector.importance1') },
        { value: '2', label: t('inspector.importance2') },
        { value: '3', label: t('inspector.importance3') },
      ]}
      hint={
        isBetween
          ? t('inspector.importanceBetween', { value: format.number(value, 2) })
          : t('inspector.importanceHint')
      }
    />
  );
}
