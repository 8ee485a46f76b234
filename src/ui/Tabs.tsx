/** Two or more views of one thing in one place; the arrow keys go from tab to tab. */
import { Tabs as Parts } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many things are in it. */
  readonly count?: number | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Called for the open tab only. */
  readonly children: (id: Id) => ReactNode;
}

export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: TabsProps<Id>) {
  const choose = (chosen: string): void => {
    const tab = tabs.find(({ id }) => id === chosen);
    if (tab) onChange(tab.id);
  };
  return (
    <Parts.Root className={styles.root} value={value} onValueChange={choose}>
      <Parts.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Parts.Trigger key={tab.id} value={tab.id} className={styles.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </Parts.Trigger>
        ))}
      </Parts.List>
      {tabs.map(({ id }) => (
        <Parts.Content key={id} value={id} className={styles.content}>
          {id === value && children(id)}
        </Parts.Content>
      ))}
    </Parts.Root>
  );
}
