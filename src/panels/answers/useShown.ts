/** The beginning of a long list, and more of it on demand: nobody reads two thousand rows at once. */
import { useState } from 'react';

export interface Shown<Item> {
  readonly items: readonly Item[];
  /** How many are not shown. */
  readonly left: number;
  readonly showMore: () => void;
}

export function useShown<Item>(all: readonly Item[], atOnce: number): Shown<Item> {
  const [count, setCount] = useState(atOnce);
  return {
    items: all.slice(0, count),
    left: Math.max(0, all.length - count),
    showMore: () => {
      setCount((now) => now + atOnce);
    },
  };
}
