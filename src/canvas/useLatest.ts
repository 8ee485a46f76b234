/** A way to ask for the value of the last commit from callbacks that outlive a render. Never for what is rendered. */
import { useEffect, useState } from 'react';
import { createStore } from 'zustand/vanilla';

export function useLatest<T>(value: T): () => T {
  const [store] = useState(() => createStore<{ readonly value: T }>(() => ({ value })));
  useEffect(() => {
    store.setState({ value });
  }, [store, value]);
  const [read] = useState(() => () => store.getState().value);
  return read;
}
