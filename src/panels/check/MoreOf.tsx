/** A long list a piece at a time: thousands of entries at once would stop the page. */
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './CheckPanel.module.css';

const moreAtOnce = 100;

export interface MoreOfProps<T> {
  readonly items: readonly T[];
  /** How many are there at first. */
  readonly first: number;
  /** Each must hold an element with `data-finding`, which the focus goes on to. */
  readonly children: (shown: readonly T[], list: RefObject<HTMLUListElement | null>) => ReactNode;
}

export function MoreOf<T>({ items, first, children }: MoreOfProps<T>) {
  const { t, format } = useLanguage();
  const [most, setMost] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const isLast = items.length - most <= moreAtOnce;
  return (
    <>
      {children(items.slice(0, most), list)}
      {items.length > most && (
        <Button
          variant="quiet"
          className={styles.more}
          onClick={() => {
            setMost(most + moreAtOnce);
            // The button may go; the first entry that it has brought is what was asked for.
            requestAnimationFrame(() => {
              list.current?.children.item(most)?.querySelector<HTMLElement>('[data-finding]')?.focus();
            });
          }}
        >
          {isLast
            ? t('check.showAll', { count: format.number(items.length) })
            : t('check.showMore', { count: moreAtOnce, all: format.number(items.length) })}
        </Button>
      )}
    </>
  );
}
