/**
 * The fields of the inspector: the shared controls, tied to one field of the map. An optional field that becomes
 * empty is taken away, never kept as an empty text.
 */
import { makeWellFormed } from '../../model/wellFormedText';
import type { Translate } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import { ListField } from '../../ui/ListField';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import { runEdit, type Edit } from './Edit';
import { useStoredValue, useWrittenValue } from './useStoredValue';

export interface StoredTextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly toEdit: (text: string | undefined) => Edit;
  /** The map cannot be without it: what is empty is refused, and said. */
  readonly isRequired?: boolean;
  readonly multiline?: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
}

export function StoredText({ value, toEdit, isRequired = false, ...texts }: StoredTextProps) {
  const field = useStoredValue(value ?? '', (text) => {
    // Half a character, as some input methods leave for a moment, would not survive being stored.
    const whole = makeWellFormed(text);
    return toEdit(!isRequired && whole.trim() === '' ? undefined : whole);
  });
  return (
    <TextField
      {...texts}
      value={field.value}
      error={field.error}
      onChange={field.change}
      onCommit={field.commit}
      onCancel={field.cancel}
    />
  );
}

export interface StoredNumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly toEdit: (value: number | undefined) => Edit;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly suffix?: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  /** What one unit typed is in the map: 0.01 for percent. */
  readonly unit?: number;
  /** Whole numbers only. */
  readonly isWhole?: boolean;
}

export function StoredNumber(props: StoredNumberProps) {
  const { value, toEdit, min, max, unit = 1, isWhole = false, ...rest } = props;
  const { t } = useLanguage();
  const findFault = (typed: number | null): string | undefined => {
    if (typed === null) return undefined;
    if (Number.isNaN(typed)) return t('readProblem.notNumber');
    if (isWhole && !Number.isInteger(typed)) return t('readProblem.notWhole');
    return typed < (min ?? -Infinity) || typed > (max ?? Infinity) ? rangeText(props, t) : undefined;
  };
  const stored = value === undefined ? null : value / unit;
  const field = useWrittenValue(stored, (typed) =>
    findFault(typed) === undefined
      ? (run) => runEdit(run, toEdit(typed === null ? undefined : Number((typed * unit).toPrecision(12))))
      : null,
  );
  const fault = findFault(field.value);
  return (
    <NumberField
      {...rest}
      value={field.value}
      error={fault ?? field.error}
      invalidText={t('readProblem.notNumber')}
      onChange={field.change}
      onInvalid={() => {
        field.change(Number.NaN);
      }}
      // What cannot be keeps standing with its sentence, until it is mended or taken back.
      onCommit={fault === undefined ? field.commit : field.settle}
      onCancel={field.cancel}
    />
  );
}

function rangeText({ min, max }: Pick<StoredNumberProps, 'min' | 'max'>, t: Translate): string {
  if (min !== undefined && max !== undefined) return t('inspector.numberBetween', { min, max });
  return min === undefined ? t('inspector.numberTo', { max: max ?? 0 }) : t('inspector.numberFrom', { min });
}

export interface StoredListProps {
  readonly label: string;
  readonly items: readonly string[] | undefined;
  readonly toEdit: (items: readonly string[] | undefined) => Edit;
  readonly addLabel: string;
  readonly placeholder?: string;
}

const noItems: readonly string[] = [];

export function StoredList({ items, toEdit, ...texts }: StoredListProps) {
  const { t } = useLanguage();
  const field = useStoredValue(items ?? noItems, (typed) =>
    toEdit(typed.length === 0 ? undefined : typed.map(makeWellFormed)),
  );
  return (
    <ListField
      {...texts}
      items={field.value}
      removeLabel={(item) => (item === '' ? t('inspector.removeEmpty') : t('inspector.removeItem', { item }))}
      onChange={field.change}
      onCommit={field.commit}
      onCancel={field.cancel}
    />
  );
}
