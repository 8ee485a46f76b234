/** Lets a long page appear part by part, each in a moment of its own, so that no single one holds up what the person does. */
import { useEffect, useState } from 'react';

/** How many of `count` parts may be there by now. */
export function useOneByOne(count: number): number {
  const [ready, setReady] = useState(1);
  useEffect(() => {
    if (ready >= count) return;
    const timer = setTimeout(() => {
      setReady(ready + 1);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [ready, count]);
  return ready;
}
