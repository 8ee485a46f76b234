/** A part of the inspector that an analyst opens: closed it says how much is in it. Stays as it was left, per device visit. */
import { Suspense, useState, type ReactNode } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import styles from './Inspector.module.css';

/** For as long as the page lives: walking from touchpoint to touchpoint keeps the open parts open. */
const openSections = new Map<string, boolean>();

export interface SectionProps {
  /** The same for the same part of every record of a kind. */
  readonly id: string;
  readonly title: string;
  /** What is filled in; 0 says nothing. */
  readonly count?: number;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Section({ id, title, count = 0, startsOpen = false, children }: SectionProps) {
  const [isOpen, setOpen] = useState(openSections.get(id) ?? startsOpen);
  return (
    <section className={styles.section}>
      <Disclosure
        open={isOpen}
        onOpenChange={(open) => {
          openSections.set(id, open);
          setOpen(open);
        }}
        summary={
          <span className={styles.summary}>
            {title}
            {count > 0 && <span className={styles.count}>{count}</span>}
          </span>
        }
      >
        {/* What a closed part needs is loaded when it is opened. */}
        <Suspense>{children}</Suspense>
      </Disclosure>
    </section>
  );
}

/** How many of these say something. */
export function countFilled(...values: readonly unknown[]): number {
  return values.filter((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  ).length;
}
