/**
 * A text the owner holds: one line, or several that grow with what is typed. It never changes what was typed.
 */
import { clsx } from 'clsx';
import { useLayoutEffect, useRef, type HTMLAttributes, type Ref } from 'react';
import { Field, type FieldTexts } from './Field';
import styles from './Field.module.css';
import { keepsEscapeMark } from './keepsEscape';
import { useTypedText, type TypedTextEvents } from './useTypedText';

export interface TextFieldProps extends FieldTexts, TypedTextEvents {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** The number of rows it has at least. */
  readonly multiline?: number | undefined;
  readonly disabled?: boolean | undefined;
  /** Focused and selected when it appears: for a name that is edited in place. */
  readonly startsSelected?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, value, onChange, placeholder, inputMode, multiline, disabled } =
    props;
  const { onFocus, onCommit, onCancel, startsSelected = false, ref } = props;
  const { noteTyping, ...handlers } = useTypedText({ onFocus, onCommit, onCancel }, multiline !== undefined);
  const own = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const setRef = (element: (HTMLInputElement & HTMLTextAreaElement) | null): void => {
    own.current = element;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  };
  useLayoutEffect(() => {
    if (startsSelected) own.current?.focus();
    if (startsSelected) own.current?.select();
  }, [startsSelected]);
  useLayoutEffect(() => {
    if (multiline !== undefined && own.current) growToText(own.current);
  }, [value, multiline]);
  const change = (event: { readonly target: { readonly value: string } }): void => {
    noteTyping();
    onChange(event.target.value);
  };
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(ids) => {
        const shared = {
          ...ids,
          ...handlers,
          ...(onCancel && keepsEscapeMark),
          ref: setRef,
          value,
          placeholder,
          disabled,
          onChange: change,
        };
        return multiline === undefined ? (
          <input
            {...shared}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            className={styles.control}
          />
        ) : (
          <textarea {...shared} rows={multiline} className={clsx(styles.control, styles.lines)} />
        );
      }}
    </Field>
  );
}

/** For browsers without `field-sizing`. */
function growToText(element: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}
