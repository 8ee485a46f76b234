/** A day of the map, with the browser's own date control. Typing a year passes through other years: one step all the same. */
import { isIsoDate } from '../../model/dates';
import { Field } from '../../ui/Field';
import fieldStyles from '../../ui/Field.module.css';
import type { Edit } from './Edit';
import { useStoredValue } from './useStoredValue';

export interface StoredDateProps {
  readonly label: string;
  /** ISO date. */
  readonly value: string | undefined;
  readonly toEdit: (date: string | undefined) => Edit;
  readonly hideLabel?: boolean;
}

export function StoredDate({ label, value, toEdit, hideLabel }: StoredDateProps) {
  const field = useStoredValue(value ?? '', (date) => toEdit(date === '' ? undefined : date));
  return (
    <DateControl
      label={label}
      value={field.value}
      error={field.error}
      hideLabel={hideLabel}
      onChange={field.change}
      onCommit={field.commit}
    />
  );
}

export interface DateControlProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly onCommit?: () => void;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean | undefined;
}

export function DateControl({ label, value, onChange, onCommit, error, hideLabel }: DateControlProps) {
  return (
    <Field label={label} error={error} hideLabel={hideLabel}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className={fieldStyles.control}
          value={value}
          onChange={(event) => {
            const date = event.target.value;
            // While a part is missing the control says ''; that is no wish to empty the field.
            if (date === '' ? !event.target.validity.badInput : isIsoDate(date)) onChange(date);
          }}
          onBlur={onCommit}
        />
      )}
    </Field>
  );
}
