/** Hands the view down the canvas: whole to the few that need all of it, in parts to the many cards. */
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { CanvasViewContext, CanvasViewStoreContext, type CanvasView } from './CanvasView';

export function CanvasViewProvider({ view, children }: { view: CanvasView; children: ReactNode }) {
  const [store] = useState(() => createStore<CanvasView>(() => view));
  // Before the browser paints: cards and ground never show different maps.
  useLayoutEffect(() => {
    store.setState(view, true);
  }, [store, view]);
  return (
    <CanvasViewStoreContext value={store}>
      <CanvasViewContext value={view}>{children}</CanvasViewContext>
    </CanvasViewStoreContext>
  );
}
