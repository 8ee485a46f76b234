/** One of a few known values, as the browser's own list: it works on every device and with every aid. */
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { Field, type FieldTexts } from './Field';
import styles from './Field.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Options that follow each other with the same group stand under its name. */
  readonly group?: string | undefined;
}

export interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean | undefined;
}

export function SelectField({ value, options, onChange, disabled, ...texts }: SelectFieldProps) {
  return (
    <Field {...texts}>
      {(ids) => (
        <span className={styles.selectFrame}>
          <select
            {...ids}
            className={clsx(styles.control, styles.select)}
            value={value}
            disabled={disabled}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          >
            {groupOptions(options).map(({ group, members }) =>
              group === undefined ? (
                members.map(renderOption)
              ) : (
                <optgroup key={group} label={group}>
                  {members.map(renderOption)}
                </optgroup>
              ),
            )}
          </select>
          <ChevronDown className={styles.chevron} size={16} strokeWidth={1.75} aria-hidden />
        </span>
      )}
    </Field>
  );
}

function renderOption({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function groupOptions(options: readonly SelectOption[]) {
  const groups: { readonly group: string | undefined; readonly members: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
