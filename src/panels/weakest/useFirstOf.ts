/** The first of a long list, and the rest on demand: a thousand entries must not stop the page. */
import { useState } from 'react';

export interface FirstOf<T> {
  readonly shown: readonly T[];
  readonly isCut: boolean;
  readonly showAll: () => void;
}

export function useFirstOf<T>(items: readonly T[], most: number): FirstOf<T> {
  const [isAll, setIsAll] = useState(false);
  const isCut = !isAll && items.length > most;
  return {
    shown: isCut ? items.slice(0, most) : items,
    isCut,
    showAll: () => {
      setIsAll(true);
    },
  };
}
