/**
 * Lets the parts beside the map follow an edit made on the map one frame later: what was done is painted first, and
 * panels, buttons and lists come after it. What is done in those parts themselves reaches them at once, or a field
 * would show its old value for a frame. The session's commands are never late, only what is shown.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import type { SessionState } from '../../session/MapSession';
import { SessionStateContext, useSession } from '../../session/useSession';

export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const [store] = useState(() => createStore<SessionState>(() => session.store.getState()));
  useEffect(() => {
    let stopWaiting: (() => void) | null = null;
    const catchUp = () => {
      stopWaiting?.();
      stopWaiting = null;
      store.setState(session.store.getState(), true);
    };
    catchUp();
    const unsubscribe = session.store.subscribe(() => {
      if (!isOnMap()) catchUp();
      else stopWaiting ??= afterPaint(catchUp);
    });
    // Whoever comes from the map to a field must not type into what was selected before.
    const onFocus = () => {
      if (stopWaiting && !isOnMap()) catchUp();
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      unsubscribe();
      document.removeEventListener('focusin', onFocus);
      stopWaiting?.();
    };
  }, [session, store]);
  return <SessionStateContext value={store}>{children}</SessionStateContext>;
}

function isOnMap(): boolean {
  return document.activeElement?.closest('[data-part="canvas"]') instanceof Element;
}

/** No frames come while the page is hidden, and what it shows may be a little late then. */
const hiddenMilliseconds = 200;

function afterPaint(run: () => void): () => void {
  let late: ReturnType<typeof setTimeout> | undefined;
  // The frame callback comes before the frame is drawn, a timer set in it after.
  const frame = requestAnimationFrame(() => {
    late = setTimeout(run);
  });
  const timer = setTimeout(run, hiddenMilliseconds);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    clearTimeout(timer);
  };
}
