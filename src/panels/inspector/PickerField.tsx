/**
 * One control to choose from a list, to choose from what is suggested, and to type something new: a combobox as the
 * ARIA practices describe it. What is half typed is never taken for a choice; Enter and Tab choose, Escape goes back.
 */
import { Check, ChevronDown, Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Field } from '../../ui/Field';
import fieldStyles from '../../ui/Field.module.css';
import { isComposing } from '../../ui/isComposing';
import styles from './PickerField.module.css';
import { matchEntries, type PickerEntry, type PickerRow } from './matchEntries';

export interface PickerFieldProps {
  readonly label: string;
  /** The name of what is chosen; empty: nothing. */
  readonly value: string;
  readonly entries: readonly PickerEntry[];
  readonly onPick: (key: string) => void;
  /** Given: what is typed and not in the list can be made. */
  readonly onCreate?: (name: string) => void;
  /** Given: the choice can be taken away. */
  readonly onClear?: () => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
}

export function PickerField(props: PickerFieldProps) {
  const { label, value, entries, onPick, onCreate, onClear, placeholder, hideLabel, hint } = props;
  const { t } = useLanguage();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const rows = matchEntries(entries, typed ?? '', {
    canCreate: onCreate !== undefined,
    canClear: onClear !== undefined && value !== '',
  });
  const activeRow = rows[Math.min(active, rows.length - 1)];

  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setActive(0);
  };
  const choose = (row: PickerRow): void => {
    close();
    if (row.kind === 'clear') onClear?.();
    else if (row.kind === 'create') onCreate?.(row.name);
    else if (row.entry.label !== value) onPick(row.entry.key);
  };
  const pressKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (isOpen) setActive((now) => (Math.min(now, rows.length - 1) + step + rows.length) % rows.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else if (typed?.trim() === '' && onClear && value !== '') choose({ kind: 'clear' });
      else if (activeRow) choose(activeRow);
    } else if (event.key === 'Tab' && isOpen && typed !== null && typed.trim() !== '' && activeRow) {
      choose(activeRow);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <Popover.Root open={isOpen}>
      <Field label={label} hideLabel={hideLabel} hint={hint}>
        {(ids) => (
          <Popover.Anchor className={styles.anchor}>
            <input
              {...ids}
              ref={input}
              role="combobox"
              aria-expanded={isOpen && rows.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={isOpen && activeRow ? `${listId}-${rows.indexOf(activeRow)}` : undefined}
              {...(isOpen && { 'data-keeps-escape': '' })}
              className={fieldStyles.control}
              autoComplete="off"
              placeholder={placeholder ?? t('inspector.pickOrType')}
              value={typed ?? value}
              onClick={() => {
                setOpen(true);
              }}
              onFocus={(event) => {
                event.target.select();
              }}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
                setOpen(true);
              }}
              onKeyDown={pressKey}
              onBlur={close}
            />
            <ChevronDown className={styles.chevron} size={16} strokeWidth={1.75} aria-hidden />
          </Popover.Anchor>
        )}
      </Field>
      <Popover.Portal>
        <Popover.Content
          className={styles.popup}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          role="presentation"
          onOpenAutoFocus={(event) => {
            event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
          }}
        >
          <PickerList {...{ rows, listId, label, value, activeRow, choose }} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface PickerListProps {
  readonly rows: readonly PickerRow[];
  readonly listId: string;
  readonly label: string;
  readonly value: string;
  readonly activeRow: PickerRow | undefined;
  readonly choose: (row: PickerRow) => void;
}

function PickerList({ rows, listId, label, value, activeRow, choose }: PickerListProps) {
  const { t } = useLanguage();
  if (rows.length === 0) return <p className={styles.nothing}>{t('inspector.nothingFound')}</p>;
  return (
    // A list that stays open beside its field, with two lines an entry: no native element is that.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={listId} role="listbox" aria-label={label}>
      {rows.map((row, index) => (
        // The keys are the field's: the focus never comes here.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={row.kind === 'entry' ? row.entry.key : row.kind}
          id={`${listId}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={row === activeRow}
          className={styles.option}
          ref={row === activeRow ? scrollIntoList : undefined}
          // The focus stays in the field; taking it away would close the list before the click.
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            choose(row);
          }}
        >
          <PickerOption
            row={row}
            isChosen={row.kind === 'entry' && row.entry.label === value && value !== ''}
          />
        </div>
      ))}
    </div>
  );
}

function PickerOption({ row, isChosen }: { readonly row: PickerRow; readonly isChosen: boolean }) {
  const { t } = useLanguage();
  if (row.kind === 'clear') return <span className={styles.quiet}>{t('inspector.pickNone')}</span>;
  if (row.kind === 'create') {
    return (
      <>
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.name}>{t('inspector.pickCreate', { name: row.name })}</span>
      </>
    );
  }
  return (
    <>
      <span className={styles.name}>{row.entry.label}</span>
      {row.entry.detail && <span className={styles.quiet}>{row.entry.detail}</span>}
      {isChosen && <Check size={16} strokeWidth={2} aria-hidden />}
    </>
  );
}

function scrollIntoList(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
