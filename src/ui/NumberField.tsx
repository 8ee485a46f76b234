/**
 * A number the owner holds, and the text a person is typing. What cannot be read as a number keeps standing, with
 * a sentence that says so; the owner is told and decides what becomes of its value.
 */
import { clsx } from 'clsx';
import { useState, type KeyboardEvent } from 'react';
import { Field, type FieldTexts } from './Field';
import styles from './Field.module.css';
import { isComposing } from './isComposing';
import { keepsEscapeMark } from './keepsEscape';
import { readTypedNumber } from './readTypedNumber';
import { useTypedText, type TypedTextEvents } from './useTypedText';

export interface NumberFieldProps extends FieldTexts, TypedTextEvents {
  /** Null: nothing is entered. NaN: what is entered is no number, see `onInvalid`. */
  readonly value: number | null;
  /** Called for every text that is a number in the range, or nothing. */
  readonly onChange: (value: number | null) => void;
  /** Called for every other text, so that the owner can take back what was a number on the way: the "40" of "40x". */
  readonly onInvalid?: (() => void) | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** What the arrow keys add; 1 when absent. It does not restrict what can be typed. */
  readonly step?: number | undefined;
  readonly suffix?: string | undefined;
  /** Said when the text is no number or out of range. */
  readonly invalidText?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, hideLabel, value, onChange, step = 1, suffix, placeholder, disabled } = props;
  const { min = -Infinity, max = Infinity, invalidText, onInvalid, onFocus, onCommit, onCancel } = props;
  // Null: nothing is being typed, the value itself is shown. While it is typed in, what the person types wins.
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : readTypedNumber(typed, suffix);
  const isInvalid =
    reading?.kind === 'invalid' ||
    (reading?.kind === 'number' && (reading.value < min || reading.value > max));

  const change = (text: string): void => {
    setTyped(text);
    const next = readTypedNumber(text, suffix);
    if (next.kind === 'empty') onChange(null);
    else if (next.kind === 'number' && next.value >= min && next.value <= max) onChange(next.value);
    else onInvalid?.();
  };
  const settle = (): void => {
    if (!isInvalid) setTyped(null);
    onCommit?.();
  };
  const cancel = (): void => {
    setTyped(null);
    onCancel?.();
  };
  const { noteTyping, onKeyDown, ...handlers } = useTypedText(
    { onFocus, onCommit: settle, onCancel: onCancel || isInvalid ? cancel : undefined },
    false,
  );
  const stepBy = (event: KeyboardEvent<HTMLInputElement>): void => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined || isComposing(event) || isInvalid) return onKeyDown(event);
    event.preventDefault();
    const from = reading?.kind === 'number' ? reading.value : value;
    const next = from === null ? Math.max(min, Math.min(max, 0)) : from + direction * step;
    change(shownNumber(Math.max(min, Math.min(max, next))));
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? (isInvalid ? invalidText : undefined)}
      hideLabel={hideLabel}
    >
      {(ids) => (
        <div className={styles.withSuffix}>
          <input
            {...ids}
            {...handlers}
            {...(onCancel || isInvalid ? keepsEscapeMark : {})}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={clsx(styles.control, styles.number)}
            aria-invalid={isInvalid || ids['aria-invalid']}
            value={typed ?? shownNumber(value)}
            placeholder={placeholder}
            disabled={disabled}
            onChange={(event) => {
              noteTyping();
              change(event.target.value);
            }}
            onKeyDown={stepBy}
          />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
        </div>
      )}
    </Field>
  );
}

/** Steps such as 0.1 leave 0.30000000000000004 behind; twelve digits are more than anyone types. */
function shownNumber(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : String(Number(value.toPrecision(12)));
}
