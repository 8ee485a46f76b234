/**
 * Keeps what is being typed when nobody leaves its field: the page is reloaded, closed or hidden, or the field is
 * taken away. A hidden page may never be shown again (a phone), or in a moment (another tab): what is kept then must
 * be something to go on from.
 */
import { useLayoutEffect, useRef } from 'react';

export type Leaving = 'page-hidden' | 'page-gone' | 'field-gone';

const keepers = new Set<(leaving: Leaving) => void>();

/**
 * For whoever stores the last edits when the page goes: call it first. These fields hear of it by themselves too, but
 * perhaps later.
 */
export function keepTyped(leaving: Leaving): void {
  for (const keep of keepers) keep(leaving);
}

/**
 * `keep` may be called at any time, and more than once: it must do nothing when there is nothing new, after Escape,
 * and after it has been called for the same text.
 */
export function useKeepOnLeave(keep: (leaving: Leaving) => void): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  // A layout effect: it is cleaned up before the effects that close what is written to.
  useLayoutEffect(() => {
    const keepLatest = (leaving: Leaving): void => {
      latest.current(leaving);
    };
    if (keepers.size === 0) listen();
    keepers.add(keepLatest);
    return () => {
      keepers.delete(keepLatest);
      if (keepers.size === 0) stopListening();
      keepLatest('field-gone');
    };
  }, []);
}

function listen(): void {
  window.addEventListener('pagehide', onPageHide);
  document.addEventListener('visibilitychange', onVisibility);
}

function stopListening(): void {
  window.removeEventListener('pagehide', onPageHide);
  document.removeEventListener('visibilitychange', onVisibility);
}

function onPageHide(): void {
  keepTyped('page-gone');
}

function onVisibility(): void {
  if (document.visibilityState === 'hidden') keepTyped('page-hidden');
}
