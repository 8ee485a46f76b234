/**
 * A short list of texts, a row each: Enter adds the next, Backspace in an empty row takes it away, several pasted
 * lines become several rows. Empty rows are the field's own business; the owner never hears of them.
 */
import { Plus, X } from 'lucide-react';
import {
  useId,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { Button } from './Button';
import fieldStyles from './Field.module.css';
import { IconButton } from './IconButton';
import { isComposing } from './isComposing';
import { keepsEscapeMark } from './keepsEscape';
import styles from './ListField.module.css';
import { useListRows } from './useListRows';

export interface ListFieldProps {
  readonly label: string;
  readonly items: readonly string[];
  /** Called with every change; without the empty rows. */
  readonly onChange: (items: readonly string[]) => void;
  readonly addLabel: string;
  readonly removeLabel: (item: string) => string;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  /** The focus came into the list. */
  readonly onFocus?: (() => void) | undefined;
  /** The focus left the list. */
  readonly onCommit?: (() => void) | undefined;
  /** Escape. The owner puts the old items back. */
  readonly onCancel?: (() => void) | undefined;
}

export function ListField(props: ListFieldProps) {
  const { label, items, onChange, addLabel, removeLabel, placeholder, hint, onFocus, onCommit, onCancel } =
    props;
  const id = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<string | null>(null);
  const { rows, insertAfter, replace, remove, reset, setFocused } = useListRows(items, onChange);
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });
  const removeAndStep = (key: string): void => {
    const index = rows.findIndex((row) => row.key === key);
    focusNext.current = (rows[index - 1] ?? rows[index + 1])?.key ?? 'add';
    remove(key);
  };
  const pressKey = (event: KeyboardEvent, key: string, text: string): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (text.trim() !== '') focusNext.current = insertAfter(key);
    } else if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      removeAndStep(key);
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
      reset();
    }
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, key: string): void => {
    const [first, ...rest] = linesOf(event.clipboardData.getData('text/plain'));
    if (first === undefined || rest.length === 0) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const joined = `${value.slice(0, selectionStart ?? 0)}${first}${value.slice(selectionEnd ?? value.length)}`;
    focusNext.current = replace(key, [joined, ...rest]);
  };
  const crossBorder = (event: FocusEvent<HTMLElement>, isInside: boolean): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(isInside);
    if (isInside) onFocus?.();
    else onCommit?.();
  };
  return (
    // The handlers only watch where the focus is; nothing here is pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={list}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      className={styles.list}
      onFocus={(event) => {
        crossBorder(event, true);
      }}
      onBlur={(event) => {
        crossBorder(event, false);
      }}
    >
      <span id={id} className={fieldStyles.label}>
        {label}
      </span>
      {rows.map(({ key, text }, index) => (
        <div key={key} className={styles.row}>
          <input
            {...(onCancel && keepsEscapeMark)}
            type="text"
            autoComplete="off"
            data-row={key}
            className={fieldStyles.control}
            aria-label={`${label} ${index + 1}`}
            placeholder={placeholder}
            value={text}
            onChange={(event) => {
              replace(key, [event.target.value]);
            }}
            onKeyDown={(event) => {
              pressKey(event, key, text);
            }}
            onPaste={(event) => {
              paste(event, key);
            }}
          />
          <IconButton label={removeLabel(text)} icon={X} onClick={() => removeAndStep(key)} />
        </div>
      ))}
      <Button
        variant="quiet"
        icon={Plus}
        className={styles.add}
        data-row="add"
        onClick={() => {
          focusNext.current = insertAfter(rows.at(-1)?.key ?? null);
        }}
      >
        {addLabel}
      </Button>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** Bullets and numbers that came along from a document are not part of the text. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·▪◦]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}
