/**
 * The rows of the history as one stop of the keyboard: the arrow keys, Home and End go from row to row, Enter and the
 * space bar walk to where one is. Going along the list changes nothing.
 */
import { Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { lazyPart } from '../lazyPart';
import { useServices } from '../services';
import { useSeen } from '../useSeen';
import styles from './HistoryPanel.module.css';
import type { HistoryRow } from './historyRows';
import { stepTime } from './stepTime';

const StepDetail = lazyPart('versions', () => import('./StepDetail').then((module) => module.StepDetail));

export interface StepRowsProps {
  readonly rows: readonly HistoryRow[];
  readonly isReadOnly: boolean;
  readonly nameOf: (row: HistoryRow) => string;
  readonly onWalk: (row: HistoryRow) => void;
}

export function StepRows({ rows, isReadOnly, nameOf, onWalk }: StepRowsProps) {
  const { t } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const present = rows.findIndex(({ state }) => state === 'present');
  /** The row the keyboard is on; null: the present. */
  const [focused, setFocused] = useState<number | null>(null);
  const at = rows.findIndex(({ doneCount }) => doneCount === focused);
  const index = at === -1 ? present : at;
  useEffect(() => {
    list.current?.children.item(present)?.scrollIntoView({ block: 'nearest' });
  }, [present]);

  const pressKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[index];
    if (row && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (!isReadOnly) onWalk(row);
      return;
    }
    const to = targetOf(event.key, index, rows.length);
    const target = rows[to];
    if (!target) return;
    event.preventDefault();
    setFocused(target.doneCount);
    const option = list.current?.children.item(to);
    if (option instanceof HTMLElement) option.focus();
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={t('history.list')}
      aria-disabled={isReadOnly}
      className={styles.list}
      onKeyDown={pressKey}
    >
      {rows.map((row, position) => (
        // The keys of all options are those of the list.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={row.doneCount}
          role="option"
          aria-selected={row.state === 'present'}
          tabIndex={position === index ? 0 : -1}
          className={styles.row}
          data-state={row.state}
          onClick={() => {
            setFocused(row.doneCount);
            if (!isReadOnly) onWalk(row);
          }}
        >
          <StepWords row={row} name={nameOf(row)} />
        </div>
      ))}
    </div>
  );
}

function StepWords({ row: { step, state }, name }: { readonly row: HistoryRow; readonly name: string }) {
  const { t, language } = useLanguage();
  const { now } = useServices();
  const place = useRef<HTMLParagraphElement>(null);
  const isSeen = useSeen(place);
  const facts = [
    step ? stepTime(step.time, new Date(now()), language) : t('history.startHelp'),
    state === 'present' ? t('history.here') : '',
    state === 'undone' ? t('history.undone') : '',
  ];
  return (
    <>
      <p ref={place} className={styles.name}>
        <bdi>{name}</bdi>
      </p>
      {step && isSeen && (
        <Suspense>
          <StepDetail step={step} />
        </Suspense>
      )}
      <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </>
  );
}

/** The place a key goes to; −1 for any other key, and where there is none. */
function targetOf(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
